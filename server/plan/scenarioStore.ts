import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import type { MayBeAsked } from './scenario.ts'

interface AskedRow {
  readonly id: string
  readonly discoverable: 'ORGANIZATION' | 'TEAMS'
  readonly teamIds: readonly string[]
  readonly declinedIds: readonly string[]
}

/** Who is open to a move today and chose to be found, with the roles and families they answered NO or NOT_YET to. */
export async function readMayBeAsked(graph: Graph, _viewer: Viewer, today: string): Promise<MayBeAsked[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<AskedRow>(
      `// plan.mayBeAsked
       MATCH (o:Openness {answer: 'OPEN'})
       WHERE o.discoverable IN ['ORGANIZATION', 'TEAMS'] AND (o.until IS NULL OR o.until >= $today)
       WITH o
       MATCH (o)<-[:HAS_OPENNESS]-(p:Person)
       WHERE p.status = 'ACTIVE'
       RETURN p.id AS id, o.discoverable AS discoverable, [(o)-[:SHOWN_TO]->(t:Team) | t.id] AS teamIds,
              [(p)-[a:ANSWERED]->(n) WHERE a.answer IN ['NO', 'NOT_YET'] | n.id] AS declinedIds
       ORDER BY id`,
      { today },
    ),
  )
  return rows.map(({ id, discoverable, teamIds, declinedIds }) => ({
    personId: id,
    byTeamIds: discoverable === 'TEAMS' ? new Set(teamIds) : null,
    declinedIds: new Set(declinedIds),
  }))
}
