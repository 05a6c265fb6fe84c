import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { groupBy } from '../shared/groupBy.ts'

/** A colleague who offers to share a skill, as a match for the viewer. */
export interface BuddyMatch {
  readonly skillId: string
  readonly personId: string
}

/** How many offers of one skill are looked at: one is shown, a few more stand by. */
const OFFERS_A_SKILL = 20

/** Reporting lines are followed this far; six levels is a large organization. */
const LEVELS_OF_LINE = 6

/**
 * For each of these skills the colleagues who offer to share it: those who speak a language of the viewer first, then
 * those at the same place, then by name. Never anyone in the viewer's own reporting line, up or down.
 */
export async function buddyMatches(graph: Graph, viewer: Viewer, skillIds: readonly string[]): Promise<BuddyMatch[][]> {
  if (!seesColleagues(viewer)) return skillIds.map(() => [])
  const matches = await graph.read(async (transaction) => {
    const offers = await transaction.run<BuddyMatch>(
      `// people.buddyMatches
       MATCH (me:Person {id: $viewerId})
       UNWIND $skillIds AS skillId
       MATCH (s:Skill {id: skillId})
       WITH me, s
       CALL {
         WITH me, s
         MATCH (s)<-[:OFFERS_TO_SHARE]-(p:Person)
         WHERE p.status = 'ACTIVE' AND p.id <> me.id
         WITH p.id AS personId, p.name AS name,
              CASE WHEN any(l IN p.languages WHERE l IN me.languages) THEN 0 ELSE 1 END AS speaks,
              CASE WHEN p.location = me.location THEN 0 ELSE 1 END AS near
         ORDER BY speaks, near, name, personId LIMIT ${OFFERS_A_SKILL}
         RETURN personId, name, speaks, near
       }
       RETURN s.id AS skillId, personId, name, speaks, near
       ORDER BY skillId, speaks, near, name, personId`,
      { viewerId: viewer.personId, skillIds },
    )
    const inLine = await inReportingLine(transaction, viewer, [...new Set(offers.map(({ personId }) => personId))])
    return offers.filter(({ personId }) => !inLine.has(personId))
  })
  const bySkill = groupBy(matches, ({ skillId }) => skillId)
  return skillIds.map((skillId) =>
    (bySkill.get(skillId) ?? []).map(({ personId }): BuddyMatch => ({ skillId, personId })),
  )
}

/** Which of these people stand above the viewer in the reporting line, or below. */
async function inReportingLine(
  transaction: Transaction,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const above = await transaction.run<{ id: string }>(
    `// people.lineAbove
     MATCH (me:Person {id: $viewerId})-[:REPORTS_TO*1..${LEVELS_OF_LINE}]->(m:Person)
     RETURN DISTINCT m.id AS id`,
    { viewerId: viewer.personId },
  )
  const below = await transaction.run<{ id: string }>(
    `// people.lineBelow
     UNWIND $personIds AS personId
     MATCH (p:Person {id: personId})-[:REPORTS_TO*1..${LEVELS_OF_LINE}]->(m:Person)
     WHERE m.id = $viewerId
     RETURN DISTINCT p.id AS id`,
    { viewerId: viewer.personId, personIds },
  )
  return new Set([...above, ...below].map(({ id }) => id))
}

/** A colleague with a tie to a team, and what the tie is. */
export interface TeamTie {
  readonly kind: 'BUDDY' | 'FORMER_TEAMMATE'
  readonly personId: string
  readonly name: string
  /** What a buddy offers to share. */
  readonly skillId: string | null
}

/** The most colleagues of a team that any screen names. */
const TIES_AT_MOST = 20

/**
 * Colleagues in a team whom the viewer was in a team with before, and those there who offer to share one of these skills.
 * Each person once, former team-mates first, then by name. Being together is known to both, so it reveals nothing.
 */
export async function tiesToTeam(
  graph: Graph,
  viewer: Viewer,
  teamId: string,
  skillIds: readonly string[],
): Promise<TeamTie[]> {
  if (!seesColleagues(viewer)) return []
  const ties = await graph.read(async (transaction) => {
    const mates = await transaction.run<TeamTie>(
      `// people.formerTeammates
       MATCH (me:Person {id: $viewerId})-[mine:HELD|HOLDS]->(x:Seat)
       WITH me, x, coalesce(mine.since, mine.from) AS iCame, coalesce(mine.to, $never) AS iLeft
       MATCH (x)<-[:HAS_SEAT]-(t:Team)
       WITH me, t, iCame, iLeft
       MATCH (t)-[:HAS_SEAT]->(y:Seat)
       WITH me, iCame, iLeft, y
       MATCH (y)<-[theirs:HELD]-(p:Person)
       WHERE p.status = 'ACTIVE' AND p.id <> me.id AND theirs.from < iLeft AND iCame < theirs.to
       WITH DISTINCT p
       MATCH (p)-[:HOLDS]->(now:Seat)
       WITH p, now
       MATCH (now)<-[:HAS_SEAT]-(target:Team {id: $teamId})
       RETURN DISTINCT p.id AS personId, p.name AS name, 'FORMER_TEAMMATE' AS kind, null AS skillId
       ORDER BY name, personId LIMIT ${TIES_AT_MOST}`,
      { viewerId: viewer.personId, teamId, never: '9999-12-31' },
    )
    const buddies = await transaction.run<TeamTie>(
      `// people.buddiesInTeam
       MATCH (t:Team {id: $teamId})-[:HAS_SEAT]->(x:Seat)
       WITH x
       MATCH (x)<-[:HOLDS]-(p:Person)
       WHERE p.status = 'ACTIVE' AND p.id <> $viewerId
       WITH p
       MATCH (p)-[:OFFERS_TO_SHARE]->(s:Skill)
       WHERE s.id IN $skillIds
       RETURN p.id AS personId, p.name AS name, 'BUDDY' AS kind, s.id AS skillId
       ORDER BY name, personId, skillId LIMIT ${TIES_AT_MOST}`,
      { viewerId: viewer.personId, teamId, skillIds },
    )
    const inLine = await inReportingLine(transaction, viewer, [...new Set(buddies.map(({ personId }) => personId))])
    return [...mates, ...buddies.filter(({ personId }) => !inLine.has(personId))]
  })
  return [...new Map([...ties].reverse().map((tie) => [tie.personId, tie])).values()].reverse()
}
