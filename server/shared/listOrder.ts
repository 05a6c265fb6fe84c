import { comparePlaces, type SortPlace } from './page.ts'

/** Something of a list, with the text that it is sorted by, such as its name. */
export interface Listed extends SortPlace {
  /** The parts of the list that it belongs to, where a page may be of some parts only. */
  readonly groups: readonly string[]
}

export interface PlacesWanted {
  /** The place before the first one wanted. */
  readonly after: SortPlace
  readonly count: number
  /** Of any of these groups; null for all. */
  readonly groups?: readonly string[] | null
}

/** A list put in order once, by text and then id, so that a page anywhere in it is found at once, however long it is. */
export interface ListOrder {
  /** How long the list is. */
  readonly length: number
  /** The next places. Fewer than wanted at the end. */
  next(wanted: PlacesWanted): readonly SortPlace[]
}

/** Puts a list in order. */
export function orderList(listed: Iterable<Listed>): ListOrder {
  const all: SortPlace[] = []
  const ofGroup = new Map<string, SortPlace[]>()
  for (const { text, id, groups } of [...listed].sort(comparePlaces)) {
    const place = { text, id }
    all.push(place)
    for (const group of groups) {
      const places = ofGroup.get(group)
      if (places === undefined) ofGroup.set(group, [place])
      else places.push(place)
    }
  }
  return {
    length: all.length,
    next({ after, count, groups = null }) {
      if (groups === null) return following(all, after, count)
      const found = new Set(groups.flatMap((group) => following(ofGroup.get(group) ?? [], after, count)))
      return [...found].sort(comparePlaces).slice(0, count)
    },
  }
}

function following(sorted: readonly SortPlace[], after: SortPlace, count: number): readonly SortPlace[] {
  const start = firstAfter(sorted, after)
  return sorted.slice(start, start + count)
}

/** Halves what is left until one place is. */
function firstAfter(sorted: readonly SortPlace[], after: SortPlace): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = sorted[middle]
    if (entry !== undefined && comparePlaces(entry, after) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
