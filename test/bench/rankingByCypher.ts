import { loadViewer } from '../../server/access/viewer.ts'
import type { Graph, GraphValue } from '../../server/graph/graph.ts'
import { type IndexedPerson, indexPerson } from '../../server/moves/index/indexedPerson.ts'
import type { MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { readOwnProfile } from '../../server/moves/moveStore.ts'
import { type PreparedPerson, preparePerson } from '../../server/moves/score/scoreMove.ts'

// Moves ranked in the database, as one would without an index: four forms, from the plainest to the one that says what ours says.

/** Credit in thousandths of a level held where a level is asked. */
const met = (held: string, asked: string) => `CASE WHEN ${held} < ${asked} THEN 1000 * ${held} / ${asked} ELSE 1000 END`
const capped = (credit: string, cap: string) => `CASE WHEN ${credit} < ${cap} THEN ${credit} ELSE ${cap} END`

const BEST_TEN = 'ORDER BY points DESC, id LIMIT 10'

/** From a person `$id` on. */
export const SHARED_SKILLS = `// bench.sharedSkills
  MATCH (p:Person {id: $id})-[:HAS_SKILL]->(s:Skill)
  WITH s
  MATCH (s)<-[:REQUIRES]-(r:Role)
  RETURN r.id AS id, count(s) AS points ${BEST_TEN}`

export const EXACT_BOTH_WAYS = `// bench.exactBothWays
  MATCH (p:Person {id: $id})-[b:BRINGS]->(s:Skill)
  WITH b, s
  MATCH (s)<-[q:REQUIRES]-(r:Role)
  WITH r, b, q, ${met('b.level', 'q.level')} AS fit,
       CASE WHEN b.asked = 0 THEN 0 ELSE ${met('q.level', 'b.asked')} END AS use
  RETURN r.id AS id,
         55 * sum(q.weight * ${capped('fit', 'b.cap')}) + 45 * sum(b.weight * ${capped('use', 'b.cap')}) AS points
  ${BEST_TEN}`

/** Fit and use to the last unit, as the index has them through the lens MATCH. A skill counts for itself in full. */
export const FIT_AND_USE = `// bench.fitAndUse
  CALL {
    MATCH (p:Person {id: $id})-[b:BRINGS]->(n:Skill)
    WITH b, n
    MATCH (n)-[c:COUNTS_FOR]->(s:Skill)
    WITH b, c, s
    MATCH (s)<-[q:REQUIRES]-(r:Role)
    WITH r, s, q, b.cap AS cap, c.value * ${met('b.level', 'q.level')} / 1000 AS credit
    WITH r, s, q, max(${capped('credit', 'cap')}) AS credit
    RETURN r.id AS id, 55 * sum(q.weight * credit) AS part
    UNION ALL
    MATCH (p:Person {id: $id})-[b:BRINGS]->(n:Skill)
    WHERE b.asked > 0
    WITH b, n
    MATCH (n)<-[c:COUNTS_FOR]-(t:Skill)
    WITH b, n, c, t
    MATCH (t)<-[q:REQUIRES]-(r:Role)
    WITH r, n, b, c.value * ${met('q.level', 'b.asked')} / 1000 AS credit
    WITH r, n, b, max(${capped('credit', 'b.cap')}) AS credit
    RETURN r.id AS id, 45 * sum(b.weight * credit) AS part
  }
  RETURN id, sum(part) AS points ${BEST_TEN}`

/** From a role `$id` on: whoever shows most of what it asks. */
export const PEOPLE_FOR_ROLE = `// bench.peopleForRole
  MATCH (r:Role {id: $id})-[q:REQUIRES]->(s:Skill)
  WITH q, s
  MATCH (s)<-[h:HAS_SKILL]-(p:Person)
  WHERE p.status = 'ACTIVE' AND h.status = 'CONFIRMED' AND h.visibility = 'ORGANIZATION'
  RETURN p.id AS id, sum(q.weight * ${met('h.level', 'q.level')}) AS points ${BEST_TEN}`

/** A row of each of these. */
export interface Ranked {
  readonly id: string
  readonly points: number
}

/** Somebody for whom moves are ranked in both ways. */
export interface Asker {
  readonly id: string
  readonly person: PreparedPerson
  readonly indexed: IndexedPerson
}

/** So many of these people who hold something of every kind: their weights are then those that stand in the graph. */
export async function findAskers(
  graph: Graph,
  index: MatchingIndex,
  personIds: readonly string[],
  count: number,
): Promise<Asker[]> {
  const kinds = [...index.model.tables.shares.keys()]
  const askers: Asker[] = []
  for (const id of personIds) {
    if (askers.length === count) break
    const viewer = await loadViewer(graph, id)
    if (viewer === null) continue
    const person = preparePerson(index.model, await readOwnProfile(graph, index.model, viewer))
    if (person.talentKinds.length === kinds.length) askers.push({ id, person, indexed: indexPerson(index, person) })
  }
  return askers
}

const ROWS_AT_ONCE = 5_000

type Rows = readonly { readonly [column: string]: GraphValue }[]

/** Puts into the graph what ranking there needs beside the organization: weights, what counts for what, and what the askers bring. */
export async function addForRanking(graph: Graph, { model }: MatchingIndex, askers: readonly Asker[]): Promise<void> {
  const { tables, roles } = model
  const kinds = [...tables.shares.keys()]
  const weights = [...roles.values()].flatMap(({ role, weightsOver }) =>
    weightsOver(kinds).map(({ skillId, weight }) => ({ role: role.id, skill: skillId, weight })),
  )
  const near = [...tables.placeOf.keys()].flatMap((id) => [
    { from: id, to: id, value: 1000 },
    ...(tables.similar.get(id) ?? []).map(({ skillId, value }) => ({ from: skillId, to: id, value })),
  ])
  const brings = askers.flatMap(({ id, person }) => {
    const talents = new Map(person.talentsOver(kinds).map((talent) => [talent.skillId, talent]))
    return [...person.held].map(([skill, { level, creditCap }]) => {
      const { level: asked = 0, weight = 0 } = talents.get(skill) ?? {}
      return { person: id, skill, level, cap: creditCap, asked, weight }
    })
  })
  await addAll(graph, SET_WEIGHTS, weights)
  await addAll(graph, ADD_NEAR, near)
  await addAll(graph, ADD_BRINGS, brings)
}

const SET_WEIGHTS = `// bench.setWeights
  UNWIND $rows AS row
  MATCH (r:Role {id: row.role})-[q:REQUIRES]->(s:Skill {id: row.skill})
  SET q.weight = row.weight`

const ADD_NEAR = `// bench.addNear
  UNWIND $rows AS row
  MATCH (a:Skill {id: row.from}) MATCH (b:Skill {id: row.to})
  CREATE (a)-[:COUNTS_FOR {value: row.value}]->(b)`

const ADD_BRINGS = `// bench.addBrings
  UNWIND $rows AS row
  MATCH (p:Person {id: row.person}) MATCH (s:Skill {id: row.skill})
  CREATE (p)-[:BRINGS {level: row.level, cap: row.cap, asked: row.asked, weight: row.weight}]->(s)`

async function addAll(graph: Graph, cypher: string, rows: Rows): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE)
    await graph.write((transaction) => transaction.run(cypher, { rows: part }))
  }
}
