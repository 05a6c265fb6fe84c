import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NEO4J_VERSION, type Neo4jAccess, startNeo4j, stopNeo4j } from '../../server/commands/localNeo4j.ts'
import type { Graph } from '../../server/graph/graph.ts'

const PROGRAMS = fileURLToPath(new URL('../../.neo4j', import.meta.url))

/**
 * Tests ask each query a few times over few nodes and empty the graph between: compiling for long runs, and planning anew because
 * there are other nodes now, would take most of the time.
 */
const QUICK = {
  javaOptions: ['-XX:TieredStopAtLevel=1'],
  settings: ['dbms.cypher.min_replan_interval=1h'],
}

/** A Neo4j with its own data, for these tests alone. */
export interface Neo4jForTests {
  /** Of the last start. */
  readonly access: Neo4jAccess
  readonly home: string
  /** Starts it with the data it had, after a test has killed it. */
  startAgain(): Promise<Neo4jAccess>
  stop(): Promise<void>
}

export async function startNeo4jForTests(): Promise<Neo4jForTests> {
  const home = mkdtempSync(join(tmpdir(), 'over-the-wall-neo4j-'))
  const version = process.env.NEO4J_VERSION || NEO4J_VERSION
  const start = () => startNeo4j({ programs: PROGRAMS, home, version, ...QUICK }, () => undefined)
  let access = await start()
  return {
    get access() {
      return access
    },
    home,
    async startAgain() {
      access = await start()
      return access
    },
    async stop() {
      await stopNeo4j(home)
      rmSync(home, { recursive: true })
    },
  }
}

export async function dropNodes(graph: Graph): Promise<void> {
  await graph.write((transaction) => transaction.run('// test.empty\nMATCH (n) DETACH DELETE n'))
}

export async function dropSchema(graph: Graph): Promise<void> {
  const named = (kind: string) =>
    graph.read((transaction) =>
      transaction.run<{ name: string }>(
        `// test.list\nSHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`,
      ),
    )
  for (const [kind, one] of [
    ['CONSTRAINTS', 'CONSTRAINT'],
    ['INDEXES', 'INDEX'],
  ] as const) {
    const names = await named(kind)
    await graph.write(async (transaction) => {
      for (const { name } of names) await transaction.run(`// test.drop\nDROP ${one} ${name}`)
    })
  }
}
