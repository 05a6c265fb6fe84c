import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import type { Viewer } from '../../server/access/viewer.ts'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { rankByIndex } from '../../server/moves/index/rankByIndex.ts'
import { findWorkforceMoves } from '../../server/moves/index/workforce.ts'
import { leadReason } from '../../server/moves/leadReason.ts'
import { LENSES } from '../../server/moves/lens.ts'
import { type LiveModel, openLiveModel } from '../../server/moves/liveModel.ts'
import { viewMove } from '../../server/moves/moveView.ts'
import { REACH_WANTED } from '../../server/moves/scoreMove.ts'
import { viewerMoves } from '../../server/moves/viewerMoves.ts'
import { row, seconds, timeAt } from './benchServer.ts'

const CALLS = { warmUp: 40, counted: 400 }
const USERS = [1, 20]

/** What a list shows at first. */
const FIRST_MOVES = 18
const LOOK = { reachWanted: REACH_WANTED.USUAL, lens: null }

const TOP_ROLES = 10
const THREADS = 2

/**
 * What the server does for a list of moves, without HTTP, sign-in and GraphQL: reads the viewer's own table, ranks every
 * role, and works out what each of the first moves shows. Then the best roles of everyone, in threads beside this one.
 */
export async function measureInProcess(dataFolder: string): Promise<void> {
  const graph = await openEmbeddedGraph({ folder: join(dataFolder, 'graph') })
  const live = await openLiveModel(graph, { log: pino({ level: 'silent' }), onStructureChange: async () => {} })
  try {
    const ids = live.people().personIds.slice(0, CALLS.counted)
    for (const users of USERS) {
      await askAll(graph, live, ids.slice(0, CALLS.warmUp), 1)
      const before = process.cpuUsage()
      const times = await askAll(graph, live, ids, users)
      const { user, system } = process.cpuUsage(before)
      const each = `${((user + system) / 1000 / times.length).toFixed(1)} ms of processor time each`
      row(
        `moves in the process, ${users === 1 ? 'one user' : `${users} users at once`}`,
        `median ${timeAt(times, 0.5)}, p99 ${timeAt(times, 0.99)}, ${each}`,
        '',
      )
    }
    await measureWorkforce(live)
  } finally {
    live.close()
    await graph.close()
  }
}

async function askAll(graph: Graph, live: LiveModel, ids: readonly string[], users: number): Promise<number[]> {
  const left = [...ids]
  const times: number[] = []
  const user = async () => {
    for (let personId = left.pop(); personId !== undefined; personId = left.pop()) {
      const began = performance.now()
      await askMoves(graph, live, { personId, actors: ['EMPLOYEE'], directReportIds: new Set() })
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: users }, user))
  return times.sort((one, other) => one - other)
}

async function askMoves(graph: Graph, live: LiveModel, viewer: Viewer): Promise<void> {
  const ready = await viewerMoves(graph, live, viewer).ready()
  const all = { ...LOOK, wayIn: 'TALENTS' as const, familyIds: null, bands: null }
  const ranked = rankByIndex(ready.index, ready.person, all)
  for (const { roleId, shownForVariety } of ranked.slice(0, FIRST_MOVES)) {
    const view = viewMove({ ...ready, person: ranked.person }, roleId, LOOK, shownForVariety)
    if (view === null) continue
    view.counts()
    leadReason(roleId, view.values(false))
  }
}

async function measureWorkforce(live: LiveModel): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const look = { lens: LENSES.PLAN, reachWanted: REACH_WANTED.USUAL }
  const before = process.cpuUsage()
  const began = performance.now()
  delay.enable()
  await findWorkforceMoves(live.index(), live.people(), { look, count: TOP_ROLES, workers: THREADS })
  delay.disable()
  const { user, system } = process.cpuUsage(before)
  row(
    `top ${TOP_ROLES} roles of everyone, ${THREADS} threads`,
    `${seconds(performance.now() - began)}, of these ${seconds((user + system) / 1000)} of processor time`,
    '',
  )
  row('others wait meanwhile', `p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`, 'bar 20 ms')
}
