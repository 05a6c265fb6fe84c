import { addDays, dayIn } from '../shared/dates.ts'

/** A time of day on the clocks of an organization, `HH:MM`. */
export type TimeOfDay = `${number}:${number}`

/** The last moment up to now at which something is due every day at a time. */
export function lastDue(at: TimeOfDay, timeZone: string, now: Date): Date {
  return momentsAround(at, timeZone, now).findLast((moment) => moment <= now) ?? now
}

/** The first moment after now at which it is due. */
export function nextDue(at: TimeOfDay, timeZone: string, now: Date): Date {
  return momentsAround(at, timeZone, now).find((moment) => moment > now) ?? now
}

/** Ascending, from before now to after it. */
function momentsAround(at: TimeOfDay, timeZone: string, now: Date): Date[] {
  const today = dayIn(timeZone, now)
  return [-1, 0, 1, 2].map((days) => momentOf(addDays(today, days), at, timeZone))
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The moment at which clocks show a time on a day. Where they show it twice, the first; where they jump over it, as much later
 * as they jump: once a day in any case.
 */
export function momentOf(day: string, at: TimeOfDay, timeZone: string): Date {
  const shown = Date.parse(`${day}T${at}:00Z`)
  const before = aheadMs(timeZone, shown - DAY_MS)
  const after = aheadMs(timeZone, shown + DAY_MS)
  const moments = [shown - before, shown - after].filter((moment) => moment + aheadMs(timeZone, moment) === shown)
  return new Date(moments.length === 0 ? shown - before : Math.min(...moments))
}

/** How far the clocks of a time zone are ahead of UTC at a moment. */
function aheadMs(timeZone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(moment / 1000) * 1000
}
