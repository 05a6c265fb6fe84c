import type { Graph, Transaction } from '../graph/graph.ts'
import { applyChange } from '../graph/writePath.ts'
import { dayIn } from '../shared/dates.ts'
import { randomId } from '../shared/randomId.ts'
import { type Job, type JobRun, JobStopped, LeaseLost } from './job.ts'
import { endLease, renewLease, takeLease } from './lease.ts'

export interface RunOptions {
  readonly clock: () => Date
  readonly timeZone: string
  /** A run that began then or later is enough; null: run in any case. */
  readonly unlessDoneSince: Date | null
  /** The process is to end. */
  readonly signal?: AbortSignal
}

/** What came of the wish to run a job. */
export type RunResult =
  | { readonly outcome: 'DONE'; readonly text: string }
  | { readonly outcome: 'FAILED'; readonly error: unknown }
  /** Another process does it, or has done it meanwhile. */
  | { readonly outcome: 'LEFT_TO_ANOTHER' }
  /** The process is to end, or another has taken the job over; it is still to be done. */
  | { readonly outcome: 'STOPPED' }

/** Who acts in the record of changes when no person does. */
const ACTOR = 'jobs'

/**
 * Runs a job if no other process does, and keeps how it went.
 * @throws what the graph throws where even that cannot be kept: the job is then taken for dead when its lease ends.
 */
export async function runJob(graph: Graph, job: Job, options: RunOptions): Promise<RunResult> {
  const { clock, unlessDoneSince } = options
  const holder = randomId()
  const now = clock()
  if (!(await takeLease(graph, { name: job.name, holder, now, unlessDoneSince }))) return { outcome: 'LEFT_TO_ANOTHER' }
  try {
    const text = await job.work(leasedRun(graph, job, { ...options, holder, now }))
    await endLease(graph, job.name, holder, { now: clock(), outcome: 'DONE', text })
    return { outcome: 'DONE', text }
  } catch (error) {
    if (error instanceof LeaseLost) return { outcome: 'STOPPED' }
    const isStopped = error instanceof JobStopped || options.signal?.aborted === true
    await endLease(
      graph,
      job.name,
      holder,
      isStopped ? null : { now: clock(), outcome: 'FAILED', text: wordsOf(error) },
    )
    return isStopped ? { outcome: 'STOPPED' } : { outcome: 'FAILED', error }
  }
}

interface Leased extends RunOptions {
  readonly holder: string
  readonly now: Date
}

function leasedRun(graph: Graph, job: Job, { clock, timeZone, signal, holder, now }: Leased): JobRun {
  const hold = async (transaction: Transaction) => {
    if (signal?.aborted === true) throw new JobStopped()
    if (!(await renewLease(transaction, job.name, holder, clock()))) throw new LeaseLost()
  }
  return {
    graph,
    now,
    today: dayIn(timeZone, now),
    signal: signal ?? new AbortController().signal,
    async change(kinds, work) {
      const request = { viewerId: ACTOR, requestId: randomId(), kinds, now: clock() }
      const { result } = await applyChange(graph, request, async (transaction) => {
        await hold(transaction)
        return work(transaction)
      })
      return result
    },
    write: (work) =>
      graph.write(async (transaction) => {
        await hold(transaction)
        return work(transaction)
      }),
  }
}

/** Messages of ours name no person and hold no value. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'for a reason unknown'
}
