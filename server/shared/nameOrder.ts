import type { SortPlace } from './page.ts'

/** Something with a name, in a group of its own where a list may be of some groups only. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly group: string | null
}

export interface NamesWanted {
  /** The place before the first one wanted. */
  readonly after: SortPlace
  readonly count: number
  /** Of these groups only; null for all. */
  readonly groups?: readonly string[] | null
}

/** The next ones by name, then id: `text` is the name. Fewer than wanted at the end. */
export type NamesInOrder = (wanted: NamesWanted) => readonly SortPlace[]

/** Puts names in order once, so that a page anywhere in a list of any length is found at once. */
export function orderByName(named: Iterable<Named>): NamesInOrder {
  const sorted = [...named].sort((one, other) => comparePlaces(placeOf(one), placeOf(other)))
  return ({ after, count, groups = null }) => {
    const found: SortPlace[] = []
    for (let index = firstAfter(sorted, after); index < sorted.length && found.length < count; index += 1) {
      const entry = sorted[index]
      if (entry !== undefined && (groups === null || groups.includes(entry.group ?? ''))) found.push(placeOf(entry))
    }
    return found
  }
}

const placeOf = ({ name, id }: Named): SortPlace => ({ text: name, id })

function comparePlaces(one: SortPlace, other: SortPlace): number {
  if (one.text !== other.text) return one.text < other.text ? -1 : 1
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1
}

/** Halves what is left until one place is. */
function firstAfter(sorted: readonly Named[], after: SortPlace): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = sorted[middle]
    if (entry !== undefined && comparePlaces(placeOf(entry), after) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
