/**
 * `npm run bench:matching`: how fast moves are found, as ratios within one run on one machine. It reports and fails
 * nothing; a copy of its output is kept in docs/measured/.
 */
import { cpus, totalmem } from 'node:os'
import type { OwnProfile } from '../../server/moves/facts.ts'
import { indexPerson } from '../../server/moves/index/indexedPerson.ts'
import { buildIndex, type MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { openPersonQuery, type PersonQuery, scoreAllRoles } from '../../server/moves/index/personQuery.ts'
import { topRoles } from '../../server/moves/index/topRoles.ts'
import { LENSES } from '../../server/moves/lens.ts'
import type { MatchingModel } from '../../server/moves/matchingModel.ts'
import { preparePerson, REACH_WANTED, scoreRole } from '../../server/moves/scoreMove.ts'
import { type LargeWorldShape, largeWorld, modelOfLargeWorld } from '../support/largeWorld.ts'

/** Of the slow readable form few calls are enough; each is followed by its share of fast ones. */
const READABLE_CALLS = 40
const INDEX_CALLS_FOR_EACH = 25
const TOP = 10

const LOOK = { reachWanted: REACH_WANTED.USUAL, lens: LENSES.EMPLOYEE }

function main(): void {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  )
  const shapes: readonly [LargeWorldShape, string][] = [
    [{ roles: 500, people: 2_000, kinds: 'ONE' }, '>= 250'],
    [{ roles: 5_000, people: 20_000, kinds: 'ONE' }, '>= 500'],
    [{ roles: 20_000, people: 40_000, kinds: 'ONE' }, '>= 600'],
    [{ roles: 5_000, people: 20_000, kinds: 'ALL' }, ''],
  ]
  for (const [shape, bar] of shapes) measureMoves(shape, bar)
}

function measureMoves(shape: LargeWorldShape, bar: string): void {
  const world = largeWorld(shape)
  const model = modelOfLargeWorld(world)
  const started = performance.now()
  const index = buildIndex(model)
  const buildMs = performance.now() - started
  const query = openPersonQuery(index)
  const people = Array.from({ length: READABLE_CALLS }, (_, number) => world.profileOf(number * 37))
  for (const profile of people) compareScores(model, index, query, profile)
  const readable: number[] = []
  const whole: number[] = []
  const perPosting: number[] = []
  for (const profile of people) {
    readable.push(timed(() => scoreReadably(model, profile)))
    for (let call = 0; call < INDEX_CALLS_FOR_EACH; call += 1) {
      const another = people[(call * 7) % people.length] ?? profile
      const micros = timed(() => ask(index, query, another))
      whole.push(micros)
      perPosting.push((1_000 * micros) / postingsTouched(index, query))
    }
  }
  const ratio = percentile(readable, 0.1) / percentile(whole, 0.1)
  console.log(
    `${shape.roles} roles, ${shape.kinds === 'ONE' ? 'one kind' : 'four kinds, some roles not fully described'}`,
  )
  console.log(
    `  ratio ${Math.round(ratio)} ${bar}; index p10 ${at(whole, 0.1)} p50 ${at(whole, 0.5)} p99 ${at(whole, 0.99)} us; readable p10 ${at(readable, 0.1)} us`,
  )
  console.log(
    `  per posting p10 ${percentile(perPosting, 0.1).toFixed(1)} ns; postings ${postingsTouched(index, query)}; index built in ${Math.round(buildMs)} ms`,
  )
}

function ask(index: MatchingIndex, query: PersonQuery, profile: OwnProfile): readonly number[] {
  scoreAllRoles(index, query, indexPerson(index, profile), LOOK)
  return topRoles(index.roles, query, TOP)
}

function scoreReadably(model: MatchingModel, profile: OwnProfile): number[] {
  const person = preparePerson(model, profile)
  return [...model.roles.keys()].map((roleId) => scoreRole(model, person, roleId, LOOK)?.move.score ?? -1)
}

function compareScores(model: MatchingModel, index: MatchingIndex, query: PersonQuery, profile: OwnProfile): void {
  const expected = scoreReadably(model, profile)
  ask(index, query, profile)
  const ids = [...model.roles.keys()]
  for (const [place, id] of ids.entries()) {
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

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return 1_000 * (performance.now() - started)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

function at(values: readonly number[], share: number): string {
  return percentile(values, share).toFixed(0)
}

main()
