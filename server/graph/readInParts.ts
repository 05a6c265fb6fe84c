import type { Graph, Parameters } from './graph.ts'

/** Nodes of one query; the engine copies results on the main thread, so a long list comes in parts. */
const NODES_AT_ONCE = 400

/** A long list of nodes of one sort. */
export interface PartsQuery {
  /** Gives the ids of all of them in one list, `ids`, ascending: so many rows would hold the main thread for long. Or they themselves. */
  readonly ids: string | readonly string[]
  /** Gives the rows of those in `$ids`, from `UNWIND $ids AS id` on, ordered by id. */
  readonly rows: string
}

/**
 * Reads a long list a part at a time, each in a transaction of its own, so that serving goes on meanwhile: rows by ascending id.
 * The ids come first, because an engine without an index by range would look at every node to find where each part begins.
 */
export async function* readParts<Row>(
  graph: Graph,
  query: PartsQuery,
  parameters: Parameters = {},
  nodesAtOnce = NODES_AT_ONCE,
): AsyncGenerator<Row[]> {
  const ids = typeof query.ids === 'string' ? await readIds(graph, query.ids) : query.ids.toSorted()
  for (let from = 0; from < ids.length; from += nodesAtOnce) {
    const part = ids.slice(from, from + nodesAtOnce)
    yield await graph.read((transaction) => transaction.run<Row>(query.rows, { ...parameters, ids: part }))
  }
}

async function readIds(graph: Graph, cypher: string): Promise<string[]> {
  const found = await graph.read((transaction) => transaction.run<{ readonly ids: string[] }>(cypher))
  return found.flatMap(({ ids }) => ids).sort()
}

/** The same, all parts in one list. */
export async function readInParts<Row>(
  graph: Graph,
  query: PartsQuery,
  parameters: Parameters = {},
  nodesAtOnce = NODES_AT_ONCE,
): Promise<Row[]> {
  const all: Row[] = []
  for await (const rows of readParts<Row>(graph, query, parameters, nodesAtOnce)) for (const row of rows) all.push(row)
  return all
}
