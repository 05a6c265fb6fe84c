/**
 * `npm run bench:map`: how fast the map over the wall is laid out, drawn and panned, with roles of the demo
 * organization in a headless Chromium that paints without a graphics card.
 * It reports and fails nothing; a copy of its output is kept in docs/measured/.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { layoutMap } from '../../web/map/layoutMap.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { anyMap, type MapFrame, mapFrames } from '../support/mapSets.ts'
import { post, printMachine, row, signIn, signInOptions, startServer, timeAt } from './benchServer.ts'

/** Random sets of roles for each figure; each is laid out three times and its last time counts. */
const SETS = 400
const LAYOUTS_OF_A_SET = 3

/** A screen on which the map has room for the most roles the app shows at once. */
const SCREEN = { width: 2200, height: 1340 }
/** The app shows at most 53 roles; with the viewer and colleagues they are some 60 nodes. */
const SHOWN = [30, 53]
const DRAWS = 20
const PANS = 3
const PAN_MS = 3_000
/** The mouse goes round in a circle of this many px, once a second. */
const PAN_RADIUS = 120

async function main(): Promise<void> {
  printMachine()
  for (const frame of mapFrames) for (const count of [18, 30, 60]) measureLayout(frame, count)
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const server = await startServer(dataFolder)
    const browser = await launchBrowser()
    try {
      const viewer = await viewerWithMostMoves(server.address)
      for (const shown of SHOWN) await measureInBrowser(browser, server.address, viewer, shown)
    } finally {
      await browser.close()
      await server.stop()
    }
    printLoad()
  } finally {
    await rm(dataFolder, { recursive: true })
  }
}

/** Frames are lost where other programs want the cores too: above one for each core, figures say little of the map. */
function printLoad(): void {
  row('load of the machine at the end', (loadavg()[0] ?? 0).toFixed(1), '')
}

async function viewerWithMostMoves(address: string): Promise<string> {
  const body = JSON.stringify({ query: '{ viewer { moves(first: 1, reach: 1000) { totalCount } } }' })
  let most = { personId: '', moves: 0 }
  for (const personId of await signInOptions(address)) {
    const answer = await post(address, await signIn(address, personId), body)
    const { data } = answer as { data: { viewer: { moves: { totalCount: number } } } } // as asked for
    const moves = data.viewer.moves.totalCount
    if (moves > most.moves) most = { personId, moves }
  }
  return most.personId
}

function spread(rising: readonly number[]): string {
  return `p10 ${timeAt(rising, 0.1)}, median ${timeAt(rising, 0.5)}, p99 ${timeAt(rising, 0.99)}`
}

function measureLayout(frame: MapFrame, count: number): void {
  const inputs = fc.sample(anyMap([count], [frame]), { numRuns: SETS, seed: 20261126 })
  let heldBack = 0
  const times = inputs.map((input) => {
    let ms = 0
    for (let time = 0; time < LAYOUTS_OF_A_SET; time += 1) {
      const began = performance.now()
      const { roles } = layoutMap(input)
      ms = performance.now() - began
      if (time === 0) heldBack += count - roles.length
    }
    return ms
  })
  times.sort((one, other) => one - other)
  const share = `${((100 * heldBack) / (count * SETS)).toFixed(1)} % held back for want of room`
  row(`layout of ${count} roles, ${frame.width} x ${frame.height}`, spread(times), share)
}

async function measureInBrowser(browser: Browser, address: string, viewer: string, shown: number): Promise<void> {
  const page = await openPage(browser, address)
  await page.setViewportSize(SCREEN)
  await page.addInitScript(markFirstDraw)
  await page.request.post('/api/session', { data: { personId: viewer } })
  const draws: number[] = []
  for (let draw = 0; draw <= DRAWS; draw += 1) {
    await page.goto(`/map?reach=1000&show=${shown}`)
    const ms = await firstDraw(page)
    if (draw > 0) draws.push(ms) // the first one also fetches the app
  }
  draws.sort((one, other) => one - other)
  const drawn = await page.locator('button[data-node]').count()
  row(`first draw after data, ${drawn} roles`, spread(draws), `${DRAWS} draws`)
  for (let pan = 0; pan < PANS; pan += 1) {
    const { frames, moved, longestMs } = await panAround(page)
    const perSecond = (count: number) => `${((1_000 * count) / PAN_MS).toFixed(0)} a second`
    const measured = `${perSecond(frames)}, ${perSecond(moved)} with the picture moved`
    row(`frames while panning, ${drawn} roles`, measured, `longest ${longestMs.toFixed(0)} ms`)
  }
  await page.context().close()
}

/** Runs in the page: marks when the map is there, and when the frame that shows it has been painted. */
function markFirstDraw(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('button[data-node]') === null) return
    watch.disconnect()
    performance.mark('map-there')
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-painted')))
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** Milliseconds from the last answer that the map waited for to its first frame. */
async function firstDraw(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('map-painted').length > 0)
  return page.evaluate(() => {
    const [there, painted] = ['map-there', 'map-painted'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
    )
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql'))
      .map((entry) => entry.startTime + entry.duration)
      .filter((end) => end < (there ?? 0))
    return (painted ?? 0) - Math.max(...answers)
  })
}

type Frames = { readonly frames: number; readonly moved: number; readonly longestMs: number }

/** Drags the picture round with the mouse, and counts the frames meanwhile. */
async function panAround(page: Page): Promise<Frames> {
  const { x, y } = await emptySpot(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const counting = page.evaluate(countFrames, PAN_MS)
  const began = performance.now()
  for (let passed = 0; passed < PAN_MS; passed = performance.now() - began) {
    const angle = (2 * Math.PI * passed) / 1_000
    await page.mouse.move(x + PAN_RADIUS * Math.sin(angle), y + PAN_RADIUS * (1 - Math.cos(angle)))
  }
  const counted = await counting
  await page.mouse.up()
  return counted
}

/** A place on the map where nothing but the land takes the mouse. */
function emptySpot(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const { left, top, width, height } =
      document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect(0, 0, 0, 0)
    for (let share = 0.5; share < 0.95; share += 0.01) {
      const spot = { x: left + width * share, y: top + height / 2 }
      if (document.elementFromPoint(spot.x, spot.y) instanceof HTMLCanvasElement) return spot
    }
    throw new Error('The map has no empty spot to drag it by.')
  })
}

/** Runs in the page: how many frames there are in so many milliseconds, and in how many of them a role has moved. */
async function countFrames(forMs: number): Promise<Frames> {
  const role = document.querySelector('button[data-node]')
  const began = performance.now()
  let [frames, moved, longestMs, last, place] = [0, 0, 0, began, '']
  while (last - began < forMs) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const { x, y } = role?.getBoundingClientRect() ?? new DOMRect()
    if (`${x} ${y}` !== place) moved += 1
    frames += 1
    longestMs = Math.max(longestMs, now - last)
    last = now
    place = `${x} ${y}`
  }
  return { frames, moved, longestMs }
}

await main()
