import { type FirstStep, firstSteps, type StepSources } from '../learning/firstSteps.ts'
import type { TeamTie } from '../people/tieStore.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { explainScore, type ReasonRow, type ScoreExplanation, type ScorePart, tenthsOf } from './explainScore.ts'
import { type MoveValues, type ValueReasonDetail, valuesOfMove } from './moveValues.ts'
import { type Move, REACH_WANTED, scoreRole } from './scoreMove.ts'
import {
  type GrowthToTell,
  growthToTell,
  type SharedSkill,
  type SharedSkills,
  type SkillToGrow,
  sharedSkills,
} from './skillsToGrow.ts'
import type { ReadyToMove } from './viewerMoves.ts'

// How a move leaves the server: the rules' answers, each carrying whose it is.

/** Whose data a thing is; the access table asks. */
interface Owned {
  readonly ownerId: string
}

export type SharedSkillView = SharedSkill & Owned
export type NextStepView = FirstStep & Owned
export type TieView = TeamTie & Owned
export type ValueReasonView = ValueReasonDetail & Owned
export type WhyPartView = ScorePart & Owned

export interface SkillToGrowView extends SkillToGrow, Owned {}

export interface WhyFactView extends Omit<ReasonRow, 'points'>, Owned {
  readonly tenths: number
  readonly neededLevel: number | null
}

/** A move, with all that can be said of it worked out when it is asked. */
export interface MoveView extends Owned {
  readonly move: Move
  readonly shownForVariety: boolean
  readonly shared: () => SharedSkills
  readonly growth: () => GrowthToTell
  readonly values: (hasOpening: boolean) => MoveValues
  readonly why: () => ScoreExplanation
}

/** @throws BadInput unless it is a whole number from 0 to 1000. */
export function checkReach(reach: number | null | undefined): number {
  const wanted = reach ?? REACH_WANTED.USUAL
  if (Number.isInteger(wanted) && wanted >= 0 && wanted <= 1000) return wanted
  throw new BadInput('reach', `reach is ${wanted}; it goes from 200 (near) to 1000 (far).`)
}

/** One role as a move for the person; null where the role is unknown or has no seat. */
export function viewMove(
  ready: ReadyToMove,
  roleId: string,
  reachWanted: number,
  shownForVariety: boolean,
): MoveView | null {
  const { model, person } = ready
  const options = { reachWanted, lens: null }
  const scored = scoreRole(model, person, roleId, options)
  if (scored === null) return null
  return {
    ownerId: person.profile.personId,
    move: scored.move,
    shownForVariety,
    shared: remembered(() => sharedSkills(person, scored.role)),
    growth: remembered(() => growthToTell(model, person, scored.role)),
    values: (hasOpening) => valuesOfMove(model, person, scored, hasOpening),
    why: remembered(() => explainScore(model, scored, options)),
  }
}

function remembered<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

/** The first steps of a skill, as the owner's. */
export function viewSteps(ownerId: string, skillId: string, sources: StepSources): NextStepView[] {
  return firstSteps(skillId, sources).map((step) => ({ ...step, ownerId }))
}

/** The facts behind a part of the score, heaviest first. */
export function viewFacts({ ownerId, rows }: WhyPartView, first: number): WhyFactView[] {
  return rows.slice(0, first).map(({ points, ...row }) => ({
    ...row,
    ownerId,
    tenths: tenthsOf(points),
    neededLevel: row.level,
  }))
}
