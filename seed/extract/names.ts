const SLUG_LENGTH = 32

/** Upper case for the first letter only, surrounding space removed: "manage staff " becomes "Manage staff". */
export function sentenceCase(label: string): string {
  const text = label.trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Complex Problem Solving" becomes "Complex problem solving"; words written in capitals stay. */
export function titleToSentenceCase(title: string): string {
  const words = title.trim().split(' ')
  return words.map((word, place) => (place === 0 || word === word.toUpperCase() ? word : word.toLowerCase())).join(' ')
}

/** Lower case, words joined by a hyphen, cut after a whole word near 32 characters, for an id that a person can read. */
export function slugOf(label: string): string {
  const words = label.toLowerCase().match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + word.length > SLUG_LENGTH) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return slug
}

/** At most `limit` other names, in the order given, each bringing a word not said before; a reshuffle of known words is no help in a search. */
export function usefulSynonyms(label: string, others: readonly string[], limit: number): string[] {
  const known = new Set(stemsOf(label))
  const chosen: string[] = []
  for (const other of others) {
    const fresh = stemsOf(other).filter((stem) => !known.has(stem))
    if (fresh.length === 0) continue
    chosen.push(other.replaceAll(/\s+/g, ' '))
    for (const stem of fresh) known.add(stem)
    if (chosen.length === limit) break
  }
  return chosen
}

/** Words of four letters and more, cut after five, so that "ensure" and "ensuring" are one. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9+#]{4,}/g) ?? []
  return words.map((word) => word.slice(0, 5))
}
