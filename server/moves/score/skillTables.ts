import type { Requirement, Role } from '../../roles/role.ts'
import { compareIds } from '../../shared/compareIds.ts'
import { type Share, splitByShares } from '../../shared/splitByShares.ts'
import { mapInSteps, type Steps } from '../../shared/steps.ts'
import { highestAskedLevel, type RarityTable, rarityOf } from '../../skills/rarity.ts'
import type { SimilarSkill, SimilarTable } from '../../skills/similarSkills.ts'
import type { Neighbor } from './credit.ts'
import { isAbility, type MatchingKind, splitOverKinds } from './matchingKind.ts'

/** What is known of skills across the organization, frozen together. */
export interface SkillTables {
  readonly kindOf: ReadonlyMap<string, MatchingKind>
  /** The kinds that any role is described in, in a fixed order, with their shares of the weight. */
  readonly shares: ReadonlyMap<MatchingKind, number>
  readonly rarity: RarityTable
  readonly similar: SimilarTable
  /** Skill id -> its place, 0 and up: what is looked up again and again stands in a list by place. */
  readonly placeOf: ReadonlyMap<string, number>
  /** By place of the skill asked: what helps there, the closest first. */
  readonly neighborsAt: readonly (readonly Neighbor[])[]
}

/** Gives every skill its place and notes what helps where. */
export function* placeSkills(
  skillIds: readonly string[],
  similar: SimilarTable,
): Steps<Pick<SkillTables, 'placeOf' | 'neighborsAt'>> {
  const placeOf = new Map(skillIds.toSorted(compareIds).map((id, place) => [id, place]))
  yield
  const withPlace = ({ skillId, value, cause, viaId }: SimilarSkill): Neighbor[] => {
    const place = placeOf.get(skillId)
    return place === undefined ? [] : [{ skillId, place, value, cause, viaId }]
  }
  return { placeOf, neighborsAt: yield* mapInSteps(placeOf.keys(), (id) => (similar.get(id) ?? []).flatMap(withPlace)) }
}

/** A role made ready for comparing. */
export interface PreparedRole {
  readonly role: Role
  /** The kinds it has requirements in. */
  readonly kinds: readonly MatchingKind[]
  /** Skill id -> requirement, ascending by skill id. */
  readonly requirementOf: ReadonlyMap<string, Requirement>
  /** The level asked of every skill by its place; 0 where it is not asked. */
  readonly levelsAt: Readonly<Uint8Array>
  /**
   * The weights of its requirements: the total over some kinds by their shares, then inside each kind by importance
   * (essential counts double) and rarity. Kinds that the role is not described in keep their share, so that the weights
   * add up to less. Worked out once for each set of kinds.
   */
  readonly weightsOver: (kinds: readonly MatchingKind[]) => readonly WeighedRequirement[]
}

export interface WeighedRequirement extends Requirement {
  readonly place: number
  readonly kind: MatchingKind
  readonly weight: number
}

export interface WeighedTalent {
  readonly skillId: string
  readonly place: number
  readonly kind: MatchingKind
  /** The level held, as far as any role asks it. */
  readonly level: number
  readonly weight: number
  /** The skills that help toward it, the closest first. */
  readonly neighbors: readonly Neighbor[]
}

const ESSENTIAL_COUNTS = 2

export function prepareRole(tables: SkillTables, role: Role): PreparedRole {
  const requirements = role.requirements
    .filter(({ skillId }) => tables.kindOf.has(skillId))
    .toSorted((left, right) => compareIds(left.skillId, right.skillId))
  const asked = new Set(requirements.map(({ skillId }) => tables.kindOf.get(skillId)))
  const levelsAt = new Uint8Array(tables.placeOf.size)
  for (const { skillId, level } of requirements) levelsAt[placeIn(tables, skillId)] = level
  return {
    role,
    kinds: [...tables.shares.keys()].filter((kind) => asked.has(kind)),
    requirementOf: new Map(requirements.map((requirement) => [requirement.skillId, requirement])),
    levelsAt,
    weightsOver: oncePerKinds((kinds) => weighRequirements(tables, requirements, kinds)),
  }
}

/** The place of a skill. @throws Error for a skill that the organization does not have. */
export function placeIn({ placeOf }: SkillTables, skillId: string): number {
  const place = placeOf.get(skillId)
  if (place === undefined) throw new Error(`No skill "${skillId}"`)
  return place
}

/** Remembers the answer for each set of kinds: there are few sets, and each is asked for again and again. */
export function oncePerKinds<Answer extends object>(
  answer: (kinds: readonly MatchingKind[]) => Answer,
): (kinds: readonly MatchingKind[]) => Answer {
  const known = new Map<string, Answer>()
  return (kinds) => {
    const key = kinds.join()
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(kinds)
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
    return asked.map(({ skillId, level, importance, essential }, index) => {
      const place = placeIn(tables, skillId)
      return { skillId, place, level, importance, essential, kind, weight: weights[index] ?? 0 }
    })
  })
}

/** By what a requirement has its share of the weight of its kind. */
export function requirementShare(tables: SkillTables, { skillId, level, importance, essential }: Requirement): number {
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
    return talents.map(({ skillId, level }, index) => {
      const place = placeIn(tables, skillId)
      return { skillId, place, kind, level, weight: weights[index] ?? 0, neighbors: tables.neighborsAt[place] ?? [] }
    })
  })
}

/** The skills of a role that are abilities: what can be learned, wished for, and be short of in a team. */
export function abilityRequirements(tables: SkillTables, role: Role): readonly Requirement[] {
  return role.requirements.filter(({ skillId }) => {
    const kind = tables.kindOf.get(skillId)
    return kind !== undefined && isAbility(kind)
  })
}
