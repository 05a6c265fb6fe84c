import { type Band, bandOf, ONE_STEP_FIT } from '../bands.ts'
import { requirementWeights } from '../componentSums.ts'
import { byComponent, LENS_TOTAL } from '../lens.ts'
import { TOTAL_WEIGHT } from '../matchingKind.ts'
import {
  type BandCounts,
  countBands,
  inShownOrder,
  isWanted,
  type RankOptions,
  type ShownOrder,
  type ShownRole,
} from '../rankMoves.ts'
import { lensOf, type PreparedPerson } from '../scoreMove.ts'
import { WELL_OVER_THE_WALL, type WeighedMove } from '../varietyOrder.ts'
import { COMPONENT_OF_WAY, type OtherWayIn, placesOnWay } from '../waysIn.ts'
import { reachOfBestSeat } from './bestSeats.ts'
import { type IndexedPerson, indexPerson, NOBODY } from './indexedPerson.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import { essentialCredits, fitOf, type Look, scoreAllRoles } from './personQuery.ts'
import { ROLE_SUMS } from './postings.ts'
import type { RoleIndex } from './roleIndex.ts'

/** The roles of a person's moves in the order in which they are shown: thousands, of which a page is looked at. */
export interface RankedRoles {
  readonly count: number
  /** How many there are in each band, before the filter on bands. */
  readonly bandCounts: BandCounts
  /** Those from a place up to another. */
  readonly slice: (start: number, end: number) => ShownRole[]
  /** The place of a role; -1 where it is not among them. */
  readonly placeOf: (roleId: string) => number
  /** Whom they were ranked for, with what they would bring to every team worked out on the way. */
  readonly person: PreparedPerson
}

/**
 * What `rankMoves` says, without making a move of every role: all are scored by the index, and the readable form is asked
 * for nothing but what weighs in the few that compete for variety.
 */
export function rankByIndex(index: MatchingIndex, person: PreparedPerson, options: RankOptions): RankedRoles {
  const indexed = indexPerson(index, person)
  const look: Look = { lens: lensOf(index.model, options), reachWanted: options.reachWanted }
  const placeOf = options.wayIn === 'TALENTS' ? null : findPlaces(index, person, indexed, options.wayIn, look)
  scoreAllRoles(index, index.query, indexed, look)
  const suggested = suggestedRoles(index, person, options).filter((role) => placeOf === null || placeOf.has(role))
  const bands = suggested.map((role) => bandOfRole(index, role))
  const wanted = suggested.filter((_, place) => isWanted(bands[place] ?? 'FAR', options))
  const byScore = inOrderOfScore(index.roles, index.query.scores, wanted)
  const { first, rest } =
    placeOf === null ? orderByTalents(index, person, indexed, look, byScore) : orderByPlace(placeOf, byScore)
  const idOf = (role: number) => index.names.roles[role]?.role.id ?? ''
  const roles = [...first.map(({ one }) => one), ...rest]
  return {
    count: roles.length,
    bandCounts: countBands(bands),
    slice: (start, end) =>
      roles.slice(start, end).map((role, place) => {
        return { roleId: idOf(role), shownForVariety: first[start + place]?.shownForVariety ?? false }
      }),
    placeOf: (roleId) => roles.indexOf(index.names.roleNumber.get(roleId) ?? NOBODY),
    person: { ...person, valueTo: valuesToTeams(index) },
  }
}

/** What was summed up for the teams, kept beyond the next query. */
function valuesToTeams({ roles, query, names: { teamNumber } }: MatchingIndex): PreparedPerson['valueTo'] {
  const values = query.sums.slice(roles.roleCount * ROLE_SUMS, roles.classes.firstSum)
  return (teamId) => values[teamNumber.get(teamId) ?? NOBODY] ?? 0
}

/** The score decides, and the first of it show more than one direction. */
function orderByTalents(
  index: MatchingIndex,
  person: PreparedPerson,
  indexed: IndexedPerson,
  look: Look,
  byScore: readonly number[],
): ShownOrder<number> {
  return inShownOrder(byScore, {
    weigh: (role) => weighRole(index, person, indexed, look, role),
    findWellOver: (roles) => roles.findIndex((role) => isWellOver(index, indexed, look, role)),
  })
}

