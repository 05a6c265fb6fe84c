import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { heardWithin } from '../shared/heardWithin.ts'
import { GraphRefused, GraphUnavailable } from './errors.ts'
import { translateFirstContact, withoutSecrets } from './neo4jFaults.ts'

/** Silence is found out earlier, by probes; this ends what waits behind too many others. */
const CONNECT_MS = 5_000
const CONNECTIONS = 40

/** A connection that rested longer is tried before it is used: a firewall may have dropped it. */
const TRY_AFTER_IDLE_MS = 30_000

/**
 * A probe that takes longer counts as silence. With the pause before it, that is under a second: long waits help nobody who
 * may as well ask again.
 */
const PROBE_MS = 700
const PROBE_AFTER_MS = 250

/** The same while nobody watches: commands and a server that starts are better served by a slow graph than by none. */
const PATIENT_PROBE_MS = 15_000

/** A connection of the prober that is being made takes several answers: it is left alone for so long. */
const PROBER_CONNECT_MS = 3_000

/** The first contact may wait for a database that is starting. */
const FIRST_CONTACT_MS = 5_000

/** The portable texts use COUNT {} and EXISTS {}, which came with this version. */
const OLDEST_NEO4J = 5

export interface Neo4jOptions {
  /** `neo4j://`, `bolt://`, or with encryption `neo4j+s://`, `bolt+s://`. */
  readonly url: string
  readonly user: string
  readonly password: string
  /** The one the user has as home when left out. */
  readonly database?: string | undefined
}

/** The connection to Neo4j, which notices silence: the driver alone would wait for an answer without end. */
export interface Neo4jLine {
  session(mode: 'read' | 'write'): Session
  /** Gives the outcome of `work`, or rejects with GraphUnavailable soon after the database fell silent, or after `longestMs`. */
  guard<Result>(work: Promise<Result>, longestMs: number): Promise<Result>
  /** Says that the database has just answered something: then a slow probe means that it is busy, not that it is silent. */
  heard(): void
  /**
   * Somebody watches whether the database answers, and from now on its silence is called so after 700 ms.
   * @throws GraphUnavailable when it is silent.
   */
  probe(): Promise<void>
  close(): Promise<void>
}

/** @throws GraphRefused when the settings are wrong; GraphUnavailable when there is no answer. */
export async function openNeo4jLine(options: Neo4jOptions): Promise<Neo4jLine> {
  await firstContact(options)
  let lastHeard = 0
  // Shared by all sessions, so that on a cluster a person reads what they wrote a moment ago.
  const bookmarkManager = neo4j.bookmarkManager()
  const waiting = new Set<(error: unknown) => void>()
  let watched = false
  let driver = openDriver(options, CONNECTIONS, CONNECT_MS)
  let prober = openProber(options)
  let probing: Promise<void> | null = null

  /** Connections that fell silent may never speak again, so all are left behind, and who waits on them is told. */
  function cut(cause: unknown): void {
    void driver.close().catch(() => undefined)
    driver = openDriver(options, CONNECTIONS, CONNECT_MS)
    if (!prober.isConnecting()) {
      prober.close()
      prober = openProber(options)
    }
    for (const reject of waiting) reject(new GraphUnavailable('The graph does not answer; try again.', cause))
  }

  async function probeOnce(): Promise<void> {
    const started = performance.now()
    try {
      await heardWithin(watched ? PROBE_MS : PATIENT_PROBE_MS, prober.touch())
    } catch (error) {
      if (lastHeard > started) return
      cut(error)
      throw new GraphUnavailable('The graph does not answer.', error)
    } finally {
      probing = null
    }
  }

  function probe(): Promise<void> {
    probing ??= probeOnce()
    return probing
  }

  // Connects the prober, so that the first question of whoever watches takes as long as any. What goes wrong here goes wrong
  // again with that question, and is told then.
  await probe().catch(() => undefined)
  return {
    session: (mode) =>
      driver.session({
        ...databaseOf(options),
        bookmarkManager,
        defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      }),
    guard: (work, longestMs) =>
      new Promise((resolve, reject) => {
        const timer = setInterval(() => void probe().catch(() => undefined), PROBE_AFTER_MS)
        // One connection may be lost without a word while all others live.
        const late = setTimeout(() => reject(new GraphUnavailable('The graph does not answer; try again.')), longestMs)
        waiting.add(reject)
        const done = () => {
          clearInterval(timer)
          clearTimeout(late)
          waiting.delete(reject)
        }
        work.finally(done).then(resolve, reject)
      }),
    heard() {
      lastHeard = performance.now()
    },
    probe() {
      if (!watched) probing = null // One that was begun before has more patience than whoever watches.
      watched = true
      return probe()
    },
    async close() {
      await Promise.all([driver.close(), prober.close()])
    },
  }
}

