import type { Viewer } from '../access/viewer.ts'
import type {
  Answer,
  Discoverable,
  EnergyWord,
  OpennessAnswer,
  SkillKind,
  SkillSource,
  SkillStatus,
  Visibility,
} from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'

// What only its owner reads. Every function answers about the viewer and takes nobody else's id.

/** A skill of the viewer. Levels in tenths, 1 to 50. */
export interface OwnSkillRecord {
  readonly ownerId: string
  readonly skillId: string
  readonly skillName: string
  readonly level: number
  readonly importedLevel: number | null
  readonly lastUsedOn: string | null
  readonly status: SkillStatus
  readonly source: SkillSource
  readonly visibility: Visibility
  readonly levelVisibility: Visibility
}

const OWN_SKILL = `p.id AS ownerId, s.id AS skillId, s.nameEn AS skillName, h.level AS level,
  h.importedLevel AS importedLevel, h.lastUsedOn AS lastUsedOn, h.status AS status, h.source AS source,
  h.visibility AS visibility, h.levelVisibility AS levelVisibility`

/** The viewer's skills, confirmed ones (`proposed` false, disputed ones too) or proposals, by name. */
export async function ownSkills(
  graph: Graph,
  viewer: Viewer,
  request: PageRequest & { readonly proposed: boolean; readonly kinds: readonly SkillKind[] | null },
): Promise<Page<OwnSkillRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<OwnSkillRecord>(
      `// people.ownSkills
       MATCH (p:Person {id: $viewerId})-[h:HAS_SKILL]->(s:Skill)
       WHERE h.status IN $statuses AND ($kinds IS NULL OR s.kind IN $kinds)
         AND (s.nameEn > $text OR (s.nameEn = $text AND s.id > $id))
       RETURN ${OWN_SKILL}
       ORDER BY skillName, skillId LIMIT $limit`,
      {
        viewerId: viewer.personId,
        statuses: request.proposed ? ['PROPOSED'] : ['CONFIRMED', 'DISPUTED'],
        kinds: request.kinds,
        text: start.text,
        id: start.id,
        limit: first + 1,
      },
    ),
  )
  const page = pageOfRows(rows, first, (row) => ({ text: row.skillName, id: row.skillId }))
  return { ...page, ownerId: viewer.personId }
}

/** One skill of the viewer. @returns null when the viewer does not have it. */
export async function ownSkill(graph: Graph, viewer: Viewer, skillId: string): Promise<OwnSkillRecord | null> {
  const [row] = await graph.read((transaction) =>
    transaction.run<OwnSkillRecord>(
      `// people.ownSkill
       MATCH (p:Person {id: $viewerId})-[h:HAS_SKILL]->(s:Skill {id: $skillId})
       RETURN ${OWN_SKILL}`,
      { viewerId: viewer.personId, skillId },
    ),
  )
  return row ?? null
}

/** One of the six kinds of work with the viewer's word, null until answered. */
export interface EnergyRecord {
  readonly ownerId: string
  readonly skillId: string
  readonly word: EnergyWord | null
  /** How much of it the roles held had, on average, tenths: what their moves go by until they answer; null without a role. */
  readonly assumedLevel: number | null
}

/** All kinds of work, answered or not, by id. */
export async function ownEnergy(graph: Graph, viewer: Viewer): Promise<EnergyRecord[]> {
  return graph.read(async (transaction) => {
    const words = await transaction.run<{ skillId: string; word: EnergyWord | null }>(
      `// people.energy
       MATCH (s:Skill {kind: 'ENERGY'})
       OPTIONAL MATCH (p:Person {id: $viewerId})-[e:FEELS]->(s)
       RETURN s.id AS skillId, e.word AS word
       ORDER BY skillId`,
      { viewerId: viewer.personId },
    )
    const ofRoles = await transaction.run<EnergyOfRole>(
      `// people.energyOfRoles
       MATCH (p:Person {id: $viewerId})-[:HOLDS|HELD]->(x:Seat)
       WITH DISTINCT x
       MATCH (x)-[:FOR]->(r:Role)
       WITH DISTINCT r
       MATCH (r)-[q:REQUIRES]->(s:Skill {kind: 'ENERGY'})
       RETURN r.id AS roleId, s.id AS skillId, q.level AS level`,
      { viewerId: viewer.personId },
    )
    return words.map(({ skillId, word }) => ({
      ownerId: viewer.personId,
      skillId,
      word: word ?? null,
      assumedLevel: averageLevel(ofRoles, skillId),
    }))
  })
}

interface EnergyOfRole {
  readonly roleId: string
  readonly skillId: string
  readonly level: number
}

/** Over the roles that are described in energy; one that hardly has this kind of work counts as 0. Null without such a role. */
function averageLevel(ofRoles: readonly EnergyOfRole[], skillId: string): number | null {
  const roles = new Set(ofRoles.map(({ roleId }) => roleId)).size
  if (roles === 0) return null
  const total = ofRoles.reduce((sum, row) => sum + (row.skillId === skillId ? row.level : 0), 0)
  return Math.floor(total / roles)
}

/** The viewer's own answer to looking over the wall. */
export interface OpennessRecord {
  readonly ownerId: string
  readonly answer: OpennessAnswer
  readonly until: string | null
  readonly askAgainOn: string | null
  readonly note: string | null
  readonly discoverable: Discoverable
  readonly shownToTeamIds: string[]
}

/** @returns null when there is none, or an OPEN one lapsed before today. */
export async function ownOpenness(graph: Graph, viewer: Viewer, today: string): Promise<OpennessRecord | null> {
  const [row] = await graph.read((transaction) =>
    transaction.run<OpennessRecord>(
      `// people.openness
       MATCH (p:Person {id: $viewerId})-[:HAS_OPENNESS]->(o:Openness)
       WHERE o.answer <> 'OPEN' OR o.until >= $today
       RETURN p.id AS ownerId, o.answer AS answer, o.until AS until, o.askAgainOn AS askAgainOn, o.note AS note,
              coalesce(o.discoverable, 'NOBODY') AS discoverable, [(o)-[:SHOWN_TO]->(t:Team) | t.id] AS shownToTeamIds`,
      { viewerId: viewer.personId, today },
    ),
  )
  return row ?? null
}

/** The viewer's answer to a role or a family. */
export interface AnswerRecord {
  readonly ownerId: string
  readonly subjectId: string
  readonly subjectType: 'Role' | 'RoleFamily'
  readonly answer: Answer
  readonly askAgainOn: string | null
}

/** All answers of the viewer, by id of the role or family. */
export async function ownAnswers(graph: Graph, viewer: Viewer): Promise<AnswerRecord[]> {
  return graph.read((transaction) =>
    transaction.run<AnswerRecord>(
      `// people.answers
       MATCH (p:Person {id: $viewerId})-[a:ANSWERED]->(n)
       RETURN p.id AS ownerId, n.id AS subjectId, CASE WHEN n:Role THEN 'Role' ELSE 'RoleFamily' END AS subjectType,
              a.answer AS answer, a.askAgainOn AS askAgainOn
       ORDER BY subjectType, subjectId`,
      { viewerId: viewer.personId },
    ),
  )
}
