import { grantOf, READ } from '../access/policy.ts'
import { relationsTo, type Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { shownSkillsNow } from '../moves/moveStore.ts'
import type { FoundCandidate } from './rankTalent.ts'

/** Whether the viewer is someone who looks for talent. */
export function mayFindTalent(viewer: Viewer): boolean {
  return grantOf(READ, 'TALENT_SEARCH', relationsTo(viewer, null)) !== null
}

/**
 * The teams that the viewer looks for: where they hold a seat, and where someone who reports to them does. Not those farther
 * down the line: who lets a team find them does not think of its directors.
 */
export async function teamIdsLookedFor(graph: Graph, viewer: Viewer): Promise<string[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ id: string }>(
      `// talent.teamsLookedFor
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})-[:HOLDS]->(x:Seat)
       WITH DISTINCT x
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       RETURN DISTINCT t.id AS id
       ORDER BY id`,
      { personIds: [viewer.personId, ...viewer.directReportIds] },
    ),
  )
  return rows.map(({ id }) => id)
}

/** From whom, and when: what decides whether somebody may be found. */
export interface Finding {
  /** See `teamIdsLookedFor`. */
  readonly teamIds: readonly string[]
  readonly today: string
}

/**
 * Those of these people who can be found by the viewer at this moment, in no order, with what everyone at work may see of them:
 * they work here, their own answer is yes and holds today, and they chose to be found by everyone or by a team that the viewer
 * looks for. Never the viewer; nobody for who does not look for talent.
 */
export async function findable(
  graph: Graph,
  viewer: Viewer,
  personIds: readonly string[],
  { teamIds, today }: Finding,
): Promise<FoundCandidate[]> {
  if (!mayFindTalent(viewer) || personIds.length === 0) return []
  const rows = await graph.read((transaction) =>
    transaction.run<{ id: string; name: string; seatIds: string[] }>(
      `// talent.findable
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})-[:HAS_OPENNESS]->(o:Openness)
       WHERE p.status = 'ACTIVE' AND p.id <> $viewerId AND o.answer = 'OPEN' AND o.until >= $today
         AND (o.discoverable = 'ORGANIZATION'
              OR (o.discoverable = 'TEAMS' AND EXISTS { MATCH (o)-[:SHOWN_TO]->(t:Team) WHERE t.id IN $teamIds }))
       RETURN p.id AS id, p.name AS name, [(p)-[:HOLDS]->(x:Seat) | x.id] AS seatIds
       ORDER BY id`,
      { personIds, viewerId: viewer.personId, today, teamIds },
    ),
  )
  const skills = await shownSkillsNow(
    graph,
    viewer,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, name, seatIds }, place) => ({ personId: id, name, seatIds, skills: skills[place] ?? [] }))
}
