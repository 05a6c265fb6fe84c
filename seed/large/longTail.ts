import { type RandomStream, wholeBetween } from '../generator/random.ts'

/**
 * A place from 0 to `count - 1`, where place n comes up about 1 / (n + 1) as often as the first: few things are everywhere,
 * most are rare (Zipf, 1949). Draws one of the ranges 1, 2-3, 4-7, 8-15 … and then a place in it: whole numbers alone, so the
 * same on every machine.
 */
export function placeInLongTail(random: RandomStream, count: number): number {
  const ranges = Math.floor(Math.log2(count)) + 1
  for (;;) {
    const first = 2 ** wholeBetween(random, 0, ranges - 1)
    const place = wholeBetween(random, first, 2 * first - 1) - 1
    if (place < count) return place
  }
}

/** So many different items, the earlier ones in the list far more often; fewer when there are not so many. */
export function drawFromLongTail<Item>(random: RandomStream, items: readonly Item[], wanted: number): Item[] {
  const places = new Set<number>()
  const count = Math.min(wanted, items.length)
  while (places.size < count) places.add(placeInLongTail(random, items.length))
  return [...places].flatMap((place) => items[place] ?? [])
}
