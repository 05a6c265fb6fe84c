import type { Graph } from './graph.ts'
import { type Change, changesAfter, latestSequence } from './writePath.ts'

/**
 * How far somebody has followed the record of changes. The instant of the last change tells two pasts apart: a graph
 * restored from a backup gives the same numbers to other changes.
 */
export interface Mark {
  readonly sequence: number
  /** Null where that change is not in the record, or not any more. */
  readonly at: string | null
}

/** What the record says since a mark. */
export type News =
  /** All there is up to the next mark, in order; `isAll` is false where more follows. */
  | { readonly kind: 'CHANGES'; readonly changes: readonly Change[]; readonly mark: Mark; readonly isAll: boolean }
  /** Changes are missing: nobody knows any more what they were. */
  | { readonly kind: 'GAP' }
  /** The record is not the one that was followed: the graph was restored. */
  | { readonly kind: 'ANOTHER_PAST' }

/** Changes that are read in one go. */
const CHANGES_AT_ONCE = 1_000

/** The mark of somebody who reads everything else from here on. */
export async function latestMark(graph: Graph): Promise<Mark> {
  const sequence = await latestSequence(graph)
  const [change] = await changesAfter(graph, sequence - 1, 1)
  return { sequence, at: change?.at ?? null }
}

/** Reads on from a mark. */
export async function newsSince(graph: Graph, mark: Mark): Promise<News> {
  const read = await changesAfter(graph, mark.sequence - 1, CHANGES_AT_ONCE + 1)
  if (read.length === 0) return newsFromCounter(graph, mark)
  const marked = read[0]?.sequence === mark.sequence ? read[0] : undefined
  const changes = marked === undefined ? read : read.slice(1)
  if (marked !== undefined && mark.at !== null && marked.at !== mark.at) return { kind: 'ANOTHER_PAST' }
  if (marked === undefined && mark.at !== null) return { kind: 'GAP' }
  if (changes.some(({ sequence }, place) => sequence !== mark.sequence + 1 + place)) return { kind: 'GAP' }
  const { sequence, at } = changes.at(-1) ?? mark
  return { kind: 'CHANGES', changes, mark: { sequence, at }, isAll: changes.length < CHANGES_AT_ONCE }
}

/** Where the record has nothing from the mark on, the counter tells why. */
async function newsFromCounter(graph: Graph, { sequence }: Mark): Promise<News> {
  const latest = await latestSequence(graph)
  if (latest < sequence) return { kind: 'ANOTHER_PAST' }
  if (latest > sequence) return { kind: 'GAP' }
  return { kind: 'CHANGES', changes: [], mark: { sequence, at: null }, isAll: true }
}
