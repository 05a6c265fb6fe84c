import { createHash } from 'node:crypto'
import type { Graph, Parameters, Transaction } from '../graph/graph.ts'
import { graphVersion } from '../graph/migrate.ts'
import { holdChanges, latestSequence } from '../graph/writePath.ts'
import {
  type End,
  type FileHeader,
  FORMAT,
  FORMAT_VERSION,
  type Properties,
  RELATIONSHIP_TYPE,
  writeLine,
} from './fileLines.ts'
import { GraphFileRefused } from './graphFileRefused.ts'
import { beforeAllKeysOf, isKeyOf, KEY_OF_LABEL, type NodeKey } from './travelingLabels.ts'

/** Where a file goes: opened anew for each try. */
export interface FileSink {
  /** Takes in all lines, in order. */
  readonly write: (lines: AsyncIterable<string>) => Promise<void>
  /** The file is whole: now it counts. */
  readonly keep: () => Promise<void>
  /** Nothing of it may stay. */
  readonly drop: () => Promise<void>
}

export interface ExportOptions {
  readonly engine: FileHeader['engine']
  readonly now: Date
  /** Whether a file that was begun can be begun again; not so where its first lines are gone to someone already. */
  readonly canBeginAgain: boolean
  /** Told after each page how much of all is done. */
  readonly progress?: (done: number, total: number) => void
  /** Told when someone changed the graph while it was read, so that it is read once more. */
  readonly onChanged?: (isHeld: boolean) => void
}

export interface ExportResult {
  readonly nodes: number
  readonly relationships: number
  /** Relationships to what other tools keep in the same database, or made by them; and that is not ours to move. */
  readonly leftOut: number
}

/** So often a graph is read while others may change it, in the hope that nobody does. */
const FREE_TRIES = 3

/** Changes wait for a read that takes no longer than this, and are not asked to wait for a longer one. */
const LONGEST_HOLD_MS = 30_000

const KEYS_A_PAGE = 5_000
const NODES_A_PAGE = 1_000
/** Of a few dozen relationships each. */
const OWNERS_A_PAGE = 200

/**
 * Writes the whole organization as the lines of a graph file, all as it stood at one moment: when the record of changes has
 * moved on meanwhile it is read again, and when that does not help, changes wait until it is done. Keeps one page at a time.
 * @throws GraphFileRefused when there is nothing to write, or it changes all the time; GraphTooNew, HalfFilled.
 */
export async function exportGraph(
  graph: Graph,
  openSink: () => Promise<FileSink>,
  options: ExportOptions,
): Promise<ExportResult> {
  const header = await headerOf(graph, options)
  const free: Ask = (cypher, parameters) => graph.read((transaction) => transaction.run(cypher, parameters))
  const isAs = async (sequence: number) => (await latestSequence(graph)) === sequence
  let lastTookMs = 0
  for (let tried = 1; tried <= (options.canBeginAgain ? FREE_TRIES : 1); tried++) {
    const started = performance.now()
    const sequence = await latestSequence(graph)
    const result = await writeOnce(
      openSink,
      linesOf(header, free, options, () => isAs(sequence)),
    )
    if (result !== null) return result
    lastTookMs = performance.now() - started
    options.onChanged?.(false)
  }
  if (!options.canBeginAgain || lastTookMs > LONGEST_HOLD_MS) throw changesAllTheTime(options)
  options.onChanged?.(true)
  const held = await graph.write(async (transaction) => {
    await holdChanges(transaction)
    return writeOnce(
      openSink,
      linesOf(header, asked(transaction), options, async () => true),
    )
  })
  if (held === null) throw changesAllTheTime(options)
  return held
}

const asked =
  (transaction: Transaction): Ask =>
  (cypher, parameters) =>
    transaction.run(cypher, parameters)

function changesAllTheTime({ canBeginAgain }: ExportOptions): GraphFileRefused {
  return new GraphFileRefused(
    canBeginAgain
      ? 'The graph was changed each time it was read, so that no file would be right. Export when fewer people are at work.'
      : 'The graph was changed while it was read, so what was written so far is cut and worth nothing. Export to a file, which is begun again then.',
  )
}

async function headerOf(graph: Graph, { engine, now }: ExportOptions): Promise<FileHeader> {
  const version = await graphVersion(graph)
  if (version === 0) throw nothingToExport()
  return { format: FORMAT, formatVersion: FORMAT_VERSION, graphVersion: version, exportedAt: now.toISOString(), engine }
}

const nothingToExport = () => new GraphFileRefused('There is nothing to export: the graph is empty.')

/** Someone changed the graph while it was read. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/** Null when the graph was changed meanwhile; then nothing stays of the file. */
async function writeOnce(
  openSink: () => Promise<FileSink>,
  lines: AsyncGenerator<string, ExportResult>,
): Promise<ExportResult | null> {
  const sink = await openSink()
  const returned = returnOf(lines)
  try {
    await sink.write(returned.lines)
    await sink.keep()
    return returned.result()
  } catch (error) {
    await sink.drop()
    if (error instanceof ChangedMeanwhile) return null
    throw error
  }
}

/** The same lines, and what the generator returned once they are all through. */
function returnOf<Line, Result>(lines: AsyncGenerator<Line, Result>) {
  let ended: { readonly result: Result } | null = null
  async function* through(): AsyncGenerator<Line> {
    ended = { result: yield* lines }
  }
  return {
    lines: through(),
    result(): Result {
      if (ended === null) throw new Error('The lines were not read to their end.')
      return (ended as { readonly result: Result }).result // Set above, by the generator.
    },
  }
}

/** Asks the graph, in a transaction of its own or in one that is open. */
type Ask = <Row>(cypher: string, parameters?: Parameters) => Promise<Row[]>

