/** Names further away than a third of their letters are different names, not slips of the pen. */
const LETTERS_PER_SLIP = 3

/**
 * The known name nearest to what was written, for "did you mean".
 * @returns null when nothing is near; ties go to the first in the alphabet.
 */
export function nearestName(written: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(written.length / LETTERS_PER_SLIP))
  let nearest: string | null = null
  let fewest = most + 1
  for (const name of known) {
    if (Math.abs(name.length - written.length) > most) continue
    const slips = slipsBetween(written.toLowerCase(), name.toLowerCase())
    if (slips < fewest || (slips === fewest && nearest !== null && name < nearest)) {
      fewest = slips
      nearest = name
    }
  }
  return nearest
}

/** Letters to add, drop or replace to turn one word into the other (Levenshtein's distance). */
function slipsBetween(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...left].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...right].entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above[right.length] ?? 0
}
