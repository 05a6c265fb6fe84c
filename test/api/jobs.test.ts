import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { latestSequence } from '../../server/graph/writePath.ts'
import type { Job, JobRun } from '../../server/jobs/job.ts'
import { openJobRunner } from '../../server/jobs/jobRunner.ts'
import { askForJob, jobRecords, LEASE_MS, takeLease } from '../../server/jobs/lease.ts'
import { runJob } from '../../server/jobs/runJob.ts'
import { tablesJob } from '../../server/jobs/tablesJob.ts'
import { whileHeld } from '../../server/jobs/whileHeld.ts'
import { openTestGraph } from '../support/testGraph.ts'

const TIME_ZONE = 'Europe/Brussels'
const EVENING = new Date('2026-11-25T20:00:00.000Z')
const NIGHT = new Date('2026-11-26T01:30:00.000Z')
const later = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)

let graph: Graph
/** What the clock of every process shows. */
let now: Date
beforeEach(async () => {
  graph = await openTestGraph()
  now = EVENING
  await migrate(graph, now)
  await graph.write((transaction) =>
    transaction.run("// test.organization\nCREATE (:Organization {id: 'o', name: 'Hilltop', timeZone: $timeZone})", {
      timeZone: TIME_ZONE,
    }),
  )
})
afterEach(() => graph.close())

const clock = () => now

/** A job at half past two that leaves a mark for each of its writes. */
function aJob(work: (run: JobRun, mark: () => Promise<unknown>) => Promise<string>, more: Partial<Job> = {}): Job {
  return {
    name: 'marks',
    does: 'Leaves marks.',
    at: '02:30',
    isDueWhenNew: false,
    work: (run) => work(run, () => run.write((transaction) => transaction.run('// test.mark\nCREATE (:Mark)'))),
    ...more,
  }
}
const oneMark = aJob(async (_, mark) => {
  await mark()
  return 'one mark'
})

/** The runner of one server. */
const aRunner = (job: Job) => openJobRunner(graph, { jobs: [job], clock, log: pino({ level: 'silent' }) })

const marks = async () => {
  const rows = await graph.read((transaction) =>
    transaction.run<{ n: number }>('// test.marks\nMATCH (m:Mark) RETURN count(m) AS n'),
  )
  return rows[0]?.n
}
const recordOf = async (name = 'marks') => (await jobRecords(graph)).get(name)

