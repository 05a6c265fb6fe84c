/** The languages of the product, each under its own name. */
export const languages = ['en', 'nl', 'fr'] as const

export type Language = (typeof languages)[number]

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands', fr: 'Français' }

const rememberedUnder = 'language'

/** The language of a tag such as "nl-BE"; English for any other. */
export function readLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0]
  return languages.find((language) => language === base) ?? 'en'
}

/** The language chosen here before; else the first of the browser's that we speak; else English. */
export function preferredLanguage(): Language {
  const remembered = readRemembered()
  if (remembered !== null) return readLanguage(remembered)
  const spoken = navigator.languages.find((tag) => languages.some((language) => tag.toLowerCase().startsWith(language)))
  return readLanguage(spoken ?? 'en')
}

/** Keeps the choice for the next visit; forgotten silently where the browser keeps nothing. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(rememberedUnder, language)
  } catch {
    // Storage is blocked: the choice holds for this visit.
  }
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(rememberedUnder)
  } catch {
    return null
  }
}
