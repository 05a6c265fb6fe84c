import { useTranslation } from 'react-i18next'

/** Numbers, money and dates as the viewer's language writes them. */
export type Format = {
  /** "1,234.5"; at most `digits` after the point. */
  readonly number: (value: number, digits?: number) => string
  /** "€84" for an ISO 4217 code, without cents when there are none. */
  readonly money: (value: number, currency: string) => string
  /** "12 January" or, with the year, "12 January 2027", for a date written YYYY-MM-DD. */
  readonly date: (date: string, withYear?: boolean) => string
  /** "Dutch", for a language code. */
  readonly languageName: (code: string) => string
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string
}

/** The tags that give day before month and the euro as used in Belgium. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' }

/** The formats of one language. */
export function formatFor(language: string): Format {
  const locale = locales[language] ?? 'en-GB'
  return {
    number: (value, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    money: (value, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
        value,
      ),
    date: (date, withYear = false) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
        ...(withYear ? { year: 'numeric' } : {}),
      }).format(new Date(`${date}T00:00:00Z`)),
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}

/** The formats of the viewer's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatFor(i18n.language)
}
