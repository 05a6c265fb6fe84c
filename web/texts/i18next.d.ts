import 'i18next'
import type colleague from './en/colleague.json'
import type common from './en/common.json'
import type compare from './en/compare.json'
import type coverage from './en/coverage.json'
import type explore from './en/explore.json'
import type find from './en/find.json'
import type inbox from './en/inbox.json'
import type moves from './en/moves.json'
import type path from './en/path.json'
import type profile from './en/profile.json'
import type role from './en/role.json'
import type scenario from './en/scenario.json'
import type search from './en/search.json'
import type shell from './en/shell.json'
import type signIn from './en/signIn.json'
import type skill from './en/skill.json'
import type team from './en/team.json'
import type view from './en/view.json'
import type words from './en/words.json'

/** Makes a key that no area has a type error; a new area of texts gets its line here. */
type Texts = typeof colleague &
  typeof common &
  typeof compare &
  typeof coverage &
  typeof explore &
  typeof find &
  typeof inbox &
  typeof moves &
  typeof path &
  typeof profile &
  typeof role &
  typeof scenario &
  typeof search &
  typeof shell &
  typeof signIn &
  typeof skill &
  typeof team &
  typeof view &
  typeof words

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts'
    resources: { texts: Texts }
    keySeparator: false
    nsSeparator: false
  }
}
