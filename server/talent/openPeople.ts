import { latestMark, type Mark, newsSince } from '../graph/changeRecord.ts'
import type { Graph } from '../graph/graph.ts'
import { readInParts } from '../graph/readInParts.ts'
import type { Change } from '../graph/writePath.ts'

/** Up to when somebody is open, and who may find them. */
export interface FoundBy {
  /** The last day. */
  readonly until: string
  /** The teams they picked; null for everyone at work who looks for talent. */
  readonly teamIds: ReadonlySet<string> | null
}

/**
 * Who said yes and chose to be found: a first sieve, so that a search through a large organization asks the graph about few.
 * It gives nobody away by itself: whoever passes it is read afresh before they are shown.
 */
export interface OpenPeople {
  /** By person id, as of now. */
  readonly read: () => Promise<ReadonlyMap<string, FoundBy>>
}

/** What a person says changes that person; an import can change who works here. */
const CHANGES_OF_ONE = 'openness'
const CHANGES_OF_ALL = new Set(['import', 'seed'])

/** Reads everyone when first asked, and from then on what changed since. */
export function openPeople(graph: Graph): OpenPeople {
  let seen: Mark | null = null
  let people = new Map<string, FoundBy>()
  let last: Promise<unknown> = Promise.resolve()

  async function readAll(): Promise<Mark> {
    const mark = await latestMark(graph)
    people = new Map((await readInParts<OpenRow>(graph, ALL_OPEN)).map(toEntry))
    return mark
  }

  async function follow(): Promise<ReadonlyMap<string, FoundBy>> {
    for (;;) {
      seen ??= await readAll()
      const news = await newsSince(graph, seen)
      if (news.kind !== 'CHANGES' || news.changes.some(mayChangeAll)) {
        seen = null
        continue
      }
      const ofOne = news.changes.filter(({ kinds }) => kinds.includes(CHANGES_OF_ONE))
      const ids = new Set(ofOne.flatMap((change) => change.ids))
      if (ids.size > 0) people = withNew(people, ids, await readOpen(graph, [...ids]))
      seen = news.mark
      if (news.isAll) return people
    }
  }

  return {
    read() {
      const now = last.then(follow, follow)
      last = now
      return now
    },
  }
}

const mayChangeAll = ({ kinds, everything }: Change) =>
  kinds.some((kind) => CHANGES_OF_ALL.has(kind) || (kind === CHANGES_OF_ONE && everything))

function withNew(people: ReadonlyMap<string, FoundBy>, ids: ReadonlySet<string>, open: readonly OpenRow[]) {
  const others = [...people].filter(([id]) => !ids.has(id))
  return new Map([...others, ...open.map(toEntry)])
}

interface OpenRow {
  readonly id: string
  readonly until: string
  readonly discoverable: 'ORGANIZATION' | 'TEAMS'
  readonly teamIds: readonly string[]
}

const toEntry = ({ id, until, discoverable, teamIds }: OpenRow): [string, FoundBy] => [
  id,
  { until, teamIds: discoverable === 'TEAMS' ? new Set(teamIds) : null },
]

/** From a person `p` of each id on. A yes without a last day has lapsed. */
const WHO_MAY_BE_FOUND = `MATCH (p)-[:HAS_OPENNESS]->(o:Openness)
  WHERE p.status = 'ACTIVE' AND o.answer = 'OPEN' AND o.until IS NOT NULL AND o.discoverable IN ['ORGANIZATION', 'TEAMS']
  RETURN p.id AS id, o.until AS until, o.discoverable AS discoverable, [(o)-[:SHOWN_TO]->(t:Team) | t.id] AS teamIds
  ORDER BY id`

const ALL_OPEN = {
  ids: `// talent.openAnswers
    MATCH (o:Openness {answer: 'OPEN'}) WITH o.id AS id ORDER BY id RETURN collect(id) AS ids`,
  rows: `// talent.open
    UNWIND $ids AS opennessId
    MATCH (:Openness {id: opennessId})<-[:HAS_OPENNESS]-(p:Person)
    WITH p
    ${WHO_MAY_BE_FOUND}`,
}

async function readOpen(graph: Graph, personIds: readonly string[]): Promise<OpenRow[]> {
  if (personIds.length === 0) return []
  return graph.read((transaction) =>
    transaction.run<OpenRow>(
      `// talent.openAgain
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})
       WITH p
       ${WHO_MAY_BE_FOUND}`,
      { personIds },
    ),
  )
}
