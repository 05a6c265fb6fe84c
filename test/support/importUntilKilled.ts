import { readConfig } from '../../server/config.ts'
import { openGraph } from '../../server/graph/openGraph.ts'
import { importGraph } from '../../server/graphFile/importGraph.ts'
import { checkGraphFile } from '../../server/graphFile/readGraphFile.ts'

/** Imports a graph file into the graph of the settings, and dies after so many batches, as if killed. */
async function importUntilKilled(path: string, batches: number): Promise<void> {
  const graph = await openGraph(readConfig(process.env))
  let written = 0
  await importGraph(graph, await checkGraphFile(path), {
    now: new Date(),
    progress: () => {
      written++
      if (written === batches) process.kill(process.pid, 'SIGKILL')
    },
  })
}

await importUntilKilled(process.argv[2] ?? '', Number(process.argv[3]))
