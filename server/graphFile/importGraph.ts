import { KeyTaken } from '../graph/errors.ts'
import type { Graph, GraphValue, Transaction } from '../graph/graph.ts'
import { HALF_FILLED, halfFilledSince, isFilledBy, markHalfFilled, markWhole } from '../graph/halfFilled.ts'
import { inBatches } from '../graph/inBatches.ts'
import { forgetVersion, graphVersion, migrate, prepareVersion, recordVersion } from '../graph/migrate.ts'
import { randomId } from '../shared/randomId.ts'
import type { NodeLine, RelationshipLine } from './fileLines.ts'
import { GraphFileRefused } from './graphFileRefused.ts'
import type { CheckedFile, FileEntry } from './readGraphFile.ts'
import { KEY_OF_LABEL } from './travelingLabels.ts'

export interface ImportGraphOptions {
  readonly now: Date
  /** Told after each batch how many nodes and relationships are written. */
  readonly progress?: (done: number, total: number) => void
}

/** Larger lists are slower in one engine and refused by the other's memory. */
const ROWS_A_BATCH = 5_000
const TEXT_A_BATCH = 8 * 1024 * 1024

/** Each goes with all its relationships, and a skill may have a hundred thousand. */
const NODES_REMOVED_AT_ONCE = 200

/**
 * Fills an empty graph with what a file holds, and brings it up to this version. From the first node to the last the graph is
 * marked as half filled: nothing is served from it, and this function begins anew with what a killed one left.
 * @returns the numbers of the migrations that the file had not seen.
 * @throws GraphFileRefused when the graph is not empty, or when the file does not fit together; then nothing of it stays.
 */
export async function importGraph(graph: Graph, file: CheckedFile, options: ImportGraphOptions): Promise<number[]> {
  const run = randomId()
  const { graphVersion: version } = file.header
  await begin(graph, run, options.now)
  try {
    await prepareVersion(graph, version)
    await fill(graph, run, file, options)
    await graph.write(async (transaction) => {
      await checkOurs(transaction, run)
      await recordVersion(transaction, version, options.now)
      await markWhole(transaction)
    })
  } catch (error) {
    if (!(error instanceof AnotherBegan)) await takeBack(graph, run)
    throw error
  }
  return migrate(graph, options.now)
}

/** Another import took the graph over, as it does when this one seemed to be dead. */
class AnotherBegan extends GraphFileRefused {
  constructor() {
    super('Another import began on this graph meanwhile, so this one has stopped.')
  }
}

async function begin(graph: Graph, run: string, now: Date): Promise<void> {
  await graph.prepare(HALF_FILLED)
  const isBegunBefore = (await graph.read(halfFilledSince)) !== null
  if (!isBegunBefore) await graphVersion(graph) // A graph of a newer version is not touched.
  await graph.write(async (transaction) => {
    if ((await halfFilledSince(transaction)) === null) await checkEmpty(transaction)
    await forgetVersion(transaction) // The file has records of its own.
    await markHalfFilled(transaction, run, now)
  })
  if (isBegunBefore) await empty(graph, run)
}

/** Stands in an empty graph too. */
const MIGRATION = 'Migration'

async function checkEmpty(transaction: Transaction): Promise<void> {
  for (const label of KEY_OF_LABEL.keys()) {
    if (label === MIGRATION) continue
    const found = await transaction.run(`// graphFile.isEmpty
      MATCH (n:${label}) RETURN 1 AS one LIMIT 1`)
    if (found.length === 0) continue
    throw new GraphFileRefused(
      'This graph holds an organization already. A graph file goes into an empty graph: name another folder with DATA_DIR, or ' +
        'another database with GRAPH_DATABASE.',
    )
  }
}

async function checkOurs(transaction: Transaction, run: string): Promise<void> {
  if (!(await isFilledBy(transaction, run))) throw new AnotherBegan()
}

