import type { Viewer } from '../access/viewer.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import type { CoverageOfFamily, SuggestionCoverage } from './suggestionCoverage.ts'

/** The job that makes the figures. */
export const COVERAGE_JOB = 'coverage'

/** The figures that are kept, and the day on which they were made. */
export interface StoredCoverage extends SuggestionCoverage {
  readonly madeOn: string
}

const OF_SUGGESTIONS = 'suggestions'

/** Puts new figures in the place of the former ones. A family that is gone by now is left out. */
export async function storeCoverage(
  transaction: Transaction,
  { roles, suggested, families }: SuggestionCoverage,
  today: string,
): Promise<void> {
  await transaction.run(
    `// plan.putCoverage
     MERGE (c:Coverage {name: $name})
     SET c.madeOn = $today, c.roles = $roles, c.suggested = $suggested`,
    { name: OF_SUGGESTIONS, today, roles, suggested },
  )
  await transaction.run(
    `// plan.dropFamiliesCovered
     MATCH (:Coverage {name: $name})-[x:COUNTS]->(:RoleFamily) DELETE x`,
    { name: OF_SUGGESTIONS },
  )
  await transaction.run(
    `// plan.putFamiliesCovered
     UNWIND $families AS family
     MATCH (c:Coverage {name: $name}) MATCH (f:RoleFamily {id: family.familyId})
     CREATE (c)-[x:COUNTS]->(f)
     SET x.roles = family.roles, x.suggested = family.suggested, x.people = family.people,
         x.skillsOfRole = family.skillsOfRole, x.skillsAsked = family.skillsAsked, x.skillsShown = family.skillsShown`,
    { name: OF_SUGGESTIONS, families: families.map((family) => ({ ...family })) },
  )
}

/** The figures that were made last, families in their order; null where none were ever made. */
export function readCoverage(graph: Graph, _viewer: Viewer): Promise<StoredCoverage | null> {
  return graph.read(async (transaction) => {
    const [total] = await transaction.run<Omit<StoredCoverage, 'families'>>(
      `// plan.coverage
       MATCH (c:Coverage {name: $name}) RETURN c.madeOn AS madeOn, c.roles AS roles, c.suggested AS suggested`,
      { name: OF_SUGGESTIONS },
    )
    if (total === undefined) return null
    const families = await transaction.run<CoverageOfFamily>(
      `// plan.familiesCovered
       MATCH (:Coverage {name: $name})-[x:COUNTS]->(f:RoleFamily)
       RETURN f.id AS familyId, x.roles AS roles, x.suggested AS suggested, x.people AS people,
              x.skillsOfRole AS skillsOfRole, x.skillsAsked AS skillsAsked, x.skillsShown AS skillsShown
       ORDER BY f.order, familyId`,
      { name: OF_SUGGESTIONS },
    )
    return { ...total, families }
  })
}
