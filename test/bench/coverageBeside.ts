import { setTimeout } from 'node:timers/promises'
import { coverageJob } from '../../server/jobs/coverageJob.ts'
import { runJob } from '../../server/jobs/runJob.ts'
import { row, seconds, signIn, signInOptions } from './benchServer.ts'
import { askMovesUntil, DELAY_BAR_MS, IDLE_MS, loopDelayDuring, serveHere, type WatchedApp } from './watchedApp.ts'

/** Reports what it costs a server to count which roles are suggested to anybody, and those who ask it something meanwhile. */
export async function measureCoverage(dataFolder: string): Promise<void> {
  const app = await serveHere(dataFolder)
  try {
    const idle = await loopDelayDuring(setTimeout(IDLE_MS))
    const began = performance.now()
    const before = process.cpuUsage()
    const delay = await loopDelayDuring(count(app))
    const { user, system } = process.cpuUsage(before)
    const took = `${seconds(performance.now() - began)}, of these ${seconds((user + system) / 1000)} of processor time`
    row('which roles are suggested to anybody', took, '')
    row('event loop delay meanwhile', delay, `bar p99 ${DELAY_BAR_MS} ms`)
    row('event loop delay with nothing to do', idle, '')
    const [personId = ''] = await signInOptions(app.address)
    const cookie = await signIn(app.address, personId)
    await askMovesUntil(app, cookie, 'before', setTimeout(IDLE_MS))
    const counted = count(app)
    const delayWithRequests = loopDelayDuring(counted)
    await askMovesUntil(app, cookie, 'meanwhile', counted)
    row('event loop delay with both', await delayWithRequests, '')
  } finally {
    await app.close()
  }
}

/** Does the job of the product, as its server does it. @throws what the job failed for */
async function count({ graph, model }: WatchedApp): Promise<void> {
  const job = coverageJob(async () => ({ index: model.index(), people: model.people() }))
  const options = { clock: () => new Date(), timeZone: 'Europe/Brussels', unlessDoneSince: null }
  const result = await runJob(graph, job, options)
  if (result.outcome === 'FAILED') throw result.error
}
