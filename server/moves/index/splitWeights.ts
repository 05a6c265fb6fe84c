/**
 * Splits a whole total over the shares from `start` up to `end` as `splitByShares` does, without ids: ties go to the
 * earlier place. The parts are written into `parts` at the same places. Few shares at a time: the search for the largest
 * remainder is repeated for each missing unit. Shares of 0 throughout count as equal; the shares are left as they are.
 */
export function splitWeights(
  total: number,
  shares: ArrayLike<number>,
  start: number,
  end: number,
  parts: Uint16Array,
): void {
  let sum = 0
  for (let place = start; place < end; place += 1) sum += shares[place] ?? 0
  const equal = sum === 0
  if (equal) sum = end - start
  let missing = total
  for (let place = start; place < end; place += 1) {
    const whole = total * (equal ? 1 : (shares[place] ?? 0))
    const part = Math.floor(whole / sum)
    remainders[place - start] = whole - part * sum
    parts[place] = part
    missing -= part
  }
  for (; missing > 0 && end > start; missing -= 1) {
    const largest = placeOfLargest(remainders, end - start)
    parts[start + largest] = (parts[start + largest] ?? 0) + 1
    remainders[largest] = -1
  }
}

/** More skills than anybody holds, any role asks or any team needs of one kind, with much to spare. */
export const MOST_SHARES = 1 << 14

const remainders = new Float64Array(MOST_SHARES)

function placeOfLargest(values: Float64Array, count: number): number {
  let found = 0
  let largest = values[0] ?? 0
  for (let place = 1; place < count; place += 1) {
    const value = values[place] ?? 0
    if (value <= largest) continue
    largest = value
    found = place
  }
  return found
}
