import type { Job } from './job.ts'
import { isHeld, type JobRecord } from './lease.ts'
import { nextDue } from './schedule.ts'
import { wantedSince } from './wantedRuns.ts'

/** A job for operators, in lines: what it does, when it was done last and how that went, and when it is next. */
export function describeJob(job: Job, record: JobRecord | null, timeZone: string, now: Date): string {
  const moment = (instant: Date) => `${clockIn(timeZone, instant)} (${timeZone})`
  const isWanted = record === null ? job.isDueWhenNew : wantedSince(job, record, timeZone, now) !== null
  const next = () => (isWanted ? 'as soon as a server runs' : moment(nextDue(job.at, timeZone, now)))
  return [
    `${job.name}: ${job.does}`,
    `  every day at ${job.at}`,
    `  last: ${record === null ? 'never' : lastRun(record, moment)}`,
    `  next: ${record !== null && isHeld(record, now) ? 'it is being done just now' : next()}`,
  ].join('\n')
}

function lastRun({ lastStartedAt, lastEndedAt, lastOutcome, lastText }: JobRecord, moment: (instant: Date) => string) {
  if (lastStartedAt === null || lastEndedAt === null) return 'never'
  const seconds = (Date.parse(lastEndedAt) - Date.parse(lastStartedAt)) / 1000
  const how = lastOutcome === 'FAILED' ? 'failed' : 'done'
  return `${moment(new Date(lastStartedAt))}, ${how} in ${seconds.toFixed(1)} s: ${lastText ?? ''}`
}

/** `2026-11-26 02:30` */
function clockIn(timeZone: string, instant: Date): string {
  // The Swedish way to write it is the one that sorts.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
}
