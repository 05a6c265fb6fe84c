import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { type LocalizedText, localizedText, requiredText } from '../shared/localizedText.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import { pageInOrder, pagesOfGroups } from '../shared/pagesInOrder.ts'

/** The organization and its settings. */
export interface OrganizationRecord {
  readonly name: string
  readonly languages: string[]
  readonly currency: string
  readonly timeZone: string
  readonly learningHoursPerWeek: number
}

/** A department. */
export interface DepartmentRecord {
  readonly type: 'Department'
  readonly id: string
  readonly names: LocalizedText
}

/** Where work happens. */
export interface TeamRecord {
  readonly type: 'Team'
  readonly id: string
  readonly names: LocalizedText
  readonly purpose: LocalizedText | null
  readonly location: string | null
  readonly departmentId: string
}

/** The place of a role in a team. */
export interface SeatRecord {
  readonly type: 'Seat'
  readonly id: string
  readonly roleId: string
  readonly teamId: string
  readonly headcount: number
}

/** The organization. @throws when the graph holds none: it was never seeded. */
export async function organization(graph: Graph): Promise<OrganizationRecord> {
  const [row] = await graph.read((transaction) =>
    transaction.run<OrganizationRecord>(
      `// teams.organization
       MATCH (o:Organization)
       RETURN o.name AS name, o.languages AS languages, o.currency AS currency, o.timeZone AS timeZone,
              o.learningHoursPerWeek AS learningHoursPerWeek
       ORDER BY name LIMIT 1`,
    ),
  )
  if (row === undefined) throw new Error('The graph holds no organization')
  return row
}

interface DepartmentRow {
  readonly department: { readonly id: string }
}

const toDepartment = ({ department }: DepartmentRow): DepartmentRecord => ({
  type: 'Department',
  id: department.id,
  names: requiredText(department, 'name'),
})

/** Departments, by name. */
export async function departmentsByName(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  request: PageRequest,
): Promise<Page<DepartmentRecord>> {
  return pageInOrder(names, request, { load: (ids) => departmentsByIds(graph, viewer, ids) })
}

/** The departments with these ids, in their order. */
export async function departmentsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(DepartmentRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<DepartmentRow>(
      `// teams.departmentsByIds
       UNWIND $ids AS id
       MATCH (d:Department {id: id})
       RETURN d {.id, .nameEn, .nameNl, .nameFr} AS department`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toDepartment), (department) => department.id)
}

interface TeamRow {
  readonly team: { readonly id: string; readonly location: string | null }
  readonly departmentId: string
}

const toTeam = ({ team, departmentId }: TeamRow): TeamRecord => ({
  type: 'Team',
  id: team.id,
  names: requiredText(team, 'name'),
  purpose: localizedText(team, 'purpose'),
  location: team.location ?? null,
  departmentId,
})

const TEAM = `t {.id, .location, .nameEn, .nameNl, .nameFr, .purposeEn, .purposeNl, .purposeFr} AS team,
              d.id AS departmentId`

/** The teams with these ids, in their order. */
export async function teamsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(TeamRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<TeamRow>(
      `// teams.byIds
       UNWIND $ids AS id
       MATCH (t:Team {id: id})-[:PART_OF]->(d:Department)
       RETURN ${TEAM}`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toTeam), (team) => team.id)
}

/** All teams, by name. */
export async function teamsByName(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  request: PageRequest,
): Promise<Page<TeamRecord>> {
  return pageInOrder(names, request, { load: (ids) => teamsByIds(graph, viewer, ids) })
}

type SeatRow = Omit<SeatRecord, 'type'>

const toSeat = ({ id, roleId, teamId, headcount }: SeatRow): SeatRecord => ({
  type: 'Seat',
  id,
  roleId,
  teamId,
  headcount,
})

/** The seats with these ids, in their order. */
export async function seatsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(SeatRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<SeatRow>(
      `// teams.seatsByIds
       UNWIND $ids AS id
       MATCH (x:Seat {id: id})<-[:HAS_SEAT]-(t:Team)
       WITH t, x
       MATCH (x)-[:FOR]->(r:Role)
       RETURN x.id AS id, r.id AS roleId, t.id AS teamId, x.headcount AS headcount`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toSeat), (seat) => seat.id)
}

/** For each of these teams a page of its seats, by title of the role. */
export async function seatsOfTeams(
  graph: Graph,
  _viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<SeatRecord>[]> {
  const pages = await pagesOfChildren<SeatRow & ChildRow>(
    graph,
    `// teams.seatsOfTeams
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (t:Team {id: parent.id})-[:HAS_SEAT]->(x:Seat)
       WITH parent, t, x
       MATCH (x)-[:FOR]->(r:Role)
       WHERE ${isAfter('r.titleEn', 'x.id')}
       RETURN x.id AS id, r.id AS roleId, t.id AS teamId, x.headcount AS headcount, r.titleEn AS text
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, roleId, teamId, headcount, text
     ORDER BY parentId, text, id`,
    requests,
  )
  return pages.map((page) => mapPage(page, toSeat))
}

/** For each of these roles a page of its seats, by name of the team: `seats` is in that order, in groups of one role each. */
export async function seatsOfRoles(
  graph: Graph,
  viewer: Viewer,
  seats: ListOrder,
  requests: readonly ChildPageRequest[],
): Promise<Page<SeatRecord>[]> {
  return pagesOfGroups(seats, requests, { load: (ids) => seatsByIds(graph, viewer, ids) })
}
