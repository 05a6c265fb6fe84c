import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { loadViewer } from '../../server/access/viewer.ts'
import { createApp } from '../../server/app.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openGraph } from '../../server/graph/openGraph.ts'
import { applyChange } from '../../server/graph/writePath.ts'
import { ownSkills } from '../../server/people/ownDataStore.ts'
import { setSkillVisibility } from '../../server/people/ownSkillChanges.ts'
import { randomId } from '../../server/shared/randomId.ts'
import { operationText, post, row, seconds, signIn, signInOptions, timeAt } from './benchServer.ts'

const CHANGES = 10

/** How long the same is watched with nothing to do, to compare with. */
const IDLE_MS = 3_000

/** What the design allows, milliseconds. */
const FOLLOW_BAR_MS = 2_000
const DELAY_BAR_MS = 20

/** What the server's log says it did about changes. */
interface Followed {
  readonly msg: string
  readonly ms: number
}

/** The product over a graph, served by this process, so that its event loop can be watched and the graph be written beside it. */
interface WatchedApp {
  readonly graph: Graph
  readonly address: string
  /** What the log says next of following. */
  readonly nextFollowed: () => Promise<Followed>
  readonly close: () => Promise<void>
}

async function serveHere(dataFolder: string): Promise<WatchedApp> {
  const waiting: ((followed: Followed) => void)[] = []
  const hear = (line: string) => {
    const said = JSON.parse(line) as Followed
    if (/in place|built anew/.test(said.msg)) for (const tell of waiting.splice(0)) tell(said)
  }
  const graph = await openGraph({ neo4j: null, dataFolder })
  const app = await createApp({
    graph,
    config: { baseUrl: 'http://127.0.0.1', production: false, requestsPerMinute: 1_000_000 },
    sessionSecret: randomId(),
    log: pino({ level: 'info' }, { write: hear }),
    now: () => new Date(),
    addWebApp: async () => {},
  })
  await new Promise<void>((resolve) => app.httpServer.listen(0, '127.0.0.1', resolve))
  return {
    graph,
    address: `http://127.0.0.1:${(app.httpServer.address() as AddressInfo).port}`, // it listens on a port
    nextFollowed: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      await app.stop()
      await graph.close()
    },
  }
}

/** Reports how soon a server follows what one person changes, and what building anew beside serving costs those who ask. */
export async function measureFollowing(dataFolder: string): Promise<void> {
  const app = await serveHere(dataFolder)
  try {
    await untilReady(app.address)
    const [personId = ''] = await signInOptions(app.address)
    const cookie = await signIn(app.address, personId)
    await measureChanges(app, 'changed over HTTP', await changeOverHttp(app, personId, cookie))
    await measureChanges(app, 'written by another process', await changeInGraph(app, personId))
    await measureBuilding(app)
    await measureAskingMeanwhile(app, cookie)
  } finally {
    await app.close()
  }
}

/** From when a change is kept until the index has it: what waits for the next look is most of it. */
async function measureChanges(
  { nextFollowed }: WatchedApp,
  what: string,
  change: (isShown: boolean) => Promise<void>,
): Promise<void> {
  const untilFollowed: number[] = []
  const atWork: number[] = []
  let inPlace = 0
  for (let number = 0; number < CHANGES; number += 1) {
    const followed = nextFollowed()
    await change(number % 2 === 1)
    const kept = performance.now()
    const { msg, ms } = await followed
    untilFollowed.push(performance.now() - kept)
    atWork.push(ms)
    if (msg.includes('in place')) inPlace += 1
  }
  for (const times of [untilFollowed, atWork]) times.sort((one, other) => one - other)
  row(
    `a talent ${what}`,
    `followed in ${timeAt(untilFollowed, 0.5)}, most ${timeAt(untilFollowed, 1)}; work ${timeAt(atWork, 0.5)}; ${inPlace} of ${CHANGES} in place`,
    `bar ${FOLLOW_BAR_MS} ms`,
  )
}

