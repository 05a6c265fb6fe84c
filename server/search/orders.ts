import type { SearchKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type PartsQuery, readInParts } from '../graph/readInParts.ts'
import { lengthText } from '../learning/learningStore.ts'
import { type ListOrder, orderList } from '../shared/listOrder.ts'

/** What is kept in order, as a list of it may be long: what is found by name, and four more. */
export type OrderedKind = SearchKind | OtherKind

type OtherKind = 'DEPARTMENT' | 'LEARNING_ITEM' | 'OPENING' | 'SEAT'

interface OrderRow {
  readonly id: string
  /** What the list is sorted by: a text, or the hours of a learning item. */
  readonly sortedBy: string | number
  readonly groups: readonly string[]
}

const QUERIES: readonly ({ readonly kind: OtherKind } & PartsQuery)[] = [
  {
    kind: 'DEPARTMENT',
    ids: `// search.departmentIds
      MATCH (d:Department) WITH d.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.departments
      UNWIND $ids AS id
      MATCH (d:Department {id: id})
      RETURN d.id AS id, d.nameEn AS sortedBy, [] AS groups ORDER BY id`,
  },
  {
    // In the group of each skill that it teaches, and of that skill in its form.
    kind: 'LEARNING_ITEM',
    ids: `// search.learningIds
      MATCH (i:LearningItem) WITH i.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.learning
      UNWIND $ids AS id
      MATCH (i:LearningItem {id: id})-[:TEACHES]->(s:Skill)
      WITH i, collect(s.id) AS taught
      RETURN i.id AS id, i.hours AS sortedBy, taught + [skillId IN taught | skillId + ' ' + i.form] AS groups ORDER BY id`,
  },
  {
    // In the groups of its kind, its role and its team; one without a closing day stands last.
    kind: 'OPENING',
    ids: `// search.openingIds
      MATCH (o:Opening {state: 'OPEN'}) WITH o.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.openings
      UNWIND $ids AS id
      MATCH (o:Opening {id: id})-[:IN_SEAT]->(x:Seat)
      WITH o, x
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      WITH o, x, t
      MATCH (x)-[:FOR]->(r:Role)
      RETURN o.id AS id, coalesce(o.closesOn, '9999-12-31') AS sortedBy, [o.kind, r.id, t.id] AS groups ORDER BY id`,
  },
  {
    // By name of the team, in the group of its role.
    kind: 'SEAT',
    ids: `// search.seatIds
      MATCH (x:Seat) WITH x.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.seats
      UNWIND $ids AS id
      MATCH (x:Seat {id: id})-[:FOR]->(r:Role)
      WITH x, r
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      RETURN x.id AS id, t.nameEn AS sortedBy, [r.id] AS groups ORDER BY id`,
  },
]

/** Reads what stands in order beside the names. */
export async function readOrders(graph: Graph): Promise<Map<OrderedKind, ListOrder>> {
  const orders = new Map<OrderedKind, ListOrder>()
  for (const { kind, ...query } of QUERIES) {
    const rows = await readInParts<OrderRow>(graph, query)
    const listed = rows.map(({ id, sortedBy, groups }) => ({
      id,
      text: typeof sortedBy === 'number' ? lengthText(sortedBy) : sortedBy,
      groups,
    }))
    orders.set(kind, orderList(listed))
  }
  return orders
}
