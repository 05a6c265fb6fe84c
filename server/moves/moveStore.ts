import type { Viewer } from '../access/viewer.ts'
import type { Answer, EnergyWord } from '../generated/schemaTypes.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { readInParts, readParts } from '../graph/readInParts.ts'
import type { Role } from '../roles/role.ts'
import { compareIds } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import { movesBetween, type TimeInSeat } from '../shared/movesBetween.ts'
import { LEVEL_WHERE_NOT_SHOWN, type MatchingSkill, type SkillAtLevel, type SkillKind } from '../skills/skill.ts'
import {
  ENERGY_LEVEL,
  INTEREST_PER_MILLE,
  type OrganizationFacts,
  type OwnProfile,
  type OwnSkill,
  type PastMoves,
  type SeatFacts,
  type ShownPerson,
} from './score/facts.ts'
import type { MatchingModel } from './score/matchingModel.ts'

/** People have a few dozen skills each, roles a hundred needs: parts of this many keep a part small. */
const PEOPLE_AT_ONCE = 200
const ROLES_AT_ONCE = 40

/** Reads all that matching needs to know of the organization. Of people it reads what everyone at work may see. */
export async function readFacts(graph: Graph): Promise<OrganizationFacts> {
  const [setting] = await graph.read((transaction) =>
    transaction.run<{ apart: boolean }>(
      `// moves.setting
       MATCH (o:Organization) RETURN coalesce(o.knowledgeApart, false) AS apart LIMIT 1`,
    ),
  )
  const skills = await readSkills(graph)
  const roles = await readRoles(graph)
  const seats = await readSeats(graph)
  const { seatsOfPeople, pastMoves } = await readWorkLives(graph, familiesOfSeats(roles, seats))
  return {
    skills,
    roles,
    seats,
    people: await readShownPeople(graph, seatsOfPeople),
    pastMoves,
    similarPins: [],
    knowledgeApart: setting?.apart ?? false,
  }
}

async function readSkills(graph: Graph): Promise<MatchingSkill[]> {
  const broader = await broaderGroups(graph)
  const rows = await readInParts<{
    id: string
    kind: SkillKind
    name: string
    hoursPerLevel: number[] | null
    groupIds: string[]
  }>(graph, {
    ids: `// moves.skillIds
      MATCH (s:Skill) WITH s.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// moves.skills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})
      RETURN s.id AS id, s.kind AS kind, s.nameEn AS name, s.hoursPerLevel AS hoursPerLevel,
             [(s)-[:BROADER]->(g:SkillGroup) | g.id] AS groupIds
      ORDER BY id`,
  })
  return rows.map(({ hoursPerLevel, groupIds, ...skill }) => ({
    ...skill,
    hoursPerLevel: hoursPerLevel && hoursPerLevel.length > 0 ? hoursPerLevel : null,
    groupIds: [...new Set([...groupIds, ...groupIds.flatMap((id) => broader.get(id) ?? [])])].sort(),
  }))
}

/** Group id -> the groups it belongs to. Groups are few. */
async function broaderGroups(graph: Graph): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ id: string; broaderId: string }>(
      `// moves.broaderGroups
       MATCH (g:SkillGroup)-[:BROADER]->(h:SkillGroup) RETURN g.id AS id, h.id AS broaderId`,
    ),
  )
  return new Map([...groupBy(rows, ({ id }) => id)].map(([id, ofGroup]) => [id, ofGroup.map((row) => row.broaderId)]))
}

async function readRoles(graph: Graph): Promise<Role[]> {
  const rows = await readInParts<Role>(
    graph,
    {
      ids: `// moves.roleIds
        MATCH (r:Role) WITH r.id AS id ORDER BY id RETURN collect(id) AS ids`,
      rows: `// moves.roles
        UNWIND $ids AS id
        MATCH (r:Role {id: id})-[:IN_FAMILY]->(f:RoleFamily)
        RETURN r.id AS id, f.id AS familyId, r.grade AS grade,
               [(r)-[q:REQUIRES]->(s:Skill) |
                 {skillId: s.id, level: q.level, importance: q.importance, essential: q.essential}] AS requirements
        ORDER BY id`,
    },
    {},
    ROLES_AT_ONCE,
  )
  return rows.map(({ grade, ...role }) => ({ ...role, grade: grade ?? null }))
}

