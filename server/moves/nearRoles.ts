import type { NearDirection } from '../generated/schemaTypes.ts'
import { compareIds } from '../shared/compareIds.ts'
import { indexPerson } from './index/indexedPerson.ts'
import type { MatchingIndex } from './index/matchingIndex.ts'
import { scoreAllRoles } from './index/personQuery.ts'
import { topRoles } from './index/topRoles.ts'
import { personCopying } from './personCopying.ts'
import { type Band, bandOf, gradesUp } from './score/bands.ts'
import { requirementWeights } from './score/componentSums.ts'
import { LENSES } from './score/lens.ts'
import { TOTAL_WEIGHT } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { matchingPerson } from './score/matchingPerson.ts'
import { fitOf, matchOf } from './score/matchRoles.ts'
import { essentialCredits, REACH_WANTED } from './score/scoreMove.ts'
import { holderOfRole } from './score/skillHolder.ts'
import type { PreparedRole } from './score/skillTables.ts'

/** A role close to another one, and how far the step between the two is. */
export interface NearbyRole {
  readonly roleId: string
  readonly band: Band
}

/** Of the roles most like this one so many are looked at from their side. */
const LOOKED_AT = 100

/**
 * The roles closest to one, nearest first: those that whoever does it could go on to, or those from which others could come
 * to it. The two differ: a role that asks little is near to many, and few are near to it. Whoever does a role is taken to
 * hold exactly what it asks; roles that are far are left out. Empty for a role that is unknown.
 */
export function nearRoles(
  index: MatchingIndex,
  roleId: string,
  direction: NearDirection,
  count: number,
): readonly NearbyRole[] {
  const { model } = index
  const role = model.roles.get(roleId)
  if (role === undefined) return []
  const alike = mostAlike(index, role)
  const steps = alike.map((other) => (direction === 'ONWARD' ? step(model, role, other) : step(model, other, role)))
  return steps
    .map((found, place) => ({ ...found, roleId: alike[place]?.role.id ?? '' }))
    .filter(({ band }) => band !== 'FAR')
    .sort((left, right) => right.match - left.match || compareIds(left.roleId, right.roleId))
    .slice(0, count)
    .map(({ roleId: id, band }) => ({ roleId: id, band }))
}

/** The other roles with a seat that match best for whoever does this one, found by the index. */
function mostAlike(index: MatchingIndex, { role }: PreparedRole): readonly PreparedRole[] {
  const { model, query, names } = index
  const copy = matchingPerson(model.tables, model.roles, personCopying(role, model.tables.kindOf))
  scoreAllRoles(index, query, indexPerson(index, copy), { lens: LENSES.MATCH, reachWanted: REACH_WANTED.USUAL })
  return topRoles(index.roles, query, LOOKED_AT + 1).flatMap((number) => {
    const found = names.roles[number]
    return found === undefined || found.role.id === role.id ? [] : [found]
  })
}

/** The step from one role to another, for somebody who holds exactly what the first asks. */
function step(model: MatchingModel, from: PreparedRole, to: PreparedRole): { band: Band; match: number } {
  const holder = holderOfRole(model.tables, from)
  const fit = fitOf(model, holder, to) / TOTAL_WEIGHT
  const credits = essentialCredits(holder, requirementWeights(model, holder, to))
  const nearness = { fit, essentialCredits: credits, gradesUp: gradesUp(from.role.grade, to.role.grade) }
  return { band: bandOf(nearness, model.lowestFit), match: matchOf(model, holder, to) }
}
