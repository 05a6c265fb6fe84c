import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { createApp } from '../../server/app.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { seedFolder } from '../../server/import/seedFolder.ts'
import { EXAMPLE_WORLD } from './exampleWorld.ts'
import { openTestGraph } from './testGraph.ts'

/** What the API answered: data and errors, looked at together. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  readonly data: any
  readonly errors: readonly { readonly message: string; readonly code: string; readonly field?: string }[]
}

/** A signed-in person's way to ask. */
export type Ask = (query: string, variables?: object) => Promise<Answer>

/** The server over the example world, listening on a port of its own. */
export interface ExampleApp {
  readonly url: string
  readonly graph: Graph
  /** Signs a person in by their id in the example world (`ann`, `bob` …). */
  readonly signInAs: (key: string) => Promise<Ask>
  /** Asks without signing in. */
  readonly ask: Ask
  /** The graph's id of something in the example world. */
  readonly idOf: (key: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** Every test lives on this day. */
export const EXAMPLE_DAY = '2026-11-25'

/** Opens the example world in memory, served as in real life but for the web app. */
export async function openExampleApp(world: Readonly<Record<string, string>> = EXAMPLE_WORLD): Promise<ExampleApp> {
  return serveExample(await openTestGraph(), world)
}

/** The same over an empty graph that is open already, and is closed with it. Time stands still unless `now` moves it. */
export async function serveExample(
  graph: Graph,
  world: Readonly<Record<string, string>> = EXAMPLE_WORLD,
  now: () => Date = exampleMorning,
): Promise<ExampleApp> {
  await migrate(graph, now())
  await seedWorld(graph, world)
  const server = await serve(graph, { now })
  return {
    ...server,
    async close() {
      await server.close()
      await graph.close()
    },
  }
}

/** What may differ between servers of one graph. */
export interface ServerSettings {
  readonly sessionSecret?: string
  readonly log?: Logger
  readonly now?: () => Date
}

/** One more server over the graph of an example app; it is closed before that. */
export function serveBeside({ graph }: ExampleApp, settings: ServerSettings): Promise<ExampleApp> {
  return serve(graph, settings)
}

const exampleMorning = () => new Date(`${EXAMPLE_DAY}T10:00:00Z`)

/** A server over a graph that holds an organization, and stays open when the server is closed. */
export async function serve(
  graph: Graph,
  { sessionSecret, log, now = exampleMorning }: ServerSettings = {},
): Promise<ExampleApp> {
  const app = await createApp({
    graph,
    config: { baseUrl: 'http://127.0.0.1', production: false, requestsPerMinute: 100_000 },
    sessionSecret: sessionSecret ?? 'a secret for tests',
    log: log ?? pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    now,
    addWebApp: async () => {},
  })
  await new Promise<void>((resolve) => app.httpServer.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(app.httpServer.address() as AddressInfo).port}` // it listens on a port
  const idOf = (key: string) => externalId(graph, key)
  return {
    url,
    graph,
    idOf,
    ask: (query, variables) => post(url, '', query, variables),
    signInAs: async (key) => signInAt(url, await idOf(key)),
    close: () => app.stop(),
  }
}

/** Signs someone in at a server, wherever it runs. */
export async function signInAt(url: string, personId: string): Promise<Ask> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  if (response.status !== 204) throw new Error(`${personId} could not sign in: ${await response.text()}`)
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (query, variables) => post(url, cookie, query, variables)
}

/** Fills an empty graph with the example world, or another one made of CSV texts. */
export async function seedWorld(graph: Graph, world: Readonly<Record<string, string>> = EXAMPLE_WORLD): Promise<void> {
  const result = await withFolder(world, (folder) => seedFolder(graph, folder, { today: EXAMPLE_DAY, environment: {} }))
  if (result.outcome !== 'written') throw new Error(JSON.stringify(result.problems))
}

/** Writes CSV texts into a folder for as long as `work` takes. */
export async function withFolder<Result>(
  texts: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'example-world-'))
  try {
    for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The id in the graph of something of a world. */
export async function externalId(graph: Graph, key: string): Promise<string> {
  for (const label of ['Person', 'Team', 'Role', 'RoleFamily', 'Skill', 'Seat', 'Opening', 'Department']) {
    const [row] = await graph.read((transaction) =>
      transaction.run<{ id: string }>(`// test.idOf\nMATCH (n:${label} {externalKey: $key}) RETURN n.id AS id`, {
        key: `csv:${key}`,
      }),
    )
    if (row !== undefined) return row.id
  }
  throw new Error(`There is no ${key} in the example world`)
}

async function post(url: string, cookie: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  })
  const { data = null, errors = [] } = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: { code: string; field?: string } }[]
  }
  return {
    data,
    errors: errors.map(({ message, extensions: { code, field } }) => ({ message, code, ...(field && { field }) })),
  }
}
