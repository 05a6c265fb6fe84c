import type { ListOrder } from './listOrder.ts'
import { checkFirst, comparePlaces, type Page, type PageRequest, pageOfRows, type SortPlace, startOf } from './page.ts'

/** A page of a list that is in order, or of some groups of it. */
export interface OrderedPageRequest extends PageRequest {
  readonly groups?: readonly string[] | null
}

interface Ways<Item> {
  /** The items with these ids, in their order; null for one that is gone. */
  readonly load: (ids: readonly string[]) => Promise<(Item | null)[]>
  /** Nothing sorted before this text is listed. */
  readonly from?: string
}

/**
 * Pages of lists of any length: the order gives the ids on them, and only those items are loaded, all at once.
 * @returns a page for each request, in their order. @throws BadInput for a page size or cursor that cannot be.
 */
export async function pagesInOrder<Item>(
  order: ListOrder,
  requests: readonly OrderedPageRequest[],
  { load, from = '' }: Ways<Item>,
): Promise<Page<Item>[]> {
  const pages = requests.map((request) => {
    const first = checkFirst(request.first)
    const after = later(startOf(request), { text: from, id: '' })
    return pageOfRows(order.next({ after, count: first + 1, groups: request.groups ?? null }), first, (place) => place)
  })
  return loadPages(pages, (places) => load(places.map(({ id }) => id)))
}

/** The same pages with each entry made into its item, all loaded at once and in their order; what is gone is left out. */
export async function loadPages<Entry, Item>(
  pages: readonly Page<Entry>[],
  load: (entries: readonly Entry[]) => Promise<(Item | null)[]>,
): Promise<Page<Item>[]> {
  const entries = pages.flatMap(({ nodes }) => nodes)
  const items = entries.length === 0 ? [] : await load(entries)
  let taken = 0
  return pages.map(({ nodes, pageInfo }) => {
    const ofPage = items.slice(taken, taken + nodes.length)
    taken += nodes.length
    return { nodes: ofPage.filter((item) => item !== null), pageInfo }
  })
}

const later = (one: SortPlace, other: SortPlace): SortPlace => (comparePlaces(one, other) < 0 ? other : one)

/** For each of several parents a page of what belongs to it, which is the group of its id. */
export async function pagesOfGroups<Item>(
  order: ListOrder,
  requests: readonly (PageRequest & { readonly parentId: string })[],
  ways: Ways<Item>,
): Promise<Page<Item>[]> {
  const ofGroups = requests.map(({ parentId, ...request }) => ({ ...request, groups: [parentId] }))
  return pagesInOrder(order, ofGroups, ways)
}

/** One page, by the same rule. */
export async function pageInOrder<Item>(
  order: ListOrder,
  request: OrderedPageRequest,
  ways: Ways<Item>,
): Promise<Page<Item>> {
  const [page] = await pagesInOrder(order, [request], ways)
  if (page === undefined) throw new Error('One request has one page')
  return page
}
