/** Something as wide as `width` px that would like its middle at `wish`. */
export type Wish = { readonly wish: number; readonly width: number }

/**
 * Places things side by side in their order, each as near to its wish as the others allow (least squares), none over
 * another, all between `left` and `right`. Gives the middle of each in px. They must fit: the sum of widths is at
 * most `right - left`.
 *
 * Pool adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972): things that would
 * overlap become one block that goes to the mean of its wishes. Exact, and linear in the number of things.
 */
export function placeInOrder(things: readonly Wish[], left: number, right: number): number[] {
  const blocks: { sum: number; count: number }[] = []
  const offsets: number[] = []
  let taken = 0
  for (const { wish, width } of things) {
    const offset = taken + width / 2
    offsets.push(offset)
    taken += width
    blocks.push(withViolators(blocks, { sum: wish - offset, count: 1 }))
  }
  const shifts = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.max(left, Math.min(right - taken, sum / count))),
  )
  return offsets.map((offset, place) => offset + (shifts[place] ?? left))
}

/** Takes the blocks off the end that would reach past this one, and joins them to it. */
function withViolators(blocks: { sum: number; count: number }[], block: { sum: number; count: number }) {
  let joined = block
  for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
    if (last.sum / last.count <= joined.sum / joined.count) break
    joined = { sum: last.sum + joined.sum, count: last.count + joined.count }
    blocks.pop()
  }
  return joined
}