/** The place on a way in decides, then the score: the sort is stable. */
function orderByPlace(placeOf: ReadonlyMap<number, number>, byScore: readonly number[]): ShownOrder<number> {
  return { first: [], rest: byScore.toSorted((left, right) => (placeOf.get(right) ?? 0) - (placeOf.get(left) ?? 0)) }
}

/** Role -> its place on a way in, for those to which it leads: every role is scored by that one part alone. */
function findPlaces(
  index: MatchingIndex,
  { profile }: PreparedPerson,
  indexed: IndexedPerson,
  way: OtherWayIn,
  look: Look,
): ReadonlyMap<number, number> {
  const alone = byComponent((component) => (component === COMPONENT_OF_WAY[way] ? LENS_TOTAL : 0))
  scoreAllRoles(index, index.query, indexed, { ...look, lens: alone })
  const placeOf = placesOnWay(index.model, profile, way)
  const places = new Map<number, number>()
  for (let role = 0; role < index.roles.seatedCount; role += 1) {
    const amount = (index.query.scores[role] ?? 0) / LENS_TOTAL
    const place = placeOf(index.names.roles[role]?.role.id ?? '', amount)
    if (place !== null) places.set(role, place)
  }
  return places
}

/** All that may be suggested, told by numbers as `mayBeSuggested` tells it by ids. */
function suggestedRoles(
  { names: { roleNumber, familyNumber, ...names }, roles }: MatchingIndex,
  { profile: { roleId, declined } }: PreparedPerson,
  { familyIds, isAsked }: RankOptions,
): number[] {
  const numbersOf = (numbers: ReadonlyMap<string, number>, ids: Iterable<string>) =>
    new Set([...ids].flatMap((id) => numbers.get(id) ?? []))
  const leftOut = numbersOf(roleNumber, [...declined.roleIds, roleId ?? ''])
  const families = numbersOf(familyNumber, familyIds ?? familyNumber.keys())
  for (const family of numbersOf(familyNumber, declined.familyIds)) families.delete(family)
  const isSuggested = Array.from(roles.classes.family, (family) => families.has(family))
  const suggested: number[] = []
  for (let role = 0; role < roles.seatedCount; role += 1) {
    if (!isSuggested[roles.classes.ofRole[role] ?? 0] || leftOut.has(role)) continue
    if (isAsked === undefined || isAsked(names.roles[role]?.role.id ?? '')) suggested.push(role)
  }
  return suggested
}

/** Room under a score for the place of a role by id: both sort as one number. */
const ROLES = 2 ** 20

/** The same roles by score, the highest first, ties by ascending role id. */
function inOrderOfScore({ idOrder, byId }: RoleIndex, scores: Int32Array, roles: readonly number[]): number[] {
  const keys = Float64Array.from(roles, (role) => (idOrder[role] ?? 0) - (scores[role] ?? 0) * ROLES).sort()
  return Array.from(keys, (key) => byId[((key % ROLES) + ROLES) % ROLES] ?? 0)
}

function weighRole(
  index: MatchingIndex,
  person: PreparedPerson,
  indexed: IndexedPerson,
  look: Look,
  role: number,
): WeighedMove {
  const prepared = index.names.roles[role]
  if (prepared === undefined) throw new RangeError(`No role ${role}`)
  const { id, familyId } = prepared.role
  return {
    move: {
      roleId: id,
      familyId,
      score: index.query.scores[role] ?? 0,
      reach: reachOfBestSeat(index, index.query, indexed, look, role),
      band: bandOfRole(index, role),
    },
    weighed: requirementWeights(index.model, person, prepared),
  }
}

function bandOfRole(index: MatchingIndex, role: number): Band {
  const fit = fitOf(index.query, role) / TOTAL_WEIGHT
  const credits = fit < ONE_STEP_FIT ? [] : essentialCredits(index, index.query, role)
  return bandOf({ fit, essentialCredits: credits }, index.model.lowestFit)
}

function isWellOver(index: MatchingIndex, person: IndexedPerson, look: Look, role: number): boolean {
  if (bandOfRole(index, role) === 'FAR') return false
  return reachOfBestSeat(index, index.query, person, look, role) >= WELL_OVER_THE_WALL
}
