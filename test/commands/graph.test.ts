import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { HalfFilled } from '../../server/graph/errors.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { COMMAND_MS, type CommandPlace, commandPath, endOf, openCommandPlace } from '../support/commands.ts'
import { EXAMPLE_NOON, exportTo, fillWithExample, linesIn } from '../support/graphFiles.ts'
import { graphSnapshot } from '../support/graphSnapshot.ts'

const SERVER = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const EXPORTER = fileURLToPath(new URL('../support/exportUntilEnded.ts', import.meta.url))
const IMPORTER = fileURLToPath(new URL('../support/importUntilKilled.ts', import.meta.url))

const isEmbedded = inject('neo4j') === undefined

/** Of the example world, as its file counts them. */
const COUNTS = /^Exported (\d+ nodes and \d+ relationships)/

let place: CommandPlace
beforeEach(async () => {
  place = await openCommandPlace()
}, COMMAND_MS)
afterEach(() => place.remove())

/** Fills the graph, and gives all that is in it. */
async function fill(): Promise<string[]> {
  const graph = await place.open()
  await fillWithExample(graph)
  const snapshot = await graphSnapshot(graph)
  await graph.close()
  return snapshot
}

async function empty(): Promise<void> {
  const graph = await place.open()
  await graph.write((transaction) => transaction.run('// test.empty\nMATCH (n) DETACH DELETE n'))
  await graph.close()
}

async function snapshot(): Promise<string[]> {
  const graph = await place.open()
  const lines = await graphSnapshot(graph)
  await graph.close()
  return lines
}

describe('npm run graph', { timeout: 6 * COMMAND_MS }, () => {
  it('brings back from a file all that was there, and takes it into an empty graph only', async () => {
    const before = await fill()
    const file = join(place.folder, 'backup.jsonl.gz')
    const exported = await place.run('graph', 'export', file)
    expect(exported).toEqual({ code: 0, out: '', errors: expect.stringMatching(COUNTS) })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await place.run('graph', 'import', file)).toEqual({
      code: 1,
      out: '',
      errors:
        'This graph holds an organization already. A graph file goes into an empty graph: name another folder with DATA_DIR, or ' +
        'another database with GRAPH_DATABASE.\n',
    })
    await empty()
    const counts = COUNTS.exec(exported.errors)?.[1]
    expect(await place.run('graph', 'import', file)).toEqual({
      code: 0,
      out: '',
      errors: expect.stringMatching(new RegExp(`^Imported ${counts}, exported on 20\\d\\d-.*Z\\.\n$`)),
    })
    expect(await snapshot()).toEqual(before)
  })

  it('goes through pipes, with nothing but the file on the output', async () => {
    const before = await fill()
    const { code, out } = await place.run('graph', 'export', '-')
    expect(code).toBe(0)
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
      format: 'over-the-wall-graph',
      formatVersion: 1,
      engine: isEmbedded ? 'embedded' : 'neo4j',
    })
    await empty()
    const imported = await endOf(place.startProgram(commandPath('graph'), 'import', '-'), out)
    expect(imported.code).toBe(0)
    expect(await snapshot()).toEqual(before)
  })

  it('writes nothing of a file that is broken, and says in a sentence what is wrong', async () => {
    await fill()
    const file = join(place.folder, 'backup.jsonl')
    await place.run('graph', 'export', file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Hilltop', 'Hillside'))
    await empty()
    expect(await place.run('graph', 'import', file)).toEqual({
      code: 1,
      out: '',
      errors: expect.stringMatching(/Line \d+: the file was changed since it was made: its checksum is another\.\n$/),
    })
    expect(await snapshot()).toEqual([])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing of a file when it is ended by %s',
    async (signal) => {
      await fill()
      const file = join(place.folder, 'backup.jsonl')
      const command = place.startProgram(EXPORTER, file, signal)
      expect(await endOf(command)).toMatchObject({ code: 130, out: 'begun\n' })
      expect(readdirSync(place.folder).filter((name) => name.startsWith('backup'))).toEqual([])
    },
  )

  it.runIf(isEmbedded)('asks to stop the server that has the embedded graph', async () => {
    await fill()
    const graph = await place.open()
    const file = join(place.folder, 'backup.jsonl')
    expect(await place.run('graph', 'export', file)).toEqual({
      code: 1,
      out: '',
      errors:
        'An embedded graph belongs to one process at a time. Stop the server, export (some seconds), and start it again; a graph ' +
        'in Neo4j is exported while servers run.\n',
    })
    expect(existsSync(file)).toBe(false)
    await graph.close()
  })
})

describe('an import that is killed', { timeout: 6 * COMMAND_MS }, () => {
  it.each([1, 4, 15])(
    'after %i batches leaves a graph that nothing starts on, until the import is run again',
    async (batches) => {
      const before = await fill()
      const file = join(place.folder, 'backup.jsonl')
      const full = await place.open()
      await exportTo(full, file)
      await full.close()
      await empty()
      const child = place.startProgram(IMPORTER, file, String(batches))
      expect((await endOf(child)).code).toBe(null)

      const half = await place.open()
      await expect(migrate(half, EXAMPLE_NOON)).rejects.toThrow(HalfFilled)
      await half.close()
      const sentence =
        /^This graph is only half filled: the import of a graph file that began on 20.*Z did not come to its end\. Run "npm run graph -- import FILE" again, which begins anew, or use another graph\.\n$/
      const refused = { code: 1, errors: expect.stringMatching(sentence) }
      expect(await endOf(place.startProgram(SERVER))).toMatchObject(refused)
      expect(await place.run('graph', 'export', join(place.folder, 'half.jsonl'))).toMatchObject(refused)

      expect(await place.run('graph', 'import', file)).toMatchObject({ code: 0 })
      expect(await snapshot()).toEqual(before)
      expect(linesIn(file).length).toBeGreaterThan(100)
    },
  )
})
