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

/** Kind -> its share of the total weight where all kinds are described. */
export function kindShares(knowledgeApart: boolean): ReadonlyMap<MatchingKind, number> {
  return new Map(knowledgeApart ? SHARES_KNOWLEDGE_APART : SHARES_TOGETHER)
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
