import type { MatchingIndex } from '../moves/index/matchingIndex.ts'
import type { PeopleIndex } from '../moves/index/peopleIndex.ts'
import { findWorkforceMoves, NO_ROLE, type WorkforceMoves } from '../moves/index/workforce.ts'
import { LENSES } from '../moves/score/lens.ts'
import { REACH_WANTED } from '../moves/score/scoreMove.ts'
import { compareIds } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inTurns, type Steps } from '../shared/steps.ts'
import { countToShow } from './hiddenCounts.ts'

/**
 * How much of an organization suggestions reach: counts without a name, from what everyone at work may see. Roles of a family
 * that is suggested to fewer than ten people do not count as suggested, here and there: else the sum would tell of a few.
 */
export interface SuggestionCoverage {
  /** Roles that have a seat, and how many of them are among the first roles of anybody. */
  readonly roles: number
  readonly suggested: number
  /** Those with a role that has a seat, ascending by id. */
  readonly families: readonly CoverageOfFamily[]
}

export interface CoverageOfFamily {
  readonly familyId: string
  /** Its roles that have a seat, and how many of them are among the first roles of anybody; null where `people` is. */
  readonly roles: number
  readonly suggested: number | null
  /** People to whom any of its roles is suggested, rounded to five; null for fewer than ten. */
  readonly people: number | null
  /** How many skills a role of it asks, in the middle; kinds of work that give energy are not counted. */
  readonly skillsOfRole: number
  /** How many different skills its roles ask, and how many of these somebody shows. */
  readonly skillsAsked: number
  readonly skillsShown: number
}

export interface CoverageOptions {
  /** Threads at work beside this one. */
  readonly workers: number
  readonly signal?: AbortSignal
}

/** The roles of a person that count as suggested. */
const FIRST_ROLES = 10

/**
 * Ranks every role for everyone who works here and shows anything, in threads beside this one, through the lens of the
 * plan: no wish and no answer is read. A role that somebody has now is none of their suggestions.
 * @throws what `signal` gives as its reason once it is aborted
 */
export async function suggestionCoverage(
  index: MatchingIndex,
  people: PeopleIndex,
  { workers, signal }: CoverageOptions,
): Promise<SuggestionCoverage> {
  const heldBy = await inTurns(rolesHeld(index), signal)
  const look = { lens: LENSES.PLAN, reachWanted: REACH_WANTED.USUAL }
  const count = FIRST_ROLES + heldBy.most
  const shows = people.slots.used.slice()
  const found = await findWorkforceMoves(index, people, { look, count, workers, ...(signal && { signal }) })
  const suggestedTo = (person: number): number[] => {
    if (shows[person] === 0) return []
    return firstRoles(found, person, heldBy.roles.get(people.personIds[person] ?? ''))
  }
  return inTurns(countCoverage(index, people, suggestedTo), signal)
}

function firstRoles({ roles, count }: WorkforceMoves, person: number, held: ReadonlySet<number> | undefined): number[] {
  const best = [...roles.subarray(person * count, (person + 1) * count)]
  return best.filter((role) => role !== NO_ROLE && !held?.has(role)).slice(0, FIRST_ROLES)
}

interface RolesHeld {
  /** Person id -> the numbers of the roles they have a seat of. */
  readonly roles: ReadonlyMap<string, ReadonlySet<number>>
  /** How many one person has at most. */
  readonly most: number
}

function* rolesHeld({ model, names }: MatchingIndex): Steps<RolesHeld> {
  const roleOfSeat = new Map<string, number>()
  for (const [roleId, seats] of model.seatsOfRole) {
    for (const { id } of seats) roleOfSeat.set(id, names.roleNumber.get(roleId) ?? NO_ROLE)
    yield
  }
  const roles = new Map<string, ReadonlySet<number>>()
  let most = 0
  for (const { members } of model.teams.values()) {
    for (const [personId, { seatIds }] of members) {
      const held = new Set(seatIds.flatMap((seatId) => roleOfSeat.get(seatId) ?? []))
      roles.set(personId, held)
      most = Math.max(most, held.size)
    }
    yield
  }
  return { roles, most }
}

function* countCoverage(
  index: MatchingIndex,
  people: PeopleIndex,
  suggestedTo: (person: number) => readonly number[],
): Steps<SuggestionCoverage> {
  const { seatedCount } = index.roles
  const familyOf = index.names.roles.slice(0, seatedCount).map(({ role }) => role.familyId)
  const rolesOf = groupBy([...familyOf.keys()], (role) => familyOf[role] ?? '')
  yield
  const suggested = new Uint8Array(seatedCount)
  const peopleOf = new Map<string, number>()
  for (let person = 0; person < people.personCount; person += 1) {
    const families = new Set<string>()
    for (const role of suggestedTo(person)) {
      suggested[role] = 1
      families.add(familyOf[role] ?? '')
    }
    for (const familyId of families) peopleOf.set(familyId, (peopleOf.get(familyId) ?? 0) + 1)
    yield
  }
  const families: CoverageOfFamily[] = []
  for (const [familyId, roles] of rolesOf) {
    const shown = countToShow(peopleOf.get(familyId) ?? 0)
    families.push({
      familyId,
      roles: roles.length,
      suggested: shown === null ? null : roles.filter((role) => suggested[role] === 1).length,
      people: shown,
      ...(yield* countSkills(index, people, roles)),
    })
  }
  return {
    roles: seatedCount,
    suggested: families.reduce((sum, family) => sum + (family.suggested ?? 0), 0),
    families: families.sort((left, right) => compareIds(left.familyId, right.familyId)),
  }
}

/** What some roles ask of the kinds that people show to others, and how much of it anybody shows. */
function* countSkills(
  { kinds, skills, roles: { requirements } }: MatchingIndex,
  { postings }: PeopleIndex,
  roles: readonly number[],
): Steps<Pick<CoverageOfFamily, 'skillsOfRole' | 'skillsAsked' | 'skillsShown'>> {
  const isShown = (place: number) => (kinds.energy & (1 << (skills.kindOf[place] ?? 0))) === 0
  const asked = new Set<number>()
  const counts: number[] = []
  for (const role of roles) {
    const places = requirements.skill.subarray(requirements.starts[role], requirements.starts[role + 1]).filter(isShown)
    for (const place of places) asked.add(place)
    counts.push(places.length)
    yield
  }
  counts.sort((left, right) => left - right)
  return {
    skillsOfRole: counts[Math.floor(counts.length / 2)] ?? 0,
    skillsAsked: asked.size,
    skillsShown: [...asked].filter((place) => (postings.used[place] ?? 0) > 0).length,
  }
}
