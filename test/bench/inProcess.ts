import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import type { Viewer } from '../../server/access/viewer.ts'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { rankByIndex } from '../../server/moves/index/rankByIndex.ts'
import { findWorkforceMoves } from '../../server/moves/index/workforce.ts'
import { leadReason } from '../../server/moves/leadReason.ts'
import { type LiveModel, openLiveModel } from '../../server/moves/liveModel.ts'
import { viewMove } from '../../server/moves/moveView.ts'
import { LENSES } from '../../server/moves/score/lens.ts'
import { REACH_WANTED } from '../../server/moves/score/scoreMove.ts'
import { viewerMoves } from '../../server/moves/viewerMoves.ts'
import { evenlySpread } from '../../server/shared/evenlySpread.ts'
import { findTalent } from '../../server/talent/findTalent.ts'
import { openPeople } from '../../server/talent/openPeople.ts'
import { ASKERS, measureAsking, nameOf, ONE_USER, tell } from './askers.ts'
import { row, seconds } from './benchServer.ts'

const CALLS = { warmUp: 400, counted: 400 }

/** What the design allows for those who ask once a second, milliseconds. */
const MOVES_BAR = 'bar 5 ms median, 25 ms p99'
const TALENT_BAR = 'bar 20 ms'

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
    await measureMoves(graph, live)
    await measureTalent(graph, live)
    await measureWorkforce(live)
  } finally {
    live.close()
    await graph.close()
  }
}

const ownWork = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** People from all over the organization, another one for each question. */
async function measureMoves(graph: Graph, live: LiveModel): Promise<void> {
  const ids = evenlySpread(live.people().personIds, CALLS.warmUp + CALLS.counted)
  const ask = (call: number) =>
    askMoves(graph, live, { personId: ids[call % ids.length] ?? '', actors: ['EMPLOYEE'], directReportIds: new Set() })
  await measureAsking(ONE_USER, CALLS.warmUp, ask, ownWork)
  for (const askers of ASKERS) {
    const measured = await measureAsking(askers, CALLS.counted, (call) => ask(CALLS.warmUp + call), ownWork)
    row(`moves in the process, ${nameOf(askers)}`, tell(measured), askers.think === 'A_SECOND' ? MOVES_BAR : '')
  }
}

const TALENT_CALLS = { warmUp: 50, counted: 100 }

/** Find talent, for roles from all over the organization: from who may be found to whom is shown, with reasons. */
async function measureTalent(graph: Graph, live: LiveModel): Promise<void> {
  const open = openPeople(graph)
  const found = await open.read()
  const personId = live.people().personIds.find((id) => !found.has(id)) ?? ''
  const viewer: Viewer = { personId, actors: ['EMPLOYEE', 'HR_PARTNER'], directReportIds: new Set() }
  const roleIds = evenlySpread([...live.current().roles.keys()], TALENT_CALLS.warmUp + TALENT_CALLS.counted)
  const sources = { graph, model: live, openPeople: open, today: () => new Date().toISOString().slice(0, 10) }
  const ask = async (call: number) => {
    const need = { kind: 'ROLE' as const, ids: [roleIds[call % roleIds.length] ?? ''] }
    if ((await findTalent(sources, viewer, need)) === null) throw new Error('Nobody may look for talent here')
  }
  await measureAsking(ONE_USER, TALENT_CALLS.warmUp, ask, ownWork)
  const measured = await measureAsking(ONE_USER, TALENT_CALLS.counted, ask, ownWork)
  row(`hidden talent, ${found.size} people open`, tell(measured), TALENT_BAR)
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
