/** A smaller group is not counted for anyone but its members. */
export const SMALLEST_GROUP = 10
const ROUNDED_TO = 5

/** A number of people as HR may see it: rounded to five; null for a small group, an empty one too. */
export function countToShow(people: number): number | null {
  return people < SMALLEST_GROUP ? null : Math.round(people / ROUNDED_TO) * ROUNDED_TO
}

/** The next number of people, from this one up, that is told exactly. */
export const roundedUp = (people: number): number => Math.ceil(people / ROUNDED_TO) * ROUNDED_TO

/** So many at least: the number before, down from this one, that is told exactly. */
export const leastToShow = (people: number): number => Math.floor(people / ROUNDED_TO) * ROUNDED_TO