/** Removes what an import that was broken off left. */
async function empty(graph: Graph, run: string): Promise<void> {
  for (const label of KEY_OF_LABEL.keys()) {
    await inBatches(NODES_REMOVED_AT_ONCE, () =>
      graph.write(async (transaction) => {
        await checkOurs(transaction, run)
        const [row] = await transaction.run<{ count: number }>(
          `// graphFile.remove
          MATCH (n:${label}) WITH n LIMIT $most
          DETACH DELETE n
          RETURN count(n) AS count`,
          { most: NODES_REMOVED_AT_ONCE },
        )
        return row?.count ?? 0
      }),
    )
  }
}

/** Where even this fails, the mark stays and tells the rest. */
async function takeBack(graph: Graph, run: string): Promise<void> {
  try {
    await empty(graph, run)
    await graph.write(async (transaction) => {
      await checkOurs(transaction, run)
      await markWhole(transaction)
    })
  } catch {
    // What went wrong first says more.
  }
}

/** Lines that one Cypher text can write together. */
interface Batch {
  readonly entries: FileEntry[]
  textLength: number
}

async function fill(graph: Graph, run: string, file: CheckedFile, { progress }: ImportGraphOptions): Promise<void> {
  const total = file.closing.nodes + file.closing.relationships
  let done = 0
  const write = async ({ entries }: Batch) => {
    await writeBatch(graph, run, entries)
    done += entries.length
    progress?.(done, total)
  }
  const filling = new Map<string, Batch>()
  const writeAll = async () => {
    for (const batch of filling.values()) await write(batch)
    filling.clear()
  }
  let isAmongNodes = true
  for await (const entry of file.entries()) {
    // Relationships need both their nodes.
    if (isAmongNodes && 'relationship' in entry.line) await writeAll()
    isAmongNodes = 'node' in entry.line
    const kind = kindOf(entry.line)
    const batch = filling.get(kind) ?? { entries: [], textLength: 0 }
    filling.set(kind, batch)
    batch.entries.push(entry)
    batch.textLength += JSON.stringify(entry.line.properties).length
    if (batch.entries.length < ROWS_A_BATCH && batch.textLength < TEXT_A_BATCH) continue
    await write(batch)
    filling.delete(kind)
  }
  await writeAll()
}

function kindOf(line: NodeLine | RelationshipLine): string {
  return 'node' in line ? line.node : `${line.from[0]} ${line.relationship} ${line.to[0]}`
}

async function writeBatch(graph: Graph, run: string, entries: readonly FileEntry[]): Promise<void> {
  const [first] = entries
  if (first === undefined) return
  const place = `lines ${first.number} to ${entries.at(-1)?.number}`
  try {
    await graph.write(async (transaction) => {
      await checkOurs(transaction, run)
      const [row] = await transaction.run<{ written: number }>(cypherFor(first.line), {
        rows: entries.map(({ line }) => rowOf(line)),
      })
      if (row?.written === entries.length) return
      throw new GraphFileRefused(
        `Among ${place} of the file, a relationship begins or ends at a node that is not in it.`,
      )
    })
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    throw new GraphFileRefused(`Among ${place} of the file, two nodes have the same key.`, error)
  }
}

function rowOf(line: NodeLine | RelationshipLine): { readonly [key: string]: GraphValue } {
  return 'node' in line
    ? { properties: line.properties }
    : { from: line.from[1], to: line.to[1], properties: line.properties }
}

/** Labels are of our list, and a type is made of capital letters: nothing else comes through the reading of a line. */
function cypherFor(line: NodeLine | RelationshipLine): string {
  if ('node' in line) {
    return `// graphFile.createNodes
      UNWIND $rows AS row
      CREATE (n:${line.node}) SET n += row.properties
      RETURN count(n) AS written`
  }
  const [fromLabel] = line.from
  const [toLabel] = line.to
  return `// graphFile.createRelationships
    UNWIND $rows AS row
    MATCH (a:${fromLabel} {${KEY_OF_LABEL.get(fromLabel)}: row.from})
    MATCH (b:${toLabel} {${KEY_OF_LABEL.get(toLabel)}: row.to})
    CREATE (a)-[r:${line.relationship}]->(b) SET r += row.properties
    RETURN count(r) AS written`
}
