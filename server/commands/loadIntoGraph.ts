import { SingleBar } from 'cli-progress'
import { readConfig, WrongSettings } from '../config.ts'
import { isMendable as isMendableInGraph } from '../graph/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { openGraph } from '../graph/openGraph.ts'
import { describeResult } from '../import/describeResult.ts'
import type { ImportOptions, ImportResult } from '../import/importFolder.ts'
import { SeedRefused } from '../import/seedRefused.ts'
import type { Progress } from '../import/writePlan.ts'
import { dayIn } from '../shared/dates.ts'

type Load = (graph: Graph, options: Omit<ImportOptions, 'right'>) => Promise<ImportResult>

/**
 * Opens the graph that the settings name, loads a data folder into it and tells what became of it. The process ends with code 1
 * when nothing could be loaded.
 */
export async function loadIntoGraph(load: Load): Promise<void> {
  try {
    const graph = await openGraph(readConfig(process.env), 'load')
    try {
      await migrate(graph, new Date())
      tell(await loadWithProgress(graph, load))
    } finally {
      await graph.close()
    }
  } catch (error) {
    if (!isMendable(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
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

function isMendable(error: unknown): error is Error {
  return error instanceof WrongSettings || error instanceof SeedRefused || isMendableInGraph(error)
}
