import type { TFunction } from 'i18next'
import type { MoveRowFragment, StepFragment, TextFragment, ToldReasonFragment } from '../generated/operations.ts'

type Localize = (texts: TextFragment) => string

/** Why someone gains, as a whole sentence to the viewer. */
export function reasonSentence(t: TFunction, localize: Localize, { reason, skill }: ToldReasonFragment): string {
  return t(`reason.${reason}`, { skill: skill === null ? '' : localize(skill.names) })
}

/** The same where it stands under the heading of who gains. */
export function valueSentence(t: TFunction, localize: Localize, { reason, skill }: ToldReasonFragment): string {
  return t(`value.reason.${reason}`, { skill: skill === null ? '' : localize(skill.names) })
}

type Counted = Pick<MoveRowFragment, 'sharedCount' | 'neededCount' | 'skillsToGrowCount' | 'halfwayCount' | 'strength'>

/** With fewer shared than this, that they are shared is no reason: what counts instead is. */
const fewShared = 2

/** What the viewer brings, as a sentence; where hardly anything is shared word for word, what counts instead. */
export function sharedSentence(t: TFunction, { sharedCount, neededCount, halfwayCount, strength }: Counted): string {
  const needed = neededCount
  if (sharedCount >= fewShared) return t('reason.shared', { count: sharedCount, needed })
  if (halfwayCount > 0 && sharedCount === 0) return t('reason.halfwayNone', { count: halfwayCount, needed })
  if (halfwayCount > 0) return t('reason.halfwayOne', { count: halfwayCount, needed })
  return strength === null ? t('reason.strengthNone') : t(`reason.strength.${strength}`)
}

/** Whether hardly anything is shared word for word. */
export function sharesFew({ sharedCount }: Pick<Counted, 'sharedCount'>): boolean {
  return sharedCount < fewShared
}

type CountedMove = Counted & { readonly shared: readonly { readonly closeTo: object | null }[] }

/** Of the skills that weigh most, how many are neither shared nor to grow: those that wait for the viewer's yes. */
export function waitingCount(move: Pick<Counted, 'sharedCount' | 'neededCount' | 'skillsToGrowCount'>): number {
  return move.neededCount - move.sharedCount - move.skillsToGrowCount
}

/** How the skills that weigh most are shared out, so that the counts add up to all of them. */
export function countsSentence(t: TFunction, list: (items: readonly string[]) => string, move: CountedMove): string {
  const close = move.shared.filter(({ closeTo }) => closeTo !== null).length
  const waiting = waitingCount(move)
  const shared = move.sharedCount - close
  const parts = [
    shared === 0 ? null : t('count.shared', { count: shared }),
    close === 0 ? null : t('count.close', { count: close }),
    waiting === 0 ? null : t('row.waiting', { count: waiting }),
    move.skillsToGrowCount === 0 ? null : growPart(t, move),
  ]
  return t('panel.counted', { needed: move.neededCount, parts: list(parts.filter((part) => part !== null)) })
}

function growPart(t: TFunction, { skillsToGrowCount, halfwayCount }: Counted): string {
  if (halfwayCount === 0) return t('count.grow', { count: skillsToGrowCount })
  return t('count.growHalfway', { count: skillsToGrowCount, halfway: halfwayCount })
}

/**
 * The same for a line of a list, what is there first: shared, halfway, and waiting for a yes. Where none of the counted
 * skills is, what speaks for the role instead.
 */
export function countsOfLine(t: TFunction, move: Counted): string[] {
  const { sharedCount, neededCount, halfwayCount, strength } = move
  const waiting = waitingCount(move)
  const parts = [
    sharedCount === 0 ? null : t('row.shared', { shared: sharedCount, needed: neededCount }),
    halfwayCount === 0 ? null : halfwayOfLine(t, move),
    waiting === 0 ? null : t('row.waiting', { count: waiting }),
  ].filter((part) => part !== null)
  if (parts.length > 0) return parts
  return [strength === null ? t('row.shared', { shared: 0, needed: neededCount }) : t(`row.strength.${strength}`)]
}

function halfwayOfLine(t: TFunction, { sharedCount, neededCount, halfwayCount }: Counted): string {
  if (sharedCount > 0) return t('row.halfway', { count: halfwayCount })
  return t('row.halfwayOf', { count: halfwayCount, needed: neededCount })
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
