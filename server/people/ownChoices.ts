import type {
  AnswerRoleInput,
  Discoverable,
  OpennessAnswer,
  SetOpennessInput,
  Visibility,
} from '../generated/schemaTypes.ts'
import { addMonths, isDate } from '../shared/dates.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { HIGHEST_LEVEL } from '../skills/skill.ts'

// The rules for what people say about themselves: what is accepted, and what a choice left open becomes.

/** A yes is asked again in time, so that nobody stays findable by accident. */
export const MOST_MONTHS_OPEN = 6

/** A note is a reminder to oneself, not a letter. */
export const LONGEST_NOTE = 500

/** Nobody asks to be reminded later than this. */
const MOST_MONTHS_AHEAD = 24

/** @throws BadInput unless the level is a whole number of tenths from 1 to 50. */
export function checkLevel(level: number): number {
  if (Number.isInteger(level) && level >= 1 && level <= HIGHEST_LEVEL) return level
  throw new BadInput('input.level', `A level is a whole number from 1 to ${HIGHEST_LEVEL}; this is ${level}.`)
}

const WIDTH: Readonly<Record<Visibility, number>> = { SELF: 0, MANAGER: 1, ORGANIZATION: 2 }

/** The audience of a level, never wider than that of the skill it belongs to. */
export function levelAudience(asked: Visibility, ofSkill: Visibility): Visibility {
  return WIDTH[asked] > WIDTH[ofSkill] ? ofSkill : asked
}

/** @throws BadInput unless it is a day after today, two years ahead at most; null passes. */
function checkAskAgain(askAgainOn: string | null, today: string): string | null {
  if (askAgainOn === null) return null
  if (!isDate(askAgainOn)) throw new BadInput('input.askAgainOn', `${askAgainOn} is not a date.`)
  if (askAgainOn <= today) throw new BadInput('input.askAgainOn', 'Pick a day from tomorrow on to be asked again.')
  if (askAgainOn > addMonths(today, MOST_MONTHS_AHEAD)) {
    throw new BadInput('input.askAgainOn', 'Pick a day within two years.')
  }
  return askAgainOn
}

/**
 * The date that goes with an answer to a role or family.
 * @throws BadInput for a date with an answer other than NOT_YET, or one that is not to come.
 */
export function settleAnswer(input: AnswerRoleInput, today: string): { readonly askAgainOn: string | null } {
  const askAgainOn = checkAskAgain(input.askAgainOn ?? null, today)
  if (askAgainOn !== null && input.answer !== 'NOT_YET') {
    throw new BadInput('input.askAgainOn', 'Only "not yet" can be asked again on a date.')
  }
  return { askAgainOn }
}

/** An openness as it is stored. */
export interface SettledOpenness {
  readonly answer: OpennessAnswer
  readonly until: string | null
  readonly askAgainOn: string | null
  readonly note: string | null
  readonly discoverable: Discoverable
  readonly teamIds: readonly string[]
}

/**
 * Fills in what an answer to looking over the wall leaves open, and refuses what does not go together.
 * @returns null when the answer is taken back.
 * @throws BadInput with the field and the way out.
 */
export function settleOpenness(input: SetOpennessInput, today: string): SettledOpenness | null {
  const answer = input.answer ?? null
  if (answer === null) return null
  const teamIds = [...new Set(input.teamIds ?? [])]
  checkDiscoverable(answer, input.discoverable, teamIds)
  const note = input.note?.normalize('NFC').trim() || null
  if (note !== null && note.length > LONGEST_NOTE) {
    throw new BadInput('input.note', `A note has at most ${LONGEST_NOTE} characters; this one has ${note.length}.`)
  }
  const askAgainOn = checkAskAgain(input.askAgainOn ?? null, today)
  if (askAgainOn !== null && answer !== 'NOT_YET') {
    throw new BadInput('input.askAgainOn', 'Only "not yet" can be asked again on a date.')
  }
  const until = settleUntil(answer, input.until ?? null, today)
  return { answer, until, askAgainOn, note, discoverable: input.discoverable, teamIds }
}

function checkDiscoverable(answer: OpennessAnswer, discoverable: Discoverable, teamIds: readonly string[]): void {
  if (discoverable !== 'NOBODY' && answer !== 'OPEN') {
    throw new BadInput('input.discoverable', 'Only who says yes can be found; leave it at nobody.')
  }
  if (discoverable === 'TEAMS' && teamIds.length === 0) {
    throw new BadInput('input.teamIds', 'Pick at least one team that may find you.')
  }
  if (discoverable !== 'TEAMS' && teamIds.length > 0) {
    throw new BadInput('input.teamIds', 'Teams are picked only when teams may find you.')
  }
}

function settleUntil(answer: OpennessAnswer, until: string | null, today: string): string | null {
  if (answer !== 'OPEN') {
    if (until !== null) throw new BadInput('input.until', 'Only a yes has a last day.')
    return null
  }
  const latest = addMonths(today, MOST_MONTHS_OPEN)
  if (until === null) return latest
  if (!isDate(until)) throw new BadInput('input.until', `${until} is not a date.`)
  if (until < today || until > latest) {
    throw new BadInput('input.until', `Pick a last day from today to ${latest}, six months ahead.`)
  }
  return until
}
