import type { Config } from '../config.ts'
import { CHECKPOINT_EVERY, CHECKPOINT_SELDOM, holdsGraph } from './embeddedFolder.ts'
import { openEmbeddedGraph } from './embeddedGraph.ts'
import { NoGraph } from './errors.ts'
import type { Graph } from './graph.ts'
import { openNeo4jGraph } from './neo4jGraph.ts'

/** `load`: much is written at once and nobody is served meanwhile. `look`: a graph that is not there is not made either. */
export type GraphUse = 'serve' | 'load' | 'look'

/**
 * Opens the graph that the settings name: Neo4j, or the embedded one in the data folder.
 * @throws FolderInUse, FolderUnusable, NoGraph; GraphRefused, GraphUnavailable
 */
export async function openGraph(
  { neo4j, dataFolder }: Pick<Config, 'neo4j' | 'dataFolder'>,
  use: GraphUse = 'serve',
): Promise<Graph> {
  if (neo4j !== null) return openNeo4jGraph(neo4j, use === 'serve' ? 'server' : 'command')
  const folder = `${dataFolder}/graph`
  if (use === 'look' && !holdsGraph(folder)) throw new NoGraph(folder)
  return openEmbeddedGraph({ folder, checkpointEvery: use === 'load' ? CHECKPOINT_SELDOM : CHECKPOINT_EVERY })
}
