/** A text in the languages of the organization; Dutch and French may be unknown. */
export interface LocalizedText {
  readonly en: string
  readonly nl: string | null
  readonly fr: string | null
}

/** Reads the three properties `nameEn`, `nameNl`, `nameFr` (or `titleEn` …) of a row. Null when there is no English one. */
export function localizedText(row: object, property: string): LocalizedText | null {
  const read = (language: string): string | null => {
    const value: unknown = Reflect.get(row, property + language)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const en = read('En')
  return en === null ? null : { en, nl: read('Nl'), fr: read('Fr') }
}

/** The same for a text that every such node has; an id stands in for what a broken graph lost. */
export function requiredText(row: object & { readonly id: string }, property: string): LocalizedText {
  return localizedText(row, property) ?? { en: row.id, nl: null, fr: null }
}
