import { type Config, readConfig, WrongSettings } from '../config.ts'
import { isMendable as isMendableInGraph } from '../graph/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { type GraphUse, openGraph } from '../graph/openGraph.ts'
import { SeedRefused } from '../import/seedRefused.ts'

/**
 * Opens the graph that the settings name, works with it and closes it. What a person can mend is told in one sentence, and the
 * process ends with code 1; any other error travels on.
 */
export async function withGraph(use: GraphUse, work: (graph: Graph, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env)
    const graph = await openGraph(config, use)
    try {
      await work(graph, config)
    } finally {
      await graph.close()
    }
  } catch (error) {
    if (!isMendable(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function isMendable(error: unknown): error is Error {
  return error instanceof WrongSettings || error instanceof SeedRefused || isMendableInGraph(error)
}
