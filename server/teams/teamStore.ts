import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../shared/inOrder.ts'
import { type LocalizedText, localizedText, requiredText } from '../shared/localizedText.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'

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

/** Every department, by name. */
export async function allDepartments(graph: Graph, _viewer: Viewer): Promise<DepartmentRecord[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<DepartmentRow>(
      `// teams.departments
       MATCH (d:Department)
       RETURN d {.id, .nameEn, .nameNl, .nameFr} AS department, d.nameEn AS name, d.id AS id
       ORDER BY name, id`,
    ),
  )
  return rows.map(toDepartment)
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
export async function teamsByName(graph: Graph, _viewer: Viewer, request: PageRequest): Promise<Page<TeamRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<TeamRow>(
      `// teams.byName
       MATCH (t:Team)-[:PART_OF]->(d:Department)
       WHERE t.nameEn > $text OR (t.nameEn = $text AND t.id > $id)
       RETURN ${TEAM}, t.nameEn AS name, t.id AS id
       ORDER BY name, id LIMIT $limit`,
      { text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return pageOfRows(rows.map(toTeam), first, (team) => ({ text: team.names.en, id: team.id }))
}

type SeatRow = Omit<SeatRecord, 'type'>

const toSeat = (row: SeatRow): SeatRecord => ({ type: 'Seat', ...row })

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
       MATCH (t:Team)-[:HAS_SEAT]->(x:Seat {id: id})
       WITH t, x
       MATCH (x)-[:FOR]->(r:Role)
       RETURN x.id AS id, r.id AS roleId, t.id AS teamId, x.headcount AS headcount`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toSeat), (seat) => seat.id)
}

/** The seats of a team, by title of the role. */
export async function seatsOfTeam(
  graph: Graph,
  _viewer: Viewer,
  teamId: string,
  request: PageRequest,
): Promise<Page<SeatRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<SeatRow & { readonly title: string }>(
      `// teams.seatsOfTeam
       MATCH (t:Team {id: $teamId})-[:HAS_SEAT]->(x:Seat)
       WITH t, x
       MATCH (x)-[:FOR]->(r:Role)
       WHERE r.titleEn > $text OR (r.titleEn = $text AND x.id > $id)
       RETURN x.id AS id, r.id AS roleId, t.id AS teamId, x.headcount AS headcount, r.titleEn AS title
       ORDER BY title, id LIMIT $limit`,
      { teamId, text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return seatPage(rows, first)
}

/** The seats of a role, by name of the team. */
export async function seatsOfRole(
  graph: Graph,
  _viewer: Viewer,
  roleId: string,
  request: PageRequest,
): Promise<Page<SeatRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<SeatRow & { readonly title: string }>(
      `// teams.seatsOfRole
       MATCH (x:Seat)-[:FOR]->(r:Role {id: $roleId})
       WITH x, r
       MATCH (t:Team)-[:HAS_SEAT]->(x)
       WHERE t.nameEn > $text OR (t.nameEn = $text AND x.id > $id)
       RETURN x.id AS id, r.id AS roleId, t.id AS teamId, x.headcount AS headcount, t.nameEn AS title
       ORDER BY title, id LIMIT $limit`,
      { roleId, text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return seatPage(rows, first)
}

function seatPage(rows: readonly (SeatRow & { readonly title: string })[], first: number): Page<SeatRecord> {
  const { nodes, pageInfo } = pageOfRows(rows, first, (row) => ({ text: row.title, id: row.id }))
  return { nodes: nodes.map(({ title: _, ...seat }) => toSeat(seat)), pageInfo }
}
