import { join } from 'node:path'
import { Command } from 'commander'
import { NEO4J_VERSION, Neo4jNotPossible, runningNeo4j, startNeo4j, stopNeo4j } from './localNeo4j.ts'

interface Options {
  readonly folder: string
  readonly version: string
}

/** `npm run neo4j -- start | stop | status`: a real Neo4j for development, without a container engine. */
const program = new Command('neo4j')
  .description('A Neo4j for development and tests, with its own data, on this machine only')
  .option('--folder <folder>', 'where program and data are kept', '.neo4j')
  .option('--version <version>', 'which Neo4j', NEO4J_VERSION)

const options = () => program.opts<Options>()
const home = () => join(options().folder, 'home')
const say = (line: string) => process.stderr.write(`${line}\n`)

program
  .command('start')
  .description('fetch it once, start it, and print the settings to use it')
  .action(async () => {
    const { folder, version } = options()
    const { url, user, password } = await startNeo4j({ programs: folder, home: home(), version }, say)
    process.stdout.write(`GRAPH_URL=${url}\nGRAPH_USER=${user}\nGRAPH_PASSWORD=${password}\n`)
  })

program
  .command('stop')
  .description('stop it; its data stay')
  .action(async () => {
    say((await stopNeo4j(home())) ? 'Neo4j has stopped.' : 'Neo4j was not running.')
  })

program
  .command('status')
  .description('whether it runs, and where; ends with 1 when it does not')
  .action(() => {
    const running = runningNeo4j(home())
    if (running === null) process.exitCode = 1
    say(running === null ? 'Neo4j is not running.' : `Neo4j ${running.version} runs at ${running.url}.`)
  })

program.parseAsync().catch((error: unknown) => {
  say(error instanceof Neo4jNotPossible ? error.message : String(error))
  process.exitCode = 1
})
