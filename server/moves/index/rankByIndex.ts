import { type Band, bandOf, ONE_STEP_FIT } from '../bands.ts'
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
  scoreAllRoles(index, index.query, indexed, look)
  const suggested = suggestedRoles(index, person, options)
  const bands = suggested.map((role) => bandOfRole(index, role))
  const byScore = suggested
    .filter((_, place) => isWanted(bands[place] ?? 'FAR', options))
    .sort((left, right) => compareRoles(index.roles, index.query.scores, left, right))
  const idOf = (role: number) => index.names.roles[role]?.role.id ?? ''
  const roles = inShownOrder(byScore.map(idOf), {
    weigh: (roleId) => scoreRole(index.model, person, roleId, options),
    findWellOver: (roleIds) => roleIds.findIndex((roleId) => isWellOver(index, indexed, look, roleId)),
  })
  return { roles, bandCounts: countBands(bands) }
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
