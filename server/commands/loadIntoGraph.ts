import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { describeResult } from '../import/describeResult.ts'
import type { ImportOptions, ImportResult } from '../import/importFolder.ts'
import { dayIn } from '../shared/dates.ts'
import { progressOn } from './progressOn.ts'
import { withGraph } from './withGraph.ts'

type Load = (graph: Graph, options: Omit<ImportOptions, 'right'>) => Promise<ImportResult>

/**
 * Loads a data folder into the graph that the settings name and tells what became of it. The process ends with code 1 when
 * nothing could be loaded.
 */
export function loadIntoGraph(load: Load): Promise<void> {
  return withGraph('load', async (graph) => {
    await migrate(graph, new Date())
    tell(await loadWithProgress(graph, load))
  })
}

async function loadWithProgress(graph: Graph, load: Load): Promise<ImportResult> {
  const now = new Date()
  const progress = progressOn('{bar} {value} of {total} changes')
  if (process.stderr.isTTY) console.error('Reading and checking the files …')
  try {
    const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now)
    return await load(graph, { today, now, progress: progress.update })
  } finally {
    progress.stop()
  }
}

function tell(result: ImportResult): void {
  const isRefused = result.outcome === 'refused'
  if (isRefused) process.exitCode = 1
  const print = isRefused ? console.error : console.log
  print(describeResult(result))
}
