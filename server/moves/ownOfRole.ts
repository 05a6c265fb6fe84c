import { compareIds } from '../shared/compareIds.ts'
import { rarityBits, rolesAsking } from '../skills/rarity.ts'
import { bestPerMille, CREDIT_THAT_COUNTS_AS_BROUGHT } from './score/credit.ts'
import type { SkillHolder } from './score/skillHolder.ts'
import { type PreparedRole, placeIn, requirementShare, type SkillTables } from './score/skillTables.ts'
import { isAskedKind } from './skillsAsRole.ts'

/** Something a role asks that few others do. */
export interface OwnRequirement {
  readonly place: number
  readonly level: number
}

/** Few ask it: two bits, a role in four at most. */
const BITS_OF_FEW = 200
const MOST_OWN = 10

/** Worked out once for each role. */
const ownOf = new WeakMap<PreparedRole, readonly OwnRequirement[]>()

/**
 * What tells a role from others: of what few roles ask at that level or higher the ten that count most in it, ties by id.
 * Kinds of work are no part of it. Empty where there are so few roles that nothing is rare.
 */
export function ownOfRole(tables: SkillTables, role: PreparedRole): readonly OwnRequirement[] {
  const known = ownOf.get(role)
  if (known !== undefined) return known
  const { roleCount } = tables.rarity
  const own = [...role.requirementOf.values()]
    .filter(({ skillId }) => isAskedKind(tables, skillId) && tables.kindOf.get(skillId) !== 'ENERGY')
    .filter(({ skillId, level }) => rarityBits(roleCount, rolesAsking(tables.rarity, skillId, level)) >= BITS_OF_FEW)
    .map((asked) => ({ ...asked, share: requirementShare(tables, asked) }))
    .sort((left, right) => right.share - left.share || compareIds(left.skillId, right.skillId))
    .slice(0, MOST_OWN)
    .map(({ skillId, level }): OwnRequirement => ({ place: placeIn(tables, skillId), level }))
  ownOf.set(role, own)
  return own
}

/** How many of them somebody brings by half or more, themselves or through something close. */
export function countBrought(holder: SkillHolder, asked: readonly OwnRequirement[]): number {
  return asked.filter(
    ({ place, level }) => bestPerMille(holder.sourcesAt(place), level) >= CREDIT_THAT_COUNTS_AS_BROUGHT,
  ).length
}
