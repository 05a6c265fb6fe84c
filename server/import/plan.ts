import type { GraphValue } from '../graph/graph.ts'
import type { RelationshipShape } from './graphShapes.ts'
import type { Properties } from './knownGraph.ts'

/** One change to the graph. A null property is taken away. */
export type GraphChange =
  | { readonly change: 'createNode'; readonly label: string; readonly id: string; readonly properties: Properties }
  | { readonly change: 'changeNode'; readonly label: string; readonly id: string; readonly properties: Properties }
  | RelationshipChange

/** `apart` is the value of the property that tells several between the same two apart; null where there is one at most. */
export interface RelationshipChange {
  readonly change: 'createRelationship' | 'changeRelationship' | 'removeRelationship'
  readonly shape: RelationshipShape
  readonly ownerId: string
  readonly otherId: string
  readonly apart: string | null
  readonly properties: Properties
}

/** What became of the rows of one file. */
export interface FileCount {
  readonly file: string
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  /** Of all these: rows about something a person decided, which stays as that person left it. */
  readonly leftToItsOwner: number
  /** Beside all these: rows about people who left so long ago that they are not kept. Not there where there are none. */
  readonly leftLongAgo?: number
}

/** All that an import would do. */
export interface Plan {
  /** Of things, and of the seats people hold and held: kept together, since several rows may ask for the same. */
  readonly changes: readonly GraphChange[]
  /** Of all other ties, of which there may be millions: never kept, but planned anew, row by row, each time this is called. */
  readonly changesOfTies: () => Iterable<GraphChange>
  /** All of them. */
  readonly changeCount: number
  readonly counts: readonly FileCount[]
}

/** What one row asks of the graph. */
export interface RowPlan {
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly isLeftToItsOwner: boolean
  readonly changes: readonly GraphChange[]
}

/** The properties that differ from those known; null for one that is known and no longer there. */
export function differingProperties(wanted: Properties, known: Properties): Properties {
  const differing = Object.entries(wanted).filter(([name, value]) => !isSame(value, known[name] ?? null))
  return Object.fromEntries(differing)
}

/** The properties that hold something: null is not stored. */
export function filledProperties(properties: Properties): Properties {
  const filled: Record<string, GraphValue> = {}
  for (const name in properties) {
    const value = properties[name]
    if (value !== undefined && value !== null) filled[name] = value
  }
  return filled
}

function isSame(left: Properties[string] | undefined, right: Properties[string] | undefined): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right
  return left.length === right.length && left.every((entry, place) => entry === right[place])
}

/** Adds what became of one more row of a file. */
export function countRow(count: FileCount, { outcome, isLeftToItsOwner }: RowPlan): FileCount {
  return {
    ...count,
    [outcome]: count[outcome] + 1,
    leftToItsOwner: count.leftToItsOwner + (isLeftToItsOwner ? 1 : 0),
  }
}

/** Of a file nothing became yet. */
export function noRows(file: string): FileCount {
  return { file, new: 0, changed: 0, unchanged: 0, leftToItsOwner: 0 }
}
