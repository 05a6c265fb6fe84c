import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from './embeddedGraph.ts'
import { FolderInUse, FolderUnusable } from './errors.ts'
import type { Graph } from './graph.ts'

describe('the folder of the embedded graph', () => {
  let place: string
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  })
  afterEach(() => rmSync(place, { recursive: true }))

  const ids = (graph: Graph) =>
    graph.read((transaction) => transaction.run('// test.ids\nMATCH (p:Person) RETURN p.id AS id ORDER BY id'))

  it('is made when it is not there, and keeps the graph for the next start', async () => {
    const folder = join(place, 'some', 'where')
    const first = await openEmbeddedGraph({ folder })
    await first.prepare({ keys: [{ label: 'Person', property: 'id' }], indexes: [] })
    await first.write((transaction) => transaction.run("// test.add\nCREATE (:Person {id: 'ada'})"))
    await first.close()
    const second = await openEmbeddedGraph({ folder })
    expect(await ids(second)).toEqual([{ id: 'ada' }])
    const twin = second.write((transaction) => transaction.run("// test.add\nCREATE (:Person {id: 'ada'})"))
    await expect(twin).rejects.toThrow('two nodes the same key')
    await second.close()
  })

  it.skipIf(process.platform === 'win32')('is for its owner alone where it is made', async () => {
    const graph = await openEmbeddedGraph({ folder: join(place, 'some', 'where') })
    const modes = ['some', 'some/where'].map((folder) => statSync(join(place, folder)).mode & 0o777)
    expect(modes).toEqual([0o700, 0o700])
    await graph.close()
  })

  it('is refused when it is open already', async () => {
    const graph = await openEmbeddedGraph({ folder: place })
    await expect(openEmbeddedGraph({ folder: place })).rejects.toThrow(FolderInUse)
    await graph.close()
  })

  it('is refused with a sentence when it is a file, or lies under one', async () => {
    const file = join(place, 'file')
    writeFileSync(file, 'text')
    for (const folder of [file, join(file, 'under'), join(file, 'far', 'under')]) {
      const opening = openEmbeddedGraph({ folder })
      await expect(opening).rejects.toThrow(FolderUnusable)
      await expect(opening).rejects.toThrow(
        `The data folder "${folder}" cannot be used: a part of its path is a file. Choose another folder with DATA_DIR.`,
      )
    }
  })

  it('is refused when no folder can be made there', { timeout: 2_000 }, async () => {
    await expect(openEmbeddedGraph({ folder: '/proc/nowhere/data' })).rejects.toThrow(FolderUnusable)
  })

  it('is refused, and left as it was, when its graph file is something else', async () => {
    writeFileSync(join(place, 'graph.grafeo'), 'a letter to a friend')
    await expect(openEmbeddedGraph({ folder: place })).rejects.toThrow(/graph\.grafeo is damaged or not a graph/)
    expect(readdirSync(place)).toEqual(['graph.grafeo'])
  })

  it('is refused when a folder stands where its graph file should be', async () => {
    mkdirSync(join(place, 'graph.grafeo'))
    await expect(openEmbeddedGraph({ folder: place })).rejects.toThrow(FolderUnusable)
  })
})

describe('closing the embedded graph', () => {
  it('waits for a write that is running, and keeps it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
    const graph = await openEmbeddedGraph({ folder })
    const written = graph.write(async (transaction) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await transaction.run("// test.add\nCREATE (:Person {id: 'ada'})")
      return 'kept'
    })
    await graph.close()
    expect(await written).toBe('kept')
    const again = await openEmbeddedGraph({ folder })
    const rows = await again.read((transaction) => transaction.run('// test.n\nMATCH (p:Person) RETURN count(p) AS n'))
    expect(rows).toEqual([{ n: 1 }])
    await again.close()
    rmSync(folder, { recursive: true })
  })
})
