import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { migrations } from '../../schema/migrations.ts'
import { EXAMPLE_NOON, exportTo, fillWithExample, linesIn, withPlace } from '../../test/support/graphFiles.ts'
import { graphSnapshot } from '../../test/support/graphSnapshot.ts'
import { openTestGraph } from '../../test/support/testGraph.ts'
import { openEmbeddedGraph } from '../graph/embeddedGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate, migrationStates } from '../graph/migrate.ts'
import { applyChange, changesAfter, latestSequence } from '../graph/writePath.ts'
import { importGraph } from './importGraph.ts'
import { checkGraphFile } from './readGraphFile.ts'

const graphs: Graph[] = []
afterEach(async () => {
  for (const graph of graphs.splice(0)) await graph.close()
})

async function opened(opening: Promise<Graph>): Promise<Graph> {
  const graph = await opening
  graphs.push(graph)
  return graph
}
const openEmbedded = () => opened(openEmbeddedGraph({ folder: null, shuffleUnordered: true }))
/** On the engine that the tests run on now. */
const openOther = () => opened(openTestGraph())

const takeIn = async (graph: Graph, path: string) =>
  importGraph(graph, await checkGraphFile(path), { now: EXAMPLE_NOON })

/** The lines about the organization: neither when it was exported, nor the checksum, in which that counts. */
const contentOf = (path: string) => linesIn(path).slice(1, -1)

describe('a graph file', () => {
  it('carries a whole organization from one engine to another and back', async () => {
    await withPlace(async (folder) => {
      const first = await openEmbedded()
      await fillWithExample(first)
      await exportTo(first, join(folder, 'one.jsonl'))
      const second = await openOther()
      await takeIn(second, join(folder, 'one.jsonl'))
      await exportTo(second, join(folder, 'two.jsonl'))
      const third = await openEmbedded()
      await takeIn(third, join(folder, 'two.jsonl'))
      const [before, between, after] = await Promise.all([first, second, third].map(graphSnapshot))
      expect(between).toEqual(before)
      expect(after).toEqual(before)
      expect(contentOf(join(folder, 'two.jsonl'))).toEqual(contentOf(join(folder, 'one.jsonl')))
    })
  })

  it('keeps every value as it was, on nodes and on relationships', async () => {
    const values = {
      whole: 8,
      half: 0.5,
      tiny: 1e-300,
      negative: -3,
      far: Number.MAX_SAFE_INTEGER,
      yes: true,
      no: false,
      day: '2026-02-28',
      instant: '2026-02-28T10:00:00.000Z',
      empty: '',
      none: [],
      words: ['', 'é 漢 🙂', 'line\nbreak', '\u2028', '"quoted"\\'],
      numbers: [10, 20, 40],
      truths: [true, false],
    }
    await withPlace(async (folder) => {
      const first = await openEmbedded()
      await migrate(first, EXAMPLE_NOON)
      await first.write((transaction) =>
        transaction.run(
          `// test.values
          CREATE (a:Person {id: 'a'}) SET a += $values
          CREATE (a)-[r:REPORTS_TO]->(a) SET r += $values`,
          { values },
        ),
      )
      await exportTo(first, join(folder, 'values.jsonl'))
      const second = await openOther()
      await takeIn(second, join(folder, 'values.jsonl'))
      const rows = await second.read((transaction) =>
        transaction.run(`// test.look
          MATCH (a:Person)-[r:REPORTS_TO]->(b:Person)
          RETURN properties(a) AS node, properties(r) AS tie, a.whole / 3 AS wholeThird, r.half / 2 AS quarter`),
      )
      // A whole number divides as one, and a fraction as a fraction.
      expect(rows).toEqual([{ node: { id: 'a', ...values }, tie: values, wholeThird: 2, quarter: 0.25 }])
    })
  })

  it('keeps two relationships of one type between the same two apart', async () => {
    await withPlace(async (folder) => {
      const first = await openEmbedded()
      await migrate(first, EXAMPLE_NOON)
      await first.write((transaction) =>
        transaction.run(`// test.twice
          CREATE (p:Person {id: 'p'}) CREATE (x:Seat {id: 'x'})
          CREATE (p)-[:HELD {from: '2020-01-01', to: '2021-01-01'}]->(x)
          CREATE (p)-[:HELD {from: '2023-01-01', to: '2024-01-01'}]->(x)
          CREATE (p)-[:HELD {from: '2023-01-01', to: '2024-01-01'}]->(x)`),
      )
      await exportTo(first, join(folder, 'held.jsonl'))
      const second = await openOther()
      await takeIn(second, join(folder, 'held.jsonl'))
      expect(await graphSnapshot(second)).toEqual(await graphSnapshot(first))
    })
  })

  it('goes on counting changes where the other graph was, and leaves sessions and remembered requests behind', async () => {
    await withPlace(async (folder) => {
      const first = await openEmbedded()
      await fillWithExample(first)
      await first.write((transaction) =>
        transaction.run("// test.session\nCREATE (:Session {key: 'k', personId: 'p', startedAt: '2026-11-25'})"),
      )
      const before = await latestSequence(first)
      await exportTo(first, join(folder, 'example.jsonl'))
      const second = await openOther()
      await takeIn(second, join(folder, 'example.jsonl'))
      expect(await latestSequence(second)).toBe(before)
      expect(await changesAfter(second, 0, 10)).toEqual(await changesAfter(first, 0, 10))
      const request = { viewerId: 'v', requestId: 'request-1', kinds: ['skill'], now: EXAMPLE_NOON }
      const { sequence } = await applyChange(second, request, async () => ({ result: null, changedIds: [] }))
      expect(sequence).toBe(before + 1)
      const left = await second.read((transaction) =>
        transaction.run("// test.left\nMATCH (n) WHERE n:Session OR (n:Done AND n.viewerId <> 'v') RETURN 1 AS one"),
      )
      expect(left).toEqual([])
    })
  })

  it('of an older version is brought up to this one, also into a graph that was migrated already', async () => {
    await withPlace(async (folder) => {
      const old = await openEmbedded()
      await migrate(old, EXAMPLE_NOON, migrations.slice(0, 1))
      await old.write((transaction) => transaction.run("// test.add\nCREATE (:Skill {id: 's', kind: 'SKILL'})"))
      await exportTo(old, join(folder, 'old.jsonl'))
      expect(JSON.parse(linesIn(join(folder, 'old.jsonl'))[0] ?? '').graphVersion).toBe(1)
      const later = migrations.slice(1).map(({ number }) => number)
      const second = await openOther()
      await migrate(second, EXAMPLE_NOON)
      expect(await takeIn(second, join(folder, 'old.jsonl'))).toEqual(later)
      expect((await migrationStates(second)).every(({ ranAt }) => ranAt !== null)).toBe(true)
      expect(await graphSnapshot(second)).toContain('Skill [["id","s"],["kind","SKILL"]]')
    })
  })

  it('is packed when its name says so, readable by its owner alone, and there only once it is whole', async () => {
    await withPlace(async (folder) => {
      const first = await openEmbedded()
      await fillWithExample(first)
      const plain = join(folder, 'example.jsonl')
      const packed = join(folder, 'example.jsonl.gz')
      await exportTo(first, plain)
      await exportTo(first, packed)
      expect(gunzipSync(readFileSync(packed))).toEqual(readFileSync(plain))
      expect([plain, packed].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600])
      const second = await openOther()
      await takeIn(second, packed)
      expect(await graphSnapshot(second)).toEqual(await graphSnapshot(first))
    })
  })
})
