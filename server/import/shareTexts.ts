/** Past so many different texts little repeats itself, and remembering more would cost more than it saves. */
const MOST_TEXTS_SHARED = 500_000

/** Gives for a text seen before the very same one: millions of rows say mostly the same few words. */
export function shareTexts(): (text: string) => string {
  const seen = new Map<string, string>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    if (seen.size < MOST_TEXTS_SHARED) seen.set(text, text)
    return text
  }
}
