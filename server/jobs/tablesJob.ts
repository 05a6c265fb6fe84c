import type { Job } from './job.ts'

/** While people say more about themselves, how rare a skill is and which ones go together drifts; matching freezes both. */
export const tablesJob: Job = {
  name: 'tables',
  does: 'Asks every server to count anew how rare skills are and which ones go together.',
  at: '03:30',
  // A server counts them when it starts.
  isDueWhenNew: false,
  async work({ change }) {
    await change(['tables'], async () => ({ result: null, changedIds: [] }))
    return 'servers were asked'
  },
}
