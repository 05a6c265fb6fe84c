import { coverageJob, type IndexNow } from './coverageJob.ts'
import type { Job } from './job.ts'
import { retentionJob } from './retentionJob.ts'
import { tablesJob } from './tablesJob.ts'

/** In the order in which they are done when several are due. */
export const allJobs = (indexNow: IndexNow): readonly Job[] => [retentionJob, tablesJob, coverageJob(indexNow)]
