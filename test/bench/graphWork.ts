import type { Neo4jAccess } from '../../server/commands/localNeo4j.ts'
import type { Graph, Parameters, Transaction } from '../../server/graph/graph.ts'
import { queryName } from '../../server/graph/queryName.ts'
import { idsIn, variablesOf, webQueries } from '../support/generatedLife.ts'
import { pick, randomNumbers } from '../support/generatedWorld.ts'
import { isOfProduct } from '../support/namesInProduct.ts'
import { type Neo4jProfiler, neo4jProfiler, rowsForEach } from '../support/profile.ts'
import { activeIdsIn, answer } from './graphAnswers.ts'
import type { Started } from './graphEngines.ts'

/** What was asked of a graph. */
export interface Notes {
  /** How many texts, so far. */
  asked: number
  /** By name, the last texts that only read. */
  readonly texts: Map<string, Noted[]>
}

interface Noted {
  readonly cypher: string
  readonly parameters: Parameters
  readonly rows: readonly unknown[]
}

/** So many of each name are looked at. */
const KEPT_OF_EACH = 3

export const newNotes = (): Notes => ({ asked: 0, texts: new Map() })

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/

/** The same graph, noting what it is asked. */
export function noting(graph: Graph, notes: Notes): Graph {
  const note = (transaction: Transaction): Transaction => ({
    async run<Row>(cypher: string, parameters: Parameters = {}) {
      const rows = await transaction.run<Row>(cypher, parameters)
      notes.asked += 1
      if (WRITES.test(cypher.replace(/\/\/.*/, ''))) return rows
      const name = queryName(cypher)
      const known = notes.texts.get(name) ?? []
      notes.texts.set(name, [{ cypher, parameters, rows }, ...known].slice(0, KEPT_OF_EACH))
      return rows
    },
  })
  return {
    ...graph,
    read: (work) => graph.read((transaction) => work(note(transaction))),
    write: (work) => graph.write((transaction) => work(note(transaction))),
  }
}

/** Rounds through all that the web app asks, each time as somebody else and about something else. */
const ROUNDS = 6

/** A step that goes through less is no burden, whatever it is for. */
const BUSY_ROWS = 200

/** For each thing asked about and each row answered, a query may well go through so many. */
const USUAL_FOR_EACH = 10

/** Asks Neo4j all that the web app asks, and prints which queries go through far more rows than they answer. */
export async function reportWork(access: Neo4jAccess, server: Started, notes: Notes): Promise<void> {
  await askAll(server)
  const profiler = neo4jProfiler(access)
  const ofProduct = [...notes.texts].filter(([name]) => isOfProduct(name))
  const heavy: string[] = []
  for (const [name, texts] of ofProduct) {
    const works = await Promise.all(texts.map((noted) => workOf(profiler, noted)))
    const worst = Math.max(...works.map(({ forEach }) => forEach))
    const busiest = Math.max(...works.map((work) => work.busiest))
    if (worst > USUAL_FOR_EACH) heavy.push(`  ${name}: ${worst.toFixed(0)} for each, up to ${busiest}`)
  }
  await profiler.close()
  console.log(`\nrows that the busiest step goes through, on Neo4j, for each thing asked about and each row answered`)
  console.log(`more than ${USUAL_FOR_EACH} in ${heavy.length} of ${ofProduct.length} queries that read`)
  for (const line of heavy) console.log(line)
}

async function workOf({ busiestStep }: Neo4jProfiler, { cypher, parameters, rows }: Noted) {
  const busiest = await busiestStep(cypher, parameters)
  return { busiest, forEach: busiest < BUSY_ROWS ? 0 : rowsForEach(busiest, rows, parameters) }
}

async function askAll(server: Started): Promise<void> {
  const ids = await idsIn(server.graph)
  const random = randomNumbers(1)
  const activeIds = await activeIdsIn(server)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const document of webQueries) {
      await answer(server, pick(random, activeIds), document, variablesOf(document, ids, random))
    }
  }
}
