import type { Requirement } from '../roles/role.ts'
import { compareIds } from '../shared/compareIds.ts'
import { splitByShares } from '../shared/splitByShares.ts'
import { TOTAL_WEIGHT } from './score/matchingKind.ts'
import { type PreparedRole, placeIn, prepareRole, requirementShare, type SkillTables } from './score/skillTables.ts'

/** Each skill of a list is asked as somebody has it who uses it, and counts as much as the others but for its rarity. */
const LEVEL_ASKED = 30
const IMPORTANCE = 50

/** Whether a skill is known, and of a kind that any role is described in: of other kinds nothing is compared. */
export function isAskedKind({ kindOf, shares }: SkillTables, skillId: string): boolean {
  const kind = kindOf.get(skillId)
  return kind !== undefined && shares.has(kind)
}

/**
 * A list of skills as a role that asks each of them. It is described in every kind: what it does not name is not needed,
 * where a role that names none of a kind is only not described in it. So its weights are the same for everyone.
 * Trusts that each is of a kind that roles are described in, as `isAskedKind` says.
 */
export function skillsAsRole(tables: SkillTables, skillIds: readonly string[]): PreparedRole {
  const requirements = [...new Set(skillIds)]
    .sort(compareIds)
    .map((skillId): Requirement => ({ skillId, level: LEVEL_ASKED, importance: IMPORTANCE, essential: false }))
  const weights = splitByShares(
    TOTAL_WEIGHT,
    requirements.map((requirement) => ({ id: requirement.skillId, share: requirementShare(tables, requirement) })),
  )
  const weighed = requirements.map((requirement, index) => ({
    ...requirement,
    place: placeIn(tables, requirement.skillId),
    kind: tables.kindOf.get(requirement.skillId) ?? 'ABILITY',
    weight: weights[index] ?? 0,
  }))
  return {
    ...prepareRole(tables, { id: '', familyId: '', grade: null, requirements }),
    kinds: [...tables.shares.keys()],
    weightsOver: () => weighed,
  }
}