async function* linesOf(
  header: FileHeader,
  ask: Ask,
  { progress }: ExportOptions,
  isUnchanged: () => Promise<boolean>,
): AsyncGenerator<string, ExportResult> {
  const hash = createHash('sha256')
  const seal = (text: string) => {
    hash.update(text)
    return text
  }
  const expected = await countNodes(ask)
  const nodeCount = [...expected.values()].reduce((sum, count) => sum + count, 0)
  if ([...expected.keys()].every((label) => label === 'Migration')) throw nothingToExport()
  let done = 0
  // Each node is met twice: for itself, and for the relationships that begin there.
  const report = (count: number) => {
    done += count
    progress?.(done, 2 * nodeCount)
  }
  yield seal(writeLine(header))
  const found = new Map<string, number>()
  for (const label of expected.keys()) {
    for await (const lines of nodePages(ask, label)) {
      found.set(label, (found.get(label) ?? 0) + lines.length)
      yield seal(lines.join(''))
      report(lines.length)
    }
  }
  let relationships = 0
  let leftOut = 0
  for (const label of expected.keys()) {
    for await (const page of relationshipPages(ask, label)) {
      relationships += page.lines.length
      leftOut += page.leftOut
      yield seal(page.lines.join(''))
      report(page.owners)
    }
  }
  if (!(await isUnchanged())) throw new ChangedMeanwhile()
  checkAllFound(expected, found)
  yield writeLine({ nodes: nodeCount, relationships, sha256: hash.digest('hex') })
  return { nodes: nodeCount, relationships, leftOut }
}

/** How many nodes there are of each label, in the order of the file; labels without a node are not in it. */
async function countNodes(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const label of KEY_OF_LABEL.keys()) {
    const [row] = await ask<{ count: number }>(`// graphFile.countNodes
      MATCH (n:${label}) RETURN count(n) AS count`)
    if (row !== undefined && row.count > 0) counts.set(label, row.count)
  }
  return counts
}

/** What has no key could not be found again. The product makes none such. */
function checkAllFound(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): void {
  for (const [label, count] of expected) {
    const missing = count - (found.get(label) ?? 0)
    if (missing === 0) continue
    throw new GraphFileRefused(
      `The graph holds ${missing} ${label} without a fitting "${KEY_OF_LABEL.get(label)}", made by something other than ` +
        'Over the Wall. Remove what made no sense there, and export again.',
    )
  }
}

async function* keyPages(ask: Ask, label: string): AsyncGenerator<NodeKey[]> {
  const key = KEY_OF_LABEL.get(label)
  let after = beforeAllKeysOf(label)
  for (;;) {
    const rows = await ask<{ key: NodeKey }>(
      `// graphFile.keys
      MATCH (n:${label}) WHERE n.${key} > $after
      RETURN n.${key} AS key ORDER BY key LIMIT $most`,
      { after, most: KEYS_A_PAGE },
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => row.key)
    after = last.key
  }
}

async function* partsOfKeys(ask: Ask, label: string, most: number): AsyncGenerator<NodeKey[]> {
  for await (const keys of keyPages(ask, label)) {
    for (let from = 0; from < keys.length; from += most) yield keys.slice(from, from + most)
  }
}

async function* nodePages(ask: Ask, label: string): AsyncGenerator<string[]> {
  const key = KEY_OF_LABEL.get(label)
  for await (const keys of partsOfKeys(ask, label, NODES_A_PAGE)) {
    const rows = await ask<{ key: NodeKey; properties: Properties }>(
      `// graphFile.nodes
      UNWIND $keys AS key
      MATCH (n:${label} {${key}: key})
      RETURN n.${key} AS key, properties(n) AS properties ORDER BY key`,
      { keys },
    )
    yield rows.map(({ properties }) => writeLine({ node: label, properties }))
  }
}

interface RelationshipPage {
  readonly owners: number
  readonly lines: readonly string[]
  readonly leftOut: number
}

interface RelationshipRow {
  readonly key: NodeKey
  readonly type: string
  readonly labels: readonly string[]
  /** Whatever the node at the other end has of the properties that can be a key. */
  readonly keys: Readonly<Record<string, unknown>>
  readonly properties: Properties
}

const EVERY_KEY = [...new Set(KEY_OF_LABEL.values())].map((key) => `.${key}`).join(', ')

/** The relationships that begin at nodes of a label, ordered by where they begin. */
async function* relationshipPages(ask: Ask, label: string): AsyncGenerator<RelationshipPage> {
  const key = KEY_OF_LABEL.get(label)
  for await (const keys of partsOfKeys(ask, label, OWNERS_A_PAGE)) {
    const rows = await ask<RelationshipRow>(
      `// graphFile.relationships
      UNWIND $keys AS key
      MATCH (n:${label} {${key}: key})-[r]->(m)
      RETURN n.${key} AS key, type(r) AS type, labels(m) AS labels, m {${EVERY_KEY}} AS keys, properties(r) AS properties`,
      { keys },
    )
    const lines = rows.flatMap((row) => {
      const to = endOf(row)
      if (to === null || !RELATIONSHIP_TYPE.test(row.type)) return []
      return [writeLine({ from: [label, row.key], relationship: row.type, to, properties: row.properties })]
    })
    yield { owners: keys.length, lines: lines.sort(), leftOut: rows.length - lines.length }
  }
}

/** Null for a node that is none of ours. */
function endOf({ labels, keys }: RelationshipRow): End | null {
  const label = labels.find((each) => KEY_OF_LABEL.has(each))
  const key = label === undefined ? null : keys[KEY_OF_LABEL.get(label) ?? '']
  return label !== undefined && isKeyOf(label, key) ? [label, key] : null
}
