import type { Graph, Parameters } from './graph.ts'

/** Rows of one query; the engine copies results on the main thread, so a long list comes in parts. */
const ROWS_AT_ONCE = 5_000

/**
 * Reads a long list a part at a time, each in a transaction of its own, so that serving goes on meanwhile.
 * @param cypher gives rows with a unique `id`, those after `$after` only, ordered by id, at most `$limit`.
 */
export async function readInParts<Row extends { readonly id: string }>(
  graph: Graph,
  cypher: string,
  parameters: Parameters = {},
  rowsAtOnce = ROWS_AT_ONCE,
): Promise<Row[]> {
  const all: Row[] = []
  for (;;) {
    const after = all.at(-1)?.id ?? ''
    const rows = await graph.read((transaction) =>
      transaction.run<Row>(cypher, { ...parameters, after, limit: rowsAtOnce }),
    )
    for (const row of rows) all.push(row)
    if (rows.length < rowsAtOnce) return all
  }
}
