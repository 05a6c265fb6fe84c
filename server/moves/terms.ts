import type { SimilarCause } from '../skills/similarSkills.ts'
import type { Component } from './component.ts'
import { bestCredit, type Credit, creditForTalent, ratioPerMille } from './credit.ts'
import { INTEREST_PER_MILLE } from './facts.ts'
import { FULL_CREDIT, isAbility, type MatchingKind, TOTAL_WEIGHT } from './matchingKind.ts'
import type { SkillHolder } from './skillHolder.ts'
import type { PreparedRole, SkillTables, WeighedRequirement } from './skillTables.ts'
import type { TeamNeed } from './teamNeeds.ts'
import { completed, type UndescribedLines } from './undescribedKinds.ts'

/** One addend of one part of the score. */
export interface Term {
  readonly component: Component
  /** The skill asked (fit, value, interest) or the talent held (use, activation); null for the seat and for estimates. */
  readonly skillId: string | null
  readonly kind: MatchingKind | null
  /** The level asked or held, tenths; null without a skill. */
  readonly level: number | null
  /** The neighboring skill through which it counts: held (fit, value) or asked (use, activation). */
  readonly viaSkillId: string | null
  readonly cause: SimilarCause | null
  readonly causeId: string | null
  readonly assumed: boolean
  /** Counted as comparable roles are, since the role is not described in a kind. */
  readonly estimated: boolean
  /** The share that counts; 0 for an estimate, which is an amount only. */
  readonly perMille: number
  /** 0 to 4,000,000; for most terms a weight times a share per mille. */
  readonly amount: number
}

/** What fit and use are computed with. `lines` is null where too few roles are described in all kinds. */
export interface Yardstick {
  readonly tables: SkillTables
  readonly lines: UndescribedLines | null
}

const PLAIN: Omit<Term, 'component' | 'amount'> = {
  skillId: null,
  kind: null,
  level: null,
  viaSkillId: null,
  cause: null,
  causeId: null,
  assumed: false,
  estimated: false,
  perMille: 0,
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

/** Fit: the share of the role that the holder meets. */
export function fitTerms(
  yardstick: Yardstick,
  holder: SkillHolder,
  role: PreparedRole,
  weighed: readonly WeighedRequirement[],
): Term[] {
  const { lines } = yardstick
  const terms = weighed.map((requirement) =>
    creditTerm('FIT', requirement, bestCredit(holder.sourcesFor(requirement.skillId), requirement.level)),
  )
  const kinds = countedKinds(yardstick, holder.kinds, role)
  const sum = sumOf(terms)
  return [...terms, ...estimate('FIT', completed(sum, lines?.fit ?? null, kinds.weighed, kinds.described) - sum)]
}

/** Use and activation: the share of the holder's talents that the role calls for, and of those the present job leaves lying. */
export function talentTerms(yardstick: Yardstick, holder: SkillHolder, role: PreparedRole): Term[] {
  const { tables, lines } = yardstick
  const kinds = countedKinds(yardstick, holder.talentKinds, role)
  const called = holder.talentsOver(kinds.weighed).map((talent) => {
    const held = holder.held.get(talent.skillId)
    const credit = held === undefined ? null : creditForTalent(tables.similar, role.requirementOf, talent, held)
    return {
      talent,
      credit,
      idle: FULL_CREDIT - ratioPerMille(holder.presentLevels.get(talent.skillId) ?? 0, talent.level),
    }
  })
  const use: Term[] = []
  const activation: Term[] = []
  for (const { talent, credit, idle } of called) {
    if (credit === null || credit.perMille === 0) continue
    use.push(creditTerm('USE', talent, credit))
    const activated = { ...credit, perMille: Math.floor((credit.perMille * idle) / FULL_CREDIT) }
    activation.push(creditTerm('ACTIVATION', talent, activated))
  }
  const useSum = sumOf(use)
  const whole = completed(useSum, lines?.use ?? null, kinds.weighed, kinds.described)
  const activationSum = sumOf(activation)
  const activationWhole = useSum === 0 ? 0 : Math.floor((activationSum * whole) / useSum)
  return [
    ...use,
    ...estimate('USE', whole - useSum),
    ...activation,
    ...estimate('ACTIVATION', activationWhole - activationSum),
  ]
}

/** Interest: the share of the role that the person wants. Only abilities can be wished for; the rest counts as unknown. */
export function interestTerms(interests: ReadonlyMap<string, number>, weighed: readonly WeighedRequirement[]): Term[] {
  const terms = weighed.map((requirement): Term => {
    const { skillId, kind, level, weight } = requirement
    const answer = isAbility(kind) ? interests.get(skillId) : undefined
    const perMille = answer ?? INTEREST_PER_MILLE.UNKNOWN
    return { ...PLAIN, component: 'INTEREST', skillId, kind, level, perMille, amount: weight * perMille }
  })
  const described = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return [...terms, ...estimate('INTEREST', (TOTAL_WEIGHT - described) * INTEREST_PER_MILLE.UNKNOWN)]
}

/** Value: the share of what a team is short of that the holder would bring. */
export function valueTerms(tables: SkillTables, holder: SkillHolder, needs: readonly TeamNeed[]): Term[] {
  return needs.map((need) => {
    const kind = tables.kindOf.get(need.skillId) ?? null
    return creditTerm('VALUE', { ...need, kind }, bestCredit(holder.sourcesFor(need.skillId), need.level))
  })
}

/** A part of the score that is one fact about the seat, from its share per mille. */
export function seatTerm(component: Component, perMille: number): Term {
  return { ...PLAIN, component, perMille, amount: TOTAL_WEIGHT * perMille }
}

export function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { amount }) => sum + amount, 0)
}

function creditTerm(
  component: Component,
  about: {
    readonly skillId: string
    readonly kind: MatchingKind | null
    readonly level: number
    readonly weight: number
  },
  credit: Credit,
): Term {
  const { skillId, kind, level, weight } = about
  return { component, skillId, kind, level, estimated: false, ...credit, amount: weight * credit.perMille }
}

function estimate(component: Component, amount: number): Term[] {
  return amount === 0 ? [] : [{ ...PLAIN, component, estimated: true, amount }]
}
