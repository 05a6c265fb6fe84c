import type { Graph } from '../../server/graph/graph.ts'
import { queryName } from '../../server/graph/queryName.ts'

/** A query that was read, and how much went in and out: the longest list among its parameters, and its rows. */
export interface WatchedRead {
  readonly name: string
  readonly given: number
  readonly rows: number
}

/** What goes on beside every answer: the session is looked up once more after it has left, changes and the graph are looked for. */
const ASIDE = new Set(['session.find', 'changes.after', 'changes.latest', 'graph.ping'])

/** What is read from a graph while something is done. */
export async function watchReads(graph: Graph, work: () => Promise<unknown>): Promise<readonly WatchedRead[]> {
  const read = graph.read
  const seen: WatchedRead[] = []
  const watching: typeof read = (inside) =>
    read((transaction) =>
      inside({
        async run<Row>(cypher: string, parameters = {}) {
          const rows = await transaction.run<Row>(cypher, parameters)
          const given = Math.max(0, ...Object.values(parameters).map((each) => (Array.isArray(each) ? each.length : 0)))
          seen.push({ name: queryName(cypher), given, rows: rows.length })
          return rows
        },
      }),
    )
  Object.assign(graph, { read: watching })
  try {
    await work()
  } finally {
    Object.assign(graph, { read })
  }
  return seen.filter(({ name }) => !ASIDE.has(name))
}
