import { Command } from 'commander'
import { type MigrationState, migrate, migrationStates } from '../graph/migrate.ts'
import { withGraph } from './withGraph.ts'

async function bringUpToDate(): Promise<void> {
  await withGraph('load', async (graph) => {
    const ran = new Set(await migrate(graph, new Date()))
    const states = await migrationStates(graph)
    for (const { number, name } of states) if (ran.has(number)) console.log(`Migration ${number} has run: ${name}.`)
    const version = states.at(-1)?.number ?? 0
    console.log(
      ran.size === 0
        ? `Nothing to do: the graph is at version ${version}, as is this program.`
        : `The graph is at version ${version} now.`,
    )
  })
}

async function tellStatus(): Promise<void> {
  await withGraph('look', async (graph) => {
    const states = await migrationStates(graph)
    for (const state of states) console.log(statusLine(state))
    const open = states.filter(({ ranAt }) => ranAt === null).length
    console.log(
      open === 0
        ? 'Nothing is to run.'
        : `Migrations to run: ${open}. "npm run migrate" runs them, and so does a start.`,
    )
  })
}

function statusLine({ number, name, ranAt }: MigrationState): string {
  return `${String(number).padStart(3)}  ${ranAt === null ? 'to run'.padEnd(20) : ranAt.slice(0, 19).concat('Z')}  ${name}`
}

await new Command('migrate')
  .description('Brings the graph that the settings name up to this version of Over the Wall. A start does the same.')
  .option('--status', 'say which migrations ran and which are to run, without doing anything')
  .action(({ status = false }: { status?: boolean }) => (status ? tellStatus() : bringUpToDate()))
  .parseAsync()
