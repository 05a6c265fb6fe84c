import { inject } from 'vitest'
import type { Neo4jAccess } from '../../server/commands/localNeo4j.ts'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'
import { dropNodes } from './neo4jForTests.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests that run now find Neo4j; nothing when they run on the embedded engine. */
    neo4j?: Neo4jAccess
  }
}

/**
 * Opens a graph without a node in it, on the engine that the tests run on now: one of its own in memory, or the Neo4j of all
 * tests. There, opening one empties the one before, and keys and indexes stay, which saves a second for each test.
 */
export async function openTestGraph(): Promise<Graph> {
  const neo4j = inject('neo4j')
  if (neo4j === undefined) return openEmbeddedGraph({ folder: null, shuffleUnordered: true })
  return openEmptyNeo4j(neo4j)
}

/** The same on Neo4j, by the address that a test gives it. */
export async function openEmptyNeo4j(access: Neo4jAccess): Promise<Graph> {
  const graph = await openNeo4jGraph(access)
  await dropNodes(graph)
  return graph
}
