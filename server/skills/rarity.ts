import { atOnce, type Steps } from '../shared/steps.ts'
import { HIGHEST_LEVEL, type SkillAtLevel } from './skill.ts'

/** Keeps a skill that every role asks from counting for nothing. */
const LEAST_RARITY = 25

/** Lifts a logarithm that is whole but for its last binary digit over the floor. */
const ROUNDING_GUARD = 0.000001

/** For each asked skill, how many roles ask it at a level or higher. Skills that no role asks are not in it. */
export interface RarityTable {
  readonly roleCount: number
  /** Skill id -> 51 counts; the count at index `level` is of roles that ask the skill at that level or higher. */
  readonly askedAtLeast: ReadonlyMap<string, Readonly<Uint32Array>>
}

/** How unusual it is that `count` of `total` have something, in hundredths of a bit: 100 means "half of them have it". */
export function rarityBits(total: number, count: number): number {
  return Math.floor(100 * Math.log2((total + 1) / (count + 1)) + ROUNDING_GUARD)
}

/** Counts who asks what; one list of asked skills for each role, a skill at most once in a list. */
export function countRarity(askedByRole: readonly (readonly SkillAtLevel[])[]): RarityTable {
  return atOnce(countRarityInSteps(askedByRole))
}

export function* countRarityInSteps(askedByRole: readonly (readonly SkillAtLevel[])[]): Steps<RarityTable> {
  const askedAtLeast = new Map<string, Uint32Array>()
  for (const asked of askedByRole) {
    for (const { skillId, level } of asked) {
      const counts = askedAtLeast.get(skillId) ?? new Uint32Array(HIGHEST_LEVEL + 1)
      for (let lower = 0; lower <= level; lower += 1) counts[lower] = (counts[lower] ?? 0) + 1
      askedAtLeast.set(skillId, counts)
    }
    yield
  }
  return { roleCount: askedByRole.length, askedAtLeast }
}

/** How many roles ask the skill at this level (tenths) or higher. */
export function rolesAsking(table: RarityTable, skillId: string, level: number): number {
  return table.askedAtLeast.get(skillId)?.[level] ?? 0
}

/** The highest level in tenths that any role asks; 0 where none asks the skill. */
export function highestAskedLevel(table: RarityTable, skillId: string): number {
  const counts = table.askedAtLeast.get(skillId)
  let level = counts === undefined ? 0 : HIGHEST_LEVEL
  while (level > 0 && counts?.[level] === 0) level -= 1
  return level
}

/** How unusual it is to be asked for a skill at this level, in hundredths of a bit plus 25. The skill must be asked by a role. */
export function rarityOf(table: RarityTable, skillId: string, level: number): number {
  const counted = Math.min(level, highestAskedLevel(table, skillId))
  return LEAST_RARITY + rarityBits(table.roleCount, rolesAsking(table, skillId, counted))
}
