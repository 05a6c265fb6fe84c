import type { Viewer } from '../access/viewer.ts'
import type { Answer, EnergyWord } from '../generated/schemaTypes.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { readInParts } from '../graph/readInParts.ts'
import type { Requirement, Role } from '../roles/role.ts'
import { groupBy } from '../shared/groupBy.ts'
import { LEVEL_WHERE_NOT_SHOWN, type MatchingSkill, type SkillKind } from '../skills/skill.ts'
import {
  ENERGY_LEVEL,
  INTEREST_PER_MILLE,
  type OrganizationFacts,
  type OwnProfile,
  type OwnSkill,
  type PastMoves,
  type SeatFacts,
  type ShownPerson,
} from './facts.ts'

/** People have a few dozen skills each, roles a hundred needs: parts of this many keep a part small. */
const OWNERS_AT_ONCE = 500

/** Reads all that matching needs to know of the organization. Of people it reads what everyone at work may see. */
export async function readFacts(graph: Graph): Promise<OrganizationFacts> {
  const [setting] = await graph.read((transaction) =>
    transaction.run<{ apart: boolean }>(
      `// moves.setting
       MATCH (o:Organization) RETURN coalesce(o.knowledgeApart, false) AS apart LIMIT 1`,
    ),
  )
  return {
    skills: await readSkills(graph),
    roles: await readRoles(graph),
    seats: await readSeats(graph),
    people: await readShownPeople(graph),
    pastMoves: await readPastMoves(graph),
    similarPins: [],
    knowledgeApart: setting?.apart ?? false,
  }
}

async function readSkills(graph: Graph): Promise<MatchingSkill[]> {
  const rows = await readInParts<{
    id: string
    kind: SkillKind
    name: string
    hoursPerLevel: number[] | null
    near: (string | null)[]
    far: (string | null)[]
  }>(
    graph,
    `// moves.skills
     MATCH (s:Skill) WHERE s.id > $after
     WITH s ORDER BY s.id LIMIT $limit
     OPTIONAL MATCH (s)-[:BROADER]->(g:SkillGroup)
     WITH s, collect(DISTINCT g.id) AS near
     OPTIONAL MATCH (s)-[:BROADER]->(:SkillGroup)-[:BROADER]->(h:SkillGroup)
     RETURN s.id AS id, s.kind AS kind, s.nameEn AS name, s.hoursPerLevel AS hoursPerLevel, near,
            collect(DISTINCT h.id) AS far
     ORDER BY id`,
    {},
    OWNERS_AT_ONCE,
  )
  return rows.map(({ id, kind, name, hoursPerLevel, near, far }) => ({
    id,
    kind,
    name,
    hoursPerLevel: hoursPerLevel && hoursPerLevel.length > 0 ? hoursPerLevel : null,
    groupIds: [...new Set([...near, ...far].filter((groupId) => groupId !== null))].sort(),
  }))
}

async function readRoles(graph: Graph): Promise<Role[]> {
  const rows = await readInParts<{
    id: string
    familyId: string
    grade: number | null
    requirements: (Requirement | null)[]
  }>(
    graph,
    `// moves.roles
     MATCH (r:Role)-[:IN_FAMILY]->(f:RoleFamily) WHERE r.id > $after
     WITH r, f ORDER BY r.id LIMIT $limit
     OPTIONAL MATCH (r)-[q:REQUIRES]->(s:Skill)
     RETURN r.id AS id, f.id AS familyId, r.grade AS grade,
            collect(CASE WHEN s IS NULL THEN null ELSE
              {skillId: s.id, level: q.level, importance: q.importance, essential: q.essential} END) AS requirements
     ORDER BY id`,
    {},
    OWNERS_AT_ONCE,
  )
  return rows.map(({ requirements, grade, ...role }) => ({
    ...role,
    grade: grade ?? null,
    requirements: requirements.filter((requirement) => requirement !== null),
  }))
}

function readSeats(graph: Graph): Promise<SeatFacts[]> {
  return readInParts<SeatFacts>(
    graph,
    `// moves.seats
     MATCH (x:Seat)-[:FOR]->(r:Role) WHERE x.id > $after
     WITH x, r ORDER BY x.id LIMIT $limit
     MATCH (x)<-[:HAS_SEAT]-(t:Team)
     WITH x, r, t
     MATCH (t)-[:PART_OF]->(d:Department)
     RETURN x.id AS id, r.id AS roleId, t.id AS teamId, d.id AS departmentId, x.headcount AS headcount
     ORDER BY id`,
  )
}

