import { HalfFilled } from './errors.ts'
import type { Graph, Transaction } from './graph.ts'

/** Stands in a graph for as long as it is being filled with a whole organization, and stays there when that was broken off. */
export const HALF_FILLED = { keys: [{ label: 'HalfFilled', property: 'key' }], indexes: [] }

/** There is one at most. */
const KEY = 'import'

/** @throws HalfFilled when the graph was being filled, and is not whole. */
export async function checkWhole(graph: Graph): Promise<void> {
  const since = await graph.read(halfFilledSince)
  if (since !== null) throw new HalfFilled(since)
}

/** When a filling began that has not ended, an ISO instant; null for none. */
export async function halfFilledSince(transaction: Transaction): Promise<string | null> {
  const rows = await transaction.run<{ at: string }>(
    `// graph.halfFilled
    MATCH (h:HalfFilled {key: $key}) RETURN h.at AS at`,
    { key: KEY },
  )
  return rows[0]?.at ?? null
}

/** Marks the graph as being filled by `run` alone: whoever filled it before has lost it. */
export async function markHalfFilled(transaction: Transaction, run: string, now: Date): Promise<void> {
  await transaction.run(
    `// graph.markHalfFilled
    MERGE (h:HalfFilled {key: $key})
    SET h.run = $run, h.at = $at`,
    { key: KEY, run, at: now.toISOString() },
  )
}

/** Whether the graph is still `run`'s to fill; holds off another until this transaction ends. */
export async function isFilledBy(transaction: Transaction, run: string): Promise<boolean> {
  // Written first and read after: the write waits for another's transaction, and what is read then is up to date.
  await transaction.run(
    `// graph.holdHalfFilled
    MATCH (h:HalfFilled {key: $key}) SET h.run = h.run`,
    { key: KEY },
  )
  const rows = await transaction.run<{ run: string }>(
    `// graph.filledBy
    MATCH (h:HalfFilled {key: $key}) RETURN h.run AS run`,
    { key: KEY },
  )
  return rows[0]?.run === run
}

/** The graph is whole. */
export async function markWhole(transaction: Transaction): Promise<void> {
  await transaction.run(
    `// graph.markWhole
    MATCH (h:HalfFilled {key: $key}) DELETE h`,
    { key: KEY },
  )
}
