import type { LearningForm } from '../generated/schemaTypes.ts'

/** A small step to begin growing a skill: half an hour to half a day. */
export interface FirstStep {
  readonly skillId: string
  /** 30 to 240. */
  readonly minutes: number
  readonly form: LearningForm
  readonly itemId: string | null
  readonly buddyId: string | null
}

/** What the steps are made from: learning items (`hours` in all), and colleagues who offer to share, best match first. */
export interface StepSources {
  readonly items: readonly { readonly id: string; readonly form: LearningForm; readonly hours: number }[]
  readonly buddyIds: readonly string[]
}

/** Nothing on screen promises less than half an hour, or asks for more than half a day. */
const SHORTEST_MINUTES = 30
export const LONGEST_MINUTES = 240

/** Something for oneself can be begun and left at any time; what others come to cannot. */
const CAN_BE_LEFT: ReadonlySet<LearningForm> = new Set(['E_LEARNING', 'ON_THE_JOB'])

/** A first talk with a buddy. */
const BUDDY_MINUTES = SHORTEST_MINUTES

/**
 * One first step for each form there is, shortest first; with a buddy before others of the same length.
 * Where there is neither item nor buddy, half an hour of trying it in one's own work.
 */
export function firstSteps(skillId: string, { items, buddyIds }: StepSources): FirstStep[] {
  const [buddyId] = buddyIds
  const withBuddy: FirstStep[] =
    buddyId === undefined ? [] : [{ skillId, minutes: BUDDY_MINUTES, form: 'BUDDY', itemId: null, buddyId }]
  const ofForms = new Map<LearningForm, FirstStep>()
  for (const { id, form, hours } of items) {
    const step: FirstStep = { skillId, minutes: minutesOf(form, hours), form, itemId: id, buddyId: null }
    const known = ofForms.get(form)
    if (known === undefined || step.minutes < known.minutes) ofForms.set(form, step)
  }
  const steps = [...withBuddy, ...ofForms.values()].sort((one, other) => one.minutes - other.minutes)
  if (steps.length > 0) return steps
  return [{ skillId, minutes: SHORTEST_MINUTES, form: 'ON_THE_JOB', itemId: null, buddyId: null }]
}

function minutesOf(form: LearningForm, hours: number): number {
  const whole = Math.round(hours * 60)
  if (whole <= LONGEST_MINUTES) return Math.max(SHORTEST_MINUTES, whole)
  return CAN_BE_LEFT.has(form) ? SHORTEST_MINUTES : LONGEST_MINUTES
}
