import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { ExportResult } from '../graphFile/exportGraph.ts'
import { exportGraph } from '../graphFile/exportGraph.ts'
import { openFileSink, openOutputSink } from '../graphFile/fileSinks.ts'
import { importGraph } from '../graphFile/importGraph.ts'
import { type CheckedFile, checkGraphFile } from '../graphFile/readGraphFile.ts'
import { progressOn } from './progressOn.ts'
import { withGraph } from './withGraph.ts'

/** Standard output, or input. */
const THROUGH = '-'

/** `npm run graph -- export | import FILE`: a whole organization in one file, from either engine and into either. */
const program = new Command('graph').description(
  'Moves a whole organization between a graph and a file (docs/graph-file.md): backup, restore, from one engine to the other.',
)

program
  .command('export')
  .description('write the graph that the settings name to a file')
  .argument('<file>', 'its name; packed when it ends in .gz; - for standard output')
  .action((file: string) =>
    withGraph(
      'look',
      async (graph, config) => {
        const progress = progressOn('{bar} {percentage} %')
        try {
          const result = await exportGraph(graph, file === THROUGH ? openOutputSink : () => openFileSink(file), {
            engine: config.neo4j === null ? 'embedded' : 'neo4j',
            now: new Date(),
            canBeginAgain: file !== THROUGH,
            progress: progress.update,
            onChanged: (isHeld) => say(isHeld ? HELD : CHANGED),
          })
          progress.stop()
          tellExported(result, file)
        } finally {
          progress.stop()
        }
      },
      { whenInUse: BESIDE_A_SERVER },
    ),
  )

program
  .command('import')
  .description('fill the empty graph that the settings name from a file')
  .argument('<file>', 'its name; - for standard input')
  .action((file: string) =>
    withGraph('load', async (graph) => {
      await withFile(file, async (path) => {
        if (process.stderr.isTTY) say('Reading and checking the file …')
        const checked = await checkGraphFile(path)
        const progress = progressOn('{bar} {value} of {total} nodes and relationships')
        try {
          const migrations = await importGraph(graph, checked, { now: new Date(), progress: progress.update })
          progress.stop()
          tellImported(checked, migrations)
        } finally {
          progress.stop()
        }
      })
    }),
  )

const CHANGED = 'Someone changed the graph while it was read; it is read once more.'
const HELD = 'It was changed again. Changes wait now until the file is written.'
const BESIDE_A_SERVER =
  'An embedded graph belongs to one process at a time. Stop the server, export (some seconds), and start it again; a graph in ' +
  'Neo4j is exported while servers run.'

function tellExported({ nodes, relationships, leftOut }: ExportResult, file: string): void {
  say(`Exported ${nodes} nodes and ${relationships} relationships${file === THROUGH ? '' : ` to ${file}`}.`)
  if (leftOut > 0) say(`Left out: ${leftOut} relationships that other tools made.`)
}

function tellImported({ header, closing }: CheckedFile, migrations: readonly number[]): void {
  say(`Imported ${closing.nodes} nodes and ${closing.relationships} relationships, exported on ${header.exportedAt}.`)
  if (migrations.length > 0) say(`Migrations that have run since: ${migrations.join(', ')}.`)
}

/** On the error output, because the other may carry a file. */
function say(line: string): void {
  console.error(line)
}

/** A file is read twice: what comes through a pipe is put aside for it, where only its owner reads it. */
async function withFile(file: string, work: (path: string) => Promise<void>): Promise<void> {
  if (file !== THROUGH) return work(file)
  const folder = await mkdtemp(join(tmpdir(), 'over-the-wall-graph-'))
  try {
    const path = join(folder, 'graph.jsonl')
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }))
    await work(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

await program.parseAsync()
