import { availableParallelism } from 'node:os'
import type { MatchingIndex } from '../moves/index/matchingIndex.ts'
import type { PeopleIndex } from '../moves/index/peopleIndex.ts'
import { COVERAGE_JOB, storeCoverage } from '../plan/coverageStore.ts'
import { suggestionCoverage } from '../plan/suggestionCoverage.ts'
import type { Job } from './job.ts'
import { whileHeld } from './whileHeld.ts'

/** Gives the index of the organization as it is now: that of a server, or one made for the purpose. */
export type IndexNow = () => Promise<{ readonly index: MatchingIndex; readonly people: PeopleIndex }>

/** One core is left to those who wait for an answer; more threads than this have little to add. */
const WORKERS = Math.max(1, Math.min(4, availableParallelism() - 1))

/** What HR sees of how far suggestions reach. The former figures stay until the new ones are kept, all at once. */
export function coverageJob(indexNow: IndexNow): Job {
  return {
    name: COVERAGE_JOB,
    does: 'Counts for HR which roles are among the first suggestions of anybody: only counts are kept.',
    at: '04:00',
    isDueWhenNew: true,
    async work(run) {
      const coverage = await whileHeld(run, async (signal) => {
        const { index, people } = await indexNow()
        return suggestionCoverage(index, people, { workers: WORKERS, signal })
      })
      await run.change(['coverage'], async (transaction) => {
        await storeCoverage(transaction, coverage, run.today)
        return { result: null, changedIds: [] }
      })
      return `roles: ${coverage.roles}, suggested: ${coverage.suggested}`
    },
  }
}
