import { type JobRun, LeaseLost } from './job.ts'
import { LEASE_MS } from './lease.ts'

const RENEW_EVERY_MS = LEASE_MS / 6

/**
 * Does something long that writes nothing, and keeps the lease of the job meanwhile. `signal` is aborted when the process is
 * to end or another has taken the job over.
 * @throws what `work` throws, LeaseLost
 */
export async function whileHeld<Result>(run: JobRun, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const lost = new AbortController()
  let renewing = Promise.resolve()
  const renew = async () => {
    try {
      await run.write(async () => undefined)
    } catch (error) {
      // A graph that is away for a moment is tried again; the write at the end is kept only by who has the job then.
      if (error instanceof LeaseLost) lost.abort(error)
    }
  }
  const timer = setInterval(() => {
    renewing = renewing.then(renew)
  }, RENEW_EVERY_MS)
  try {
    return await work(AbortSignal.any([run.signal, lost.signal]))
  } finally {
    clearInterval(timer)
    await renewing
  }
}
