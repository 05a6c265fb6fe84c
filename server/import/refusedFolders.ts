import { afterAll, beforeAll, expect } from 'vitest'
import { openTestGraph } from '../../test/support/testGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { EXAMPLE_ORGANIZATION, EXAMPLE_VOICES, type FolderTexts, makeFolder } from './exampleFolder.ts'
import { type ImportResult, importFolder } from './importFolder.ts'
import { isGraphEmpty, seedFolder } from './seedFolder.ts'

// Folders that must be refused, for tests: what is told of them, and that nothing is written.

const NOW = new Date('2026-11-25T12:00:00Z')
const TODAY = '2026-11-25'

/** A problem as it is told. */
type Told = readonly [file: string, line: number | null, column: string | null, wrong: string, mend: string]

function toldBy(result: ImportResult): Told[] {
  return result.problems.map(({ file, line, column, wrong, mend }) => [file, line, column, wrong, mend])
}

/** An empty graph for the tests of one file, and what tries to fill it. */
export function emptyGraphForTests() {
  let graph: Graph

  beforeAll(async () => {
    graph = await openTestGraph()
    await migrate(graph, NOW)
  })
  afterAll(() => graph.close())

  async function refused(result: ImportResult): Promise<ImportResult> {
    expect(result.outcome).toBe('refused')
    expect(await isGraphEmpty(graph)).toBe(true)
    return result
  }

  /** Imports a folder that must be refused. */
  const refusedImport = async (folder: string): Promise<ImportResult> =>
    refused(await importFolder(graph, folder, { right: 'import', today: TODAY, now: NOW }))

  /** The same, for the problems told. */
  const problemsOfImport = async (folder: string): Promise<Told[]> => toldBy(await refusedImport(folder))

  /** The example organization with some files replaced, added, or (null) taken away. */
  async function problemsWith(changed: Readonly<Record<string, string | Buffer | null>>): Promise<Told[]> {
    const texts = Object.entries({ ...EXAMPLE_ORGANIZATION, ...changed }).filter(([, text]) => text !== null)
    return problemsOfImport(await makeFolder(Object.fromEntries(texts) as FolderTexts)) // the nulls are gone
  }

  /** Seeds with a folder that must be refused, and gives the problems told. */
  const problemsOfSeed = async (folder: string): Promise<Told[]> =>
    toldBy(await refused(await seedFolder(graph, folder, { today: TODAY, now: NOW, environment: {} })))

  return { refusedImport, problemsOfImport, problemsWith, problemsOfSeed }
}

/** One file of the example with a piece of its text replaced. */
export function edited(file: string, before: string, after: string): Record<string, string> {
  const text = EXAMPLE_ORGANIZATION[file] ?? EXAMPLE_VOICES[file] ?? ''
  expect(text).toContain(before)
  return { [file]: text.replace(before, after) }
}
