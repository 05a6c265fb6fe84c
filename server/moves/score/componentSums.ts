import {
  bestCredit,
  bestPerMille,
  type Credit,
  creditForTalent,
  ratioPerMille,
  type Source,
  talentPerMille,
} from './credit.ts'
import { INTEREST_PER_MILLE } from './facts.ts'
import { FULL_CREDIT, isAbility, type MatchingKind, TOTAL_WEIGHT } from './matchingKind.ts'
import type { SkillHolder } from './skillHolder.ts'
import type { PreparedRole, SkillTables, WeighedRequirement, WeighedTalent } from './skillTables.ts'
import type { TeamNeed } from './teamNeeds.ts'
import { completed, type UndescribedLines } from './undescribedKinds.ts'

// Each part of a score is a sum of addends: a weight times a share per mille. They are counted here and nowhere else;
// whoever wants to know the facts behind a sum listens to its addends.

/** Hears of one addend whose share is above 0: what it is about, with its weight, and the share of it that counts. */
export type Listener<About> = (about: About, credit: Credit) => void

/** What fit and use are computed with. `lines` is null where too few roles are described in all kinds. */
export interface Yardstick {
  readonly tables: SkillTables
  readonly lines: UndescribedLines | null
}

/** The kinds that weights are split over, and those of them the role is described in. */
interface CountedKinds {
  readonly weighed: readonly MatchingKind[]
  readonly described: readonly MatchingKind[]
}

function countedKinds({ lines }: Yardstick, kinds: readonly MatchingKind[], role: PreparedRole): CountedKinds {
  const described = kinds.filter((kind) => role.kinds.includes(kind))
  return { weighed: lines === null ? described : kinds, described }
}

/** The weights by which a role's requirements count for this holder; they add up to 4000, less what is not described. */
export function requirementWeights(yardstick: Yardstick, holder: SkillHolder, role: PreparedRole) {
  return role.weightsOver(countedKinds(yardstick, holder.kinds, role).weighed)
}

/** Fit: the share of the role that the holder meets, 0 to 4,000,000. */
export function sumFit(
  yardstick: Yardstick,
  holder: SkillHolder,
  role: PreparedRole,
  weighed: readonly WeighedRequirement[],
  hear: Listener<WeighedRequirement> | null = null,
): number {
  const sum = sumCredits(holder, weighed, hear)
  const kinds = countedKinds(yardstick, holder.kinds, role)
  return completed(sum, yardstick.lines?.fit ?? null, kinds.weighed, kinds.described)
}

/** Value: the share of what a team is short of that the holder would bring, 0 to 4,000,000. */
export function sumValue(
  holder: SkillHolder,
  needs: readonly TeamNeed[],
  hear: Listener<TeamNeed> | null = null,
): number {
  return sumCredits(holder, needs, hear)
}

function sumCredits<Asked extends { readonly place: number; readonly level: number; readonly weight: number }>(
  holder: SkillHolder,
  asked: readonly Asked[],
  hear: Listener<Asked> | null,
): number {
  let sum = 0
  for (const one of asked) {
    const sources = holder.sourcesAt(one.place)
    sum += one.weight * (hear === null ? bestPerMille(sources, one.level) : heardCredit(sources, one, hear))
  }
  return sum
}

/** How far something asked is met, per mille, told to whoever listens. */
function heardCredit<Asked extends { readonly level: number }>(
  sources: readonly Source[],
  one: Asked,
  hear: Listener<Asked>,
): number {
  const credit = bestCredit(sources, one.level)
  if (credit.perMille > 0) hear(one, credit)
  return credit.perMille
}

/** Both 0 to 4,000,000; activation is never more than use. */
export interface TalentSums {
  readonly use: number
  readonly activation: number
}

/** Use and activation: the share of the holder's talents that the role calls for, and of those the present job leaves lying. */
export function sumTalents(
  yardstick: Yardstick,
  holder: SkillHolder,
  role: PreparedRole,
  hearUse: Listener<WeighedTalent> | null = null,
  hearActivation: Listener<WeighedTalent> | null = null,
): TalentSums {
  const kinds = countedKinds(yardstick, holder.talentKinds, role)
  const isHeard = hearUse !== null || hearActivation !== null
  let use = 0
  let activation = 0
  for (const talent of holder.talentsOver(kinds.weighed)) {
    const held = holder.heldAt[talent.place]
    if (held === undefined) continue
    const credit = isHeard ? creditForTalent(role.levelsAt, talent, held) : null
    const called = credit === null ? talentPerMille(role.levelsAt, talent, held) : credit.perMille
    if (called === 0) continue
    const idle = FULL_CREDIT - ratioPerMille(holder.presentLevelsAt[talent.place] ?? 0, talent.level)
    const perMille = Math.floor((called * idle) / FULL_CREDIT)
    if (credit !== null) {
      hearUse?.(talent, credit)
      if (perMille > 0) hearActivation?.(talent, { ...credit, perMille })
    }
    use += talent.weight * called
    activation += talent.weight * perMille
  }
  const whole = completed(use, yardstick.lines?.use ?? null, kinds.weighed, kinds.described)
  return { use: whole, activation: use === 0 ? 0 : Math.floor((activation * whole) / use) }
}

/**
 * Interest: the share of the role that the person wants, 0 to 4,000,000. Only abilities can be wished for; the rest, and
 * what the role is not described in, counts as unknown.
 */
export function sumInterest(
  interests: ReadonlyMap<string, number>,
  weighed: readonly WeighedRequirement[],
  hear: (about: WeighedRequirement, perMille: number) => void = () => undefined,
): number {
  let sum = 0
  let undescribed = TOTAL_WEIGHT
  for (const requirement of weighed) {
    const answer = isAbility(requirement.kind) ? interests.get(requirement.skillId) : undefined
    const perMille = answer ?? INTEREST_PER_MILLE.UNKNOWN
    hear(requirement, perMille)
    sum += requirement.weight * perMille
    undescribed -= requirement.weight
  }
  return sum + undescribed * INTEREST_PER_MILLE.UNKNOWN
}