function readSeats(graph: Graph): Promise<SeatFacts[]> {
  return readInParts<SeatFacts>(graph, {
    ids: `// moves.seatIds
      MATCH (x:Seat) WITH x.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// moves.seats
      UNWIND $ids AS id
      MATCH (x:Seat {id: id})-[:FOR]->(r:Role)
      WITH x, r
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      WITH x, r, t
      MATCH (t)-[:PART_OF]->(d:Department)
      RETURN x.id AS id, r.id AS roleId, t.id AS teamId, d.id AS departmentId, x.headcount AS headcount
      ORDER BY id`,
  })
}

/** Seat id -> the family of its role. */
function familiesOfSeats(roles: readonly Role[], seats: readonly SeatFacts[]): ReadonlyMap<string, string> {
  const familyOf = new Map(roles.map(({ id, familyId }) => [id, familyId]))
  return new Map(
    seats.flatMap(({ id, roleId }): [string, string][] => {
      const familyId = familyOf.get(roleId)
      return familyId === undefined ? [] : [[id, familyId]]
    }),
  )
}

interface WorkLives {
  /** Of everyone who works here: their id -> the ids of their seats. */
  readonly seatsOfPeople: ReadonlyMap<string, readonly string[]>
  /** Of everyone, also those who left. */
  readonly pastMoves: PastMoves[]
}

interface WorkLifeRow {
  readonly id: string
  readonly status: string
  readonly held: readonly TimeInSeat[]
  readonly holds: readonly TimeInSeat[]
}

/** Reads where everyone sits and sat. Families are looked up by seat: following them in the graph would take longer than all else. */
async function readWorkLives(graph: Graph, familyOfSeat: ReadonlyMap<string, string>): Promise<WorkLives> {
  const parts = readParts<WorkLifeRow>(graph, {
    ids: `// moves.people
      MATCH (p:Person) WITH p.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// moves.workLives
      UNWIND $ids AS id
      MATCH (p:Person {id: id})
      RETURN p.id AS id, p.status AS status,
             [(p)-[h:HELD]->(x:Seat) | {seatId: x.id, began: h.from}] AS held,
             [(p)-[h:HOLDS]->(x:Seat) | {seatId: x.id, began: h.since}] AS holds
      ORDER BY id`,
  })
  const seatsOfPeople = new Map<string, readonly string[]>()
  const counts = openCounts(familyOfSeat)
  for await (const rows of parts) {
    for (const { id, status, held, holds } of rows) {
      if (status === 'ACTIVE')
        seatsOfPeople.set(
          id,
          holds.map(({ seatId }) => seatId),
        )
      for (const [from, to] of movesBetween([...held, ...holds])) counts.add(from.seatId, to.seatId, 1)
    }
  }
  await addMovesOfNobodyKnown(graph, familyOfSeat.keys(), counts.add)
  return { seatsOfPeople, pastMoves: counts.all() }
}
/** What everyone at work may see. Skills and levels come as two lists, which is half the work of one of pairs. */
const SHOWN_SKILLS = `// moves.shownSkills
  UNWIND $ids AS id
  MATCH (p:Person {id: id})-[h:HAS_SKILL]->(s:Skill)
  WHERE h.status = 'CONFIRMED' AND h.visibility = 'ORGANIZATION'
  RETURN p.id AS id, collect(s.id) AS skillIds,
         collect(CASE WHEN h.levelVisibility = 'ORGANIZATION' THEN h.level ELSE $levelNotShown END) AS levels
  ORDER BY id`

interface ShownSkillsRow {
  readonly id: string
  readonly skillIds: readonly string[]
  readonly levels: readonly number[]
}

/** For each of these people what everyone at work may see of them at this moment. */
export async function shownSkillsNow(
  graph: Graph,
  _viewer: Viewer,
  personIds: readonly string[],
): Promise<ShownPerson['skills'][]> {
  const shown = await readShownSkillsOf(graph, personIds)
  return personIds.map((id) => shown.get(id) ?? [])
}

