const SHORTEST_WORD = 3
const LONGEST_WHOLE_WORD = 5
const ENDING = 3
const FILLER_WORDS: ReadonlySet<string> = new Set(['and', 'the', 'for', 'with', 'from'])

/**
 * The words of an English skill name as a set, made comparable: lower case, no accents, no filler, and words of more
 * than five letters without their last three (five stay), so that "managing" and "manager" are one word.
 */
export function skillNameWords(name: string): ReadonlySet<string> {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD && !FILLER_WORDS.has(word))
  return new Set(words.map(withoutEnding))
}

function withoutEnding(word: string): string {
  return word.length <= LONGEST_WHOLE_WORD ? word : word.slice(0, Math.max(LONGEST_WHOLE_WORD, word.length - ENDING))
}
