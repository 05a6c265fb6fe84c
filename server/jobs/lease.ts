import type { Graph, Transaction } from '../graph/graph.ts'

/**
 * So long a job belongs to a process after its last write. One that died keeps the others waiting as long; clocks of servers
 * may differ by less.
 */
export const LEASE_MS = 2 * 60_000

/** How a run ended. */
export type JobOutcome = 'DONE' | 'FAILED'

/** What the graph knows of a job. Instants are ISO text. */
export interface JobRecord {
  readonly name: string
  /** When a server first knew the job. */
  readonly firstSeenAt: string
  /** When somebody last asked for it to be done before its time; null when nobody ever did. */
  readonly askedAt: string | null
  /** Who does it now; null when nobody does. */
  readonly holder: string | null
  readonly leaseUntil: string | null
  /** When the run of the holder began. */
  readonly startedAt: string | null
  /** Of the last run that came to its end. */
  readonly lastStartedAt: string | null
  readonly lastEndedAt: string | null
  readonly lastOutcome: JobOutcome | null
  /** What it did, or why it failed. */
  readonly lastText: string | null
}

const RECORD = `j {.name, .firstSeenAt, .askedAt, .holder, .leaseUntil, .startedAt, .lastStartedAt, .lastEndedAt,
              .lastOutcome, .lastText} AS job`

/** What is known of all jobs that a server ever knew, by name. */
export async function jobRecords(graph: Graph): Promise<ReadonlyMap<string, JobRecord>> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ job: JobRecord }>(`// jobs.records
      MATCH (j:Job) RETURN ${RECORD} ORDER BY j.name`),
  )
  return new Map(rows.map(({ job }) => [job.name, job]))
}

/** Notes that a job exists, for those not noted yet. */
export async function noteJobs(graph: Graph, names: readonly string[], now: Date): Promise<void> {
  await graph.write((transaction) => note(transaction, names, now))
}

async function note(transaction: Transaction, names: readonly string[], now: Date): Promise<void> {
  await transaction.run(
    `// jobs.note
    UNWIND $names AS name
    MERGE (j:Job {name: name})
    ON CREATE SET j.firstSeenAt = $now`,
    { names, now: now.toISOString() },
  )
}

/** Asks for a job to be done before its time, by any server. Nothing changes while one is at it. */
export async function askForJob(transaction: Transaction, name: string, now: Date): Promise<void> {
  await note(transaction, [name], now)
  const job = await lockJob(transaction, name)
  if (job === null || isHeld(job, now)) return
  await transaction.run(
    `// jobs.ask
    MATCH (j:Job {name: $name}) SET j.askedAt = $now`,
    { name, now: now.toISOString() },
  )
}

/** Whether somebody asked for a job that was not begun and brought to its end since. */
export function isAskedFor({ askedAt, lastStartedAt }: JobRecord): boolean {
  return askedAt !== null && askedAt > (lastStartedAt ?? '')
}

export interface LeaseRequest {
  readonly name: string
  /** Of this run alone. */
  readonly holder: string
  readonly now: Date
  /** Not taken when a run that began then or later has come to its end; null takes it in any case. */
  readonly unlessDoneSince: Date | null
}

/** Takes a job. False when another has it, or when it was done already. */
export async function takeLease(graph: Graph, request: LeaseRequest): Promise<boolean> {
  const { name, holder, now, unlessDoneSince } = request
  await noteJobs(graph, [name], now)
  return graph.write(async (transaction) => {
    const job = await lockJob(transaction, name)
    if (job === null || isHeld(job, now)) return false
    if (unlessDoneSince !== null && (job.lastStartedAt ?? '') >= unlessDoneSince.toISOString()) return false
    await transaction.run(
      `// jobs.take
      MATCH (j:Job {name: $name})
      SET j.holder = $holder, j.startedAt = $now, j.leaseUntil = $until`,
      { name, holder, now: now.toISOString(), until: leaseFrom(now) },
    )
    return true
  })
}

/** Whether somebody has the job at a moment. */
export function isHeld({ holder, leaseUntil }: JobRecord, now: Date): boolean {
  return holder !== null && (leaseUntil ?? '') > now.toISOString()
}

/** Keeps the job for longer. False when another has taken it, which can happen only after the lease ended. */
export async function renewLease(transaction: Transaction, name: string, holder: string, now: Date): Promise<boolean> {
  const job = await lockJob(transaction, name)
  if (job?.holder !== holder) return false
  await transaction.run(
    `// jobs.renew
    MATCH (j:Job {name: $name}) SET j.leaseUntil = $until`,
    { name, until: leaseFrom(now) },
  )
  return true
}

export interface JobEnd {
  readonly now: Date
  readonly outcome: JobOutcome
  readonly text: string
}

/** Lets the job go, and keeps how it went; `null`: it was stopped, and is still to be done. Nothing when another has it. */
export async function endLease(graph: Graph, name: string, holder: string, end: JobEnd | null): Promise<void> {
  await graph.write(async (transaction) => {
    const job = await lockJob(transaction, name)
    if (job?.holder !== holder) return
    const record =
      end === null
        ? {}
        : {
            lastStartedAt: job.startedAt,
            lastEndedAt: end.now.toISOString(),
            lastOutcome: end.outcome,
            lastText: end.text,
          }
    await transaction.run(
      `// jobs.end
      MATCH (j:Job {name: $name}) SET j += $record`,
      { name, record: { ...record, holder: null, leaseUntil: null, startedAt: null } },
    )
  })
}

/** Reads a job after all others are kept from writing it, until the transaction ends. */
async function lockJob(transaction: Transaction, name: string): Promise<JobRecord | null> {
  await transaction.run(
    `// jobs.lock
    MATCH (j:Job {name: $name}) SET j.name = j.name`,
    { name },
  )
  const [row] = await transaction.run<{ job: JobRecord }>(
    `// jobs.one
    MATCH (j:Job {name: $name}) RETURN ${RECORD}`,
    { name },
  )
  return row?.job ?? null
}

const leaseFrom = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString()