async function oneSkillOf({ graph }: WatchedApp, personId: string) {
  const viewer = await loadViewer(graph, personId)
  if (viewer === null) throw new Error('The first person to sign in as is not there')
  const { nodes } = await ownSkills(graph, viewer, { first: 1, proposed: false, kinds: null })
  const [skill] = nodes
  if (skill === undefined) throw new Error('The first person to sign in as confirmed no skill')
  return { viewer, skillId: skill.skillId }
}

const audience = (isShown: boolean) => (isShown ? ('ORGANIZATION' as const) : ('SELF' as const))

async function changeOverHttp(app: WatchedApp, personId: string, cookie: string) {
  const { skillId } = await oneSkillOf(app, personId)
  const query =
    'mutation ($input: SetSkillVisibilityInput!) { setSkillVisibility(input: $input) { ownSkill { level } } }'
  return async (isShown: boolean) => {
    const input = { requestId: randomId(), skillId, visibility: audience(isShown) }
    const { errors } = await post(app.address, cookie, JSON.stringify({ query, variables: { input } }))
    if (errors) throw new Error(JSON.stringify(errors))
  }
}

async function changeInGraph(app: WatchedApp, personId: string) {
  const { viewer, skillId } = await oneSkillOf(app, personId)
  return (isShown: boolean) => {
    const by = { graph: app.graph, viewer, now: new Date(), today: new Date().toISOString().slice(0, 10) }
    return setSkillVisibility(by, { requestId: randomId(), skillId, visibility: audience(isShown) })
  }
}

/** Asks every server of the graph to renew rarity and neighbors, as a job does. */
async function askForTables({ graph }: WatchedApp): Promise<void> {
  const request = { viewerId: 'bench', requestId: randomId(), kinds: ['tables'], now: new Date() }
  await applyChange(graph, request, async () => ({ result: null, changedIds: [] }))
}

/** The delay of the event loop while something goes on; a busy machine adds its own, which that with nothing to do shows. */
async function loopDelayDuring(work: Promise<unknown>): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await work
  delay.disable()
  const milliseconds = (percentile: number) => (delay.percentile(percentile) / 1e6).toFixed(0)
  return `median ${milliseconds(50)}, p99 ${milliseconds(99)}, most ${milliseconds(100)} ms`
}

async function measureBuilding(app: WatchedApp): Promise<void> {
  const idle = await loopDelayDuring(setTimeout(IDLE_MS))
  const built = app.nextFollowed()
  await askForTables(app)
  const before = process.cpuUsage()
  const delay = await loopDelayDuring(built)
  const { user, system } = process.cpuUsage(before)
  const { ms } = await built
  row(
    'all built anew beside serving',
    `${seconds(ms)}, of these ${seconds((user + system) / 1000)} of processor time`,
    '',
  )
  row('event loop delay meanwhile', delay, `bar p99 ${DELAY_BAR_MS} ms`)
  row('event loop delay with nothing to do', idle, '')
}

async function measureAskingMeanwhile(app: WatchedApp, cookie: string): Promise<void> {
  const body = JSON.stringify({ query: await operationText('Moves'), variables: { first: 18, reach: 600 } })
  const askUntil = async (what: string, end: Promise<unknown>) => {
    const times: number[] = []
    let isEnded = false
    end.then(() => {
      isEnded = true
    })
    while (!isEnded) {
      const began = performance.now()
      await post(app.address, cookie, body)
      times.push(performance.now() - began)
    }
    times.sort((one, other) => one - other)
    row(`moves over HTTP ${what}, one user`, `median ${timeAt(times, 0.5)}, p99 ${timeAt(times, 0.99)}`, '')
  }
  await askUntil('before', setTimeout(IDLE_MS))
  const built = app.nextFollowed()
  await askForTables(app)
  await askUntil('meanwhile', built)
}

/** Waits until the server says that it can reach its graph. */
async function untilReady(address: string): Promise<void> {
  while ((await fetch(`${address}/readyz`)).status !== 200) await setTimeout(100)
}
