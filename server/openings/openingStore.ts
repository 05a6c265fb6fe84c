import type { Viewer } from '../access/viewer.ts'
import type { OpeningKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import type { ChildPageRequest } from '../graph/pagesOfChildren.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import { pageInOrder, pagesOfGroups } from '../shared/pagesInOrder.ts'

/** A seat to fill. */
export interface OpeningRecord {
  readonly type: 'Opening'
  readonly id: string
  readonly kind: OpeningKind
  readonly state: 'OPEN' | 'CLOSED'
  readonly titles: LocalizedText
  readonly seatId: string
  readonly roleId: string
  readonly teamId: string
  readonly hoursPerWeek: number
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly closesOn: string | null
}

interface OpeningRow {
  readonly opening: {
    readonly id: string
    readonly kind: OpeningKind
    readonly state: OpeningRecord['state']
    readonly hoursPerWeek: number
    readonly startsOn: string | null
    readonly endsOn: string | null
    readonly closesOn: string | null
  }
  readonly seatId: string
  readonly roleId: string
  readonly teamId: string
}

const toOpening = ({ opening, seatId, roleId, teamId }: OpeningRow): OpeningRecord => ({
  type: 'Opening',
  id: opening.id,
  kind: opening.kind,
  state: opening.state,
  titles: requiredText(opening, 'title'),
  hoursPerWeek: opening.hoursPerWeek,
  startsOn: opening.startsOn ?? null,
  endsOn: opening.endsOn ?? null,
  closesOn: opening.closesOn ?? null,
  seatId,
  roleId,
  teamId,
})

/** What can be reacted to today, in the order of closing. */
export interface OpenNow {
  /** All that is open, by closing day; each in the groups of its kind, its role and its team. */
  readonly openings: ListOrder
  readonly today: string
}

/** What is open today, soonest closing first; all kinds or some. */
export async function openOpenings(
  graph: Graph,
  viewer: Viewer,
  now: OpenNow,
  { kinds, ...request }: PageRequest & { readonly kinds: readonly OpeningKind[] | null },
): Promise<Page<OpeningRecord>> {
  return pageInOrder(now.openings, { ...request, groups: kinds }, openAt(graph, viewer, now))
}

/** Tells of any team or role, by its id, whether something is open there today. */
export const openAmong =
  ({ openings, today }: OpenNow) =>
  (placeId: string): boolean =>
    openings.next({ after: { text: today, id: '' }, count: 1, groups: [placeId] }).length > 0

/** For each of these teams or roles a page of what is open there today, soonest closing first. */
export async function openingsAt(
  graph: Graph,
  viewer: Viewer,
  now: OpenNow,
  requests: readonly ChildPageRequest[],
): Promise<Page<OpeningRecord>[]> {
  return pagesOfGroups(now.openings, requests, openAt(graph, viewer, now))
}

const openAt = (graph: Graph, viewer: Viewer, { today }: OpenNow) => ({
  from: today,
  // The order follows the graph with a moment's delay: what was closed meanwhile is left out.
  load: async (ids: readonly string[]) =>
    (await openingsByIds(graph, viewer, ids)).map((opening) => (opening?.state === 'OPEN' ? opening : null)),
})

/** The openings with these ids, in their order, closed ones too. */
export async function openingsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(OpeningRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<OpeningRow>(
      `// openings.byIds
       UNWIND $ids AS id
       MATCH (o:Opening {id: id})-[:IN_SEAT]->(x:Seat)
       WITH o, x
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       WITH o, x, t
       MATCH (x)-[:FOR]->(r:Role)
       RETURN o {.id, .kind, .state, .titleEn, .titleNl, .titleFr, .hoursPerWeek, .startsOn, .endsOn, .closesOn} AS opening,
              x.id AS seatId, r.id AS roleId, t.id AS teamId`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toOpening), (opening) => opening.id)
}

/** What is open today in any of these teams, soonest closing first. */
export async function openingsOfTeams(
  graph: Graph,
  viewer: Viewer,
  now: OpenNow,
  { first, teamIds }: { readonly first: number; readonly teamIds: readonly string[] },
): Promise<OpeningRecord[]> {
  return (await pageInOrder(now.openings, { first, groups: teamIds }, openAt(graph, viewer, now))).nodes
}

/** An opening that is open today; null for an unknown one, and for one that is not open any more. */
export async function openOpening(
  graph: Graph,
  viewer: Viewer,
  id: string,
  today: string,
): Promise<OpeningRecord | null> {
  const [opening] = await openingsByIds(graph, viewer, [id])
  return opening?.state === 'OPEN' && (opening.closesOn ?? today) >= today ? opening : null
}