/** The same by person id; who shows nothing is not in it. */
export async function readShownSkillsOf(
  graph: Graph,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ShownPerson['skills']>> {
  const rows = await graph.read((transaction) =>
    transaction.run<ShownSkillsRow>(SHOWN_SKILLS, { ids: personIds, levelNotShown: LEVEL_WHERE_NOT_SHOWN }),
  )
  return new Map(rows.map((row) => [row.id, atLevels(row)]))
}

const atLevels = ({ skillIds, levels }: ShownSkillsRow): SkillAtLevel[] =>
  skillIds.map((skillId, place) => ({ skillId, level: levels[place] ?? LEVEL_WHERE_NOT_SHOWN }))

/** The same of everyone who works here, with their seats. */
async function readShownPeople(
  graph: Graph,
  seatsOfPeople: ReadonlyMap<string, readonly string[]>,
): Promise<ShownPerson[]> {
  const query = { ids: [...seatsOfPeople.keys()], rows: SHOWN_SKILLS }
  const parts = readParts<ShownSkillsRow>(graph, query, { levelNotShown: LEVEL_WHERE_NOT_SHOWN }, PEOPLE_AT_ONCE)
  const once = sharedSkills()
  const skillsOf = new Map<string, ShownPerson['skills']>()
  for await (const rows of parts) {
    for (const { id, skillIds, levels } of rows) {
      skillsOf.set(
        id,
        skillIds.map((skillId, place) => once(skillId, levels[place] ?? LEVEL_WHERE_NOT_SHOWN)),
      )
    }
  }
  return [...seatsOfPeople].map(([personId, seatIds]) => ({ personId, seatIds, skills: skillsOf.get(personId) ?? [] }))
}

/** The graph gives everything anew for every person: a skill at a level kept once, millions of them take little room. */
function sharedSkills(): (skillId: string, level: number) => SkillAtLevel {
  const known = new Map<string, SkillAtLevel[]>()
  return (skillId, level) => {
    const levels = known.get(skillId) ?? []
    if (levels.length === 0) known.set(skillId, levels)
    levels[level] ??= { skillId, level }
    return levels[level]
  }
}

/** What stays of the moves of people who left long ago: adds them by their seats. */
async function addMovesOfNobodyKnown(graph: Graph, seatIds: Iterable<string>, add: CountMoves): Promise<void> {
  const parts = readParts<{ fromSeatId: string; toSeatId: string; count: number }>(graph, {
    ids: [...seatIds],
    rows: `// moves.ofNobodyKnown
      UNWIND $ids AS id
      MATCH (x:Seat {id: id})-[m:MOVED_TO]->(y:Seat)
      RETURN x.id AS fromSeatId, y.id AS toSeatId, m.count AS count
      ORDER BY fromSeatId, toSeatId`,
  })
  for await (const rows of parts) for (const { fromSeatId, toSeatId, count } of rows) add(fromSeatId, toSeatId, count)
}

type CountMoves = (fromSeatId: string, toSeatId: string, count: number) => void

/** Counts moves by the families of the two seats. */
function openCounts(familyOfSeat: ReadonlyMap<string, string>): { add: CountMoves; all: () => PastMoves[] } {
  const counts = new Map<string, PastMoves>()
  return {
    add(fromSeatId, toSeatId, count) {
      const fromFamilyId = familyOfSeat.get(fromSeatId)
      const toFamilyId = familyOfSeat.get(toSeatId)
      if (fromFamilyId === undefined || toFamilyId === undefined) return
      const key = `${fromFamilyId}>${toFamilyId}`
      counts.set(key, { fromFamilyId, toFamilyId, count: (counts.get(key)?.count ?? 0) + count })
    },
    all: () => [...counts.values()],
  }
}

/**
 * Reads the viewer's own table: all that their own moves are made from, as it stands at this moment. What their seats are is
 * told by the model: a seat that came with an import is known to it once it was built anew.
 */
export async function readOwnProfile(graph: Graph, model: KnownSeats, viewer: Viewer): Promise<OwnProfile> {
  const said = await graph.read((transaction) => whatTheySaid(transaction, viewer))
  const present = placesOf(model, said.holds)
  const [now] = present
  const declinedIds = (families: boolean) =>
    new Set(said.declined.filter(({ isFamily }) => isFamily === families).map(({ id }) => id))
  return {
    personId: viewer.personId,
    grade: now?.role.grade ?? null,
    roleId: now?.role.id ?? null,
    teamId: now?.seat.teamId ?? null,
    departmentId: now?.seat.departmentId ?? null,
    familyId: now?.role.familyId ?? null,
    skills: said.skills,
    heldRoleIds: [...new Set([...present, ...placesOf(model, said.held)].map(({ role }) => role.id))],
    energy: new Map(said.energy.map(({ skillId, word }) => [skillId, ENERGY_LEVEL[word]])),
    interests: new Map(said.interests.map(({ skillId, wants }) => [skillId, interestPerMille(wants)])),
    wantedIds: new Set(said.wantedIds),
    rejectedSkillIds: new Set([...said.rejectedSkillIds, ...said.disputedSkillIds]),
    declined: { roleIds: declinedIds(false), familyIds: declinedIds(true) },
  }
}

const interestPerMille = (wants: boolean) => (wants ? INTEREST_PER_MILLE.WANTS : INTEREST_PER_MILLE.RATHER_NOT)

type KnownSeats = Pick<MatchingModel, 'roles' | 'seats'>

/** Seats with their roles, the latest first. */
function placesOf({ roles, seats }: KnownSeats, times: readonly TimeInSeat[]): { seat: SeatFacts; role: Role }[] {
  return times.toSorted(byLatest).flatMap(({ seatId }) => {
    const seat = seats.get(seatId)
    const prepared = roles.get(seat?.roleId ?? '')
    return seat === undefined || prepared === undefined ? [] : [{ seat, role: prepared.role }]
  })
}

const byLatest = (one: TimeInSeat, other: TimeInSeat) =>
  compareIds(other.began, one.began) || compareIds(one.seatId, other.seatId)

/** Answers that keep a role out of the suggestions. */
const DECLINING: readonly Answer[] = ['NO', 'NOT_YET']

interface SaidRow {
  /** Seats they have, and seats they had. */
  readonly holds: readonly TimeInSeat[]
  readonly held: readonly TimeInSeat[]
  readonly skills: readonly OwnSkill[]
  readonly energy: readonly { readonly skillId: string; readonly word: EnergyWord }[]
  readonly interests: readonly { readonly skillId: string; readonly wants: boolean }[]
  readonly wantedIds: readonly string[]
  /** What they said they cannot do. */
  readonly rejectedSkillIds: readonly string[]
  /** What they asked to settle. */
  readonly disputedSkillIds: readonly string[]
  readonly declined: readonly { readonly id: string; readonly isFamily: boolean }[]
}

const NOTHING_SAID: SaidRow = {
  holds: [],
  held: [],
  skills: [],
  energy: [],
  interests: [],
  wantedIds: [],
  rejectedSkillIds: [],
  disputedSkillIds: [],
  declined: [],
}

/**
 * Their seats and all they said of themselves, in one query: one for each list takes twice as long, and every list of moves asks for it. Two
 * types of relationship in one pattern, told apart by name, would make the embedded engine read whole blocks of edges first.
 */
async function whatTheySaid(transaction: Transaction, viewer: Viewer): Promise<SaidRow> {
  const [row] = await transaction.run<SaidRow>(
    `// moves.whatTheySaid
     MATCH (p:Person {id: $viewerId})
     RETURN [(p)-[has:HOLDS]->(x:Seat) | {seatId: x.id, began: has.since}] AS holds,
            [(p)-[had:HELD]->(x:Seat) | {seatId: x.id, began: had.from}] AS held,
            [(p)-[h:HAS_SKILL]->(s:Skill)
              WHERE h.status IN ['CONFIRMED', 'PROPOSED'] AND s.kind <> 'ENERGY' AND h.level > 0 |
              {skillId: s.id, level: h.level, assumed: h.status = 'PROPOSED'}] AS skills,
            [(p)-[e:FEELS]->(s:Skill) | {skillId: s.id, word: e.word}] AS energy,
            [(p)-[i:INTERESTED_IN]->(s:Skill) | {skillId: s.id, wants: i.wants}] AS interests,
            [(p)-[i:INTERESTED_IN]->(n) WHERE i.wants AND (n:Role OR n:Team) | n.id] AS wantedIds,
            [(p)-[:REJECTED]->(s:Skill) | s.id] AS rejectedSkillIds,
            [(p)-[h:HAS_SKILL]->(s:Skill) WHERE h.status = 'DISPUTED' | s.id] AS disputedSkillIds,
            [(p)-[a:ANSWERED]->(n) WHERE a.answer IN $declining | {id: n.id, isFamily: n:RoleFamily}] AS declined`,
    { viewerId: viewer.personId, declining: DECLINING },
  )
  return row ?? NOTHING_SAID
}
