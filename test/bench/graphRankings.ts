import type { Graph } from '../../server/graph/graph.ts'
import type { MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { scoreAllRoles } from '../../server/moves/index/personQuery.ts'
import { topRoles } from '../../server/moves/index/topRoles.ts'
import { LENSES } from '../../server/moves/score/lens.ts'
import { REACH_WANTED } from '../../server/moves/score/scoreMove.ts'
import { rankTalent } from '../../server/talent/rankTalent.ts'
import { timeAt } from './benchServer.ts'
import type { Servers } from './graphAnswers.ts'
import {
  type Asker,
  addForRanking,
  EXACT_BOTH_WAYS,
  FIT_AND_USE,
  findAskers,
  PEOPLE_FOR_ROLE,
  type Ranked,
  SHARED_SKILLS,
} from './rankingByCypher.ts'

const ASKERS = 30
const INDEX_CALLS_FOR_EACH = 20
const TOP = 10
const LOOK = { lens: LENSES.MATCH, reachWanted: REACH_WANTED.USUAL }

interface Form {
  readonly name: string
  readonly cypher: string
  readonly subjectOf: (turn: number) => string
  /** The same question in process. */
  readonly ours: (turn: number) => unknown
  /** Whether Cypher must give the very points that ours gives. */
  readonly isExact?: boolean
}

/** Ranks in both databases and in process, sees that the fullest form says the same in all three, and prints how long each took. */
export async function compareRankings({ embedded, neo4j }: Servers): Promise<void> {
  const { model } = embedded.app.services
  const index = model.index()
  const askers = await findAskers(embedded.graph, index, model.people().personIds, ASKERS)
  const people = model.people()
  for (const { graph } of [embedded, neo4j]) await addForRanking(graph, index, askers)
  const moves = (turn: number) => movesByIndex(index, askers[turn % askers.length])
  const person = (turn: number) => askers[turn % askers.length]?.id ?? ''
  const roles = index.names.roles
  const roleAt = (turn: number) => roles[(turn * 7_919) % roles.length]
  const talent = (turn: number) => {
    const role = roleAt(turn)
    if (role === undefined) return null
    return rankTalent(index, people, { kind: 'ROLE', role, teamId: null, seatId: null }, () => true)
  }
  const forms: readonly Form[] = [
    { name: 'roles by number of shared skills', cypher: SHARED_SKILLS, subjectOf: person, ours: moves },
    { name: 'both ways, exact skills', cypher: EXACT_BOTH_WAYS, subjectOf: person, ours: moves },
    { name: 'fit and use, near skills too', cypher: FIT_AND_USE, subjectOf: person, ours: moves, isExact: true },
    {
      name: 'people for a role, exact skills',
      cypher: PEOPLE_FOR_ROLE,
      subjectOf: (turn) => roleAt(turn)?.role.id ?? '',
      ours: talent,
    },
  ]
  printHead()
  for (const form of forms) printForm(form, await measure(form, embedded.graph, neo4j.graph))
}

/** The best roles by fit and use. All eight parts of a score are worked out whatever the lens. */
function movesByIndex(index: MatchingIndex, asker: Asker | undefined): Ranked[] {
  if (asker === undefined) return []
  scoreAllRoles(index, index.query, asker.indexed, LOOK)
  return topRoles(index.roles, index.query, TOP).map((role) => ({
    id: index.names.roles[role]?.role.id ?? '',
    points: index.query.scores[role] ?? 0,
  }))
}

interface Times {
  readonly embedded: number[]
  readonly neo4j: number[]
  readonly ours: number[]
}

async function measure({ name, cypher, subjectOf, ours, isExact }: Form, ...graphs: [Graph, Graph]): Promise<Times> {
  const times: Times = { embedded: [], neo4j: [], ours: [] }
  const ask = (graph: Graph, turn: number) =>
    graph.read((transaction) => transaction.run<Ranked>(cypher, { id: subjectOf(turn) }))
  for (let turn = 0; turn < ASKERS; turn += 1) {
    // Twice, and only the second counts: the first meets what no cache holds yet.
    for (const graph of graphs) await ask(graph, turn)
    const one = await timed(() => ask(graphs[0], turn), times.embedded)
    const other = await timed(() => ask(graphs[1], turn), times.neo4j)
    for (let call = 0; call < INDEX_CALLS_FOR_EACH; call += 1) await timed(async () => ours(turn), times.ours)
    const told = [one, other, ...(isExact ? [ours(turn)] : [])].map((rows) => JSON.stringify(rows))
    if (new Set(told).size > 1) throw new Error(`${name}, ${subjectOf(turn)}: ${told.join('\n')}`)
  }
  for (const list of Object.values(times)) list.sort((left: number, right: number) => left - right)
  return times
}

async function timed<Result>(work: () => Promise<Result>, times: number[]): Promise<Result> {
  const began = performance.now()
  const result = await work()
  times.push(performance.now() - began)
  return result
}

const column = (text: string) => text.padStart(13)

function printHead(): void {
  const heads = ['p10', 'p50', 'p10', 'p50', 'p10', 'p50', 'p50 to p50']
  const over = ['embedded', '', 'Neo4j', '', 'the index', '', 'Neo4j takes']
  console.log(`\n${'ranked in the database, in Cypher'.padEnd(38)}${over.map(column).join('')}`)
  console.log(`${' '.repeat(38)}${heads.map(column).join('')}`)
}

function printForm({ name, isExact }: Form, { embedded, neo4j, ours }: Times): void {
  const figures = [embedded, neo4j].flatMap((times) => [timeAt(times, 0.1), timeAt(times, 0.5)])
  const inMicros = [0.1, 0.5].map((share) => `${(1_000 * at(ours, share)).toFixed(0)} us`)
  const ratio = `${(at(neo4j, 0.5) / at(ours, 0.5)).toFixed(0)} times`
  console.log(
    `${name.padEnd(38)}${[...figures, ...inMicros, ratio].map(column).join('')}${isExact ? '  same points' : ''}`,
  )
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
