/**
 * `npm run bench`: figures of the product as people meet it, over HTTP, with the demo organization.
 * It reports and fails nothing; a copy of its output is kept in docs/measured/.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Kind, parse, print, separateOperations } from 'graphql'
import { launchBrowser } from '../support/browser.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Asked of each person; the first are thrown away, as the engine warms up. */
const CALLS = { warmUp: 20, counted: 200 }

/** What the design allows: milliseconds for a person's moves, kilobytes for the first page. */
const BARS = { movesMs: 50, scriptKb: 210, styleKb: 40, secondStartMs: 3_000 }

interface Server {
  readonly address: string
  readonly startMs: number
  readonly residentMb: () => Promise<number>
  readonly stop: () => Promise<void>
}

async function main(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    console.log(
      `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
    )
    const first = await startServer(dataFolder)
    row('first start, demo organization made', `${seconds(first.startMs)}`, '')
    await first.stop()
    const server = await startServer(dataFolder)
    try {
      row('second start', seconds(server.startMs), `bar ${seconds(BARS.secondStartMs)}`)
      await measureRequests(server.address)
      await measureFirstLoad(server.address)
      row('resident memory of the server', `${Math.round(await server.residentMb())} MB`, '')
    } finally {
      await server.stop()
    }
  } finally {
    await rm(dataFolder, { recursive: true })
  }
}

async function startServer(dataFolder: string): Promise<Server> {
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
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function measureRequests(address: string): Promise<void> {
  const people = await signInOptions(address)
  const cookies = await Promise.all(people.map((personId) => signIn(address, personId)))
  const operations = await Promise.all(
    [
      ['moves', 'Moves', { first: 18, reach: 600 }],
      ['search', 'Search', { text: 'data' }],
      ['own talents', 'OwnSkills', {}],
    ].map(async ([name, file, variables]) => ({
      name: String(name),
      body: JSON.stringify({ query: await operationText(String(file)), variables }),
    })),
  )
  for (const { name, body } of operations) {
    const times: number[] = []
    for (let call = 0; call < CALLS.warmUp + CALLS.counted; call += 1) {
      const cookie = cookies[call % cookies.length] ?? ''
      const began = performance.now()
      const answer = await post(address, cookie, body)
      if (call >= CALLS.warmUp) times.push(performance.now() - began)
      if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
    }
    times.sort((one, other) => one - other)
    const at = (share: number) => `${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)} ms`
    const bar = name === 'moves' ? `bar ${BARS.movesMs} ms median` : ''
    row(`${name} over HTTP, one user`, `p10 ${at(0.1)}, median ${at(0.5)}, p99 ${at(0.99)}`, bar)
  }
}

/** The operation of the web app itself, with the fragments it uses from all files. */
async function operationText(name: string): Promise<string> {
  const folder = `${ROOT}web/api/`
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'))
  const texts = await Promise.all(files.map((file) => readFile(folder + file, 'utf8')))
  const all = texts.flatMap((text) => parse(text).definitions)
  const operation = separateOperations({ kind: Kind.DOCUMENT, definitions: all })[name]
  if (operation === undefined) throw new Error(`The web app has no operation ${name}`)
  return print(operation)
}

async function post(address: string, cookie: string, body: string): Promise<{ data?: unknown; errors?: unknown }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body,
  })
  return (await response.json()) as { data?: unknown; errors?: unknown }
}

async function signInOptions(address: string): Promise<string[]> {
  const { data } = (await post(address, '', JSON.stringify({ query: '{ signInOptions { personId actor } }' }))) as {
    data: { signInOptions: { personId: string; actor: string }[] }
  }
  return data.signInOptions.filter(({ actor }) => actor !== 'ALUMNUS').map(({ personId }) => personId)
}

async function signIn(address: string, personId: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** What a browser fetches to show the first page of a signed-in person, compressed as gzip does. */
async function measureFirstLoad(address: string): Promise<void> {
  const browser = await launchBrowser()
  const context = await browser.newContext()
  const page = await context.newPage()
  const [personId] = await signInOptions(address)
  await page.request.post(`${address}/api/session`, { data: { personId } })
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    const kind = response.request().resourceType()
    const body = await response.body().catch(() => Buffer.alloc(0))
    const size = kind === 'font' ? body.length : gzipSync(body).length
    sizes.set(kind, (sizes.get(kind) ?? 0) + size)
  })
  await page.goto(`${address}/map`)
  await page.locator('[data-role]').first().waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const kb = (kind: string) => `${((sizes.get(kind) ?? 0) / 1024).toFixed(0)} KB`
  row('first page, JavaScript (gzip)', kb('script'), `bar ${BARS.scriptKb} KB`)
  row('first page, CSS (gzip)', kb('stylesheet'), `bar ${BARS.styleKb} KB`)
  row('first page, fonts', kb('font'), '')
  await browser.close()
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

function row(what: string, measured: string, bar: string): void {
  console.log(`${what.padEnd(40)} ${measured.padEnd(50)} ${bar}`)
}

await main()
