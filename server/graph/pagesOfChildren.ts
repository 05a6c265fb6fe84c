import { groupBy } from '../shared/groupBy.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'
import type { Graph, Parameters } from './graph.ts'

/** A page of what belongs to one parent. */
export interface ChildPageRequest extends PageRequest {
  readonly parentId: string
}

/** A row of a page: sorted by `text`, then `id`. */
export interface ChildRow {
  readonly parentId: string
  readonly text: string
  readonly id: string
}

/** Where rows begin, inside the CALL of such a query: after the place that the request names. `text` and `id` are expressions. */
export const isAfter = (text: string, id: string): string =>
  `(${text} > parent.text OR (${text} = parent.text AND ${id} > parent.afterId))`

/**
 * One page for each of several parents, in one query for each page size: a list inside a list is never asked item by item.
 * @param cypher gives rows of `ChildRow` from `UNWIND $parents AS parent CALL { WITH parent … ORDER BY text, id LIMIT $limit }`;
 *   a parent is {id, text, afterId}.
 * @returns a page for each request, in their order. @throws BadInput for a page size or cursor that cannot be.
 */
export async function pagesOfChildren<Row extends ChildRow>(
  graph: Graph,
  cypher: string,
  requests: readonly ChildPageRequest[],
  parameters: Parameters = {},
): Promise<Page<Row>[]> {
  const pages = new Map<ChildPageRequest, Page<Row>>()
  for (const [first, sameSize] of groupBy(requests, (request) => checkFirst(request.first))) {
    const parents = sameSize.map((request) => {
      const { text, id } = startOf(request)
      return { id: request.parentId, text, afterId: id }
    })
    const rows = await graph.read((transaction) =>
      transaction.run<Row>(cypher, { ...parameters, parents, limit: first + 1 }),
    )
    const byParent = groupBy(rows, ({ parentId }) => parentId)
    for (const request of sameSize)
      pages.set(
        request,
        pageOfRows(byParent.get(request.parentId) ?? [], first, (row) => row),
      )
  }
  return requests.map((request) => pages.get(request) ?? pageOfRows<Row>([], request.first, (row) => row))
}

/** The same page with each row made into something else. */
export function mapPage<Row, Item>({ nodes, pageInfo }: Page<Row>, make: (row: Row) => Item): Page<Item> {
  return { nodes: nodes.map(make), pageInfo }
}