async function readShownPeople(graph: Graph): Promise<ShownPerson[]> {
  const rows = await readInParts<{
    id: string
    seatIds: (string | null)[]
    skills: ({ skillId: string; level: number } | null)[]
  }>(
    graph,
    `// moves.shownPeople
     MATCH (p:Person {status: 'ACTIVE'}) WHERE p.id > $after
     WITH p ORDER BY p.id LIMIT $limit
     OPTIONAL MATCH (p)-[:HOLDS]->(x:Seat)
     WITH p, collect(x.id) AS seatIds
     OPTIONAL MATCH (p)-[h:HAS_SKILL]->(s:Skill) WHERE h.status = 'CONFIRMED' AND h.visibility = 'ORGANIZATION'
     RETURN p.id AS id, seatIds,
            collect(CASE WHEN s IS NULL THEN null ELSE {
              skillId: s.id,
              level: CASE WHEN h.levelVisibility = 'ORGANIZATION' THEN h.level ELSE $levelNotShown END
            } END) AS skills
     ORDER BY id`,
    { levelNotShown: LEVEL_WHERE_NOT_SHOWN },
    OWNERS_AT_ONCE,
  )
  return rows.map(({ id, seatIds, skills }) => ({
    personId: id,
    seatIds: seatIds.filter((seatId) => seatId !== null),
    skills: skills.filter((skill) => skill !== null),
  }))
}

interface SpellRow {
  readonly id: string
  readonly personId: string
  readonly familyId: string
  readonly began: string
}

