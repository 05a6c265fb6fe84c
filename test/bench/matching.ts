/**
 * `npm run bench:matching`: how fast moves are found, as ratios within one run on one machine. It reports and fails
 * nothing; a copy of its output is kept in docs/measured/.
 */
import { cpus, totalmem } from 'node:os'
import type { OwnProfile } from '../../server/moves/facts.ts'
import { type IndexedPerson, indexPerson } from '../../server/moves/index/indexedPerson.ts'
import { buildIndex, type MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { type PersonQuery, scoreAllRoles } from '../../server/moves/index/personQuery.ts'
import { topRoles } from '../../server/moves/index/topRoles.ts'
import { LENSES } from '../../server/moves/lens.ts'
import type { MatchingModel } from '../../server/moves/matchingModel.ts'
import { type PreparedPerson, preparePerson, REACH_WANTED, scoreRole } from '../../server/moves/scoreMove.ts'
import { type LargeWorldShape, largeWorld, modelOfLargeWorld } from '../support/largeWorld.ts'

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

function main(): void {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  console.log(EXPLANATION)
  for (const row of ROWS) measureMoves(row)
}

const EXPLANATION = `
Moves for one person: every role with its best seat, scored through the employee lens. Compared are scoreAllRoles with
topRoles (the index) and scoreRole for every role (the readable form, which keeps what skills are held and asked in lists
by place and the sources of a credit once found), both for a person made ready; calls alternate, scores are identical.
p10 of ${READABLE_CALLS} readable calls, in time on the processor, and ${READABLE_CALLS * INDEX_CALLS_FOR_EACH} index calls.
`

function measureMoves({ shape, bar }: Row): void {
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
function postingsTouched({ postings, skills }: MatchingIndex, query: PersonQuery): number {
  const { starts, teamStarts } = postings
  let count = 0
  for (const place of query.sources.touched.subarray(0, query.sources.touchedCount)) {
    count += (starts[place + 1] ?? 0) - (starts[place] ?? 0)
  }
  for (const place of query.talents.places.subarray(0, query.talents.count)) {
    const helpers = skills.helpers.places.subarray(skills.helpers.starts[place], skills.helpers.starts[place + 1])
    for (const calling of [place, ...helpers]) count += (teamStarts[calling] ?? 0) - (starts[calling] ?? 0)
  }
  return count
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly micros: number } {
  const started = performance.now()
  const result = work()
  return { result, micros: 1_000 * (performance.now() - started) }
}

/** Microseconds on the processor: a long call is interrupted where others are at work too, a short one hardly ever. */
function timedOnProcessor(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

function at(values: readonly number[], share: number): string {
  return percentile(values, share).toFixed(0)
}

main()
