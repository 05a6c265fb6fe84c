import { useTranslation } from 'react-i18next'
import type { TextFragment } from '../generated/operations.ts'
import styles from './LocalizedName.module.css'
import { readLanguage } from './languages.ts'
import { localize } from './localized.ts'

/** A name or text of the organization in the viewer's language; in English with a small tag where that is all there is. */
export function LocalizedName({ texts }: { texts: TextFragment }) {
  const { i18n } = useTranslation()
  const language = readLanguage(i18n.language)
  const choice = localize(texts, language)
  if (choice.language === language) return choice.text
  return (
    <span lang={choice.language}>
      {choice.text} <span className={styles.tag}>{choice.language}</span>
    </span>
  )
}
