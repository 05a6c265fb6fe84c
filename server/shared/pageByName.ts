import type { NamesInOrder } from './nameOrder.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from './page.ts'

/**
 * A page of a list of any length by name: the order gives the ids on it, and `load` those items alone, null for one that is gone.
 * @throws BadInput for a page size or cursor that cannot be.
 */
export async function pageByName<Item>(
  request: PageRequest & { readonly groups?: readonly string[] | null },
  names: NamesInOrder,
  load: (ids: readonly string[]) => Promise<(Item | null)[]>,
): Promise<Page<Item>> {
  const first = checkFirst(request.first)
  const places = names({ after: startOf(request), count: first + 1, groups: request.groups ?? null })
  const { nodes, pageInfo } = pageOfRows(places, first, (place) => place)
  const items = await load(nodes.map(({ id }) => id))
  return { nodes: items.filter((item) => item !== null), pageInfo }
}
