import { compareIds } from './compareIds.ts'

export interface Share {
  readonly id: string
  /** A whole number, 0 or more. */
  readonly share: number
}

/**
 * Splits a whole total over shares so that the parts are whole numbers and add up to the total: each part is rounded
 * down, and the missing units go to the largest remainders, ties by ascending id. All shares 0: equal shares.
 * Parts come in the order of the shares; no shares, no parts. `total * share` must stay a safe integer.
 */
export function splitByShares(total: number, shares: readonly Share[]): number[] {
  const sum = shares.reduce((before, { share }) => before + share, 0)
  if (sum === 0) {
    return shares.length === 0
      ? []
      : splitByShares(
          total,
          shares.map(({ id }) => ({ id, share: 1 })),
        )
  }
  const parts = shares.map(({ share }) => Math.floor((total * share) / sum))
  const byRemainder = shares
    .map(({ id, share }, index) => ({ id, index, remainder: (total * share) % sum }))
    .sort((left, right) => right.remainder - left.remainder || compareIds(left.id, right.id))
  const missing = total - parts.reduce((before, part) => before + part, 0)
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
