import 'i18next'
import type common from './en/common.json'
import type search from './en/search.json'
import type shell from './en/shell.json'
import type signIn from './en/signIn.json'
import type words from './en/words.json'

/** Makes a key that no area has a type error; a new area of texts gets its line here. */
type Texts = typeof common & typeof search & typeof shell & typeof signIn & typeof words

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts'
    resources: { texts: Texts }
    keySeparator: false
    nsSeparator: false
  }
}
