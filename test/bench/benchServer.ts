import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Kind, parse, print, separateOperations } from 'graphql'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A server in a process of its own. */
export interface BenchServer {
  readonly address: string
  readonly startMs: number
  readonly residentMb: () => Promise<number>
  /** The processor time it has taken so far, milliseconds. */
  readonly work: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts the product as people do, on any free port. */
export async function startServer(dataFolder: string): Promise<BenchServer> {
  const started = performance.now()
  const child = spawn(process.execPath, ['server/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataFolder, PORT: '0', RATE_LIMIT: '1000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /is ready after .* at (http:\S+)/.exec(printed)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`The server did not start:\n${printed}`)))
  })
  return {
    address,
    startMs: performance.now() - started,
    residentMb: async () => {
      const pages = Number((await readFile(`/proc/${child.pid}/statm`, 'utf8')).split(' ')[1])
      return (pages * 4096) / 2 ** 20
    },
    work: async () => {
      // What follows the name, which may hold spaces: user and system time are the 12th and 13th, in hundredths of a second.
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The operation of the web app itself, with the fragments it uses from all files. */
export async function operationText(name: string): Promise<string> {
  const folder = `${ROOT}web/api/`
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'))
  const texts = await Promise.all(files.map((file) => readFile(folder + file, 'utf8')))
  const all = texts.flatMap((text) => parse(text).definitions)
  const operation = separateOperations({ kind: Kind.DOCUMENT, definitions: all })[name]
  if (operation === undefined) throw new Error(`The web app has no operation ${name}`)
  return print(operation)
}

/** Asks for one GraphQL answer. */
export async function post(
  address: string,
  cookie: string,
  body: string,
): Promise<{ data?: unknown; errors?: unknown }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body,
  })
  return (await response.json()) as { data?: unknown; errors?: unknown }
}

/** The people one can sign in as and who work here. */
export async function signInOptions(address: string): Promise<string[]> {
  const { data } = (await post(address, '', JSON.stringify({ query: '{ signInOptions { personId actor } }' }))) as {
    data: { signInOptions: { personId: string; actor: string }[] }
  }
  return data.signInOptions.filter(({ actor }) => actor !== 'ALUMNUS').map(({ personId }) => personId)
}

/** The session cookie of a person signed in. */
export async function signIn(address: string, personId: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** The day and the machine, and how many others were at work on it: without these, figures say little. */
export function printMachine(): void {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  console.log(`${day}, Node ${process.version}, ${machine}, load before ${(loadavg()[0] ?? 0).toFixed(1)}\n`)
}

/** The value below which so large a share of the times lies; the list must be sorted. */
export function timeAt(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** Prints one line of the report. */
export function row(what: string, measured: string, bar: string): void {
  console.log(`${what.padEnd(40)} ${measured.padEnd(50)} ${bar}`)
}
