import { Command } from 'commander'
import type { Graph } from '../graph/graph.ts'
import { graphVersion, migrate } from '../graph/migrate.ts'
import { isGraphEmpty } from '../import/seedFolder.ts'
import { allJobs } from '../jobs/allJobs.ts'
import { describeJob } from '../jobs/describeJob.ts'
import { jobRecords } from '../jobs/lease.ts'
import { readIndex } from '../jobs/readIndex.ts'
import { runJob } from '../jobs/runJob.ts'
import { organization } from '../teams/teamStore.ts'
import { withGraph } from './withGraph.ts'

/** `npm run jobs` and `npm run jobs -- run NAME`: what servers do at night, and doing it now. */
const program = new Command('jobs')
  .description(
    'Lists the jobs that servers do at night: what each does, how it went the last time, and when it is next.',
  )
  .action(() => withGraph('look', list, { whenInUse: BESIDE_A_SERVER }))

program
  .command('run')
  .description('do a job now, whenever it was done last')
  .argument('<name>', 'its name')
  .action((name: string) => withGraph('look', (graph) => runNow(graph, name), { whenInUse: BESIDE_A_SERVER }))

const BESIDE_A_SERVER =
  'An embedded graph belongs to one process at a time, and a server that runs on it does its jobs by itself. Stop the server to ' +
  'see them or to run one; a graph in Neo4j is open to both.'

async function list(graph: Graph): Promise<void> {
  await graphVersion(graph)
  if (await refusedAsEmpty(graph)) return
  const { timeZone } = await organization(graph)
  const records = await jobRecords(graph)
  const now = new Date()
  for (const job of jobsOf(graph)) console.log(describeJob(job, records.get(job.name) ?? null, timeZone, now))
}

async function runNow(graph: Graph, name: string): Promise<void> {
  const jobs = jobsOf(graph)
  const job = jobs.find((each) => each.name === name)
  if (job === undefined) {
    console.error(`There is no job "${name}". There are: ${jobs.map((each) => each.name).join(', ')}.`)
    process.exitCode = 1
    return
  }
  await migrate(graph, new Date())
  if (await refusedAsEmpty(graph)) return
  const { timeZone } = await organization(graph)
  const result = await runJob(graph, job, { clock: () => new Date(), timeZone, unlessDoneSince: null })
  if (result.outcome === 'DONE') {
    console.log(`${name}: ${result.text}.`)
    return
  }
  process.exitCode = 1
  if (result.outcome === 'FAILED') throw result.error
  console.error(`Another process does "${name}" just now. "npm run jobs" shows how it went.`)
}

const jobsOf = (graph: Graph) => allJobs(() => readIndex(graph))

async function refusedAsEmpty(graph: Graph): Promise<boolean> {
  const isEmpty = await isGraphEmpty(graph)
  if (isEmpty) {
    console.error('The graph holds no organization yet, so there is nothing to do.')
    process.exitCode = 1
  }
  return isEmpty
}

await program.parseAsync()
