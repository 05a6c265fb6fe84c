import { type Config, readConfig, WrongSettings } from '../config.ts'
import { FolderInUse, isMendable as isMendableInGraph } from '../graph/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { type GraphUse, openGraph } from '../graph/openGraph.ts'
import { GraphFileRefused } from '../graphFile/graphFileRefused.ts'
import { SeedRefused } from '../import/seedRefused.ts'

interface WithGraphOptions {
  /** Said when another process has the embedded graph, most likely a server, where there is something better to do than to say so. */
  readonly whenInUse?: string
}

/**
 * Opens the graph that the settings name, works with it and closes it. What a person can mend is told in one sentence, and the
 * process ends with code 1; any other error travels on.
 */
export async function withGraph(
  use: GraphUse,
  work: (graph: Graph, config: Config) => Promise<void>,
  { whenInUse }: WithGraphOptions = {},
): Promise<void> {
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
    console.error(error instanceof FolderInUse && whenInUse !== undefined ? whenInUse : error.message)
    process.exitCode = 1
  }
}

function isMendable(error: unknown): error is Error {
  const kinds = [WrongSettings, SeedRefused, GraphFileRefused]
  return kinds.some((kind) => error instanceof kind) || isMendableInGraph(error)
}
