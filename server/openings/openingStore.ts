import type { Viewer } from '../access/viewer.ts'
import type { OpeningKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { compareIds } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'

/** A seat to fill. */
export interface OpeningRecord {
  readonly type: 'Opening'
  readonly id: string
  readonly kind: OpeningKind
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
  titles: requiredText(opening, 'title'),
  hoursPerWeek: opening.hoursPerWeek,
  startsOn: opening.startsOn ?? null,
  endsOn: opening.endsOn ?? null,
  closesOn: opening.closesOn ?? null,
  seatId,
  roleId,
  teamId,
})

const OPENING = `o {.id, .kind, .titleEn, .titleNl, .titleFr, .hoursPerWeek, .startsOn, .endsOn, .closesOn} AS opening,
                 x.id AS seatId, r.id AS roleId, t.id AS teamId`

/** After every real date: an opening without a closing day stands last. */
const NEVER_CLOSES = '9999-12-31'

/** What is open today, soonest closing first; all kinds or some. */
export async function openOpenings(
  graph: Graph,
  _viewer: Viewer,
  request: PageRequest & { readonly today: string; readonly kinds: readonly OpeningKind[] | null },
): Promise<Page<OpeningRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<OpeningRow>(
      `// openings.open
       MATCH (o:Opening {state: 'OPEN'})
       WHERE (o.closesOn IS NULL OR o.closesOn >= $today) AND ($kinds IS NULL OR o.kind IN $kinds)
       WITH o, coalesce(o.closesOn, $never) AS closes
       WHERE closes > $text OR (closes = $text AND o.id > $id)
       WITH o, closes ORDER BY closes, o.id LIMIT $limit
       MATCH (o)-[:IN_SEAT]->(x:Seat)
       WITH o, x, closes
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       WITH o, x, t, closes
       MATCH (x)-[:FOR]->(r:Role)
       RETURN ${OPENING}, closes, o.id AS id
       ORDER BY closes, id`,
      {
        today: request.today,
        kinds: request.kinds,
        never: NEVER_CLOSES,
        text: start.text,
        id: start.id,
        limit: first + 1,
      },
    ),
  )
  return pageOfRows(rows.map(toOpening), first, (opening) => ({
    text: opening.closesOn ?? NEVER_CLOSES,
    id: opening.id,
  }))
}

/** For each of these teams or roles a page of what is open there today, soonest closing first. */
export async function openingsAt(
  graph: Graph,
  _viewer: Viewer,
  place: 'Team' | 'Role',
  requests: readonly ChildPageRequest[],
  today: string,
): Promise<Page<OpeningRecord>[]> {
  const pages = await pagesOfChildren<OpeningRow & ChildRow>(
    graph,
    `// openings.at${place}
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH ${place === 'Team' ? '(:Team {id: parent.id})-[:HAS_SEAT]->(x:Seat)' : '(:Role {id: parent.id})<-[:FOR]-(x:Seat)'}
       WITH parent, x
       MATCH (x)<-[:IN_SEAT]-(o:Opening)
       WHERE o.state = 'OPEN' AND (o.closesOn IS NULL OR o.closesOn >= $today)
         AND ${isAfter('coalesce(o.closesOn, $never)', 'o.id')}
       WITH o, x
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       WITH o, x, t
       MATCH (x)-[:FOR]->(r:Role)
       RETURN ${OPENING}, coalesce(o.closesOn, $never) AS text, o.id AS id
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, opening, seatId, roleId, teamId, text, id
     ORDER BY parentId, text, id`,
    requests,
    { today, never: NEVER_CLOSES },
  )
  return pages.map((page) => mapPage(page, toOpening))
}

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
       RETURN ${OPENING}`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toOpening), (opening) => opening.id)
}

/** What is open today in any of these teams, soonest closing first. */
export async function openingsOfTeams(
  graph: Graph,
  viewer: Viewer,
  teamIds: readonly string[],
  { first, today }: { readonly first: number; readonly today: string },
): Promise<OpeningRecord[]> {
  const requests = teamIds.map((parentId) => ({ parentId, first }))
  const pages = await openingsAt(graph, viewer, 'Team', requests, today)
  const closes = ({ closesOn }: OpeningRecord) => closesOn ?? NEVER_CLOSES
  return pages
    .flatMap(({ nodes }) => nodes)
    .sort((left, right) => compareIds(closes(left), closes(right)) || compareIds(left.id, right.id))
    .slice(0, checkFirst(first))
}

/** An opening that is open today; null for an unknown one, and for one that is not open any more. */
export async function openOpening(
  graph: Graph,
  _viewer: Viewer,
  id: string,
  today: string,
): Promise<OpeningRecord | null> {
  const [row] = await graph.read((transaction) =>
    transaction.run<OpeningRow>(
      `// openings.openById
       MATCH (o:Opening {id: $id})-[:IN_SEAT]->(x:Seat)
       WHERE o.state = 'OPEN' AND (o.closesOn IS NULL OR o.closesOn >= $today)
       WITH o, x
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       WITH o, x, t
       MATCH (x)-[:FOR]->(r:Role)
       RETURN ${OPENING}`,
      { id, today },
    ),
  )
  return row === undefined ? null : toOpening(row)
}

/** For each of these roles what is open today, soonest closing first; at most 100 a role matter on any screen. */
export async function openingsOfRoles(
  graph: Graph,
  _viewer: Viewer,
  roleIds: readonly string[],
  today: string,
): Promise<OpeningRecord[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<OpeningRow>(
      `// openings.ofRoles
       UNWIND $roleIds AS roleId
       MATCH (r:Role {id: roleId})<-[:FOR]-(x:Seat)
       WITH r, x
       MATCH (x)<-[:IN_SEAT]-(o:Opening)
       WHERE o.state = 'OPEN' AND (o.closesOn IS NULL OR o.closesOn >= $today)
       WITH r, x, o
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       RETURN ${OPENING}, coalesce(o.closesOn, $never) AS closes, o.id AS id
       ORDER BY closes, id`,
      { roleIds, today, never: NEVER_CLOSES },
    ),
  )
  const byRole = groupBy(rows.map(toOpening), (opening) => opening.roleId)
  return roleIds.map((roleId) => byRole.get(roleId) ?? [])
}
