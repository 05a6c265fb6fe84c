import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { StepTie } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { audience, shownTo } from '../people/peopleStore.ts'
import { groupBy } from '../shared/groupBy.ts'
import type { Place, Step, StepsFrom } from './shortestWay.ts'

/** The ties of one sort that lead on from places of one kind. */
interface Lead {
  readonly from: Place['kind']
  readonly tie: StepTie
  readonly to: Place['kind']
  /** Gives `fromId`, `toId` and `weight`, whatever is worth telling first, for each of `$ids`. */
  readonly cypher: string
}

/** So many ties of one sort are followed at once; what comes after is told last anyway. */
const TIES_AT_ONCE = 5_000

/** The kinds of skill that are explored: what one can do, know or is strong in. */
const KINDS = "['SKILL', 'KNOWLEDGE', 'TALENT']"

const END = 'ORDER BY weight DESC, fromId, toId LIMIT $limit'

/** Of a colleague only what they show; of the viewer all that the viewer confirmed. */
const OF_PEOPLE: readonly Lead[] = [
  {
    from: 'Person',
    tie: 'HOLDS',
    to: 'Skill',
    cypher: `// explore.skillsOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[h:HAS_SKILL]->(s:Skill)
      WHERE h.status = 'CONFIRMED' AND s.kind IN ${KINDS} AND ${shownTo('h.visibility')}
      RETURN p.id AS fromId, s.id AS toId,
             CASE WHEN ${shownTo('h.levelVisibility')} THEN h.level ELSE 0 END AS weight ${END}`,
  },
  {
    from: 'Person',
    tie: 'SHARES',
    to: 'Skill',
    cypher: `// explore.offersOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:OFFERS_TO_SHARE]->(s:Skill)
      RETURN p.id AS fromId, s.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Person',
    tie: 'WORKS_AS',
    to: 'Role',
    cypher: `// explore.rolesOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:HOLDS]->(x:Seat)
      WITH p, x
      MATCH (x)-[:FOR]->(r:Role)
      RETURN DISTINCT p.id AS fromId, r.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Person',
    tie: 'WORKS_IN',
    to: 'Team',
    cypher: `// explore.teamsOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:HOLDS]->(x:Seat)
      WITH p, x
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      RETURN DISTINCT p.id AS fromId, t.id AS toId, 0 AS weight ${END}`,
  },
]

/** What everyone at work knows. */
const OF_STRUCTURE: readonly Lead[] = [
  {
    from: 'Skill',
    tie: 'ASKS',
    to: 'Role',
    cypher: `// explore.rolesOfSkills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})<-[q:REQUIRES]-(r:Role)
      RETURN s.id AS fromId, r.id AS toId, q.importance AS weight ${END}`,
  },
  {
    from: 'Role',
    tie: 'ASKS',
    to: 'Skill',
    cypher: `// explore.skillsOfRoles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})-[q:REQUIRES]->(s:Skill)
      WHERE s.kind IN ${KINDS}
      RETURN r.id AS fromId, s.id AS toId, q.importance AS weight ${END}`,
  },
  {
    from: 'Role',
    tie: 'HAS_SEAT',
    to: 'Team',
    cypher: `// explore.teamsOfRoles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})<-[:FOR]-(x:Seat)
      WITH r, x
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      RETURN DISTINCT r.id AS fromId, t.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Team',
    tie: 'HAS_SEAT',
    to: 'Role',
    cypher: `// explore.rolesOfTeams
      UNWIND $ids AS id
      MATCH (t:Team {id: id})-[:HAS_SEAT]->(x:Seat)
      WITH t, x
      MATCH (x)-[:FOR]->(r:Role)
      RETURN DISTINCT t.id AS fromId, r.id AS toId, 0 AS weight ${END}`,
  },
]

/** From a skill, role or team to those colleagues who show the tie. */
const TO_PEOPLE: readonly Lead[] = [
  {
    from: 'Skill',
    tie: 'SHARES',
    to: 'Person',
    cypher: `// explore.offersOfSkills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})<-[:OFFERS_TO_SHARE]-(p:Person)
      WHERE p.status = 'ACTIVE'
      RETURN s.id AS fromId, p.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Skill',
    tie: 'HOLDS',
    to: 'Person',
    cypher: `// explore.peopleOfSkills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})<-[h:HAS_SKILL]-(p:Person)
      WHERE p.status = 'ACTIVE' AND h.status = 'CONFIRMED' AND ${shownTo('h.visibility')}
      RETURN s.id AS fromId, p.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Team',
    tie: 'WORKS_IN',
    to: 'Person',
    cypher: `// explore.peopleOfTeams
      UNWIND $ids AS id
      MATCH (t:Team {id: id})-[:HAS_SEAT]->(x:Seat)
      WITH t, x
      MATCH (x)<-[:HOLDS]-(p:Person)
      WHERE p.status = 'ACTIVE'
      RETURN DISTINCT t.id AS fromId, p.id AS toId, 0 AS weight ${END}`,
  },
  {
    from: 'Role',
    tie: 'WORKS_AS',
    to: 'Person',
    cypher: `// explore.peopleOfRoles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})<-[:FOR]-(x:Seat)
      WITH r, x
      MATCH (x)<-[:HOLDS]-(p:Person)
      WHERE p.status = 'ACTIVE'
      RETURN DISTINCT r.id AS fromId, p.id AS toId, 0 AS weight ${END}`,
  },
]

interface TieRow {
  readonly fromId: string
  readonly toId: string
}

/**
 * Gives the ties that the viewer may see, read afresh: a tie that someone does not show is not there. `closeTo` knows
 * which skills lie close to a skill.
 */
export function visibleSteps(graph: Graph, viewer: Viewer, closeTo: (skillId: string) => readonly string[]): StepsFrom {
  return async (places, throughPeople) => {
    const idsOf = groupBy(places, ({ kind }) => kind)
    const leads = [...OF_PEOPLE, ...OF_STRUCTURE, ...(throughPeople && seesColleagues(viewer) ? TO_PEOPLE : [])]
    const steps: Step[] = []
    for (const lead of leads) {
      const from = idsOf.get(lead.from)
      if (from !== undefined) steps.push(...(await follow(graph, viewer, lead, from)))
    }
    return [...steps, ...closeSteps(idsOf.get('Skill') ?? [], closeTo)]
  }
}

async function follow(graph: Graph, viewer: Viewer, lead: Lead, places: readonly Place[]): Promise<Step[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<TieRow>(lead.cypher, {
      ids: places.map(({ id }) => id),
      limit: TIES_AT_ONCE,
      ...audience(viewer),
    }),
  )
  return rows.map(({ fromId, toId }) => ({
    from: { kind: lead.from, id: fromId },
    tie: lead.tie,
    to: { kind: lead.to, id: toId },
  }))
}

function closeSteps(skills: readonly Place[], closeTo: (skillId: string) => readonly string[]): Step[] {
  return skills.flatMap((from) =>
    closeTo(from.id).map((id): Step => ({ from, tie: 'CLOSE_TO', to: { kind: 'Skill', id } })),
  )
}
