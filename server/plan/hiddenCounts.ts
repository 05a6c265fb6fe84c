/** A smaller group is not counted for anyone but its members. */
export const SMALLEST_GROUP = 10
const ROUNDED_TO = 5

/** A number of people as HR may see it: rounded to five; null for a small group, an empty one too. */
export function countToShow(people: number): number | null {
  return people < SMALLEST_GROUP ? null : Math.round(people / ROUNDED_TO) * ROUNDED_TO
}
