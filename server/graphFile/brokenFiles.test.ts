import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../schema/migrations.ts'
import {
  EXAMPLE_NOON,
  exportTo,
  fillWithExample,
  linesIn,
  withPlace,
  writeSealed,
} from '../../test/support/graphFiles.ts'
import { graphSnapshot } from '../../test/support/graphSnapshot.ts'
import { openTestGraph } from '../../test/support/testGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { GraphFileRefused } from './graphFileRefused.ts'
import { importGraph } from './importGraph.ts'
import { checkGraphFile } from './readGraphFile.ts'

const VERSION = migrations.length

const HEADER = JSON.stringify({
  format: 'over-the-wall-graph',
  formatVersion: 1,
  graphVersion: 1,
  exportedAt: '2026-11-25T12:00:00.000Z',
  engine: 'embedded',
})
const ADA = '{"node":"Person","properties":{"id":"ada"}}'
const LISTENING = '{"node":"Skill","properties":{"id":"listening"}}'
const HAS = '{"from":["Person","ada"],"relationship":"HAS_SKILL","to":["Skill","listening"],"properties":{}}'
const WHOLE = [HEADER, ADA, LISTENING, HAS]

/** The place of a file in a folder, broken in some way. */
type MakeFile = (path: string) => void

const sealed =
  (...lines: readonly string[]): MakeFile =>
  (path) =>
    writeSealed(path, lines)

/** A whole file, and what was done to its text after. */
const spoiled =
  (spoil: (text: string) => string | Buffer): MakeFile =>
  (path) => {
    writeSealed(path, WHOLE)
    writeFileSync(path, spoil(readFileSync(path, 'utf8')))
  }

const headerWith = (change: object) => JSON.stringify({ ...JSON.parse(HEADER), ...change })

const BROKEN: readonly (readonly [what: string, make: MakeFile, sentence: string])[] = [
  ['is empty', (path) => writeFileSync(path, ''), 'is empty.'],
  ['is not there', () => undefined, 'There is no file'],
  ['is a folder', (path) => mkdirSync(path), 'is not a file.'],
  [
    'is something else',
    (path) => writeFileSync(path, 'id,name\n1,Ada\n'),
    'Line 1: this is not a graph file of Over the Wall.',
  ],
  [
    'is of another program',
    sealed('{"format":"another","formatVersion":1}', ADA),
    'Line 1: this is not a graph file of Over the Wall.',
  ],
  ['has lost its first line', sealed(ADA, LISTENING), 'Line 1: this is not a graph file of Over the Wall.'],
  [
    'has a newer format',
    sealed(headerWith({ formatVersion: 2 }), ADA),
    'Line 1: the file has version 2 of the format, and this program reads version 1.',
  ],
  [
    'was made by a newer version',
    sealed(headerWith({ graphVersion: VERSION + 1 }), ADA),
    `Line 1: the file was made by a newer version of Over the Wall (its migrations go to ${VERSION + 1}, this version knows ${VERSION}).`,
  ],
  [
    'does not say its version',
    sealed(headerWith({ graphVersion: 'new' }), ADA),
    'it does not say the version of the graph',
  ],
  [
    'does not say when it was made',
    sealed(headerWith({ exportedAt: 5 }), ADA),
    'it does not say when the file was made',
  ],
  [
    'was cut after a line',
    spoiled((text) => text.split('\n').slice(0, 3).join('\n').concat('\n')),
    'was cut: it ends after line 3',
  ],
  [
    'was cut within a line',
    spoiled((text) => text.slice(0, text.indexOf('"Skill"'))),
    'Line 3: it is not a JSON object.',
  ],
  ['was cut within its last line', spoiled((text) => text.slice(0, -20)), 'Line 5: it is not a JSON object.'],
  [
    'was changed in one letter',
    spoiled((text) => text.replaceAll('ada', 'eda')),
    'Line 5: the file was changed since it was made: its checksum is another.',
  ],
  [
    'has other line ends',
    spoiled((text) => text.replaceAll('\n', '\r\n')),
    'Line 5: the file was changed since it was made: its checksum is another.',
  ],
  [
    'has lost a line',
    spoiled((text) => text.replace(`${HAS}\n`, '')),
    'Line 4: the file should have 2 nodes and 1 relationships, and has 2 and 0.',
  ],
  ['has a line more', spoiled((text) => text.concat(ADA, '\n')), 'Line 6: something stands after the last line.'],
  ['has an empty line', sealed(HEADER, ADA, '', LISTENING), 'Line 3: it is not a JSON object.'],
  ['is not UTF-8', spoiled((text) => Buffer.from(text.replace('ada', 'adé'), 'latin1')), 'Line 2: it is not UTF-8.'],
  [
    'has nodes of a kind unknown',
    sealed(HEADER, '{"node":"Robot","properties":{"id":"r"}}'),
    'Line 2: this version of Over the Wall knows no nodes of the kind "Robot".',
  ],
  [
    'has sessions',
    sealed(HEADER, '{"node":"Session","properties":{"key":"k","personId":"ada"}}'),
    'Line 2: this version of Over the Wall knows no nodes of the kind "Session".',
  ],
  [
    'has a node without a key',
    sealed(HEADER, '{"node":"Person","properties":{"name":"Ada"}}'),
    'Line 2: this Person has no "id".',
  ],
  ['has a number as id', sealed(HEADER, '{"node":"Person","properties":{"id":1}}'), 'Line 2: this Person has no "id".'],
  [
    'has a text as number of a change',
    sealed(HEADER, '{"node":"Change","properties":{"sequence":"1"}}'),
    'Line 2: this Change has no "sequence".',
  ],
  [
    'has a node after relationships',
    sealed(HEADER, ADA, LISTENING, HAS, ADA),
    'Line 5: a node stands after relationships.',
  ],
  [
    'has a map as a property',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":{}}}'),
    'Line 2: its property "b" is neither text,',
  ],
  [
    'has nothing as a property',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":null}}'),
    'Line 2: its property "b" is neither text,',
  ],
  [
    'has a list of two kinds',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":[1,"x"]}}'),
    'Line 2: its property "b" is a list of several kinds',
  ],
  [
    'has a list of lists',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":[[1]]}}'),
    'Line 2: its property "b" is neither text,',
  ],
  [
    'has a number too large',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":9007199254740993}}'),
    'Line 2: its property "b" is too large a number.',
  ],
  [
    'has a number without end',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":1e999}}'),
    'Line 2: its property "b" is too large a number.',
  ],
  [
    'has half a letter',
    sealed(HEADER, '{"node":"Person","properties":{"id":"a","b":"\\ud800"}}'),
    'Line 2: its property "b" is not valid text.',
  ],
  ['has no properties', sealed(HEADER, '{"node":"Person","properties":[]}'), 'Line 2: it has no properties.'],
  [
    'has more than belongs there',
    sealed(HEADER, '{"node":"Person","labels":["Admin"],"properties":{"id":"a"}}'),
    'Line 2: it has "labels", which does not belong there.',
  ],
  [
    'has Cypher as a type',
    sealed(HEADER, ADA, LISTENING, HAS.replace('HAS_SKILL', 'X]->() DETACH DELETE a //')),
    'Line 4: its type is not made of capital letters.',
  ],
  [
    'has an end without a key',
    sealed(HEADER, ADA, LISTENING, HAS.replace('["Person","ada"]', '["Person"]')),
    'Line 4: an end is not a label and a key.',
  ],
  ['names one key twice', sealed(HEADER, ADA, ADA), 'Among lines 2 to 3 of the file, two nodes have the same key.'],
  [
    'leads to a node that is not there',
    sealed(HEADER, ADA, LISTENING, HAS, HAS.replace('listening', 'singing')),
    'Among lines 4 to 5 of the file, a relationship begins or ends at a node that is not in it.',
  ],
]

