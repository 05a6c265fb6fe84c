/**
 * `npm run bench:large`: figures of a large organization, made, loaded and asked over HTTP: 100,000 people and 5,000 roles
 * unless told otherwise, as in `npm run bench:large -- --people 20000 --roles 1000`. With `--data DIR` it asks one that is loaded
 * already. It reports and fails nothing; a copy of its output is kept in docs/measured/.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { ASKERS, measureAsking, nameOf, ONE_USER, tell } from './askers.ts'
import {
  type BenchServer,
  operationText,
  post,
  printMachine,
  row,
  seconds,
  signIn,
  signInOptions,
  startServer,
} from './benchServer.ts'
import { measureCoverage } from './coverageBeside.ts'
import { measureFollowing } from './following.ts'
import { measureInProcess } from './inProcess.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const CALLS = { warmUp: 60, counted: 200 }

/** What the design allows, milliseconds. */
const SEARCH_BAR_MS = 100

/** What people type: beginnings of words, names, typing errors, words of roles and teams. */
const SEARCHES = [
  'da',
  'data',
  'ma',
  'maes',
  'femke',
  'Femke Lenaerts',
  'jan',
  'plan',
  'planer rail',
  'maintenance engineer',
  'customer service team lead',
  'negotiate tariffs',
  'Operations for tunnels',
  'verhoven',
  'critical',
]

interface Asked {
  readonly name: string
  readonly operation: string
  /** The variables of each call, by turns. */
  readonly variables: readonly object[]
  readonly bar: string
}

interface Options {
  readonly people: string
  readonly roles: string
  readonly data?: string
}

async function main({ people, roles, data }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-large-'))
  try {
    printMachine()
    if (data === undefined) await makeAndLoad(folder, people, roles)
    const dataFolder = data ?? join(folder, 'data')
    await measureServer(dataFolder)
    await measureInProcess(dataFolder)
    await measureFollowing(dataFolder)
    await measureCoverage(dataFolder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function makeAndLoad(folder: string, people: string, roles: string): Promise<void> {
  const from = join(folder, 'organization')
  const size = ['--people', people, '--roles', roles]
  await measureCommand(`make ${people} people, ${roles} roles`, ['seed/generate.ts', ...size, '--out', from], {})
  const environment = { DATA_DIR: join(folder, 'data') }
  await measureCommand('load them', ['server/commands/seed.ts', '--from', from], environment)
}

async function measureServer(dataFolder: string): Promise<void> {
  row('the graph on disk', megabytes(await bytesIn(dataFolder)), '')
  const server = await startServer(dataFolder)
  try {
    row('start', seconds(server.startMs), '')
    row('resident memory after the start', megabytes((await server.residentMb()) * 2 ** 20), '')
    await measureRequests(server)
    row('resident memory after that', megabytes((await server.residentMb()) * 2 ** 20), '')
  } finally {
    await server.stop()
  }
}

/** Runs a command of the product and reports its time and the most memory it took. */
async function measureCommand(
  what: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024)
  }, 500)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}`)
  row(what, `${seconds(performance.now() - began)}, at most ${megabytes(peak)}`, '')
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`

async function measureRequests({ address, work }: BenchServer): Promise<void> {
  const options = [...new Set(await signInOptions(address))]
  const cookies = await Promise.all(options.map((personId) => signIn(address, personId)))
  const asked: readonly Asked[] = [
    {
      name: 'search',
      operation: 'Search',
      variables: SEARCHES.map((text) => ({ text })),
      bar: `bar ${SEARCH_BAR_MS} ms median`,
    },
    { name: 'own talents', operation: 'OwnSkills', variables: [{}], bar: '' },
    { name: 'a colleague', operation: 'Colleague', variables: options.map((id) => ({ id })), bar: '' },
    { name: 'moves', operation: 'Moves', variables: [{ first: 18, reach: 600 }], bar: '' },
  ]
  for (const each of asked) {
    const query = await operationText(each.operation)
    const bodies = each.variables.map((variables) => JSON.stringify({ query, variables }))
    const ask = async (call: number) => {
      const { errors } = await post(address, cookies[call % cookies.length] ?? '', bodies[call % bodies.length] ?? '')
      if (errors) throw new Error(JSON.stringify(errors))
    }
    await measureAsking(ONE_USER, CALLS.warmUp, ask, work)
    for (const askers of ASKERS) {
      const measured = await measureAsking(askers, CALLS.counted, ask, work)
      row(`${each.name} over HTTP, ${nameOf(askers)}`, tell(measured), askers === ONE_USER ? each.bar : '')
    }
  }
}

const command = new Command('bench:large')
  .option('--people <number>', 'how many people', '100000')
  .option('--roles <number>', 'how many roles', '5000')
  .option('--data <folder>', 'a data folder that holds one already')
  .parse()
await main(command.opts())
