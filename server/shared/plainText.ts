/** Control characters but tab and line break, and halves of letters, which no engine keeps as they are. */
const NOT_PLAIN = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u

/** Whether a text is made of whole letters that can be shown and stored. */
export const isPlainText = (text: string): boolean => !NOT_PLAIN.test(text)

/**
 * Where the first text that is not plain stands in any JSON value: `input.note`, or `''` for the value itself.
 * @returns null when all of them are plain.
 */
export function placeNotPlain(value: unknown): string | null {
  const toLookAt: [place: string, value: unknown][] = [['', value]]
  // A list that grows while it is read, because a stranger's value may be nested deeper than calls can be.
  for (const [place, each] of toLookAt) {
    if (typeof each === 'string' && !isPlainText(each)) return place
    if (typeof each !== 'object' || each === null) continue
    for (const [key, entry] of Object.entries(each)) toLookAt.push([place === '' ? key : `${place}.${key}`, entry])
  }
  return null
}
