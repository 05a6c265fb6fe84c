import type { Job } from './job.ts'
import { isAskedFor, type JobRecord } from './lease.ts'
import { lastDue } from './schedule.ts'

/** A run that failed is tried again so much later. */
const AGAIN_AFTER_MS = 60 * 60_000

/**
 * The moment since when a run of a job is wanted: one that began then or later is enough. Null when none is wanted now.
 * Times that were missed are made up for by one run, however many they were.
 */
export function wantedSince(job: Job, record: JobRecord, timeZone: string, now: Date): Date | null {
  if (isAskedFor(record)) return new Date(record.askedAt ?? now)
  const due = lastDue(job.at, timeZone, now)
  if (record.lastStartedAt === null) {
    const firstSeen = new Date(record.firstSeenAt)
    if (job.isDueWhenNew) return firstSeen
    return due > firstSeen ? due : null
  }
  if (due > new Date(record.lastStartedAt)) return due
  if (record.lastOutcome !== 'FAILED' || record.lastEndedAt === null) return null
  const failedAt = Date.parse(record.lastEndedAt)
  return failedAt + AGAIN_AFTER_MS <= now.getTime() ? new Date(failedAt + 1) : null
}
