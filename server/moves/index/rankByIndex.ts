import { type Band, bandOf, ONE_STEP_FIT } from '../bands.ts'
import { byComponent, LENS_TOTAL } from '../lens.ts'
import { TOTAL_WEIGHT } from '../matchingKind.ts'
import {
  type BandCounts,
  countBands,
  inShownOrder,
  isWanted,
  mayBeSuggested,
  type RankOptions,
  type ShownRole,
} from '../rankMoves.ts'
import { lensOf, type PreparedPerson, scoreRole } from '../scoreMove.ts'
import { WELL_OVER_THE_WALL } from '../varietyOrder.ts'
import { COMPONENT_OF_WAY, type OtherWayIn, placesOnWay } from '../waysIn.ts'
import { type IndexedPerson, indexPerson } from './indexedPerson.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import { essentialCredits, fitOf, type Look, reachOfBestSeat, scoreAllRoles } from './personQuery.ts'
import { compareRoles } from './topRoles.ts'

/** The roles of a person's moves in the order in which they are shown, all of them. */
export interface RankedRoles {
  readonly roles: readonly ShownRole[]
  /** How many there are in each band, before the filter on bands. */
  readonly bandCounts: BandCounts
}

/**
 * What `rankMoves` says, without making a move of every role: all are scored by the index, and only the few that compete
 * for variety are looked at in the readable form.
 */
export function rankByIndex(index: MatchingIndex, person: PreparedPerson, options: RankOptions): RankedRoles {
  const indexed = indexPerson(index, person)
  const look: Look = { lens: lensOf(index.model, options), reachWanted: options.reachWanted }
  const placeOf = options.wayIn === 'TALENTS' ? null : findPlaces(index, person, indexed, options.wayIn, look)
  scoreAllRoles(index, index.query, indexed, look)
  const suggested = suggestedRoles(index, person, options).filter((role) => placeOf === null || placeOf.has(role))
  const bands = suggested.map((role) => bandOfRole(index, role))
  const byScore = suggested
    .filter((_, place) => isWanted(bands[place] ?? 'FAR', options))
    .sort((left, right) => compareRoles(index.roles, index.query.scores, left, right))
  const idOf = (role: number) => index.names.roles[role]?.role.id ?? ''
  if (placeOf !== null) {
    const byPlace = byScore.sort((left, right) => (placeOf.get(right) ?? 0) - (placeOf.get(left) ?? 0)) // stable: then by score
    return {
      roles: byPlace.map((role) => ({ roleId: idOf(role), shownForVariety: false })),
      bandCounts: countBands(bands),
    }
  }
  const roles = inShownOrder(byScore.map(idOf), {
    weigh: (roleId) => scoreRole(index.model, person, roleId, options),
    findWellOver: (roleIds) => roleIds.findIndex((roleId) => isWellOver(index, indexed, look, roleId)),
  })
  return { roles, bandCounts: countBands(bands) }
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

function suggestedRoles({ names, roles }: MatchingIndex, { profile }: PreparedPerson, options: RankOptions): number[] {
  const suggested: number[] = []
  for (let role = 0; role < roles.seatedCount; role += 1) {
    const found = names.roles[role]?.role
    if (found === undefined || !mayBeSuggested(profile, found.id, found.familyId)) continue
    if (options.familyIds === null || options.familyIds.has(found.familyId)) suggested.push(role)
  }
  return suggested
}

function bandOfRole(index: MatchingIndex, role: number): Band {
  const fit = fitOf(index.query, role) / TOTAL_WEIGHT
  const credits = fit < ONE_STEP_FIT ? [] : essentialCredits(index, index.query, role)
  return bandOf({ fit, essentialCredits: credits }, index.model.lowestFit)
}

function isWellOver(index: MatchingIndex, person: IndexedPerson, look: Look, roleId: string): boolean {
  const role = index.names.roleNumber.get(roleId)
  if (role === undefined || bandOfRole(index, role) === 'FAR') return false
  return reachOfBestSeat(index, index.query, person, look, role) >= WELL_OVER_THE_WALL
}
