import { compareIds } from './compareIds.ts'
import { isPlainText } from './plainText.ts'
import { BadInput } from './requestErrors.ts'

/** How much of a list is asked: `first` 1 to 100, `after` the cursor of the item before. */
export interface PageRequest {
  readonly first: number
  readonly after?: string | null | undefined
}

/** A part of a list, in order. `ownerId` says whose data it is, where it is a person's. */
export interface Page<Item> {
  readonly nodes: Item[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly ownerId?: string
}

/** The place of an item in a list sorted by a text and then by id. */
export interface SortPlace {
  readonly text: string
  readonly id: string
}

/** By text and then by id. */
export function comparePlaces(one: SortPlace, other: SortPlace): number {
  return compareIds(one.text, other.text) || compareIds(one.id, other.id)
}

export const MOST_PER_PAGE = 100

/** @throws BadInput unless `first` is a whole number from 1 to 100. */
export function checkFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MOST_PER_PAGE) return first
  throw new BadInput(
    'first',
    `first is ${first}; ask for 1 to ${MOST_PER_PAGE} at a time, and use after for the next page.`,
  )
}

const encode = (place: SortPlace): string => Buffer.from(JSON.stringify([place.text, place.id])).toString('base64url')

const isText = (value: unknown): value is string => typeof value === 'string' && isPlainText(value)

/** @throws BadInput for a cursor that this service did not make. */
function decode(cursor: string): SortPlace {
  try {
    const [text, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (isText(text) && isText(id)) return { text, id }
  } catch {
    // falls through to the one sentence below
  }
  throw new BadInput('after', 'This cursor is not one of ours. Ask for the first page without after.')
}

/** Where a sorted query starts: just before everything when no cursor is given. */
export function startOf(request: PageRequest): SortPlace {
  return request.after ? decode(request.after) : { text: '', id: '' }
}

/** Makes a page of rows that a query gave, one more than asked so that we know whether more follows. */
export function pageOfRows<Item>(rows: readonly Item[], first: number, placeOf: (item: Item) => SortPlace): Page<Item> {
  const nodes = rows.slice(0, first)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last === undefined ? null : encode(placeOf(last)) },
  }
}

/** A whole list that is in its order already, and may be too long to be written out. */
export interface InPlaces<Item> {
  /** The items from a place up to another, fewer at the end. */
  readonly slice: (start: number, end: number) => readonly Item[]
  /** The place of an item; -1 where it is not in the list. */
  readonly placeOf: (id: string) => number
}

/**
 * Cuts a page out of a whole list that is in its order already.
 * A cursor whose item has left the list since starts at the beginning again.
 */
export function pageOfPlaces<Item>(
  { slice, placeOf }: InPlaces<Item>,
  request: PageRequest,
  idOf: (item: Item) => string,
): Page<Item> {
  const first = checkFirst(request.first)
  const afterId = request.after ? decode(request.after).id : null
  const start = afterId === null ? 0 : placeOf(afterId) + 1
  return pageOfRows(slice(start, start + first + 1), first, (item) => ({ text: '', id: idOf(item) }))
}

/** The same of a list that is written out. */
export function pageOfList<Item>(
  items: readonly Item[],
  request: PageRequest,
  idOf: (item: Item) => string,
): Page<Item> {
  const inPlaces: InPlaces<Item> = {
    slice: (start, end) => items.slice(start, end),
    placeOf: (id) => items.findIndex((item) => idOf(item) === id),
  }
  return pageOfPlaces(inPlaces, request, idOf)
}
