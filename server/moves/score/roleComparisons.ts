import { evenlySpread } from '../../shared/evenlySpread.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { mapInSteps, type Steps } from '../../shared/steps.ts'
import { requirementWeights, sumFit, sumTalents, type Yardstick } from './componentSums.ts'
import { FULL, type MatchingKind, TOTAL_WEIGHT } from './matchingKind.ts'
import { holderOfRole, type SkillHolder } from './skillHolder.ts'
import type { PreparedRole, SkillTables } from './skillTables.ts'
import { fitLines, type KindComparison, type UndescribedLines } from './undescribedKinds.ts'

/** With fewer roles described in all kinds there is nothing to read a line from. */
const LEAST_FULLY_DESCRIBED_ROLES = 30

/** Roles read for the lines: their pairs are thousands, and more would not move a line of two numbers. */
const MOST_ROLES_FOR_LINES = 60

/** What people who do a job bring of it, measured in the same way as a move: roles compared with each other are held in full. */
const SHARE_PEOPLE_HOLD_OF_THEIR_ROLE = 3 / 4

/** Where no family has two roles to compare, percent. */
const USUAL_FLOOR = 30
const FLOOR_ROUNDED_TO = 5
const PER_MILLE_OF_PERCENT = 10

/** Roles read of one family: enough for a mean and a spread. */
const MOST_ROLES_OF_FAMILY = 30

/** Somebody who holds exactly what a role asks. */
export type HolderOf = (role: PreparedRole) => SkillHolder

/** Makes ready, once for each role that is asked for, somebody who holds it. */
export function holdersOfRoles(tables: SkillTables): HolderOf {
  const known = new Map<PreparedRole, SkillHolder>()
  return (role) => {
    const holder = known.get(role) ?? holderOfRole(tables, role)
    known.set(role, holder)
    return holder
  }
}

/**
 * The lines that complete fit and use of roles not described in all kinds, from every ordered pair of roles that are;
 * null with fewer than 30 such roles. Roles come ascending by id.
 */
export function* linesBetweenRoles(
  tables: SkillTables,
  roles: readonly PreparedRole[],
  holderOf: HolderOf,
): Steps<UndescribedLines | null> {
  const kinds = [...tables.shares.keys()]
  const fullyDescribed = roles.filter((role) => role.kinds.length === kinds.length)
  if (fullyDescribed.length < LEAST_FULLY_DESCRIBED_ROLES || kinds.length < 2) return null
  const yardstick: Yardstick = { tables, lines: null }
  const compared = evenlySpread(fullyDescribed, MOST_ROLES_FOR_LINES)
  const fits = yield* compareInKinds(compared, kinds, holderOf, (holder, role) => fitOf(yardstick, holder, role))
  const uses = yield* compareInKinds(
    compared,
    kinds,
    holderOf,
    (holder, role) => sumTalents(yardstick, holder, role).use,
  )
  return { fit: fitLines(tables.shares, fits), use: fitLines(tables.shares, uses) }
}

/** How every role compares with every other in each kind: a step for each pair. */
function* compareInKinds(
  roles: readonly PreparedRole[],
  kinds: readonly MatchingKind[],
  holderOf: HolderOf,
  sumOf: (holder: SkillHolder, role: PreparedRole) => number,
): Steps<KindComparison[]> {
  const comparisons: KindComparison[] = []
  for (const held of roles) {
    const inEachKind = kinds.map((kind): SkillHolder => ({ ...holderOf(held), kinds: [kind], talentKinds: [kind] }))
    for (const role of roles) {
      if (role === held) continue
      comparisons.push(inEachKind.map((holder) => Math.floor(sumOf(holder, role) / TOTAL_WEIGHT)))
      yield
    }
  }
  return comparisons
}

/**
 * The floor of an organization, per mille: what whoever does one role of a family usually brings of another. That is the
 * mean of the average fit both ways, less one standard deviation, of which people hold three quarters, rounded to
 * 5 percent; 30 percent where no family has two roles.
 */
export function* familyFloor(yardstick: Yardstick, roles: readonly PreparedRole[], holderOf: HolderOf): Steps<number> {
  const families = [...groupBy(roles, ({ role }) => role.familyId).values()]
  const fits: number[] = []
  for (const family of families) {
    fits.push(...(yield* fitsWithinFamily(yardstick, evenlySpread(family, MOST_ROLES_OF_FAMILY), holderOf)))
  }
  if (fits.length === 0) return USUAL_FLOOR * PER_MILLE_OF_PERCENT
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length
  const variance = fits.reduce((sum, fit) => sum + (fit - mean) ** 2, 0) / fits.length
  const percent = (100 * SHARE_PEOPLE_HOLD_OF_THEIR_ROLE * (mean - Math.sqrt(variance))) / FULL
  return Math.max(0, Math.round(percent / FLOOR_ROUNDED_TO) * FLOOR_ROUNDED_TO) * PER_MILLE_OF_PERCENT
}

/** For every two roles the average of the fit from one to the other and back: a step for each. */
function* fitsWithinFamily(yardstick: Yardstick, roles: readonly PreparedRole[], holderOf: HolderOf): Steps<number[]> {
  const fitFrom = (held: PreparedRole, role: PreparedRole) => fitOf(yardstick, holderOf(held), role)
  const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other) => ({ one, other })))
  return yield* mapInSteps(pairs, ({ one, other }) => (fitFrom(one, other) + fitFrom(other, one)) / 2)
}

function fitOf(yardstick: Yardstick, holder: SkillHolder, role: PreparedRole): number {
  return sumFit(yardstick, holder, role, requirementWeights(yardstick, holder, role))
}
