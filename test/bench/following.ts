import { setTimeout } from 'node:timers/promises'
import { loadViewer } from '../../server/access/viewer.ts'
import { applyChange } from '../../server/graph/writePath.ts'
import { ownSkills } from '../../server/people/ownDataStore.ts'
import { setSkillVisibility } from '../../server/people/ownSkillChanges.ts'
import { randomId } from '../../server/shared/randomId.ts'
import { post, row, seconds, signIn, signInOptions, timeAt } from './benchServer.ts'
import { askMovesUntil, DELAY_BAR_MS, IDLE_MS, loopDelayDuring, serveHere, type WatchedApp } from './watchedApp.ts'

const CHANGES = 10

/** What the design allows, milliseconds. */
const FOLLOW_BAR_MS = 2_000

/** Reports how soon a server follows what one person changes, and what building anew beside serving costs those who ask. */
export async function measureFollowing(dataFolder: string): Promise<void> {
  const app = await serveHere(dataFolder)
  try {
    const personId = await someoneWithSkill(app)
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

/** The first of those to sign in as who confirmed a skill. */
async function someoneWithSkill(app: WatchedApp): Promise<string> {
  for (const personId of await signInOptions(app.address)) {
    if ((await oneSkillOf(app, personId)) !== null) return personId
  }
  throw new Error('Nobody to sign in as confirmed a skill')
}

async function oneSkillOf({ graph }: WatchedApp, personId: string) {
  const viewer = await loadViewer(graph, personId)
  if (viewer === null) return null
  const { nodes } = await ownSkills(graph, viewer, { first: 1, proposed: false, kinds: null })
  const [skill] = nodes
  return skill === undefined ? null : { viewer, skillId: skill.skillId }
}

async function mustHaveSkill(app: WatchedApp, personId: string) {
  const found = await oneSkillOf(app, personId)
  if (found === null) throw new Error('A skill that was there is gone')
  return found
}

const audience = (isShown: boolean) => (isShown ? ('ORGANIZATION' as const) : ('SELF' as const))

async function changeOverHttp(app: WatchedApp, personId: string, cookie: string) {
  const { skillId } = await mustHaveSkill(app, personId)
  const query =
    'mutation ($input: SetSkillVisibilityInput!) { setSkillVisibility(input: $input) { ownSkill { level } } }'
  return async (isShown: boolean) => {
    const input = { requestId: randomId(), skillId, visibility: audience(isShown) }
    const { errors } = await post(app.address, cookie, JSON.stringify({ query, variables: { input } }))
    if (errors) throw new Error(JSON.stringify(errors))
  }
}

async function changeInGraph(app: WatchedApp, personId: string) {
  const { viewer, skillId } = await mustHaveSkill(app, personId)
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
  await askMovesUntil(app, cookie, 'before', setTimeout(IDLE_MS))
  const built = app.nextFollowed()
  await askForTables(app)
  await askMovesUntil(app, cookie, 'meanwhile', built)
}
