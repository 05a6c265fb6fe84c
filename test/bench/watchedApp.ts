import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openGraph } from '../../server/graph/openGraph.ts'
import type { LiveModel } from '../../server/moves/liveModel.ts'
import { randomId } from '../../server/shared/randomId.ts'
import { operationText, post, row, timeAt } from './benchServer.ts'

/** How long the same is watched with nothing to do, to compare with. */
export const IDLE_MS = 3_000

/** What the design allows, milliseconds. */
export const DELAY_BAR_MS = 20

/** What the server's log says it did about changes. */
interface Followed {
  readonly msg: string
  readonly ms: number
}

/** The product over a graph, served by this process, so that its event loop can be watched and the graph be written beside it. */
export interface WatchedApp {
  readonly graph: Graph
  readonly model: LiveModel
  readonly address: string
  /** What the log says next of following. */
  readonly nextFollowed: () => Promise<Followed>
  readonly close: () => Promise<void>
}

/** Serves a data folder, and waits until the graph can be reached. */
export async function serveHere(dataFolder: string): Promise<WatchedApp> {
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
  const address = `http://127.0.0.1:${(app.httpServer.address() as AddressInfo).port}` // it listens on a port
  while ((await fetch(`${address}/readyz`)).status !== 200) await setTimeout(100)
  return {
    graph,
    model: app.services.model,
    address,
    nextFollowed: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      await app.stop()
      await graph.close()
    },
  }
}

/** The delay of the event loop while something goes on; a busy machine adds its own, which that with nothing to do shows. */
export async function loopDelayDuring(work: Promise<unknown>): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await work
  delay.disable()
  const milliseconds = (percentile: number) => (delay.percentile(percentile) / 1e6).toFixed(0)
  return `median ${milliseconds(50)}, p99 ${milliseconds(99)}, most ${milliseconds(100)} ms`
}

/** One user asks for moves again and again until something ends, and reports how long each answer took. */
export async function askMovesUntil(
  app: WatchedApp,
  cookie: string,
  what: string,
  end: Promise<unknown>,
): Promise<void> {
  const body = JSON.stringify({ query: await operationText('Moves'), variables: { first: 18, reach: 600 } })
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
