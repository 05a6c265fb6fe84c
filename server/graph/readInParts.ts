import type { Graph, Parameters } from './graph.ts'

/** Nodes of one query; the engine copies results on the main thread, so a long list comes in parts. */
const NODES_AT_ONCE = 5_000

/** A long list of nodes of one sort. */
export interface PartsQuery {
  /** Gives the ids of all of them, as `id`. */
  readonly ids: string
  /** Gives the rows of those in `$ids`, from `UNWIND $ids AS id` on, ordered by id. */
  readonly rows: string
}

/**
 * Reads a long list a part at a time, each in a transaction of its own, so that serving goes on meanwhile: rows by ascending id.
 * The ids come first, because an engine without an index by range would look at every node to find where each part begins.
 */
export async function readInParts<Row>(
  graph: Graph,
  query: PartsQuery,
  parameters: Parameters = {},
  nodesAtOnce = NODES_AT_ONCE,
): Promise<Row[]> {
  const found = await graph.read((transaction) => transaction.run<{ readonly id: string }>(query.ids))
  const ids = found.map(({ id }) => id).sort()
  const all: Row[] = []
  for (let from = 0; from < ids.length; from += nodesAtOnce) {
    const part = ids.slice(from, from + nodesAtOnce)
    const rows = await graph.read((transaction) => transaction.run<Row>(query.rows, { ...parameters, ids: part }))
    for (const row of rows) all.push(row)
  }
  return all
}
