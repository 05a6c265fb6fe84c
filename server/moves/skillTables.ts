import type { Requirement, Role } from '../roles/role.ts'
import { compareIds } from '../shared/compareIds.ts'
import { type Share, splitByShares } from '../shared/splitByShares.ts'
import { highestAskedLevel, type RarityTable, rarityOf } from '../skills/rarity.ts'
import type { SimilarTable } from '../skills/similarSkills.ts'
import { isAbility, type MatchingKind, splitOverKinds } from './matchingKind.ts'

/** What is known of skills across the organization, frozen together. */
export interface SkillTables {
  readonly kindOf: ReadonlyMap<string, MatchingKind>
  /** The kinds that any role is described in, in a fixed order, with their shares of the weight. */
  readonly shares: ReadonlyMap<MatchingKind, number>
  readonly rarity: RarityTable
  readonly similar: SimilarTable
}

/** A role made ready for comparing. */
export interface PreparedRole {
  readonly role: Role
  /** The kinds it has requirements in. */
  readonly kinds: readonly MatchingKind[]
  /** Skill id -> requirement, ascending by skill id. */
  readonly requirementOf: ReadonlyMap<string, Requirement>
  /**
   * The weights of its requirements: the total over some kinds by their shares, then inside each kind by importance
   * (essential counts double) and rarity. Kinds that the role is not described in keep their share, so that the weights
   * add up to less. Worked out once for each set of kinds.
   */
  readonly weightsOver: (kinds: readonly MatchingKind[]) => readonly WeighedRequirement[]
}

export interface WeighedRequirement extends Requirement {
  readonly kind: MatchingKind
  readonly weight: number
}

export interface WeighedTalent {
  readonly skillId: string
  readonly kind: MatchingKind
  /** The level held, as far as any role asks it. */
  readonly level: number
  readonly weight: number
}

const ESSENTIAL_COUNTS = 2

export function prepareRole(tables: SkillTables, role: Role): PreparedRole {
  const requirements = role.requirements
    .filter(({ skillId }) => tables.kindOf.has(skillId))
    .toSorted((left, right) => compareIds(left.skillId, right.skillId))
  const asked = new Set(requirements.map(({ skillId }) => tables.kindOf.get(skillId)))
  return {
    role,
    kinds: [...tables.shares.keys()].filter((kind) => asked.has(kind)),
    requirementOf: new Map(requirements.map((requirement) => [requirement.skillId, requirement])),
    weightsOver: oncePerKinds((kinds) => weighRequirements(tables, requirements, kinds)),
  }
}

/** Remembers the answer for each set of kinds: there are few sets, and each is asked for again and again. */
export function oncePerKinds<Answer>(
  answer: (kinds: readonly MatchingKind[]) => Answer,
): (kinds: readonly MatchingKind[]) => Answer {
  const known = new Map<string, Answer>()
  return (kinds) => {
    const key = kinds.join()
    const found = known.get(key) ?? answer(kinds)
    known.set(key, found)
    return found
  }
}

function weighRequirements(
  tables: SkillTables,
  requirements: readonly Requirement[],
  kinds: readonly MatchingKind[],
): readonly WeighedRequirement[] {
  const totals = splitOverKinds(kinds, tables.shares)
  return kinds.flatMap((kind) => {
    const asked = requirements.filter(({ skillId }) => tables.kindOf.get(skillId) === kind)
    const weights = splitByShares(
      totals.get(kind) ?? 0,
      asked.map((requirement): Share => ({ id: requirement.skillId, share: requirementShare(tables, requirement) })),
    )
    return asked.map((requirement, index) => ({ ...requirement, kind, weight: weights[index] ?? 0 }))
  })
}

function requirementShare(tables: SkillTables, { skillId, level, importance, essential }: Requirement): number {
  return importance * (essential ? ESSENTIAL_COUNTS : 1) * rarityOf(tables.rarity, skillId, level)
}

/**
 * The weights of what a person holds (skill id -> level): the total over `kinds` by their shares, then inside each kind
 * by level and rarity. What no role asks, and a level beyond what any role asks, has no weight.
 */
export function weighTalents(
  tables: SkillTables,
  levels: ReadonlyMap<string, number>,
  kinds: readonly MatchingKind[],
): readonly WeighedTalent[] {
  const totals = splitOverKinds(kinds, tables.shares)
  const asked = [...levels]
    .map(([skillId, level]) => ({ skillId, level: Math.min(level, highestAskedLevel(tables.rarity, skillId)) }))
    .filter(({ level }) => level > 0)
    .sort((left, right) => compareIds(left.skillId, right.skillId))
  return kinds.flatMap((kind) => {
    const talents = asked.filter(({ skillId }) => tables.kindOf.get(skillId) === kind)
    const weights = splitByShares(
      totals.get(kind) ?? 0,
      talents.map(({ skillId, level }) => ({ id: skillId, share: level * rarityOf(tables.rarity, skillId, level) })),
    )
    return talents.map((talent, index) => ({ ...talent, kind, weight: weights[index] ?? 0 }))
  })
}

/** The skills of a role that are abilities: what can be learned, wished for, and be short of in a team. */
export function abilityRequirements(tables: SkillTables, role: Role): readonly Requirement[] {
  return role.requirements.filter(({ skillId }) => {
    const kind = tables.kindOf.get(skillId)
    return kind !== undefined && isAbility(kind)
  })
}
