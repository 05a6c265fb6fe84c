import { GraphFault } from '../graph/errors.ts'
import type { GraphValue, Transaction } from '../graph/graph.ts'
import { groupBy } from '../shared/groupBy.ts'
import { shapeName } from './graphShapes.ts'
import type { GraphChange, Plan, RelationshipChange } from './plan.ts'

/** Told after each batch how many of all changes are done. */
export type Progress = (done: number, total: number) => void

/** Larger lists are slower in one engine and refused by the other's memory. */
const ROWS_A_BATCH = 5_000

/** Nodes before relationships, and what ends before what begins in its place. */
const ORDER: readonly GraphChange['change'][] = [
  'createNode',
  'changeNode',
  'removeRelationship',
  'createRelationship',
  'changeRelationship',
]

/** Changes that one Cypher text can carry out together. */
export type Batch = readonly GraphChange[]

/** Cuts a plan into batches, in the order in which they must be written; ties come last, as they are planned. */
export function* batchesOf(plan: Plan): Generator<Batch> {
  const groups = groupBy(plan.changes, groupName)
  for (const kind of ORDER) {
    for (const group of groups.values()) if (group[0]?.change === kind) yield* cut(group)
  }
  yield* batchesAsTheyFill(plan.changesOfTies())
}

function* batchesAsTheyFill(changes: Iterable<GraphChange>): Generator<Batch> {
  const filling = new Map<string, GraphChange[]>()
  for (const change of changes) {
    const name = groupName(change)
    const batch = filling.get(name) ?? []
    batch.push(change)
    filling.set(name, batch)
    if (batch.length < ROWS_A_BATCH) continue
    yield batch
    filling.delete(name)
  }
  yield* filling.values()
}

function groupName(change: GraphChange): string {
  return `${change.change} ${'shape' in change ? shapeName(change.shape) : change.label}`
}

function cut(changes: readonly GraphChange[]): Batch[] {
  const count = Math.ceil(changes.length / ROWS_A_BATCH)
  return Array.from({ length: count }, (_, place) => changes.slice(place * ROWS_A_BATCH, (place + 1) * ROWS_A_BATCH))
}

/**
 * Writes one batch.
 * @throws GraphFault when the graph is not as the plan took it to be; the transaction must not be committed then.
 */
export async function writeBatch(transaction: Transaction, changes: Batch): Promise<void> {
  const [first] = changes
  if (first === undefined) return
  const rows = changes.map(rowOf)
  const [result] = await transaction.run<{ written: number }>(cypherFor(first), { rows })
  if (result?.written !== changes.length) {
    throw new GraphFault(`An import wrote ${result?.written ?? 0} of ${changes.length} changes (${groupName(first)}).`)
  }
}

function rowOf(change: GraphChange): { readonly [key: string]: GraphValue } {
  if ('label' in change) return { id: change.id, properties: change.properties }
  return { owner: change.ownerId, other: change.otherId, apart: change.apart, properties: change.properties }
}

/** Labels, types and property names come from the description of the format, never from a file. */
function cypherFor(change: GraphChange): string {
  if (change.change === 'createNode') {
    return `// import.createNodes
      UNWIND $rows AS row
      CREATE (n:${change.label} {id: row.id}) SET n += row.properties
      RETURN count(n) AS written`
  }
  if (change.change === 'changeNode') {
    return `// import.changeNodes
      UNWIND $rows AS row
      MATCH (n:${change.label} {id: row.id}) SET n += row.properties
      RETURN count(n) AS written`
  }
  return relationshipCypher(change)
}

function relationshipCypher({ change, shape }: RelationshipChange): string {
  const [left, right] = shape.reversed ? ['<-', '-'] : ['-', '->']
  const relationship = `${left}[r:${shape.type}]${right}`
  const owner = `(owner:${shape.owner} {id: row.owner})`
  const other = `(other:${shape.other} {id: row.other})`
  if (change === 'createRelationship') {
    return `// import.createRelationships
      UNWIND $rows AS row
      MATCH ${owner} MATCH ${other}
      CREATE (owner)${relationship}(other) SET r += row.properties
      RETURN count(r) AS written`
  }
  const found = `MATCH ${owner}${relationship}${other}${shape.toldApartBy === null ? '' : ` WHERE r.${shape.toldApartBy} = row.apart`}`
  if (change === 'changeRelationship') {
    return `// import.changeRelationships
      UNWIND $rows AS row
      ${found} SET r += row.properties
      RETURN count(r) AS written`
  }
  return `// import.removeRelationships
    UNWIND $rows AS row
    ${found} DELETE r
    RETURN count(row.owner) AS written`
}
