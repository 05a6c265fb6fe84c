import type { ListOrder } from '../shared/listOrder.ts'
import { checkFirst, type Page, pageOfRows, type SortPlace, startOf } from '../shared/page.ts'
import { loadPages } from '../shared/pagesInOrder.ts'
import type { Graph, Parameters } from './graph.ts'
import type { ChildPageRequest } from './pagesOfChildren.ts'

/** Fewer children are read all at once, whatever else: that is one small question. */
const SMALLEST_CROWD = 200

/**
 * From so many children on, reading them all costs more than looking for the next few by name. Of n names of which c belong, a
 * page of f is found among the next f * n / c; that is less than c from the root of f * n on, and neither way looks at more than that.
 */
const crowdFrom = ({ length }: ListOrder, first: number): number =>
  Math.max(SMALLEST_CROWD, Math.ceil(Math.sqrt(length * first)))

/** Names looked at in the first step; each further one looks at twice as many. */
const FIRST_STRIDE = 100
const LONGEST_STRIDE = 5_000

/** How the children of one parent are found when they are very many. */
export interface Crowds {
  /** From `UNWIND $parents AS parent` on, each {id}: `parentId` and the `count` of its children, counted up to `$most`. */
  readonly count: string
  /** From `UNWIND $pairs AS pair` on, each {parentId, id}: the `parentId` and `id` of those that are a child of that parent. */
  readonly among: string
  /** All that may be a child, by name. */
  readonly names: ListOrder
}

interface Ways<Item> {
  /** The pages of parents with few children. */
  readonly ofFew: (requests: readonly ChildPageRequest[]) => Promise<Page<Item>[]>
  /** The children with these ids, in their order; null for one that is gone. */
  readonly load: (ids: readonly string[]) => Promise<(Item | null)[]>
  readonly parameters?: Parameters
}

/**
 * A page for each of several parents, some of which have few children and some a large part of all there are. For a crowd it
 * walks along the names from where the page begins and asks which belong: the work does not grow with the crowd.
 * @returns a page for each request, in their order. @throws BadInput for a page size or cursor that cannot be.
 */
export async function pagesFromCrowds<Item>(
  graph: Graph,
  crowds: Crowds,
  requests: readonly ChildPageRequest[],
  { ofFew, load, parameters = {} }: Ways<Item>,
): Promise<Page<Item>[]> {
  const isCrowd = await crowdsAmong(graph, crowds, requests)
  const few = requests.filter((request) => !isCrowd(request))
  const many = requests.filter(isCrowd)
  const pagesOfFew = await ofFew(few)
  const found = await placesInCrowds(graph, crowds, many, parameters)
  const placesOfMany = found.map(({ places }, place) => pageOfRows(places, many[place]?.first ?? 0, (each) => each))
  const pagesOfMany = await loadPages(placesOfMany, (places) => load(places.map(({ id }) => id)))
  const pages = new Map<ChildPageRequest, Page<Item>>()
  for (const [place, page] of pagesOfFew.entries()) setAt(pages, few[place], page)
  for (const [place, page] of pagesOfMany.entries()) setAt(pages, many[place], page)
  return requests.map(
    (request) => pages.get(request) ?? pageOfRows<Item>([], request.first, () => ({ text: '', id: '' })),
  )
}

function setAt<Key, Value>(map: Map<Key, Value>, key: Key | undefined, value: Value): void {
  if (key !== undefined) map.set(key, value)
}

/**
 * Tells of which of these parents the children are so many that a page of them is better looked for by name.
 * @throws BadInput for a page size that cannot be.
 */
export async function crowdsAmong(
  graph: Graph,
  { count, names }: Crowds,
  requests: readonly ChildPageRequest[],
): Promise<(request: ChildPageRequest) => boolean> {
  const parents = [...new Set(requests.map(({ parentId }) => parentId))].map((id) => ({ id }))
  const most = Math.max(0, ...requests.map(({ first }) => crowdFrom(names, checkFirst(first))))
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly parentId: string; readonly count: number }>(count, { parents, most }),
  )
  const counts = new Map(rows.map((row) => [row.parentId, row.count]))
  return ({ parentId, first }) => (counts.get(parentId) ?? 0) >= crowdFrom(names, first)
}

/** The children of a crowd by name, from where a page begins: one more than it shows, if there are so many. */
export interface PlacesOfCrowd {
  readonly parentId: string
  readonly places: readonly SortPlace[]
}

/** Looks for the children of crowds, a walk for each request. @throws BadInput as above. */
export async function placesInCrowds(
  graph: Graph,
  crowds: Crowds,
  requests: readonly ChildPageRequest[],
  parameters: Parameters = {},
): Promise<PlacesOfCrowd[]> {
  const walks = await walkAlong(graph, crowds, requests, parameters)
  return walks.map(({ parentId, found, first }) => ({ parentId, places: found.slice(0, first + 1) }))
}

interface Walk {
  readonly parentId: string
  readonly first: number
  readonly found: SortPlace[]
  at: SortPlace
  stride: number
  isOver: boolean
}

async function walkAlong(
  graph: Graph,
  { names, among }: Crowds,
  requests: readonly ChildPageRequest[],
  parameters: Parameters,
): Promise<Walk[]> {
  const walks = requests.map((request): Walk => {
    const first = checkFirst(request.first)
    const at = startOf(request)
    return { parentId: request.parentId, first, found: [], at, stride: FIRST_STRIDE, isOver: false }
  })
  for (;;) {
    const going = walks.filter(({ isOver }) => !isOver)
    if (going.length === 0) return walks
    const steps = going.map((walk) => ({ walk, places: names.next({ after: walk.at, count: walk.stride }) }))
    const pairs = steps.flatMap(({ walk, places }) => places.map(({ id }) => ({ parentId: walk.parentId, id })))
    const rows = await graph.read((transaction) =>
      transaction.run<{ readonly parentId: string; readonly id: string }>(among, { ...parameters, pairs }),
    )
    const belonging = new Set(rows.map(({ parentId, id }) => `${parentId} ${id}`))
    for (const { walk, places } of steps) {
      walk.found.push(...places.filter(({ id }) => belonging.has(`${walk.parentId} ${id}`)))
      walk.isOver = walk.found.length > walk.first || places.length < walk.stride
      walk.at = places.at(-1) ?? walk.at
      walk.stride = Math.min(2 * walk.stride, LONGEST_STRIDE)
    }
  }
}
