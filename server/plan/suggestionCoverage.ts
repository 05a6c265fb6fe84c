import type { MatchingIndex } from '../moves/index/matchingIndex.ts'
import type { PeopleIndex } from '../moves/index/peopleIndex.ts'
import { findWorkforceMoves, NO_ROLE } from '../moves/index/workforce.ts'
import { LENSES } from '../moves/lens.ts'
import { REACH_WANTED } from '../moves/scoreMove.ts'
import { compareIds } from '../shared/compareIds.ts'
import { countToShow } from './hiddenCounts.ts'

/** How much of an organization suggestions reach: counts without a name, from what everyone at work may see. */
export interface SuggestionCoverage {
  /** Roles that have a seat, and how many of them are among the first roles of anybody. */
  readonly roles: number
  readonly suggested: number
  /** Ascending by id. */
  readonly families: readonly FamilyCoverage[]
}

export interface FamilyCoverage {
  readonly familyId: string
  /** Its roles that have a seat. */
  readonly roles: number
  /** People to whom any of its roles is suggested, rounded to five; null for fewer than ten. */
  readonly people: number | null
}

/** The roles of a person that count as suggested. */
const FIRST_ROLES = 10

/**
 * Ranks every role for everyone who works here and shows anything, in threads beside this one, through the lens of the
 * plan: no wish and no answer is read. A role that somebody has now is none of their suggestions.
 */
export async function suggestionCoverage(
  index: MatchingIndex,
  people: PeopleIndex,
  workers: number,
): Promise<SuggestionCoverage> {
  const heldBy = rolesHeld(index)
  const mostHeld = Math.max(0, ...[...heldBy.values()].map((held) => held.size))
  const look = { lens: LENSES.PLAN, reachWanted: REACH_WANTED.USUAL }
  const count = FIRST_ROLES + mostHeld
  const { roles } = await findWorkforceMoves(index, people, { look, count, workers })
  const suggestedTo = (person: number): number[] => {
    if (people.slots.used[person] === 0) return []
    const held = heldBy.get(people.personIds[person] ?? '')
    const best = [...roles.subarray(person * count, (person + 1) * count)]
    return best.filter((role) => role !== NO_ROLE && !held?.has(role)).slice(0, FIRST_ROLES)
  }
  return countCoverage(
    index,
    people.personIds.map((_, person) => suggestedTo(person)),
  )
}

/** Person id -> the numbers of the roles they have a seat of. */
function rolesHeld({ model, names }: MatchingIndex): ReadonlyMap<string, ReadonlySet<number>> {
  const roleOfSeat = new Map(
    [...model.seatsOfRole].flatMap(([roleId, seats]) =>
      seats.map(({ id }): [string, number] => [id, names.roleNumber.get(roleId) ?? NO_ROLE]),
    ),
  )
  const held = new Map<string, ReadonlySet<number>>()
  for (const { members } of model.teams.values()) {
    for (const [personId, { seatIds }] of members) {
      held.set(personId, new Set(seatIds.flatMap((seatId) => roleOfSeat.get(seatId) ?? [])))
    }
  }
  return held
}

function countCoverage(
  { names, roles: { seatedCount } }: MatchingIndex,
  rolesOfPeople: readonly (readonly number[])[],
): SuggestionCoverage {
  const families = names.roles.slice(0, seatedCount).map(({ role }) => role.familyId)
  const rolesOf = countEach(families)
  const peopleOf = countEach(rolesOfPeople.flatMap((roles) => [...new Set(roles.map((role) => families[role] ?? ''))]))
  return {
    roles: seatedCount,
    suggested: new Set(rolesOfPeople.flat()).size,
    families: [...rolesOf]
      .map(([familyId, roles]) => ({ familyId, roles, people: countToShow(peopleOf.get(familyId) ?? 0) }))
      .sort((left, right) => compareIds(left.familyId, right.familyId)),
  }
}

function countEach(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
