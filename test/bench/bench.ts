/**
 * `npm run bench`: figures of the product as people meet it, over HTTP, with the demo organization.
 * It reports and fails nothing; a copy of its output is kept in docs/measured/.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../support/browser.ts'
import {
  operationText,
  post,
  printMachine,
  row,
  seconds,
  signIn,
  signInOptions,
  startServer,
  timeAt,
} from './benchServer.ts'

/** Asked of each person; the first are thrown away, as the engine warms up. */
const CALLS = { warmUp: 20, counted: 200 }

/** What the design allows: milliseconds for a person's moves, kilobytes for the first page. */
const BARS = { movesMs: 50, scriptKb: 210, styleKb: 40, secondStartMs: 3_000 }

async function main(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    printMachine()
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
    const bar = name === 'moves' ? `bar ${BARS.movesMs} ms median` : ''
    const measured = `p10 ${timeAt(times, 0.1)}, median ${timeAt(times, 0.5)}, p99 ${timeAt(times, 0.99)}`
    row(`${name} over HTTP, one user`, measured, bar)
  }
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

await main()