/** Asks the database whether it is there, over one connection of its own. */
interface Prober {
  /** Asks for a transaction; a question that is still under way is waited for again. */
  touch(): Promise<void>
  /** Whether its connection is still being made: so slow a beginning is not yet silence. */
  isConnecting(): boolean
  close(): Promise<void>
}

function openProber(options: Neo4jOptions): Prober {
  const driver = openDriver(options, 1, PATIENT_PROBE_MS)
  const opened = performance.now()
  let hasAnswered = false
  let touching: Promise<void> | null = null
  async function touchOnce(): Promise<void> {
    try {
      await touch(driver, options)
      hasAnswered = true
    } finally {
      touching = null
    }
  }
  return {
    touch() {
      touching ??= touchOnce()
      return touching
    },
    isConnecting: () => touching !== null && !hasAnswered && performance.now() - opened < PROBER_CONNECT_MS,
    close: () => driver.close().catch(() => undefined),
  }
}

function openDriver({ url, user, password }: Neo4jOptions, connections: number, waitMs: number): Driver {
  return neo4j.driver(url, neo4j.auth.basic(user, password), {
    userAgent: 'over-the-wall',
    maxConnectionPoolSize: connections,
    connectionTimeout: waitMs,
    connectionAcquisitionTimeout: waitMs,
    connectionLivenessCheckTimeout: TRY_AFTER_IDLE_MS,
    telemetryDisabled: true,
    // A property that no node has yet is normal in a young graph; a warning for each query that asks would fill the logs.
    notificationFilter: { disabledCategories: ['UNRECOGNIZED'] },
  })
}

async function firstContact(options: Neo4jOptions): Promise<void> {
  const driver = firstDriver(options)
  try {
    const question = driver.session(databaseOf(options)).run('// graph.firstContact\nRETURN 1 AS one')
    const { summary } = await heardWithin(FIRST_CONTACT_MS, question)
    const { agent = '' } = summary.server
    const version = /^Neo4j\/(\d+)/.exec(agent)?.[1]
    if (version !== undefined && Number(version) < OLDEST_NEO4J) {
      throw new GraphRefused(`${agent} is too old: Over the Wall needs Neo4j ${OLDEST_NEO4J} or newer.`)
    }
  } catch (error) {
    throw error instanceof GraphRefused ? error : translateFirstContact(options.url, options.user, error)
  } finally {
    void driver.close().catch(() => undefined)
  }
}

function firstDriver(options: Neo4jOptions): Driver {
  try {
    return openDriver(options, 1, FIRST_CONTACT_MS)
  } catch (error) {
    throw new GraphRefused(
      `GRAPH_URL is "${withoutSecrets(options.url)}"; it must look like neo4j://host:7687, or neo4j+s:// with encryption.`,
      error,
    )
  }
}

/**
 * Asks for a transaction and lets it go: cheap for Neo4j, and an answer of the database itself. The driver's own check may be
 * content with a connection that once signed in.
 */
async function touch(driver: Driver, options: Neo4jOptions): Promise<void> {
  const session = driver.session({ ...databaseOf(options), defaultAccessMode: neo4j.session.READ })
  try {
    await session.beginTransaction()
  } finally {
    void session.close().catch(() => undefined) // What its loss means is known already.
  }
}

function databaseOf({ database }: Neo4jOptions): { database?: string } {
  return database === undefined ? {} : { database }
}
