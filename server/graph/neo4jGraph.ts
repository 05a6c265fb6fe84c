import { type Transaction as NativeTransaction, Neo4jError, type Session } from 'neo4j-driver'
import type { GraphSchema } from '../../schema/graphSchema.ts'
import { GraphUnavailable } from './errors.ts'
import type { Graph, Parameters, Transaction } from './graph.ts'
import { translateNeo4j } from './neo4jFaults.ts'
import { type Neo4jLine, type Neo4jOptions, openNeo4jLine } from './neo4jLine.ts'
import { fromNeo4j, toNeo4j } from './neo4jValues.ts'
import { openQueryChain } from './queryChain.ts'
import { retryConflicts } from './retryConflicts.ts'

/** The database itself ends what takes longer. */
const LONGEST_MS = {
  server: { read: 10_000, write: 60_000 },
  /** An import checks its files inside the transaction that reads what the graph knows: minutes for a large organization. */
  command: { read: 3_600_000, write: 3_600_000 },
} as const

/** Of each statement that makes a key or an index. */
const LONGEST_STATEMENT_MS = 60_000

/** So long after the database should have ended it, a transaction without an answer has lost its connection. */
const LOST_AFTER_MS = 2_000

/** All keys and indexes of a large graph. */
const PREPARE_MS = 10 * 60_000
const LOOK_AGAIN_MS = 50

/** How long `close` waits for what is running. */
const CLOSE_WAIT_MS = 10_000

type Mode = 'read' | 'write'

/**
 * Opens the graph that lives in Neo4j 5 or newer.
 *
 * A transaction is repeated only when Neo4j has surely rolled it back. The driver's own managed functions would also repeat a
 * commit whose answer was lost; here the caller hears GraphUnavailable and repeats with the same request id.
 * @throws GraphRefused when the settings are wrong; GraphUnavailable when there is no answer within five seconds.
 */
export async function openNeo4jGraph(options: Neo4jOptions, use: keyof typeof LONGEST_MS = 'server'): Promise<Graph> {
  const line = await openNeo4jLine(options)
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  function track<Result>(start: () => Promise<Result>, longestMs: number): Promise<Result> {
    if (closing !== null) return Promise.reject(new GraphUnavailable('The graph is closed.'))
    const work = line.guard(start(), longestMs)
    running.add(work)
    const forget = () => running.delete(work)
    work.then(forget, forget)
    return work
  }

  const transact = <Result>(mode: Mode, work: (transaction: Transaction) => Promise<Result>) =>
    track(
      () => retryConflicts(() => oneTransaction(line, { mode, timeout: LONGEST_MS[use][mode] }, work)),
      LONGEST_MS[use][mode] + LOST_AFTER_MS,
    )

  async function closeWhenDone(): Promise<void> {
    const waited = new Promise((resolve) => setTimeout(resolve, CLOSE_WAIT_MS).unref())
    await Promise.race([Promise.allSettled(running), waited])
    await line.close()
  }

  return {
    read: (work) => transact('read', work),
    write: (work) => transact('write', work),
    prepare: (schema) => track(() => prepare(() => line.session('write'), schema), PREPARE_MS),
    ping: () => (closing === null ? line.probe() : Promise.reject(new GraphUnavailable('The graph is closed.'))),
    close() {
      closing ??= closeWhenDone()
      return closing
    },
  }
}

async function oneTransaction<Result>(
  line: Neo4jLine,
  { mode, timeout }: { readonly mode: Mode; readonly timeout: number },
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const session = line.session(mode)
  let native: NativeTransaction | null = null
  const chain = openQueryChain(async (name, cypher, parameters) => {
    try {
      // Begins with the first query, so that Neo4j shows the transaction under that query's name; not awaited, so that both
      // travel together.
      native ??= session.beginTransaction({ timeout, metadata: { query: name } })
      const result = await native.run(cypher, toNeo4j(parameters))
      line.heard()
      return result.records.map((record) => fromNeo4j(name, record))
    } catch (error) {
      throw translateNeo4j(name, error)
    }
  })
  try {
    const result = await work(chain.transaction)
    await chain.settle()
    await commit(native, chain.lastName())
    return result
  } finally {
    await chain.end()
    await session.close() // Rolls back what was not committed.
  }
}

async function commit(native: NativeTransaction | null, lastName: string): Promise<void> {
  try {
    await native?.commit()
  } catch (error) {
    throw translateNeo4j(lastName, error)
  }
}

/**
 * A constraint brings its own index here, which is there at once; others are filled in the background and waited for. Each
 * statement is a transaction of its own: Neo4j mixes none of them with data.
 */
async function prepare(openSession: () => Session, { keys, indexes, ranges = [] }: GraphSchema): Promise<void> {
  const filled = [...indexes, ...ranges]
  const statements = [
    ...keys.map(
      ({ label, property }) =>
        `CREATE CONSTRAINT ${label}_${property}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    ),
    ...filled.map(
      ({ label, property }) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
  ]
  for (const statement of statements) await retryConflicts(() => runAlone(openSession(), statement))
  await untilFilled(
    openSession,
    filled.map(({ label, property }) => `${label}_${property}`),
  )
}

/** Looks again and again: Neo4j's own way to wait would hold up a constraint that another process is making just now. */
async function untilFilled(openSession: () => Session, names: readonly string[]): Promise<void> {
  const unfinished = "SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' AND name IN $names RETURN name"
  const end = performance.now() + PREPARE_MS
  while (names.length > 0 && performance.now() < end) {
    const records = await retryConflicts(() => runAlone(openSession(), unfinished, { names }))
    if (records.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

async function runAlone(session: Session, statement: string, parameters: Parameters = {}): Promise<readonly unknown[]> {
  try {
    const { records } = await session.run(statement, parameters, { timeout: LONGEST_STATEMENT_MS })
    return records
  } catch (error) {
    if (isMadeMeanwhile(error)) return []
    throw translateNeo4j('graph.prepare', error)
  } finally {
    await session.close()
  }
}

/** IF NOT EXISTS looks first and makes later; another process may have come in between. */
function isMadeMeanwhile(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
}