/** Counts moves: for each person, from each seat held to the next, by the families of the two. */
async function readPastMoves(graph: Graph): Promise<PastMoves[]> {
  const spells = [...(await readSpells(graph, 'HELD', 'from')), ...(await readSpells(graph, 'HOLDS', 'since'))]
  const counts = new Map<string, PastMoves>()
  for (const ofPerson of groupBy(spells, ({ personId }) => personId).values()) {
    ofPerson.sort((one, other) => one.began.localeCompare(other.began) || one.id.localeCompare(other.id))
    for (const [place, { familyId: toFamilyId }] of ofPerson.entries()) {
      const fromFamilyId = ofPerson[place - 1]?.familyId
      if (fromFamilyId === undefined) continue
      const key = `${fromFamilyId}>${toFamilyId}`
      counts.set(key, { fromFamilyId, toFamilyId, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

async function readSpells(graph: Graph, type: 'HELD' | 'HOLDS', began: 'from' | 'since'): Promise<SpellRow[]> {
  const rows = await readInParts<{ id: string; spells: { familyId: string; began: string }[] }>(
    graph,
    `// moves.spells${type}
     MATCH (p:Person) WHERE p.id > $after
     WITH p ORDER BY p.id LIMIT $limit
     MATCH (p)-[h:${type}]->(x:Seat)
     WITH p, h, x
     MATCH (x)-[:FOR]->(r:Role)
     WITH p, h, r
     MATCH (r)-[:IN_FAMILY]->(f:RoleFamily)
     RETURN p.id AS id, collect({familyId: f.id, began: h.${began}}) AS spells
     ORDER BY id`,
    {},
    OWNERS_AT_ONCE,
  )
  return rows.flatMap(({ id, spells }) =>
    spells.map((spell, place) => ({ id: `${id}-${type}-${place}`, personId: id, ...spell })),
  )
}

/** Reads the viewer's own table: all that their own moves are made from, as it stands at this moment. */
export function readOwnProfile(graph: Graph, viewer: Viewer): Promise<OwnProfile> {
  return graph.read(async (transaction) => {
    const held = await heldSeats(transaction, viewer)
    const present = held.find(({ isPresent }) => isPresent)
    return {
      personId: viewer.personId,
      grade: present?.grade ?? null,
      roleId: present?.roleId ?? null,
      teamId: present?.teamId ?? null,
      departmentId: present?.departmentId ?? null,
      familyId: present?.familyId ?? null,
      skills: await heldSkills(transaction, viewer),
      heldRoleIds: [...new Set(held.map(({ roleId }) => roleId))],
      energy: await energy(transaction, viewer),
      interests: await interests(transaction, viewer),
      rejectedSkillIds: await rejected(transaction, viewer),
      declined: await declined(transaction, viewer),
    }
  })
}

interface HeldSeatRow {
  readonly roleId: string
  readonly grade: number | null
  readonly familyId: string
  readonly teamId: string
  readonly departmentId: string
  readonly isPresent: boolean
}

/** Seats held, the present one first (of several the latest), then the past ones from the latest on. */
async function heldSeats(transaction: Transaction, viewer: Viewer): Promise<HeldSeatRow[]> {
  return transaction.run<HeldSeatRow>(
    `// moves.heldSeats
     MATCH (p:Person {id: $viewerId})-[h:HOLDS|HELD]->(x:Seat)
     WITH h, x
     MATCH (x)<-[:HAS_SEAT]-(t:Team)
     WITH h, x, t
     MATCH (t)-[:PART_OF]->(d:Department)
     WITH h, x, t, d
     MATCH (x)-[:FOR]->(r:Role)
     WITH h, x, t, d, r
     MATCH (r)-[:IN_FAMILY]->(f:RoleFamily)
     RETURN r.id AS roleId, r.grade AS grade, f.id AS familyId, t.id AS teamId, d.id AS departmentId,
            type(h) = 'HOLDS' AS isPresent, coalesce(h.since, h.from) AS began, x.id AS seatId
     ORDER BY isPresent DESC, began DESC, seatId`,
    { viewerId: viewer.personId },
  )
}

async function heldSkills(transaction: Transaction, viewer: Viewer): Promise<OwnSkill[]> {
  return transaction.run<OwnSkill>(
    `// moves.ownSkills
     MATCH (p:Person {id: $viewerId})-[h:HAS_SKILL]->(s:Skill)
     WHERE h.status IN ['CONFIRMED', 'PROPOSED'] AND s.kind <> 'ENERGY' AND h.level > 0
     RETURN s.id AS skillId, h.level AS level, h.status = 'PROPOSED' AS assumed
     ORDER BY skillId`,
    { viewerId: viewer.personId },
  )
}

async function energy(transaction: Transaction, viewer: Viewer): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.run<{ skillId: string; word: EnergyWord }>(
    `// moves.ownEnergy
     MATCH (p:Person {id: $viewerId})-[e:FEELS]->(s:Skill) RETURN s.id AS skillId, e.word AS word`,
    { viewerId: viewer.personId },
  )
  return new Map(rows.map(({ skillId, word }) => [skillId, ENERGY_LEVEL[word]]))
}

async function interests(transaction: Transaction, viewer: Viewer): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.run<{ skillId: string; wants: boolean }>(
    `// moves.ownInterests
     MATCH (p:Person {id: $viewerId})-[i:INTERESTED_IN]->(s:Skill) RETURN s.id AS skillId, i.wants AS wants`,
    { viewerId: viewer.personId },
  )
  return new Map(
    rows.map(({ skillId, wants }) => [skillId, wants ? INTEREST_PER_MILLE.WANTS : INTEREST_PER_MILLE.RATHER_NOT]),
  )
}

async function rejected(transaction: Transaction, viewer: Viewer): Promise<ReadonlySet<string>> {
  const rows = await transaction.run<{ skillId: string }>(
    `// moves.ownRejections
     MATCH (p:Person {id: $viewerId})-[:REJECTED]->(s:Skill) RETURN s.id AS skillId`,
    { viewerId: viewer.personId },
  )
  return new Set(rows.map(({ skillId }) => skillId))
}

/** Answers that keep a role out of the suggestions. */
const DECLINING: readonly Answer[] = ['NO', 'NOT_YET']

async function declined(transaction: Transaction, viewer: Viewer): Promise<OwnProfile['declined']> {
  const rows = await transaction.run<{ id: string; isFamily: boolean }>(
    `// moves.declined
     MATCH (p:Person {id: $viewerId})-[a:ANSWERED]->(n)
     WHERE a.answer IN $declining
     RETURN n.id AS id, n:RoleFamily AS isFamily`,
    { viewerId: viewer.personId, declining: DECLINING },
  )
  const idsOf = (families: boolean) => new Set(rows.filter((row) => row.isFamily === families).map((row) => row.id))
  return { roleIds: idsOf(false), familyIds: idsOf(true) }
}