describe('a job', () => {
  it('waits for its time and is then done once, however many servers look', async () => {
    const servers = [aRunner(oneMark), aRunner(oneMark), aRunner(oneMark)]
    const allLook = () => Promise.all(servers.map((server) => server.look()))
    await allLook()
    expect(await marks()).toBe(0)
    now = NIGHT
    await allLook()
    await allLook()
    expect(await marks()).toBe(1)
    expect(await recordOf()).toEqual({
      name: 'marks',
      firstSeenAt: EVENING.toISOString(),
      askedAt: null,
      holder: null,
      leaseUntil: null,
      startedAt: null,
      lastStartedAt: NIGHT.toISOString(),
      lastEndedAt: NIGHT.toISOString(),
      lastOutcome: 'DONE',
      lastText: 'one mark',
    })
  })

  it('is not done a second time by a server that looked before the first one was through', async () => {
    now = NIGHT
    const wanted = { clock, timeZone: TIME_ZONE, unlessDoneSince: NIGHT }
    expect(await runJob(graph, oneMark, wanted)).toEqual({ outcome: 'DONE', text: 'one mark' })
    expect(await runJob(graph, oneMark, wanted)).toEqual({ outcome: 'LEFT_TO_ANOTHER' })
    expect(await marks()).toBe(1)
  })

  it('that was missed while no server ran is made up for once', async () => {
    await aRunner(oneMark).look()
    now = new Date('2026-12-03T09:00:00.000Z')
    const server = aRunner(oneMark)
    await server.look()
    await server.look()
    expect(await marks()).toBe(1)
  })

  it('of a process that died is done by another when the lease has ended', async () => {
    await aRunner(oneMark).look()
    now = NIGHT
    await takeLease(graph, { name: 'marks', holder: 'the dead one', now, unlessDoneSince: null })
    now = later(NIGHT, LEASE_MS - 1)
    await aRunner(oneMark).look()
    expect(await marks()).toBe(0)
    now = later(NIGHT, LEASE_MS)
    await aRunner(oneMark).look()
    expect(await marks()).toBe(1)
  })

  it('keeps its lease for as long as it goes on writing', async () => {
    const long = aJob(async (_, mark) => {
      for (let writes = 0; writes < 5; writes++) {
        await mark()
        now = later(now, LEASE_MS - 1)
        await aRunner(oneMark).look()
      }
      return 'five marks'
    })
    now = NIGHT
    expect(await runJob(graph, long, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toMatchObject({
      outcome: 'DONE',
    })
    expect(await marks()).toBe(5)
  })

  it('keeps its lease while it does something long that writes nothing, and stops once another has it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const long = aJob((run) =>
        whileHeld(run, async (signal) => {
          for (let times = 0; times < 3; times++) {
            now = later(now, LEASE_MS - 1)
            vi.advanceTimersByTime(LEASE_MS / 2)
            await expect
              .poll(async () => (await recordOf())?.leaseUntil, { timeout: 20_000 })
              .toBe(later(now, LEASE_MS).toISOString())
          }
          now = later(now, LEASE_MS)
          await takeLease(graph, { name: 'marks', holder: 'another', now, unlessDoneSince: null })
          vi.advanceTimersByTime(LEASE_MS / 2)
          await expect.poll(() => signal.aborted, { timeout: 20_000 }).toBe(true)
          throw signal.reason
        }),
      )
      now = NIGHT
      expect(await runJob(graph, long, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toEqual({
        outcome: 'STOPPED',
      })
      expect(await recordOf()).toMatchObject({ holder: 'another', lastOutcome: null })
    } finally {
      vi.useRealTimers()
    }
  })

  it('that somebody asks for is done at the next look, once, and not while it is being done', async () => {
    const ask = () => graph.write((transaction) => askForJob(transaction, 'marks', now))
    await ask()
    await aRunner(oneMark).look()
    await aRunner(oneMark).look()
    expect(await marks()).toBe(1)
    now = later(now, 1_000)
    await takeLease(graph, { name: 'marks', holder: 'another', now, unlessDoneSince: null })
    await ask()
    expect((await recordOf())?.askedAt).toBe(EVENING.toISOString())
  })

  it('that another has taken over stops, keeps nothing more, and leaves the record to the other', async () => {
    const slow = aJob(async (_, mark) => {
      await mark()
      now = later(now, LEASE_MS)
      expect(await runJob(graph, oneMark, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toEqual({
        outcome: 'DONE',
        text: 'one mark',
      })
      await mark()
      return 'two marks'
    })
    now = NIGHT
    expect(await runJob(graph, slow, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toEqual({
      outcome: 'STOPPED',
    })
    expect(await marks()).toBe(2)
    expect((await recordOf())?.lastText).toBe('one mark')
  })

  it('writes into the record of changes only while the lease is its own', async () => {
    const before = await latestSequence(graph)
    const slow = aJob(async ({ change }) => {
      await change(['tables'], async () => ({ result: null, changedIds: [] }))
      now = later(now, LEASE_MS)
      await takeLease(graph, { name: 'marks', holder: 'another', now, unlessDoneSince: null })
      await change(['tables'], async () => ({ result: null, changedIds: [] }))
      return ''
    })
    expect(await runJob(graph, slow, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toEqual({
      outcome: 'STOPPED',
    })
    expect(await latestSequence(graph)).toBe(before + 1)
  })

  it('that fails says why, and is tried again after an hour', async () => {
    let tries = 0
    const broken = aJob(async (_, mark) => {
      await mark()
      tries++
      if (tries === 1) throw new Error('The disk is full.')
      return 'all of it'
    })
    const server = aRunner(broken)
    await server.look()
    now = NIGHT
    await server.look()
    expect(await recordOf()).toMatchObject({ holder: null, lastOutcome: 'FAILED', lastText: 'The disk is full.' })
    now = later(NIGHT, 59 * 60_000)
    await server.look()
    expect(tries).toBe(1)
    now = later(NIGHT, 60 * 60_000)
    await server.look()
    await server.look()
    expect([tries, await recordOf()]).toMatchObject([2, { lastOutcome: 'DONE', lastText: 'all of it' }])
  })

  it('is let go by a server that ends, and done by the next one at once', async () => {
    let goOn: () => void = () => undefined
    const isMarked = new Promise<void>((marked) => {
      const waits = aJob(async (_, mark) => {
        await mark()
        await new Promise<void>((resolve) => {
          goOn = resolve
          marked()
        })
        await mark()
        return 'two marks'
      })
      void aRunner(waits) // Known before its time.
        .look()
        .then(async () => {
          now = NIGHT
          const server = aRunner(waits)
          void server.look()
          await isMarked
          const closing = server.close()
          goOn()
          await closing
        })
    })
    await isMarked
    // The first server has gone once nobody holds the job.
    await expect.poll(async () => (await recordOf())?.holder, { timeout: 20_000 }).toBe(null)
    expect([await marks(), (await recordOf())?.lastStartedAt]).toEqual([1, null])
    await aRunner(oneMark).look()
    expect(await marks()).toBe(2)
  })

  it('is not begun by hand while another process does it', async () => {
    await takeLease(graph, { name: 'marks', holder: 'another', now, unlessDoneSince: null })
    expect(await runJob(graph, oneMark, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })).toEqual({
      outcome: 'LEFT_TO_ANOTHER',
    })
    expect(await marks()).toBe(0)
  })

  it('`tables` asks every server through the record of changes', async () => {
    const before = await latestSequence(graph)
    await runJob(graph, tablesJob, { clock, timeZone: TIME_ZONE, unlessDoneSince: null })
    const kinds = await graph.read((transaction) =>
      transaction.run('// test.change\nMATCH (c:Change {sequence: $sequence}) RETURN c.kinds AS kinds', {
        sequence: before + 1,
      }),
    )
    expect(kinds).toEqual([{ kinds: ['tables'] }])
  })
})
