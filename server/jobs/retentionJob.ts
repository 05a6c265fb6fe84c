import { forgetOldChanges, forgetOldRequests } from '../graph/writePath.ts'
import { removeEndedSessions } from '../session/sessionStore.ts'
import { eraseLeavers } from './eraseLeavers.ts'
import type { Job } from './job.ts'
import { lapseOpenness } from './lapseOpenness.ts'

/**
 * So long the record of changes is kept. Servers follow the last minutes of it; thirteen months is what an audit may ask for,
 * and a few days more.
 */
export const DAYS_CHANGES_ARE_KEPT = 400

const DAY_MS = 24 * 60 * 60 * 1000

/** What has had its time goes. */
export const retentionJob: Job = {
  name: 'retention',
  does: 'Erases people who left long ago, and removes what has had its time: answers, sessions, requests, changes.',
  at: '02:30',
  // A graph that came from a backup may hold people again who were erased since.
  isDueWhenNew: true,
  async work(run) {
    const erased = await eraseLeavers(run)
    const lapsed = await lapseOpenness(run)
    const sessions = await removeEndedSessions(run, run.now)
    const requests = await forgetOldRequests(run, run.now)
    const changes = await forgetOldChanges(run, new Date(run.now.getTime() - DAYS_CHANGES_ARE_KEPT * DAY_MS))
    return `people erased: ${erased}, answers lapsed: ${lapsed}, sessions ended: ${sessions}, requests forgotten: ${requests}, changes forgotten: ${changes}`
  },
}
