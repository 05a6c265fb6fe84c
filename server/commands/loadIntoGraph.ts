import { SingleBar } from 'cli-progress'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { describeResult } from '../import/describeResult.ts'
import type { ImportOptions, ImportResult } from '../import/importFolder.ts'
import type { Progress } from '../import/writePlan.ts'
import { dayIn } from '../shared/dates.ts'
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
  const bar = new SingleBar({ format: '{bar} {value} of {total} changes', hideCursor: true })
  if (process.stderr.isTTY) console.error('Reading and checking the files …')
  try {
    return await load(graph, {
      today: dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now),
      now,
      // A file or another program reads the output otherwise, and has no use for a moving bar.
      ...(process.stderr.isTTY ? { progress: showOn(bar) } : {}),
    })
  } finally {
    bar.stop()
  }
}

function showOn(bar: SingleBar): Progress {
  return (done, total) => {
    if (!bar.isActive) bar.start(total, 0)
    bar.update(done)
  }
}

function tell(result: ImportResult): void {
  const isRefused = result.outcome === 'refused'
  if (isRefused) process.exitCode = 1
  const print = isRefused ? console.error : console.log
  print(describeResult(result))
}
