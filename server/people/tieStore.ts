import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { crowdsAmong, type PlacesOfCrowd, placesInCrowds } from '../graph/pagesFromCrowds.ts'
import type { ChildPageRequest } from '../graph/pagesOfChildren.ts'
import { groupBy } from '../shared/groupBy.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { crowdsSharing } from './peopleLists.ts'

/** A colleague who offers to share a skill, as a match for the viewer. */
export interface BuddyMatch {
  readonly skillId: string
  readonly personId: string
}

/** How many offers of one skill are given: one is shown, a few more stand by. */
const OFFERS_A_SKILL = 20

/** Of a skill that a crowd offers to share, so many offers are weighed, by name: one who suits is among them. */
const OFFERS_OF_CROWD = 50

/** Reporting lines are followed this far; six levels is a large organization. */
const LEVELS_OF_LINE = 6

/**
 * For each of these skills the colleagues who offer to share it: those who speak a language of the viewer first, then
 * those at the same place, then by name. Never anyone in the viewer's own reporting line, up or down.
 */
export async function buddyMatches(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  skillIds: readonly string[],
): Promise<BuddyMatch[][]> {
  if (!seesColleagues(viewer)) return skillIds.map(() => [])
  const requests = skillIds.map((parentId) => ({ parentId, first: OFFERS_OF_CROWD }))
  const crowds = crowdsSharing(names)
  const isCrowd = await crowdsAmong(graph, crowds, requests)
  const ofCrowds = await placesInCrowds(graph, crowds, requests.filter(isCrowd))
  const matches = await graph.read(async (transaction) => {
    const offers = [
      ...(await bestOffers(transaction, viewer, idsOf(requests.filter((request) => !isCrowd(request))))),
      ...(await weighOffers(transaction, viewer, ofCrowds)),
    ]
    const inLine = await inReportingLine(transaction, viewer, [...new Set(offers.map(({ personId }) => personId))])
    return offers.filter(({ personId }) => !inLine.has(personId))
  })
  const bySkill = groupBy(matches, ({ skillId }) => skillId)
  return skillIds.map((skillId) =>
    (bySkill.get(skillId) ?? []).slice(0, OFFERS_A_SKILL).map(({ personId }): BuddyMatch => ({ skillId, personId })),
  )
}

const idsOf = (requests: readonly ChildPageRequest[]): string[] => requests.map(({ parentId }) => parentId)

/** What makes person `p` suit `me` as a buddy. */
const SUITS = `p.id AS personId, p.name AS name,
  CASE WHEN any(l IN p.languages WHERE l IN me.languages) THEN 0 ELSE 1 END AS speaks,
  CASE WHEN p.location = me.location THEN 0 ELSE 1 END AS near`

async function bestOffers(
  transaction: Transaction,
  viewer: Viewer,
  skillIds: readonly string[],
): Promise<readonly BuddyMatch[]> {
  if (skillIds.length === 0) return []
  return transaction.run<BuddyMatch>(
    `// people.buddyMatches
     MATCH (me:Person {id: $viewerId})
     UNWIND $skillIds AS skillId
     MATCH (s:Skill {id: skillId})
     WITH me, s
     CALL {
       WITH me, s
       MATCH (s)<-[:OFFERS_TO_SHARE]-(p:Person)
       WHERE p.status = 'ACTIVE' AND p.id <> me.id
       WITH ${SUITS}
       ORDER BY speaks, near, name, personId LIMIT ${OFFERS_A_SKILL}
       RETURN personId, name, speaks, near
     }
     RETURN s.id AS skillId, personId, name, speaks, near
     ORDER BY skillId, speaks, near, name, personId`,
    { viewerId: viewer.personId, skillIds },
  )
}

async function weighOffers(
  transaction: Transaction,
  viewer: Viewer,
  crowds: readonly PlacesOfCrowd[],
): Promise<readonly BuddyMatch[]> {
  const pairs = crowds.flatMap(({ parentId, places }) => places.map(({ id }) => ({ skillId: parentId, personId: id })))
  if (pairs.length === 0) return []
  return transaction.run<BuddyMatch>(
    `// people.buddyMatchesAmong
     MATCH (me:Person {id: $viewerId})
     UNWIND $pairs AS pair
     MATCH (p:Person {id: pair.personId})
     WHERE p.id <> me.id
     RETURN pair.skillId AS skillId, ${SUITS}
     ORDER BY skillId, speaks, near, name, personId`,
    { viewerId: viewer.personId, pairs },
  )
}

/** Which of these people stand above the viewer in the reporting line, or below. */
async function inReportingLine(
  transaction: Transaction,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
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
    const mates = await formerTeammates(transaction, viewer, teamId)
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

/** Someone was in a team from a day to another. */
interface Spell {
  readonly teamId: string
  readonly came: string
  readonly went: string
}

/** After every real date. */
const NEVER = '9999-12-31'

/** Looks from those who are in the team now: a team that many went through has a long past. */
async function formerTeammates(transaction: Transaction, viewer: Viewer, teamId: string): Promise<readonly TeamTie[]> {
  const spells = await transaction.run<Spell>(
    `// people.ownSpells
     MATCH (me:Person {id: $viewerId})-[mine:HELD|HOLDS]->(x:Seat)
     WITH mine, x
     MATCH (x)<-[:HAS_SEAT]-(t:Team)
     RETURN t.id AS teamId, coalesce(mine.since, mine.from) AS came, coalesce(mine.to, $never) AS went
     ORDER BY came, teamId`,
    { viewerId: viewer.personId, never: NEVER },
  )
  return transaction.run<TeamTie>(
    `// people.formerTeammates
     MATCH (:Team {id: $teamId})-[:HAS_SEAT]->(now:Seat)
     WITH now
     MATCH (now)<-[:HOLDS]-(p:Person)
     WHERE p.status = 'ACTIVE' AND p.id <> $viewerId
     WITH DISTINCT p
     MATCH (p)-[theirs:HELD]->(x:Seat)
     WITH p, theirs, x
     MATCH (x)<-[:HAS_SEAT]-(t:Team)
     WITH p, theirs, t
     UNWIND $spells AS spell
     WITH p, theirs, t, spell
     WHERE t.id = spell.teamId AND theirs.from < spell.went AND spell.came < theirs.to
     RETURN DISTINCT p.id AS personId, p.name AS name, 'FORMER_TEAMMATE' AS kind, null AS skillId
     ORDER BY name, personId LIMIT ${TIES_AT_MOST}`,
    { viewerId: viewer.personId, teamId, spells: spells.map((spell) => ({ ...spell })) },
  )
}
