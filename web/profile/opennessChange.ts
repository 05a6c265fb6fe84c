import type { Discoverable, OpennessAnswer } from '../generated/operations.ts'

/** The viewer's answer to: would you like to look over the wall? Dates as YYYY-MM-DD. */
export type OpennessState = {
  readonly answer: OpennessAnswer
  readonly until: string | null
  readonly askAgainOn: string | null
  readonly note: string | null
  readonly discoverable: Discoverable
  readonly teamIds: readonly string[]
}

const mostMonthsOpen = 6

/** A new answer. The note stays; dates and who may find me belong to the answer before and start anew. */
export function withAnswer(before: OpennessState | null, answer: OpennessAnswer, today: string): OpennessState {
  return {
    answer,
    until: answer === 'OPEN' ? latestUntil(today) : null,
    askAgainOn: null,
    note: before?.note ?? null,
    discoverable: 'NOBODY',
    teamIds: [],
  }
}

/** Who may find me. Picking teams without any team is the same as nobody. */
export function withAudience(
  before: OpennessState,
  discoverable: Discoverable,
  teamIds: readonly string[],
): OpennessState {
  if (discoverable !== 'TEAMS') return { ...before, discoverable, teamIds: [] }
  if (teamIds.length === 0) return { ...before, discoverable: 'NOBODY', teamIds: [] }
  return { ...before, discoverable, teamIds }
}

/** The last day that a yes can hold: six months after `today`, or the last day of that month where it is shorter. */
export function latestUntil(today: string): string {
  return addMonths(today, mostMonthsOpen)
}

/** The last day on which to be asked again: two years after `today`. */
export function latestAskAgain(today: string): string {
  return addMonths(today, 24)
}

/** The day after `today`. */
export function dayAfter(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Today where the person is, as YYYY-MM-DD. */
export function localToday(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}
