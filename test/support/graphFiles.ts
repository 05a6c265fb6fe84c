import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { type ExportOptions, exportGraph } from '../../server/graphFile/exportGraph.ts'
import { openFileSink } from '../../server/graphFile/fileSinks.ts'
import { EXAMPLE_DAY, seedWorld } from './exampleApp.ts'

export const EXAMPLE_NOON = new Date(`${EXAMPLE_DAY}T12:00:00.000Z`)

/** A folder for as long as `work` takes. */
export async function withPlace<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Migrates an empty graph and fills it with the example world. */
export async function fillWithExample(graph: Graph): Promise<void> {
  await migrate(graph, EXAMPLE_NOON)
  await seedWorld(graph)
}

export function exportTo(graph: Graph, path: string, options: Partial<ExportOptions> = {}) {
  return exportGraph(graph, () => openFileSink(path), {
    engine: 'embedded',
    now: EXAMPLE_NOON,
    canBeginAgain: true,
    ...options,
  })
}

export function linesIn(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1)
}

/** Writes lines, and after them the last line that belongs to them. */
export function writeSealed(path: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}\n`).join('')
  const count = (member: string) => lines.filter((line) => line.includes(`"${member}":`)).length
  const closing = {
    nodes: count('node'),
    relationships: count('relationship'),
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  writeFileSync(path, `${text}${JSON.stringify(closing)}\n`)
}
