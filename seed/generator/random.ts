/** A stream of numbers in [0, 1): the same seed and purpose give the same stream on every machine. */
export type RandomStream = () => number

/**
 * One stream for each purpose, so that drawing more names does not change anyone's skills.
 * @param seed any whole number. @param purpose a plain word, such as `names`.
 */
export function randomStream(seed: number, purpose: string): RandomStream {
  let state = seed >>> 0
  for (const letter of purpose) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    return mulberry32(state)
  }
}

/** Tommy Ettinger's Mulberry32: whole-number arithmetic only, so no rounding differs between machines. */
function mulberry32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: RandomStream, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** True in `percent` of a hundred cases. */
export function chance(random: RandomStream, percent: number): boolean {
  return random() * 100 < percent
}

/** A whole number around 0, from -width to width, near 0 most often. */
export function spread(random: RandomStream, width: number): number {
  return wholeBetween(random, 0, width) - wholeBetween(random, 0, width)
}

/** One of the items. @throws RangeError when there is none. */
export function pick<Item>(random: RandomStream, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

/** One of the items, each as often as its weight says. @throws RangeError when all weights are 0 or there is no item. */
export function pickWeighted<Item>(random: RandomStream, weighted: readonly (readonly [Item, number])[]): Item {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of weighted) {
    left -= weight
    if (left < 0) return item
  }
  throw new RangeError('Nothing to pick from')
}

/** The items in another order; the given list stays as it is. */
export function shuffled<Item>(random: RandomStream, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
