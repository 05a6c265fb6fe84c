const TENTHS_PER_LEVEL = 10

/** Learning hours for each whole level, where a skill has none of its own: each level takes about twice the one before. */
const USUAL_HOURS_PER_LEVEL: readonly number[] = [10, 20, 40, 80, 160]

/**
 * Learning time from one level to another (tenths, 0 to 50), in tenths of an hour; 0 when there is nothing to climb.
 * Inside a whole level it is linear. `hoursPerLevel` holds five figures, or is null for the usual ones.
 */
export function learningTenthsOfHours(from: number, to: number, hoursPerLevel: readonly number[] | null): number {
  const hours = hoursPerLevel ?? USUAL_HOURS_PER_LEVEL
  let tenths = 0
  for (let level = from; level < to; level += 1) tenths += hours[Math.floor(level / TENTHS_PER_LEVEL)] ?? 0
  return tenths
}
