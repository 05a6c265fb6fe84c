import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'
import { openEmptyNeo4j } from './testGraph.ts'

/** A command is a process of its own: so long it may take to begin on a busy machine, and then to work. */
export const COMMAND_MS = 60_000

/** How a command ended. */
export interface CommandRun {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** A graph that commands find by their settings, on the engine that the tests run on now. */
export interface CommandPlace {
  /** A folder for files of the test. */
  readonly folder: string
  readonly settings: Readonly<Record<string, string>>
  /** Opens the same graph in this process; it must be closed before a command can have it. */
  readonly open: () => Promise<Graph>
  /** Runs `npm run NAME -- WORDS`. */
  readonly run: (name: string, ...words: readonly string[]) => Promise<CommandRun>
  /** Starts any program of ours with the same settings. */
  readonly startProgram: (path: string, ...words: readonly string[]) => ChildProcess
  readonly remove: () => void
}

/** An empty graph on the engine that the tests run on now. */
export async function openCommandPlace(): Promise<CommandPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  const access = inject('neo4j')
  if (access === undefined) {
    const settings = { DATA_DIR: join(folder, 'data') }
    return placeOf(folder, settings, () => openEmbeddedGraph({ folder: join(settings.DATA_DIR, 'graph') }))
  }
  await (await openEmptyNeo4j(access)).close()
  const { url, user, password } = access
  const settings = { GRAPH_URL: url, GRAPH_USER: user, GRAPH_PASSWORD: password, DATA_DIR: join(folder, 'data') }
  return placeOf(folder, settings, () => openNeo4jGraph(access))
}

function placeOf(folder: string, settings: Readonly<Record<string, string>>, open: () => Promise<Graph>): CommandPlace {
  const startProgram = (path: string, ...words: readonly string[]) =>
    spawn(process.execPath, ['--import', 'tsx', path, ...words], {
      env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...settings },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  return {
    folder,
    settings,
    open,
    startProgram,
    run: (name, ...words) => endOf(startProgram(commandPath(name), ...words)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The program behind `npm run NAME`. */
export function commandPath(name: string): string {
  return fileURLToPath(new URL(`../../server/commands/${name}.ts`, import.meta.url))
}

/** Gives a program its input and waits for it to end. */
export async function endOf(child: ChildProcess, input = ''): Promise<CommandRun> {
  let out = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null] // what the event carries
  return { code, out, errors }
}
