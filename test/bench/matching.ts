/**
 * `npm run bench:matching`: how fast moves are found, as ratios within one run on one machine. It reports and fails
 * nothing; a copy of its output is kept in docs/measured/.
 */
import { type IndexedPerson, indexPerson } from '../../server/moves/index/indexedPerson.ts'
import { likenessOfRoles } from '../../server/moves/index/likenessOfRoles.ts'
import { buildIndex, type MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { scoreAllRoles } from '../../server/moves/index/personQuery.ts'
import type { Postings } from '../../server/moves/index/postings.ts'
import type { PersonQuery } from '../../server/moves/index/queryRoom.ts'
import { topRoles } from '../../server/moves/index/topRoles.ts'
import type { OwnProfile } from '../../server/moves/score/facts.ts'
import { LENSES } from '../../server/moves/score/lens.ts'
import type { MatchingModel } from '../../server/moves/score/matchingModel.ts'
import { type PreparedPerson, preparePerson, REACH_WANTED, scoreRole } from '../../server/moves/score/scoreMove.ts'
import { orderForVariety } from '../../server/moves/varietyOrder.ts'
import { type LargeWorldShape, largeWorld, modelOfLargeWorld } from '../support/largeWorld.ts'
import { printMachine } from './benchServer.ts'
import { measureWorkforce } from './matchingWorkforce.ts'
import { at, percentile, timed, timedOnProcessor } from './timings.ts'

/** Of the slow readable form few calls are enough; each is followed by its share of fast ones. */
const READABLE_CALLS = 40
const INDEX_CALLS_FOR_EACH = 25
/** Thrown away first, as the engine compiles. */
const WARM_UP_CALLS = 400

const TOP = 10
const LOOK = { reachWanted: REACH_WANTED.USUAL, lens: LENSES.EMPLOYEE }

/** At 1 the first skill is asked by nine roles in ten and a person meets four times as many postings as at 0.7. */
const USUAL_STEEPNESS = 0.7
const STEEP = 1

interface Row {
  readonly shape: LargeWorldShape
  readonly bar: string
}

const ONE_KIND = { steepness: USUAL_STEEPNESS, kinds: 'ONE' } as const
const ROWS: readonly Row[] = [
  { shape: { ...ONE_KIND, roles: 500, people: 2_000 }, bar: 'bar 250' },
  { shape: { ...ONE_KIND, roles: 5_000, people: 20_000 }, bar: 'bar 500' },
  { shape: { ...ONE_KIND, roles: 20_000, people: 40_000 }, bar: 'bar 600' },
  { shape: { roles: 5_000, people: 20_000, steepness: STEEP, kinds: 'ONE' }, bar: '' },
  { shape: { roles: 5_000, people: 20_000, steepness: USUAL_STEEPNESS, kinds: 'ALL' }, bar: '' },
]

async function main(): Promise<void> {
  printMachine()
  console.log(EXPLANATION)
  const micros = ROWS.map(measureMoves)
  const [, at5k = 0, at20k = 0] = micros
  console.log(`5000 -> 20000 roles: time ${(at20k / at5k).toFixed(1)}x, bar 4.2`)
  await measureWorkforce()
}

const EXPLANATION = `
Moves for one person: every role with its best seat, scored through the employee lens. Compared are scoreAllRoles with
topRoles (the index) and scoreRole for every role (the readable form, which keeps what skills are held and asked in lists
by place and the sources of a credit once found), both for a person made ready; calls alternate, scores are identical.
p10 of ${READABLE_CALLS} readable calls, in time on the processor, and ${READABLE_CALLS * INDEX_CALLS_FOR_EACH} index calls.
`

/** Returns the 10th percentile of the time of a query, in microseconds. */
function measureMoves({ shape, bar }: Row): number {
  const world = largeWorld(shape)
  const model = modelOfLargeWorld(world)
  const { result: index, micros: buildMicros } = timed(() => buildIndex(model))
  const { query } = index
  const profiles = Array.from({ length: READABLE_CALLS }, (_, number) => world.profileOf(number * 37))
  const people = profiles.map((profile) => indexPerson(index, preparePerson(model, profile)))
  for (const [number, profile] of profiles.entries()) compareScores(index, query, profile, people[number])
  for (let call = 0; call < WARM_UP_CALLS; call += 1) ask(index, query, people[call % people.length])
  const readable: number[] = []
  const found: number[] = []
  const perPosting: number[] = []
  const madeReady: number[] = []
  for (const profile of profiles) {
    const person = preparePerson(model, profile)
    readable.push(timedOnProcessor(() => scoreReadably(model, person)))
    madeReady.push(timed(() => indexPerson(index, person)).micros)
    for (let call = 0; call < INDEX_CALLS_FOR_EACH; call += 1) {
      const { micros } = timed(() => ask(index, query, people[(call * 7) % people.length]))
      found.push(micros)
      perPosting.push((1_000 * micros) / postingsTouched(index, query))
    }
  }
  const ratio = percentile(readable, 0.1) / percentile(found, 0.1)
  const kinds = shape.kinds === 'ONE' ? 'one kind' : 'four kinds, a fifth of the roles not described in all'
  console.log(`${shape.roles} roles, steepness ${shape.steepness}, ${kinds}`)
  console.log(`  ratio ${Math.round(ratio)} ${bar}`)
  console.log(
    `  index p10 ${at(found, 0.1)}, p50 ${at(found, 0.5)}, p99 ${at(found, 0.99)} us; readable p10 ${at(readable, 0.1)} us; made ready p10 ${at(madeReady, 0.1)} us`,
  )
  console.log(
    `  ${percentile(perPosting, 0.1).toFixed(1)} ns per posting, bar 12; ${postingsTouched(index, query)} postings; index built in ${Math.round(buildMicros / 1_000)} ms`,
  )
  if (shape.kinds === 'ONE' && shape.roles === VARIETY_ROLES) measureVariety(index, profiles, percentile(found, 0.1))
  return percentile(found, 0.1)
}

const VARIETY_ROLES = 5_000
const VARIETY_POOL = 40

/** The order that shows more than one direction: the whole pool, as the product puts it in order. */
function measureVariety(index: MatchingIndex, profiles: readonly OwnProfile[], queryMicros: number): void {
  const { model, names } = index
  const pools = profiles.map((profile) => {
    const person = preparePerson(model, profile)
    const scored = names.roles.flatMap(({ role }, number) => {
      const found = scoreRole(model, person, role.id, LOOK)
      return found === null ? [] : [{ move: found.move, number }]
    })
    return scored.sort((left, right) => right.move.score - left.move.score).slice(0, VARIETY_POOL)
  })
  const order = (call: number) => {
    const likenessTo = likenessOfRoles(index, index.kinds.allKinds)
    const inOrder = orderForVariety(pools[call % pools.length] ?? [], (picked) => {
      const likeness = likenessTo(picked.number)
      return ({ number }) => likeness(number)
    })
    return [...inOrder]
  }
  for (let call = 0; call < WARM_UP_CALLS; call += 1) order(call)
  const ordered = Array.from({ length: READABLE_CALLS * INDEX_CALLS_FOR_EACH }, (_, call) => {
    return timed(() => order(call)).micros
  })
  console.log(
    `  order for variety, all of a pool of ${VARIETY_POOL}: p10 ${at(ordered, 0.1)}, p50 ${at(ordered, 0.5)} us, bar the query's ${queryMicros.toFixed(0)}`,
  )
}

function ask(index: MatchingIndex, query: PersonQuery, person: IndexedPerson | undefined): readonly number[] {
  if (person === undefined) return []
  scoreAllRoles(index, query, person, LOOK)
  return topRoles(index.roles, query, TOP)
}

function scoreReadably(model: MatchingModel, person: PreparedPerson): number[] {
  return [...model.roles.keys()].map((roleId) => scoreRole(model, person, roleId, LOOK)?.move.score ?? -1)
}

function compareScores(
  index: MatchingIndex,
  query: PersonQuery,
  profile: OwnProfile,
  person: IndexedPerson | undefined,
): void {
  const expected = scoreReadably(index.model, preparePerson(index.model, profile))
  ask(index, query, person)
  for (const [place, id] of [...index.model.roles.keys()].entries()) {
    const found = query.scores[index.names.roleNumber.get(id) ?? -1]
    if (found !== expected[place]) throw new Error(`${profile.personId} and ${id}: ${found}, not ${expected[place]}`)
  }
}

/** Entries of all runs that the last query read. */
function postingsTouched({ postings, teamPostings, skills }: MatchingIndex, query: PersonQuery): number {
  const runOf = ({ starts }: Pick<Postings, 'starts'>, place: number) => (starts[place + 1] ?? 0) - (starts[place] ?? 0)
  let count = 0
  for (const place of query.sources.touched.subarray(0, query.sources.touchedCount)) {
    count += runOf(postings, place) + runOf(teamPostings, place)
  }
  for (const place of query.talents.places.subarray(0, query.talents.count)) {
    const helpers = skills.helpers.places.subarray(skills.helpers.starts[place], skills.helpers.starts[place + 1])
    for (const calling of [place, ...helpers]) count += runOf(postings, calling)
  }
  return count
}

await main()
