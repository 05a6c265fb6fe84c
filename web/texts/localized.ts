import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextFragment } from '../generated/operations.ts'
import { type Language, readLanguage } from './languages.ts'

/** A name in one language, with the language it is really in. */
export type LocalizedChoice = { readonly text: string; readonly language: Language }

/** The text in `language`; English where that language has none. */
export function localize(texts: TextFragment, language: Language): LocalizedChoice {
  const own = texts[language]
  return own === null || own === '' ? { text: texts.en, language: 'en' } : { text: own, language }
}

/** Gives a function, the same as long as the language is, that reads a name in it for sentences, labels and sorting. */
export function useLocalize(): (texts: TextFragment) => string {
  const { i18n } = useTranslation()
  const language = readLanguage(i18n.language)
  return useCallback((texts) => localize(texts, language).text, [language])
}
