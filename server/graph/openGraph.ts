import type { Config } from '../config.ts'
import { openEmbeddedGraph } from './embeddedGraph.ts'
import type { Graph } from './graph.ts'
import { openNeo4jGraph } from './neo4jGraph.ts'

/**
 * Opens the graph that the settings name: Neo4j, or the embedded one in the data folder.
 * @throws FolderInUse, FolderUnusable; GraphRefused, GraphUnavailable
 */
export function openGraph({ neo4j, dataFolder }: Pick<Config, 'neo4j' | 'dataFolder'>): Promise<Graph> {
  return neo4j === null ? openEmbeddedGraph({ folder: `${dataFolder}/graph` }) : openNeo4jGraph(neo4j)
}
