import type { WeightsInput } from '../generated/schemaTypes.ts'
import { type FirstStep, firstSteps, type StepSources } from '../learning/firstSteps.ts'
import { once } from '../shared/once.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { type MoveValues, type ValueReasonDetail, valuesOfMove } from './moveValues.ts'
import type { Component } from './score/component.ts'
import { explainScore, type ReasonRow, type ScoreExplanation, type ScorePart } from './score/explainScore.ts'
import { personalLens } from './score/lens.ts'
import { movesSeen } from './score/momentum.ts'
import { type LookOptions, type Move, REACH_WANTED, scoreRole } from './score/scoreMove.ts'
import {
  countHeaviest,
  type GrowthToTell,
  growthToTell,
  type HeaviestCounts,
  restingSkillIds,
  type SharedSkill,
  type SharedSkills,
  type SkillToGrow,
  sharedSkills,
} from './skillsToGrow.ts'
import { type Strength, strengthOf } from './strength.ts'
import type { ReadyToMove } from './viewerMoves.ts'

// How a move leaves the server: the rules' answers, each carrying whose it is.

/** Whose data a thing is; the access table asks. */
interface Owned {
  readonly ownerId: string
}

export type SharedSkillView = SharedSkill & Owned
export type NextStepView = FirstStep & Owned
export type ValueReasonView = ValueReasonDetail & Owned
export type WhyPartView = ScorePart & Owned

export interface SkillToGrowView extends SkillToGrow, Owned {}

export type WhyFactView = Omit<ReasonRow, 'points'> & Owned

/** A move, with all that can be said of it worked out when it is asked. */
export interface MoveView extends Owned {
  readonly move: Move
  readonly ifSkillId: string | null
  readonly shownForVariety: boolean
  /** How often colleagues went from the person's family to this one; null where that is too few to say. */
  readonly colleaguesWent: (familyId: string) => number | null
  readonly shared: () => SharedSkills
  readonly growth: () => GrowthToTell
  readonly counts: () => HeaviestCounts
  readonly strength: () => Strength | null
  readonly values: (hasOpening: boolean) => MoveValues
  readonly why: () => ScoreExplanation
  /** Ids of what would rest, the most first. */
  readonly resting: () => readonly string[]
}

/**
 * How the viewer wants to look: the reach, 600 when left out, and their own weights if they set any.
 * @throws BadInput for a reach or a weight out of range, and where nothing would count.
 */
export function readLook(reach: number | null | undefined, weights: WeightsInput | null | undefined): LookOptions {
  return { reachWanted: checkReach(reach), lens: weights ? personalLens(checkWeights(weights)) : null }
}

const WEIGHT_OF: Readonly<Record<keyof WeightsInput, Component>> = {
  fit: 'FIT',
  use: 'USE',
  activation: 'ACTIVATION',
  value: 'VALUE',
  interest: 'INTEREST',
  ease: 'EASE',
  reach: 'REACH',
  momentum: 'MOMENTUM',
}

function checkWeights(weights: WeightsInput): Partial<Record<Component, number>> {
  const given = Object.entries(WEIGHT_OF).flatMap(([name, component]): [Component, number][] => {
    const weight = weights[name as keyof WeightsInput] // a key of the record above
    return weight == null ? [] : [[component, weight]]
  })
  const wrong = given.find(([, weight]) => weight < 0 || weight > 100)
  if (wrong !== undefined) throw new BadInput('weights', `A weight goes from 0 to 100; this is ${wrong[1]}.`)
  if (given.length === Object.keys(WEIGHT_OF).length && given.every(([, weight]) => weight === 0)) {
    throw new BadInput('weights', 'Something must count: raise at least one weight above 0.')
  }
  return Object.fromEntries(given)
}

function checkReach(reach: number | null | undefined): number {
  const wanted = reach ?? REACH_WANTED.USUAL
  if (Number.isInteger(wanted) && wanted >= 0 && wanted <= 1000) return wanted
  throw new BadInput('reach', `reach is ${wanted}; it goes from 200 (near) to 1000 (far).`)
}

/** One role as a move for the person; null where the role is unknown or has no seat. */
export function viewMove(
  ready: ReadyToMove,
  roleId: string,
  options: LookOptions,
  shownForVariety: boolean,
): MoveView | null {
  const { model, person } = ready
  const scored = scoreRole(model, person, roleId, options)
  if (scored === null) return null
  return {
    ownerId: person.profile.personId,
    move: scored.move,
    ifSkillId: ready.ifSkillId,
    shownForVariety,
    colleaguesWent: (familyId) => movesSeen(model.pastMoves, person.profile.familyId, familyId),
    shared: once(() => sharedSkills(person, scored.role)),
    growth: once(() => growthToTell(model, person, scored.role)),
    counts: once(() => countHeaviest(person, scored.role)),
    strength: () => strengthOf(scored.termsOf('FIT')),
    values: (hasOpening) => valuesOfMove(model, person, scored, hasOpening),
    why: once(() => explainScore(model, scored, options)),
    resting: once(() => restingSkillIds(person, scored.role)),
  }
}

/** The first steps of a skill, as the owner's. */
export function viewSteps(ownerId: string, skillId: string, sources: StepSources): NextStepView[] {
  return firstSteps(skillId, sources).map((step) => ({ ...step, ownerId }))
}

/** The facts behind a part of the score, heaviest first. */
export function viewFacts({ ownerId, rows }: WhyPartView, first: number): WhyFactView[] {
  return rows.slice(0, first).map(({ points, ...row }) => ({ ...row, ownerId }))
}
