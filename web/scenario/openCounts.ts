import type { ScenarioRolesQuery } from '../generated/operations.ts'

/** How many places of each role are open now, by the id of the role; a role without any is left out. */
export function countOpenings({ openings }: ScenarioRolesQuery): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { seat } of openings.nodes) counts.set(seat.role.id, (counts.get(seat.role.id) ?? 0) + 1)
  return counts
}
