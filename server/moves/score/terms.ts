import type { SimilarCause } from '../../skills/similarSkills.ts'
import type { Component } from './component.ts'
import { type Listener, sumFit, sumInterest, sumTalents, sumValue, type Yardstick } from './componentSums.ts'
import type { Credit } from './credit.ts'
import { type MatchingKind, TOTAL_WEIGHT } from './matchingKind.ts'
import type { SkillHolder } from './skillHolder.ts'
import type { PreparedRole, SkillTables, WeighedRequirement } from './skillTables.ts'
import type { TeamNeed } from './teamNeeds.ts'

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

/** An addend that is about no skill. */
function termWithoutSkill(component: Component, amount: number, { perMille = 0, estimated = false } = {}): Term {
  return {
    component,
    skillId: null,
    kind: null,
    level: null,
    viaSkillId: null,
    cause: null,
    causeId: null,
    assumed: false,
    estimated,
    perMille,
    amount,
  }
}

/** Fit, requirement by requirement. */
export function fitTerms(
  yardstick: Yardstick,
  holder: SkillHolder,
  role: PreparedRole,
  weighed: readonly WeighedRequirement[],
): Term[] {
  const terms: Term[] = []
  const whole = sumFit(yardstick, holder, role, weighed, addTo(terms, 'FIT'))
  return withEstimate('FIT', terms, whole)
}

/** Use and activation, talent by talent; what counts for nothing in use is in neither. */
export function talentTerms(yardstick: Yardstick, holder: SkillHolder, role: PreparedRole): TalentTerms {
  const use: Term[] = []
  const activation: Term[] = []
  const whole = sumTalents(yardstick, holder, role, addTo(use, 'USE'), addTo(activation, 'ACTIVATION'))
  return {
    use: withEstimate('USE', use, whole.use),
    activation: withEstimate('ACTIVATION', activation, whole.activation),
  }
}

interface TalentTerms {
  readonly use: readonly Term[]
  readonly activation: readonly Term[]
}

/**
 * Interest, wish by wish. What the person neither wants more of nor would rather not do counts halfway, in one addend
 * that is about no skill: it is not something they said.
 */
export function interestTerms(interests: ReadonlyMap<string, number>, weighed: readonly WeighedRequirement[]): Term[] {
  const wishes: Term[] = []
  const add = addTo(wishes, 'INTEREST')
  let unanswered = 0
  const whole = sumInterest(interests, weighed, (requirement, perMille) => {
    if (interests.has(requirement.skillId)) add(requirement, asItself(perMille))
    else unanswered += requirement.weight * perMille
  })
  const open = unanswered === 0 ? [] : [termWithoutSkill('INTEREST', unanswered)]
  return withEstimate('INTEREST', [...wishes, ...open], whole)
}

/** Value, need by need. */
export function valueTerms(tables: SkillTables, holder: SkillHolder, needs: readonly TeamNeed[]): Term[] {
  const terms: Term[] = []
  const add = addTo(terms, 'VALUE')
  sumValue(holder, needs, ({ skillId, level, weight }, credit) => {
    add({ skillId, kind: tables.kindOf.get(skillId) ?? null, level, weight }, credit)
  })
  return terms
}

/** A part of the score that is one fact about the seat, from its share per mille: none where it counts for nothing. */
export function seatTerms(component: Component, perMille: number): Term[] {
  return perMille === 0 ? [] : [termWithoutSkill(component, TOTAL_WEIGHT * perMille, { perMille })]
}

/** What an addend is about: a skill asked, or a talent held. */
interface WeighedSkill {
  readonly skillId: string
  readonly kind: MatchingKind | null
  readonly level: number
  readonly weight: number
}

function addTo(terms: Term[], component: Component): Listener<WeighedSkill> {
  return ({ skillId, kind, level, weight }, { perMille, viaSkillId, cause, causeId, assumed }) => {
    const amount = weight * perMille
    if (amount === 0) return
    const estimated = false
    terms.push({ component, skillId, kind, level, viaSkillId, cause, causeId, assumed, estimated, perMille, amount })
  }
}

function asItself(perMille: number): Credit {
  return { perMille, viaSkillId: null, cause: null, causeId: null, assumed: false }
}

function withEstimate(component: Component, terms: readonly Term[], whole: number): Term[] {
  const estimated = whole - terms.reduce((sum, { amount }) => sum + amount, 0)
  return estimated === 0 ? [...terms] : [...terms, termWithoutSkill(component, estimated, { estimated: true })]
}