const BROKEN_PACKED: typeof BROKEN = [
  ['is not packed', sealed(...WHOLE), 'is not packed with gzip, or is damaged.'],
  [
    'was cut while packed',
    (path) => {
      writeSealed(path, WHOLE)
      writeFileSync(path, gzipSync(readFileSync(path)).subarray(0, -30))
    },
    'was cut: it ends before what is packed in it.',
  ],
]

describe('a graph file that', () => {
  let graph: Graph
  beforeEach(async () => {
    graph = await openTestGraph()
  })
  afterEach(() => graph.close())

  const takeIn = async (path: string) => importGraph(graph, await checkGraphFile(path), { now: EXAMPLE_NOON })
  const everything = () =>
    graph.read((transaction) => transaction.run('// test.all\nMATCH (n) RETURN labels(n) AS labels'))

  async function refusalOf(name: string, make: MakeFile): Promise<string> {
    return withPlace(async (folder) => {
      make(join(folder, name))
      const outcome = await takeIn(join(folder, name)).catch((error: unknown) => error)
      expect(outcome).toBeInstanceOf(GraphFileRefused)
      return outcome instanceof Error ? outcome.message : ''
    })
  }

  it('is whole is taken in', async () => {
    await withPlace(async (folder) => {
      writeSealed(join(folder, 'whole.jsonl'), WHOLE)
      await takeIn(join(folder, 'whole.jsonl'))
    })
    expect((await graphSnapshot(graph)).filter((line) => !line.startsWith('Migration'))).toEqual([
      'Person [["id","ada"]]',
      'Skill [["id","listening"]]',
      'ada HAS_SKILL listening []',
    ])
  })

  it.each(BROKEN)('%s is refused, and nothing of it is kept', async (_, make, sentence) => {
    expect(await refusalOf('graph.jsonl', make)).toContain(sentence)
    expect(await everything()).toEqual([])
  })

  it.each(BROKEN_PACKED)('%s is refused, and nothing of it is kept', async (_, make, sentence) => {
    expect(await refusalOf('graph.jsonl.gz', make)).toContain(sentence)
    expect(await everything()).toEqual([])
  })

  it('is whole finds no place in a graph that holds anything, which stays as it was', async () => {
    await fillWithExample(graph)
    const before = await graphSnapshot(graph)
    expect(await refusalOf('graph.jsonl', sealed(...WHOLE))).toContain('This graph holds an organization already.')
    expect(await graphSnapshot(graph)).toEqual(before)
  })

  it('is broken leaves an empty graph that can be filled after', async () => {
    await migrate(graph, EXAMPLE_NOON)
    await refusalOf('graph.jsonl', sealed(HEADER, ADA, ADA))
    await fillWithExample(graph)
    await withPlace(async (folder) => {
      await exportTo(graph, join(folder, 'example.jsonl'))
      expect(linesIn(join(folder, 'example.jsonl')).some((line) => line.includes('"ada"'))).toBe(false)
    })
  })
})
