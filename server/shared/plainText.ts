/** Control characters but tab and line break, and halves of letters, which no engine keeps as they are. */
const NOT_PLAIN = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u

/** Whether a text is made of whole letters that can be shown and stored. */
export const isPlainText = (text: string): boolean => !NOT_PLAIN.test(text)

/**
 * Where the first text that is not plain stands in any JSON value: `input.note`, or `''` for the value itself.
 * @returns null when all of them are plain.
 */
export function placeNotPlain(value: unknown): string | null {
  if (typeof value === 'string') return isPlainText(value) ? null : ''
  if (typeof value !== 'object' || value === null) return null
  for (const [key, entry] of Object.entries(value)) {
    const below = placeNotPlain(entry)
    if (below !== null) return below === '' ? key : `${key}.${below}`
  }
  return null
}
