import type { Logger } from 'pino'
import type { Graph } from '../graph/graph.ts'
import { organization } from '../teams/teamStore.ts'
import type { Job } from './job.ts'
import { jobRecords, noteJobs } from './lease.ts'
import { type RunResult, runJob } from './runJob.ts'
import { wantedSince } from './wantedRuns.ts'

/** Does the jobs of a graph inside a server, at their time. */
export interface JobRunner {
  /** Does what is wanted now. Never throws; looks that come while one goes on are none. */
  readonly look: () => Promise<void>
  /** Stops what is under way after its present write, and waits for it. */
  readonly close: () => Promise<void>
}

export interface JobRunnerOptions {
  readonly jobs: readonly Job[]
  readonly clock: () => Date
  readonly log: Logger
}

/** The first people who come find a server that has nothing else to do. */
const FIRST_LOOK_MS = 5_000
const LOOK_EVERY_MS = 30_000

/** Opens a runner that looks by itself from time to time. */
export function startJobRunner(graph: Graph, options: JobRunnerOptions): JobRunner {
  const runner = openJobRunner(graph, options)
  const first = setTimeout(runner.look, FIRST_LOOK_MS).unref()
  const timer = setInterval(runner.look, LOOK_EVERY_MS).unref()
  return {
    look: runner.look,
    async close() {
      clearTimeout(first)
      clearInterval(timer)
      await runner.close()
    },
  }
}

/** Opens a runner that looks when it is asked to. */
export function openJobRunner(graph: Graph, { jobs, clock, log }: JobRunnerOptions): JobRunner {
  const ended = new AbortController()
  let looking: Promise<void> | null = null
  /** A graph that is away for an hour is told of once. */
  let isAway = false

  async function doWhatIsWanted(): Promise<void> {
    const { timeZone } = await organization(graph)
    await noteUnknown(graph, jobs, clock())
    const records = await jobRecords(graph)
    for (const job of jobs) {
      const record = records.get(job.name)
      const since = record === undefined ? null : wantedSince(job, record, timeZone, clock())
      if (since === null || ended.signal.aborted) continue
      const began = performance.now()
      const result = await runJob(graph, job, { clock, timeZone, unlessDoneSince: since, signal: ended.signal })
      tell(log, job, result, Math.round(performance.now() - began))
    }
    isAway = false
  }

  async function lookOnce(): Promise<void> {
    try {
      await doWhatIsWanted()
    } catch (error) {
      if (!isAway) log.warn({ err: error }, 'jobs cannot be looked after; it is tried again until they can')
      isAway = true
    } finally {
      looking = null
    }
  }

  return {
    look() {
      if (ended.signal.aborted) return Promise.resolve()
      looking ??= lookOnce()
      return looking
    },
    async close() {
      ended.abort()
      await looking
    },
  }
}

async function noteUnknown(graph: Graph, jobs: readonly Job[], now: Date): Promise<void> {
  const known = await jobRecords(graph)
  const unknown = jobs.map(({ name }) => name).filter((name) => !known.has(name))
  if (unknown.length > 0) await noteJobs(graph, unknown, now)
}

function tell(log: Logger, { name }: Job, result: RunResult, ms: number): void {
  if (result.outcome === 'DONE') log.info({ job: name, ms, did: result.text }, 'a job is done')
  if (result.outcome === 'FAILED')
    log.error({ job: name, err: result.error }, 'a job failed; it is tried again in an hour')
}
