import type { Actor } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import type { Relation } from './policy.ts'

/** The signed-in person, with the relations that rights come from, read fresh for every request. */
export interface Viewer {
  readonly personId: string
  readonly actors: readonly Actor[]
  /** Who reports directly to this person today. */
  readonly directReportIds: ReadonlySet<string>
}

/** What the viewer is towards the owner of some data; `null` owner: data of nobody in particular. */
export function relationsTo(viewer: Viewer | null, ownerId: string | null): Relation[] {
  if (viewer === null) return ['anonymous']
  if (ownerId === viewer.personId) return ['self', ...callings(viewer)]
  if (!viewer.actors.includes('EMPLOYEE')) return ['alumnus']
  const isManager = ownerId !== null && viewer.directReportIds.has(ownerId)
  return ['colleague', ...(isManager ? (['manager'] as const) : []), ...callings(viewer)]
}

const RELATION_OF_ACTOR: readonly (readonly [Actor, Relation])[] = [
  ['MANAGER', 'lead'],
  ['TEAM_SEEKER', 'teamSeeker'],
  ['HR_PARTNER', 'hrPartner'],
  ['HR_ANALYST', 'hrAnalyst'],
]

/** What the viewer is by their work, towards everyone. */
function callings({ actors }: Viewer): Relation[] {
  return RELATION_OF_ACTOR.flatMap(([actor, relation]) => (actors.includes(actor) ? [relation] : []))
}

/** Whether colleagues can be seen at all: someone who left sees their own page and open roles only. */
export function seesColleagues(viewer: Viewer): boolean {
  return viewer.actors.includes('EMPLOYEE')
}

interface ViewerRow {
  readonly status: string
  readonly reports: readonly string[]
  readonly granted: readonly Actor[]
}

/**
 * Reads who a person is at this moment.
 * @returns null when the person is unknown or left for good: their session then counts for nothing.
 */
export async function loadViewer(graph: Graph, personId: string): Promise<Viewer | null> {
  const [row] = await graph.read((transaction) =>
    transaction.run<ViewerRow>(
      `// access.viewer
       MATCH (p:Person {id: $personId})
       OPTIONAL MATCH (p)<-[line:REPORTS_TO]-(r:Person) WHERE line.to IS NULL
       WITH p, collect(r.id) AS reports
       RETURN p.status AS status, reports,
              [(p)<-[:SIGNS_IN_AS]-(o:SignInOption) | o.actor] AS granted`,
      { personId },
    ),
  )
  if (row === undefined || row.status === 'LEFT') return null
  return { personId, actors: actorsOf(row), directReportIds: new Set(row.reports) }
}

const GRANTED: readonly Actor[] = ['TEAM_SEEKER', 'HR_PARTNER', 'HR_ANALYST', 'OPERATOR', 'AUDITOR']

function actorsOf(row: ViewerRow): Actor[] {
  if (row.status === 'ALUMNI') return ['ALUMNUS']
  const actors: Actor[] = ['EMPLOYEE']
  if (row.reports.length > 0) actors.push('MANAGER')
  return [...actors, ...GRANTED.filter((actor) => row.granted.includes(actor))]
}
