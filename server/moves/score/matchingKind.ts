import { type Share, splitByShares } from '../../shared/splitByShares.ts'
import type { SkillKind } from '../../skills/skill.ts'

/** What is compared with its like only. KNOWLEDGE is one apart only where skills and knowledge are rated throughout. */
export type MatchingKind = 'ABILITY' | 'KNOWLEDGE' | 'ACTIVITY' | 'ENERGY'

/** All weights of one role, and of one person, add up to this. */
export const TOTAL_WEIGHT = 4000
export const FULL_CREDIT = 1000
/** The highest value of each part of a score. */
export const FULL = TOTAL_WEIGHT * FULL_CREDIT

const SHARES_TOGETHER: readonly [MatchingKind, number][] = [
  ['ABILITY', 65],
  ['ACTIVITY', 20],
  ['ENERGY', 15],
]

const SHARES_KNOWLEDGE_APART: readonly [MatchingKind, number][] = [
  ['ABILITY', 25],
  ['KNOWLEDGE', 40],
  ['ACTIVITY', 20],
  ['ENERGY', 15],
]

/** Which one or two kinds of work a role is mostly about tells little of it; how much there is of each tells more. */
const SHARE_OF_ENERGY_ONLY_NAMED = 5

/** How roles are described, which decides how much each kind counts. */
export interface Description {
  readonly knowledgeApart: boolean
  /** Whether roles only name the main kinds of work, without telling how much there is of each. */
  readonly energyOnlyNamed: boolean
}

/** Kind -> its share of the total weight where all kinds are described. */
export function kindShares({ knowledgeApart, energyOnlyNamed }: Description): ReadonlyMap<MatchingKind, number> {
  const shares = new Map(knowledgeApart ? SHARES_KNOWLEDGE_APART : SHARES_TOGETHER)
  return energyOnlyNamed ? shares.set('ENERGY', SHARE_OF_ENERGY_ONLY_NAMED) : shares
}

/**
 * Whether roles only name the main kinds of work: those that ask any ask half of all kinds or fewer, on average. Where they
 * tell how much there is of each, hardly any is left out. One list for each role, of the ids of what it asks of that kind.
 */
export function isEnergyOnlyNamed(askedByRole: readonly (readonly string[])[]): boolean {
  const described = askedByRole.filter((asked) => asked.length > 0)
  const askedAtAll = new Set(described.flat())
  return 2 * described.reduce((sum, asked) => sum + asked.length, 0) <= askedAtAll.size * described.length
}

/** The kind in which a skill is compared. */
export function matchingKind(kind: SkillKind, knowledgeApart: boolean): MatchingKind {
  if (kind === 'ACTIVITY' || kind === 'ENERGY') return kind
  return kind === 'KNOWLEDGE' && knowledgeApart ? 'KNOWLEDGE' : 'ABILITY'
}

/** Whether it is something to learn: activities and energy are never skills to grow, nor wishes, nor needs of a team. */
export function isAbility(kind: MatchingKind): boolean {
  return kind === 'ABILITY' || kind === 'KNOWLEDGE'
}

/** The total weight over some kinds, by their shares. */
export function splitOverKinds(
  kinds: readonly MatchingKind[],
  shares: ReadonlyMap<MatchingKind, number>,
): ReadonlyMap<MatchingKind, number> {
  const raw = kinds.map((kind): Share => ({ id: kind, share: shares.get(kind) ?? 0 }))
  const parts = splitByShares(TOTAL_WEIGHT, raw)
  return new Map(kinds.map((kind, index) => [kind, parts[index] ?? 0]))
}
