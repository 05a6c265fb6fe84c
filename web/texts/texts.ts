import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, preferredLanguage, rememberLanguage } from './languages.ts'

/** One file a language, fetched when that language is first used; each gathers the areas of its folder. */
const catalogs: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./en.ts'),
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
}

/** Readies the texts in the viewer's language; to be awaited before the first render. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    defaultNS: 'texts',
    ns: ['texts'],
    keySeparator: false,
    nsSeparator: false,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await setLanguage(preferredLanguage())
}

/** Changes the language of every text at once. The page, its URL and the focus stay as they are. */
export async function changeLanguage(language: Language): Promise<void> {
  await setLanguage(language)
  rememberLanguage(language)
}

async function setLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'texts')) {
    const catalog = await catalogs[language]()
    i18next.addResourceBundle(language, 'texts', catalog.default)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
