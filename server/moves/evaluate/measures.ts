/** How good one ranking is, measured by what should have been near its top. Rankings are ids, best first, each once. */

/**
 * The share of the best possible gain that the first `count` places hold, 0 to 1: each gain divided by the binary logarithm of
 * its place plus one (normalized discounted cumulative gain, Järvelin and Kekäläinen 2002). `gains` is id -> gain above 0,
 * at least one.
 */
export function normalizedGain(ranked: readonly string[], gains: ReadonlyMap<string, number>, count: number): number {
  const best = [...gains.values()].sort((left, right) => right - left)
  return discounted(ranked.slice(0, count).map((id) => gains.get(id) ?? 0)) / discounted(best.slice(0, count))
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0)
}

/** The share of what is wanted that stands in the first `count` places, 0 to 1. At least one is wanted. */
export function recallAt(ranked: readonly string[], wanted: ReadonlySet<string>, count: number): number {
  return ranked.slice(0, count).filter((id) => wanted.has(id)).length / wanted.size
}

/** One divided by the place of the first that is wanted; 0 where none is ranked. */
export function reciprocalRank(ranked: readonly string[], wanted: ReadonlySet<string>): number {
  const index = ranked.findIndex((id) => wanted.has(id))
  return index === -1 ? 0 : 1 / (index + 1)
}
