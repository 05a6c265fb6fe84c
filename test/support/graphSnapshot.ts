import type { Graph } from '../../server/graph/graph.ts'

/** Who is signed in, and the record of what was accepted: they follow requests, not what people said. */
const BOOKKEEPING = ['Session', 'Done', 'Change', 'Counter']

interface NodeRow {
  readonly key: number | string
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}

interface TieRow {
  readonly from: string
  readonly type: string
  readonly to: string
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * Everything that the graph holds, a sorted line for each node and relationship, sessions and the change record apart.
 * An answer to looking over the wall is a new node each time it is given, so its id is left out.
 */
export function graphSnapshot(graph: Graph): Promise<string[]> {
  return graph.read(async (transaction) => {
    const nodes = await transaction.run<NodeRow>(
      '// test.allNodes\nMATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
    )
    const ties = await transaction.run<TieRow>(
      `// test.allTies
       MATCH (a)-[r]->(b)
       RETURN CASE WHEN a:Openness THEN 'openness' ELSE a.id END AS from, type(r) AS type,
              CASE WHEN b:Openness THEN 'openness' ELSE b.id END AS to, properties(r) AS properties`,
    )
    const kept = nodes.filter(({ labels }) => !labels.some((label) => BOOKKEEPING.includes(label)))
    return [
      ...kept.map(({ labels, properties }) =>
        line(labels, labels.includes('Openness') ? { ...properties, id: 'openness' } : properties),
      ),
      ...ties.map(({ from, type, to, properties }) => line([from, type, to], properties)),
    ].sort()
  })
}

function line(names: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const sorted = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))
  return `${names.join(' ')} ${JSON.stringify(sorted)}`
}
