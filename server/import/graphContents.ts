import type { Graph } from '../graph/graph.ts'
import type { Properties } from './knownGraph.ts'

interface ContentsRow {
  readonly labels: readonly string[]
  readonly properties: Properties
}

interface TieRow {
  readonly from: string
  readonly type: string
  readonly to: string
  readonly properties: Properties
}

/** Everything an import wrote, one sorted line each, nodes by the organization's own ids: for tests. */
export async function graphContents(graph: Graph): Promise<string[]> {
  return graph.read(async (transaction) => {
    const nodes = await transaction.run<ContentsRow>(`// test.nodes
      MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties`)
    const ties = await transaction.run<TieRow>(`// test.ties
      MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`)
    const names = new Map(nodes.map(({ labels, properties }) => [properties.id, nameOf(labels, properties)]))
    return [
      ...nodes.map(({ labels, properties }) => `${nameOf(labels, properties)} ${shown(properties)}`.trim()),
      ...ties.map(({ from, type, to, properties }) =>
        `${names.get(from)} -${type}-> ${names.get(to)} ${shown(properties)}`.trim(),
      ),
    ].sort()
  })
}

function nameOf(labels: readonly string[], { externalKey }: Properties): string {
  return externalKey === undefined ? labels.join(':') : `${labels.join(':')} ${externalKey}`
}

function shown(properties: Properties): string {
  return Object.entries(properties)
    .filter(([name]) => name !== 'id' && name !== 'externalKey')
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? `[${value.join('|')}]` : value}`)
    .join(' ')
}
