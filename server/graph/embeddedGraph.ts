import type { GrafeoDB, Transaction as NativeTransaction, QueryResult } from '@grafeo-db/js'
import type { GraphKey, GraphSchema } from '../../schema/graphSchema.ts'
import { CHECKPOINT_EVERY, type DatabaseOptions, openDatabase, watchFiles } from './embeddedFolder.ts'
import { GraphFault, GraphUnavailable, KeyTaken, WriteConflict } from './errors.ts'
import type { Graph, Parameters, Transaction } from './graph.ts'
import { type Limiter, openLimiter } from './limiter.ts'
import { openQueryChain, type RunQuery } from './queryChain.ts'
import { retryConflicts } from './retryConflicts.ts'
import { checkRow } from './rows.ts'

/** The engine cannot cancel a query: more than these at once would hold the process. */
const QUERIES = { atOnce: 4, waiting: 500, waitMs: 5_000 }

/**
 * One write at a time. The engine would let several run and refuse all but one at commit when they touch the same node, and every
 * change touches the counter of changes; in turn, none is refused and a long import cannot lose to short ones for ever.
 */
const WRITES = { atOnce: 1, waiting: 500, waitMs: 5_000 }

/** How long `close` waits for what is running. */
const CLOSE_WAIT_MS = 10_000

export interface EmbeddedOptions extends Partial<DatabaseOptions> {
  /** Where the graph is kept; `null` keeps it in memory only. */
  readonly folder: string | null
  /** Rows without ORDER BY come in random order: tests find with it what relies on an order. False unless asked. */
  readonly shuffleUnordered?: boolean
}

type Mode = 'read' | 'write'

/**
 * Opens the graph that lives in this process. One process owns a folder.
 * @throws FolderInUse, FolderUnusable
 */
export async function openEmbeddedGraph(options: EmbeddedOptions): Promise<Graph> {
  const database = openDatabase({ shuffleUnordered: false, checkpointEvery: CHECKPOINT_EVERY, ...options })
  const checkFiles = options.folder === null ? () => {} : watchFiles(options.folder)
  const queries = openLimiter(QUERIES)
  const writes = openLimiter(WRITES)
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null
  let closed = false

  function track<Result>(start: () => Promise<Result>): Promise<Result> {
    if (closing !== null) return Promise.reject(new GraphUnavailable('The graph is closed.'))
    const work = start()
    running.add(work)
    const forget = () => running.delete(work)
    work.then(forget, forget)
    return work
  }

  async function transact<Result>(mode: Mode, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const native = database.beginTransaction()
    const chain = openQueryChain(runner(native, mode, queries))
    let committing = false
    try {
      const result = await work(chain.transaction)
      await chain.settle()
      if (closed) throw new GraphUnavailable('The graph was closed before the change was kept.')
      if (mode === 'write') {
        checkFiles()
        committing = true
        commit(native, chain.lastName())
      }
      return result
    } finally {
      await chain.end()
      // A conflict ends the transaction by itself, and so does a commit, also one that failed.
      if (!committing && native.isActive) native.rollback()
    }
  }

  const graph: Graph = {
    read: (work) => track(() => transact('read', work)),
    write: (work) => track(() => writes.run(() => retryConflicts(() => transact('write', work)))),
    prepare: (schema) => track(() => writes.run(() => prepare(database, schema))),
    async ping() {
      checkFiles()
      // An engine that works on as many queries as it may is there; waiting behind them would make a busy one look dead.
      if (queries.isFull()) return
      await graph.read((transaction) => transaction.run('// graph.ping\nRETURN 1 AS one'))
    },
    close() {
      closing ??= closeWhenDone()
      return closing
    },
  }

  async function closeWhenDone(): Promise<void> {
    await settledWithin(CLOSE_WAIT_MS, running)
    closed = true
    checkFiles()
    if (options.folder !== null) foldLog(database)
    database.close()
  }

  return graph
}

/** How the engine runs the one query whose turn it is. */
function runner(native: NativeTransaction, mode: Mode, queries: Limiter): RunQuery {
  return async (name, cypher, parameters) => {
    const result = await queries.run(() => execute(native, name, cypher, parameters))
    if (mode === 'read' && hasWritten(result)) throw new GraphFault(`The query ${name} writes inside a read.`)
    return result.toArray().map((row) => checkRow(name, row))
  }
}

async function execute(native: NativeTransaction, name: string, cypher: string, parameters: Parameters) {
  try {
    return await native.executeCypher(cypher, parameters)
  } catch (error) {
    throw translate(name, error)
  }
}

function commit(native: NativeTransaction, lastName: string): void {
  try {
    native.commit()
  } catch (error) {
    throw translate(lastName, error)
  }
}

/** Folds the log into the graph's file, so that the next start is short. */
function foldLog(database: GrafeoDB): void {
  try {
    database.walCheckpoint()
  } catch (error) {
    const message =
      'The end could not be written to the disk. Nothing is lost: see that there is room, and start again.'
    throw new GraphUnavailable(message, error)
  }
}

function hasWritten(result: QueryResult): boolean {
  return Object.values(result.counters).some((count) => count > 0)
}

/** The engine's own code for a commit that found no room in the log and was rolled back, as on a full disk. */
const LOG_NOT_WRITTEN = 'GRAFEO-T009'

/** GQLSTATUS of the engine: 40000 is a transaction rolled back by a conflict, G2000 an invalid value, which a taken key is too. */
function translate(name: string, error: unknown): GraphFault | GraphUnavailable {
  const status = error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : null
  // It carries the status of a conflict too, but no repeat makes room.
  if (error instanceof Error && error.message.includes(LOG_NOT_WRITTEN))
    return new GraphUnavailable(`The change of ${name} could not be written to the disk; nothing of it is kept.`, error)
  if (status === '40000') return new WriteConflict(name, error)
  if (status === 'G2000' && error instanceof Error && error.message.includes('UNIQUE')) return new KeyTaken(name, error)
  return new GraphFault(`The query ${name} failed.`, error)
}

/** A constraint alone makes every insert slower than the one before, an index alone takes a key twice: hence both. */
async function prepare(database: GrafeoDB, { keys, indexes }: GraphSchema): Promise<void> {
  const constraints = await database.executeCypher('SHOW CONSTRAINTS')
  const known = new Set(constraints.toArray().map((row) => `${String(row.label)}.${String(row.properties)}`))
  for (const key of keys) {
    if (!known.has(`${key.label}.${key.property}`)) await makeKey(database, key)
  }
  for (const index of indexes) await makeIndex(database, index)
}

async function makeKey(database: GrafeoDB, key: GraphKey): Promise<void> {
  const { label, property } = key
  await refuseTwins(database, key)
  await makeIndex(database, key)
  await database.executeCypher(
    `CREATE CONSTRAINT ${label}_${property}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  )
}

/** The engine makes a constraint over nodes that already break it without a word. */
async function refuseTwins(database: GrafeoDB, { label, property }: GraphKey): Promise<void> {
  const twins = await database.executeCypher(
    `MATCH (n:${label}) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(n) AS nodes WHERE nodes > 1 RETURN value LIMIT 1`,
  )
  if (twins.length > 0) throw new GraphFault(`The graph holds two ${label} nodes with the same ${property}.`)
}

async function makeIndex(database: GrafeoDB, { label, property }: GraphKey): Promise<void> {
  await database.executeCypher(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`)
}

function settledWithin(milliseconds: number, running: ReadonlySet<Promise<unknown>>): Promise<unknown> {
  const waited = new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
  return Promise.race([Promise.allSettled(running), waited])
}
