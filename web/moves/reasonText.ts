import type { TFunction } from 'i18next'
import type { StepFragment, TextFragment, ToldReasonFragment } from '../generated/operations.ts'

type Localize = (texts: TextFragment) => string

/** Why someone gains, as a whole sentence to the viewer. */
export function reasonSentence(t: TFunction, localize: Localize, { reason, skill }: ToldReasonFragment): string {
  return t(`reason.${reason}`, { skill: skill === null ? '' : localize(skill.names) })
}

/** The same where it stands under the heading of who gains. */
export function valueSentence(t: TFunction, localize: Localize, { reason, skill }: ToldReasonFragment): string {
  return t(`value.reason.${reason}`, { skill: skill === null ? '' : localize(skill.names) })
}

/** What the viewer brings, as a sentence; where nothing is shared word for word, that something lies close. */
export function sharedSentence(t: TFunction, shared: number, needed: number): string {
  return shared === 0 ? t('reason.neighbors') : t('reason.shared', { count: shared, needed })
}

/** Half an hour, 45 minutes, 2 hours, 3.5 hours, half a day. */
export function durationText(t: TFunction, minutes: number): string {
  if (minutes === 30) return t('time.half')
  if (minutes === 240) return t('time.halfDay')
  if (minutes > 60 || minutes % 60 === 0) return t('time.hours', { count: minutes / 60 })
  return t('time.minutes', { count: minutes })
}

/** A first small step as a sentence: with whom or with what, and how long. */
export function stepSentence(t: TFunction, localize: Localize, step: StepFragment, skill: TextFragment): string {
  const time = durationText(t, step.minutes)
  if (step.buddy !== null) return t('step.buddy', { time, name: step.buddy.name, skill: localize(skill) })
  if (step.item !== null) return t('step.item', { time, title: localize(step.item.titles) })
  return t('step.own', { time, skill: localize(skill) })
}
