import type { Job } from './job.ts'
import { retentionJob } from './retentionJob.ts'
import { tablesJob } from './tablesJob.ts'

/** In the order in which they are done when several are due. */
export const ALL_JOBS: readonly Job[] = [retentionJob, tablesJob]
