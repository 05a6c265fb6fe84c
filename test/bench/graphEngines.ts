import { readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type App, createApp } from '../../server/app.ts'
import {
  NEO4J_VERSION,
  type Neo4jAccess,
  type Neo4jPlace,
  runningNeo4j,
  startNeo4j,
  stopNeo4j,
} from '../../server/commands/localNeo4j.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { openGraph } from '../../server/graph/openGraph.ts'
import { seedFolder } from '../../server/import/seedFolder.ts'

const PROGRAMS = fileURLToPath(new URL('../../.neo4j', import.meta.url))

/** One of the two homes of the graph, for measuring. */
export interface Engine {
  readonly name: string
  readonly open: (use: 'load' | 'serve') => Promise<Graph>
  readonly bytesOnDisk: () => Promise<number>
}

export function embeddedEngine(dataFolder: string): Engine {
  return {
    name: 'embedded',
    open: (use) => openGraph({ neo4j: null, dataFolder }, use),
    bytesOnDisk: () => bytesIn(dataFolder),
  }
}

/** A Neo4j of its own, with the settings that the local one always gets. */
export interface Neo4jEngine extends Engine {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly access: () => Neo4jAccess
  /** Of the Neo4j alone. */
  readonly residentMb: () => number
  /** What a backup leaves out: the log of transactions, which Neo4j cuts by itself. */
  readonly bytesOfLog: () => Promise<number>
}

export function neo4jEngine(home: string): Neo4jEngine {
  const place: Neo4jPlace = { programs: PROGRAMS, home }
  let access: Neo4jAccess | null = null
  const known = () => {
    if (access === null) throw new Error('Neo4j was not started.')
    return access
  }
  return {
    name: `Neo4j ${NEO4J_VERSION}`,
    async start() {
      access = await startNeo4j(place, () => undefined)
    },
    async stop() {
      await stopNeo4j(home)
    },
    access: known,
    open: (use) => openGraph({ neo4j: known(), dataFolder: '' }, use),
    bytesOnDisk: () => bytesIn(join(home, 'data', 'databases')),
    bytesOfLog: () => bytesIn(join(home, 'data', 'transactions')),
    residentMb() {
      const status = readFileSync(`/proc/${runningNeo4j(home)?.processId}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
    },
  }
}

/** Loads an organization into an empty graph as `npm run seed` does. */
export async function load(engine: Engine, folder: string, today: string): Promise<void> {
  const graph = await engine.open('load')
  try {
    await migrate(graph, new Date())
    const { outcome, problems } = await seedFolder(graph, folder, { today, environment: {} })
    if (outcome !== 'written') throw new Error(JSON.stringify(problems))
  } finally {
    await graph.close()
  }
}

/** A server that is ready over a graph, but does not listen. */
export interface Started {
  readonly graph: Graph
  readonly app: App
}

/** Opens the graph and builds all that a server builds before it listens: migrations, names to search, the matching index. */
export async function start(engine: Engine, wrap: (graph: Graph) => Graph): Promise<Started> {
  const graph = wrap(await engine.open('serve'))
  await migrate(graph, new Date())
  const app = await createApp({
    graph,
    config: { baseUrl: 'http://127.0.0.1', production: false, requestsPerMinute: 1 },
    sessionSecret: 'nobody signs in here',
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    addWebApp: async () => {},
  })
  app.services.model.close() // It would ask for changes in between.
  return { graph, app }
}

export async function stop({ graph, app }: Started): Promise<void> {
  await app.stop()
  await graph.close()
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
