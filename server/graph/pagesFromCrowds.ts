import type { NamesInOrder } from '../shared/nameOrder.ts'
import { checkFirst, type Page, pageOfRows, type SortPlace, startOf } from '../shared/page.ts'
import type { Graph, Parameters } from './graph.ts'
import type { ChildPageRequest } from './pagesOfChildren.ts'

/** From so many children on, reading them all for one page costs more than looking for the next few by name. */
const CROWD = 200

/** Names looked at in the first step; each further one looks at twice as many. */
const FIRST_STRIDE = 100
const LONGEST_STRIDE = 5_000

/** How the children of one parent are found when they are very many. */
export interface Crowds {
  /** From `UNWIND $parentIds AS parentId` on: `parentId` and the `count` of its children, counted up to `$most`. */
  readonly count: string
  /** From `UNWIND $pairs AS pair` on, each {parentId, id}: the `parentId` and `id` of those that are a child of that parent. */
  readonly among: string
  /** All that may be a child, by name. */
  readonly names: NamesInOrder
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
 * walks along the names from where the page begins and asks which belong: the work grows with the page, not with the crowd.
 * @returns a page for each request, in their order. @throws BadInput for a page size or cursor that cannot be.
 */
export async function pagesFromCrowds<Item>(
  graph: Graph,
  crowds: Crowds,
  requests: readonly ChildPageRequest[],
  { ofFew, load, parameters = {} }: Ways<Item>,
): Promise<Page<Item>[]> {
  const crowded = await parentsWithCrowd(graph, crowds, requests)
  const few = requests.filter(({ parentId }) => !crowded.has(parentId))
  const many = requests.filter(({ parentId }) => crowded.has(parentId))
  const pagesOfFew = await ofFew(few)
  const walks = await walkAlong(graph, crowds, many, parameters)
  const pagesOfMany = await Promise.all(
    walks.map(async ({ found, first }) => {
      const { nodes, pageInfo } = pageOfRows(found, first, (place) => place)
      const items = await load(nodes.map(({ id }) => id))
      return { nodes: items.filter((item) => item !== null), pageInfo }
    }),
  )
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

async function parentsWithCrowd(
  graph: Graph,
  { count }: Crowds,
  requests: readonly ChildPageRequest[],
): Promise<ReadonlySet<string>> {
  const parentIds = [...new Set(requests.map(({ parentId }) => parentId))]
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly parentId: string; readonly count: number }>(count, { parentIds, most: CROWD }),
  )
  return new Set(rows.filter((row) => row.count >= CROWD).map(({ parentId }) => parentId))
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
    const steps = going.map((walk) => ({ walk, places: names({ after: walk.at, count: walk.stride }) }))
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
