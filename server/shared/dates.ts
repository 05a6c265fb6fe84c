/** Dates are written YYYY-MM-DD, so that they compare and sort as text. */
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a date that exists: 2024-02-30 does not. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** The day so many months later; the last of the month where that day does not exist there. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}

/** The calendar day at an instant in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: Date): string {
  return calendarOf(timeZone).format(instant)
}

/** A calendar takes a third of a millisecond to make, and every request asks for the day: made once for a time zone. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timeZone, made)
  return made
}
