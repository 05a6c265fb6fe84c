import type { Graph, Transaction } from '../graph/graph.ts'
import type { Work } from '../graph/writePath.ts'
import type { TimeOfDay } from './schedule.ts'

/** Something that is done every day, once over all servers of a graph. */
export interface Job {
  /** In a word, for `npm run jobs -- run NAME`. */
  readonly name: string
  /** In a sentence, for operators. */
  readonly does: string
  /** On the clocks of the organization. */
  readonly at: TimeOfDay
  /** Done as soon as a server runs on a graph where it never was; else it waits for its time. */
  readonly isDueWhenNew: boolean
  /**
   * Does it, in writes of at most some hundred nodes. Done twice, or half and then again, it comes to the same.
   * @returns what was done, in a few words that name nobody.
   */
  readonly work: (run: JobRun) => Promise<string>
}

/** One run of a job. Every write renews its lease in the same transaction, and is kept only while the lease is its own. */
export interface JobRun {
  readonly graph: Graph
  /** When the run began. */
  readonly now: Date
  /** The day of today where the organization is. */
  readonly today: string
  /** Aborted when the process is to end, for work that waits for no write. */
  readonly signal: AbortSignal
  /** Changes what servers follow, through the one write path. @throws LeaseLost, JobStopped, and then nothing is kept. */
  readonly change: <Result>(
    kinds: readonly string[],
    work: (transaction: Transaction) => Promise<Work<Result>>,
  ) => Promise<Result>
  /** Changes what nobody follows. @throws LeaseLost, JobStopped, and then nothing is kept. */
  readonly write: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
}

/** Another process has the job now: this one took too long between two writes. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** The process is to end. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped'
}
