/**
 * `npm run bench:graph`: one organization on both engines, 20,000 people and 2,000 roles unless told otherwise, as in
 * `npm run bench:graph -- --people 2000 --roles 200`: loading it, starting a server over it, what people ask, and moves ranked
 * in the database beside the index. It needs Java and Maven; it reports and fails nothing. A copy of its output is kept in
 * docs/measured/.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { printMachine, row, seconds } from './benchServer.ts'
import { compareAnswers } from './graphAnswers.ts'
import { type Engine, embeddedEngine, load, type Neo4jEngine, neo4jEngine, start, stop } from './graphEngines.ts'
import { compareRankings } from './graphRankings.ts'
import { type Notes, newNotes, noting, reportWork } from './graphWork.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Options {
  readonly people: string
  readonly roles: string
}

async function main({ people, roles }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-graph-'))
  const from = join(folder, 'organization')
  const embedded = embeddedEngine(join(folder, 'data'))
  const neo4j = neo4jEngine(join(folder, 'neo4j'))
  try {
    printMachine()
    const size = ['--people', people, '--roles', roles]
    execFileSync(process.execPath, ['--import', 'tsx', 'seed/generate.ts', ...size, '--out', from], { cwd: ROOT })
    console.log(`${people} people, ${roles} roles; the embedded engine, and ${neo4j.name} with 1 GB of heap\n`)
    await measureLoad(embedded, neo4j, from)
    await measureServing(embedded, neo4j)
    await reportSizes(embedded, neo4j)
  } finally {
    await neo4j.stop()
    rmSync(folder, { recursive: true })
  }
}

async function measureLoad(embedded: Engine, neo4j: Neo4jEngine, from: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const one = await timed(() => load(embedded, from, today))
  await neo4j.start()
  const other = await timed(() => load(neo4j, from, today))
  reportBoth('load', one.milliseconds, other.milliseconds)
  await neo4j.stop()
}

async function measureServing(embedded: Engine, neo4j: Neo4jEngine): Promise<void> {
  const restart = await timed(() => neo4j.start())
  row('start of Neo4j with it', seconds(restart.milliseconds), '')
  const notes = { embedded: newNotes(), neo4j: newNotes() }
  const startOn = (engine: Engine, noted: Notes) => timed(() => start(engine, (graph) => noting(graph, noted)))
  const first = await startOn(neo4j, newNotes())
  await stop(first.result)
  const one = await startOn(embedded, notes.embedded)
  const other = await startOn(neo4j, notes.neo4j)
  reportBoth('start of the server', one.milliseconds, other.milliseconds)
  row('  on a Neo4j that has just started', seconds(first.milliseconds), '')
  const servers = { embedded: one.result, neo4j: other.result }
  await compareAnswers(servers, notes.embedded)
  await compareRankings(servers)
  await reportWork(neo4j.access(), servers.neo4j, notes.neo4j)
  row('\nresident memory of Neo4j after all this', `${Math.round(neo4j.residentMb())} MB`, '')
  await Promise.all([stop(one.result), stop(other.result)])
}

async function reportSizes(embedded: Engine, neo4j: Neo4jEngine): Promise<void> {
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  await neo4j.stop()
  const log = megabytes(await neo4j.bytesOfLog())
  const sizes = [megabytes(await embedded.bytesOnDisk()), megabytes(await neo4j.bytesOnDisk())]
  row('on disk', `embedded ${sizes[0]}, Neo4j ${sizes[1]} and ${log} of its log`, '')
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const began = performance.now()
  return { result: await work(), milliseconds: performance.now() - began }
}

function reportBoth(what: string, embeddedMs: number, neo4jMs: number): void {
  row(
    what,
    `embedded ${seconds(embeddedMs)}, Neo4j ${seconds(neo4jMs)}`,
    `Neo4j takes ${(neo4jMs / embeddedMs).toFixed(1)} times as long`,
  )
}

const command = new Command('bench:graph')
  .option('--people <number>', 'how many people', '20000')
  .option('--roles <number>', 'how many roles', '2000')
  .parse()
await main(command.opts())
