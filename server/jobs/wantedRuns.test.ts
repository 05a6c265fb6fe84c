import { describe, expect, it } from 'vitest'
import type { Job } from './job.ts'
import type { JobRecord } from './lease.ts'
import { wantedSince } from './wantedRuns.ts'

const NIGHTLY: Job = { name: 'nightly', does: '', at: '02:30', isDueWhenNew: false, work: async () => '' }
const AT_ONCE: Job = { ...NIGHTLY, isDueWhenNew: true }

/** The graph has known the job since the 20th; it was never done. */
const NEW: JobRecord = {
  name: 'nightly',
  firstSeenAt: '2026-11-20T12:00:00.000Z',
  askedAt: null,
  holder: null,
  leaseUntil: null,
  startedAt: null,
  lastStartedAt: null,
  lastEndedAt: null,
  lastOutcome: null,
  lastText: null,
}
const doneAt = (startedAt: string, change: Partial<JobRecord> = {}): JobRecord => ({
  ...NEW,
  lastStartedAt: startedAt,
  lastEndedAt: startedAt,
  lastOutcome: 'DONE',
  ...change,
})

const wanted = (job: Job, record: JobRecord, now: string) =>
  wantedSince(job, record, 'Europe/Brussels', new Date(now))?.toISOString() ?? null

describe('a run is wanted', () => {
  it('at its time, and not before', () => {
    const record = doneAt('2026-11-25T01:30:04.000Z')
    expect(wanted(NIGHTLY, record, '2026-11-26T01:29:59.000Z')).toBe(null)
    expect(wanted(NIGHTLY, record, '2026-11-26T01:30:00.000Z')).toBe('2026-11-26T01:30:00.000Z')
  })

  it('once, however many times were missed', () => {
    expect(wanted(NIGHTLY, doneAt('2026-11-20T01:30:00.000Z'), '2026-11-26T09:00:00.000Z')).toBe(
      '2026-11-26T01:30:00.000Z',
    )
    expect(wanted(NIGHTLY, doneAt('2026-11-26T09:00:00.000Z'), '2026-11-26T09:00:30.000Z')).toBe(null)
  })

  it('also after it was done by hand the evening before', () => {
    expect(wanted(NIGHTLY, doneAt('2026-11-25T20:00:00.000Z'), '2026-11-26T01:30:00.000Z')).not.toBe(null)
  })

  it('for the first time at its next time, or at once when that is its way', () => {
    expect(wanted(NIGHTLY, NEW, '2026-11-20T12:00:01.000Z')).toBe(null)
    expect(wanted(NIGHTLY, NEW, '2026-11-21T08:00:00.000Z')).toBe('2026-11-21T01:30:00.000Z')
    expect(wanted(AT_ONCE, NEW, '2026-11-20T12:00:01.000Z')).toBe('2026-11-20T12:00:00.000Z')
  })

  it('again an hour after it failed, and not all the time', () => {
    const failed = doneAt('2026-11-26T01:30:00.000Z', {
      lastEndedAt: '2026-11-26T01:31:00.000Z',
      lastOutcome: 'FAILED',
    })
    expect(wanted(NIGHTLY, failed, '2026-11-26T02:30:59.000Z')).toBe(null)
    expect(wanted(NIGHTLY, failed, '2026-11-26T02:31:00.000Z')).toBe('2026-11-26T01:31:00.001Z')
  })
  it('when somebody asked for it, once, before or after its time', () => {
    const asked = { askedAt: '2026-11-25T20:00:00.000Z' }
    expect(wanted(NIGHTLY, { ...NEW, ...asked }, '2026-11-25T20:00:00.000Z')).toBe(asked.askedAt)
    expect(wanted(NIGHTLY, doneAt('2026-11-25T01:30:04.000Z', asked), '2026-11-25T20:00:00.000Z')).toBe(asked.askedAt)
    expect(wanted(NIGHTLY, doneAt('2026-11-25T20:00:01.000Z', asked), '2026-11-25T20:10:00.000Z')).toBe(null)
  })
})
