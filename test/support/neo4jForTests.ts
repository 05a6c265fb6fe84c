import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Neo4jAccess, startNeo4j, stopNeo4j } from '../../server/commands/localNeo4j.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'

const PROGRAMS = fileURLToPath(new URL('../../.neo4j', import.meta.url))

/** Whether tests on a real Neo4j were asked for; they need Java and Maven and take about a minute more. */
export const testsUseNeo4j = process.env.TEST_NEO4J === '1'

export const WHY_SKIPPED = 'Neo4j was skipped: set TEST_NEO4J=1 to run these tests on it too (needs Java and Maven).'

/** A Neo4j with its own data, for these tests alone. */
export interface Neo4jForTests {
  /** Of the last start. */
  readonly access: Neo4jAccess
  readonly home: string
  /** Opens it without a node, key or index in it. */
  openEmptyGraph(): Promise<Graph>
  /** The same, but keys and indexes of the test before stay: much faster where a test migrates first. */
  openGraphWithoutNodes(): Promise<Graph>
  /** Starts it with the data it had, after a test has killed it. */
  startAgain(): Promise<Neo4jAccess>
  stop(): Promise<void>
}

export async function startNeo4jForTests(): Promise<Neo4jForTests> {
  const home = mkdtempSync(join(tmpdir(), 'over-the-wall-neo4j-'))
  const start = () => startNeo4j({ programs: PROGRAMS, home }, () => undefined)
  let access = await start()
  return {
    get access() {
      return access
    },
    home,
    async openEmptyGraph() {
      const graph = await openNeo4jGraph(access)
      await dropNodes(graph)
      await dropSchema(graph)
      return graph
    },
    async openGraphWithoutNodes() {
      const graph = await openNeo4jGraph(access)
      await dropNodes(graph)
      return graph
    },
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

async function dropNodes(graph: Graph): Promise<void> {
  await graph.write((transaction) => transaction.run('// test.empty\nMATCH (n) DETACH DELETE n'))
}

async function dropSchema(graph: Graph): Promise<void> {
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
