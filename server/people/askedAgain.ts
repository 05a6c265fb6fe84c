import { compareIds } from '../shared/compareIds.ts'
import type { AnswerRecord, OpennessRecord } from './ownDataStore.ts'

// A "not yet" with a day is asked again on that day, once: answered or left as it is, it has no day any more. Nothing else is
// ever asked again.

/** A question that is asked again. */
export interface AskedAgainRecord {
  readonly ownerId: string
  /** The role or family; null for looking over the wall at all. */
  readonly subjectId: string | null
  readonly subjectType: AnswerRecord['subjectType'] | null
  /** The day it was to be asked again. */
  readonly on: string
}

type Openness = Pick<OpennessRecord, 'ownerId' | 'answer' | 'askAgainOn'>
type RoleAnswer = Pick<AnswerRecord, 'ownerId' | 'answer' | 'askAgainOn' | 'subjectId' | 'subjectType'>

/** What is asked again today, the oldest day first; of one day the question about looking over the wall comes first. */
export function askedAgain(
  openness: Openness | null,
  answers: readonly RoleAnswer[],
  today: string,
): AskedAgainRecord[] {
  const ofAll = openness === null ? [] : [{ ...openness, subjectId: null, subjectType: null }]
  return [...ofAll, ...answers]
    .flatMap(({ ownerId, answer, askAgainOn, subjectId, subjectType }) =>
      answer === 'NOT_YET' && askAgainOn !== null && askAgainOn <= today
        ? [{ ownerId, subjectId, subjectType, on: askAgainOn }]
        : [],
    )
    .sort((one, other) => compareIds(one.on, other.on) || compareIds(one.subjectId ?? '', other.subjectId ?? ''))
}
