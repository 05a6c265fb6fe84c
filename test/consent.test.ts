import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadViewer, type Viewer } from '../server/access/viewer.ts'
import type { SetOpennessInput } from '../server/generated/schemaTypes.ts'
import { openEmbeddedGraph } from '../server/graph/embeddedGraph.ts'
import type { Graph } from '../server/graph/graph.ts'
import { migrate } from '../server/graph/migrate.ts'
import { setOpenness } from '../server/people/ownChoiceChanges.ts'
import { readMayBeAsked } from '../server/plan/scenarioStore.ts'
import { openPeople } from '../server/talent/openPeople.ts'
import { findable, teamIdsLookedFor } from '../server/talent/talentStore.ts'
import { EXAMPLE_DAY, externalId, seedWorld } from './support/exampleApp.ts'
import { talentWorld } from './support/talentWorld.ts'

/** Each case is one answer of one person, through the one write path; all answers before it still stand. */
const CASES = { numRuns: 1_000, seed: 20261126, endOnFailure: true }
const TIME_LIMIT_MS = 240_000

const PEOPLE = ['gus', 'hal', 'ida', 'jan', 'kim', 'lou', 'mia']
const TEAMS = ['counter', 'desk', 'workshop']

interface Answer {
  readonly who: string
  readonly answer: 'OPEN' | 'NOT_YET' | 'NO' | null
  readonly discoverable: 'NOBODY' | 'ORGANIZATION' | 'TEAMS'
  readonly teams: readonly string[]
}

const answers: fc.Arbitrary<Answer> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  answer: fc.constantFrom('OPEN', 'OPEN', 'OPEN', 'NOT_YET', 'NO', null),
  discoverable: fc.constantFrom('NOBODY', 'ORGANIZATION', 'TEAMS'),
  teams: fc.subarray(TEAMS, { minLength: 1 }),
})

let graph: Graph
const ids = new Map<string, string>()
const idOf = (key: string) => ids.get(key) ?? ''

beforeAll(async () => {
  graph = await openEmbeddedGraph({ folder: null })
  await migrate(graph, new Date(`${EXAMPLE_DAY}T10:00:00Z`))
  await seedWorld(graph, talentWorld())
  for (const key of [...PEOPLE, ...TEAMS, 'ann', 'pat', 'cas']) ids.set(key, await externalId(graph, key))
}, 60_000)
afterAll(() => graph.close())

describe('a yes that is taken back', () => {
  it(
    'takes the person out of every search at once and of the next plans made anew, and a yes brings them to those they chose alone',
    async () => {
      const seekers = await Promise.all(['ann', 'pat'].map((key) => viewerOf(key)))
      const hr = await viewerOf('cas')
      const sieve = openPeople(graph)
      const standing = new Map<string, Answer>(PEOPLE.map((who) => [who, nothingSaid(who)]))
      for (const who of PEOPLE) await say(nothingSaid(who))
      let request = 0
      const check = async (said: Answer) => {
        request += 1
        await say(said, `answer-${request}`)
        standing.set(said.who, said)
        const open = [...standing.values()].filter(isOpen)
        for (const seeker of seekers) {
          const teamIds = await teamIdsLookedFor(graph, seeker)
          const found = await findable(graph, seeker, PEOPLE.map(idOf), { teamIds, today: EXAMPLE_DAY })
          const mayFind = open.filter(({ discoverable, teams }) => {
            return discoverable === 'ORGANIZATION' || teams.some((team) => teamIds.includes(idOf(team)))
          })
          expect(found.map(({ personId }) => personId).sort()).toEqual(mayFind.map(({ who }) => idOf(who)).sort())
        }
        expect([...(await sieve.read()).keys()].sort()).toEqual(
          expect.arrayContaining(open.map(({ who }) => idOf(who)).sort()),
        )
        const asked = (await readMayBeAsked(graph, hr, EXAMPLE_DAY)).map(({ personId }) => personId)
        expect(asked.filter((id) => PEOPLE.map(idOf).includes(id))).toEqual(open.map(({ who }) => idOf(who)).sort())
      }
      await fc.assert(fc.asyncProperty(answers, check), CASES)
    },
    TIME_LIMIT_MS,
  )
})

const nothingSaid = (who: string): Answer => ({ who, answer: null, discoverable: 'NOBODY', teams: [] })

const isOpen = ({ answer, discoverable }: Answer) => answer === 'OPEN' && discoverable !== 'NOBODY'

async function viewerOf(key: string): Promise<Viewer> {
  const viewer = await loadViewer(graph, idOf(key))
  if (viewer === null) throw new Error(`${key} cannot sign in`)
  return viewer
}

async function say({ who, answer, discoverable, teams }: Answer, requestId = `before-${who}`): Promise<void> {
  const viewer = { personId: idOf(who), actors: [], directReportIds: new Set<string>() }
  const isYes = answer === 'OPEN'
  const input: SetOpennessInput = {
    requestId,
    answer,
    discoverable: isYes ? discoverable : 'NOBODY',
    ...(isYes ? { until: '2027-03-01' } : {}),
    ...(isYes && discoverable === 'TEAMS' ? { teamIds: teams.map(idOf) } : {}),
  }
  await setOpenness({ graph, viewer, now: new Date(`${EXAMPLE_DAY}T10:00:00Z`), today: EXAMPLE_DAY }, input)
}
