import type { Config } from '../config.ts'
import { CHECKPOINT_EVERY, CHECKPOINT_SELDOM } from './embeddedFolder.ts'
import { openEmbeddedGraph } from './embeddedGraph.ts'
import type { Graph } from './graph.ts'
import { openNeo4jGraph } from './neo4jGraph.ts'

/**
 * Opens the graph that the settings name: Neo4j, or the embedded one in the data folder.
 * @param use `load` where much is written at once and nobody is served meanwhile.
 * @throws FolderInUse, FolderUnusable; GraphRefused, GraphUnavailable
 */
export function openGraph(
  { neo4j, dataFolder }: Pick<Config, 'neo4j' | 'dataFolder'>,
  use: 'serve' | 'load' = 'serve',
): Promise<Graph> {
  if (neo4j !== null) return openNeo4jGraph(neo4j)
  const checkpointEvery = use === 'load' ? CHECKPOINT_SELDOM : CHECKPOINT_EVERY
  return openEmbeddedGraph({ folder: `${dataFolder}/graph`, checkpointEvery })
}
