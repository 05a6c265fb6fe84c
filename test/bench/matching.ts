/**
 * `npm run bench:matching`: how fast moves are found, as ratios within one run on one machine. It reports and fails
 * nothing; a copy of its output is kept in docs/measured/.
 */
import { cpus, totalmem } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type IndexedPerson, indexPerson } from '../../server/moves/index/indexedPerson.ts'
import { likenessOfRoles } from '../../server/moves/index/likenessOfRoles.ts'
import { buildIndex, type MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { gatherShown, indexPeople, layShown, type PeopleIndex } from '../../server/moves/index/peopleIndex.ts'
import { LEVEL_BITS, LEVEL_MASK } from '../../server/moves/index/peopleTables.ts'
import { scoreAllRoles } from '../../server/moves/index/personQuery.ts'
import type { PersonQuery } from '../../server/moves/index/queryRoom.ts'
import { LEVELS, RATIOS } from '../../server/moves/index/ratioTable.ts'
import { replaceSkills } from '../../server/moves/index/replaceSkills.ts'
import { openTalentQuery, scoreAllPeople, type TalentQuery } from '../../server/moves/index/talentQuery.ts'
import { topRoles } from '../../server/moves/index/topRoles.ts'
import { findWorkforceMoves } from '../../server/moves/index/workforce.ts'
import { talentPerMille } from '../../server/moves/score/credit.ts'
import type { OwnProfile } from '../../server/moves/score/facts.ts'
import { LENSES } from '../../server/moves/score/lens.ts'
import type { MatchingModel } from '../../server/moves/score/matchingModel.ts'
import { type PreparedPerson, preparePerson, REACH_WANTED, scoreRole } from '../../server/moves/score/scoreMove.ts'
import type { PreparedRole } from '../../server/moves/score/skillTables.ts'
import { teamNeeds } from '../../server/moves/score/teamNeeds.ts'
import type { TalentNeed } from '../../server/moves/talentForRole.ts'
import { orderForVariety } from '../../server/moves/varietyOrder.ts'
import { atOnce } from '../../server/shared/steps.ts'
import { type LargeWorld, type LargeWorldShape, largeWorld, modelOfLargeWorld } from '../support/largeWorld.ts'

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
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
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
    return orderForVariety(pools[call % pools.length] ?? [], (picked) => {
      const likeness = likenessTo(picked.number)
      return ({ number }) => likeness(number)
    })
  }
  for (let call = 0; call < WARM_UP_CALLS; call += 1) order(call)
  const ordered = Array.from({ length: READABLE_CALLS * INDEX_CALLS_FOR_EACH }, (_, call) => {
    return timed(() => order(call)).micros
  })
  console.log(
    `  order for variety, all of a pool of ${VARIETY_POOL}: p10 ${at(ordered, 0.1)}, p50 ${at(ordered, 0.5)} us, bar the query's ${queryMicros.toFixed(0)}`,
  )
}

const WORKFORCE = { roles: 5_000, people: 100_000, steepness: USUAL_STEEPNESS, kinds: 'ONE' } as const
const TALENT_CALLS = 100
const SCANS = 10
const CHANGES = 2_000
const PLAN = { look: { lens: LENSES.PLAN, reachWanted: REACH_WANTED.USUAL }, count: TOP }

async function measureWorkforce(): Promise<void> {
  const world = largeWorld(WORKFORCE)
  const index = buildIndex(modelOfLargeWorld(world))
  indexPeople(index, world.facts.people) // the engine compiles
  const { result: people, onProcessor: micros } = timedBothWays(() => indexPeople(index, world.facts.people))
  const shown = atOnce(gatherShown(index, world.facts.people))
  const { onProcessor: typedMicros } = timedBothWays(() => atOnce(layShown(index, shown)))
  const rows = world.facts.people.reduce((sum, { skills }) => sum + skills.length, 0)
  console.log(`${WORKFORCE.people} people with ${rows} skills, ${WORKFORCE.roles} roles, steepness ${USUAL_STEEPNESS}`)
  console.log(
    `  built from rows of strings: ${((1_000 * micros) / rows).toFixed(0)} ns a row with weights, on the processor, bar 250`,
  )
  console.log(
    `  built from rows of numbers: ${((1_000 * typedMicros) / rows).toFixed(0)} ns a row with weights, bar 100`,
  )
  measureMemory(people)
  measureTalent(index, people)
  measureChanges(index, people, world)
  const [one = 0, two = 0] = [await measureBatch(index, people, 1), await measureBatch(index, people, 2)]
  console.log(`  two workers take ${percent(two / one - 1)} more CPU time than one, bar 20 %`)
}

/** Compared with what the same takes as objects: of everyone a Map of what they show, and of every skill one of who shows it. */
function measureMemory(people: PeopleIndex): void {
  const bytes = bytesOf(people) / people.personCount
  const { result: objects, heap } = heapOf(() => objectsOf(people, MEMORY_PEOPLE))
  const asObjects = heap / objects.byPerson.length
  console.log(
    `  memory ${Math.round(bytes)} bytes a person, bar 340; as objects with Maps (${MEMORY_PEOPLE} people) ${Math.round(asObjects)}, ratio ${(asObjects / bytes).toFixed(1)}, bar 5`,
  )
}

const MEMORY_PEOPLE = 20_000

interface ShownSkill {
  readonly level: number
  readonly weight: number
}

function objectsOf({ slots, postings, grade }: PeopleIndex, count: number) {
  const bySkill = new Map<number, Map<number, ShownSkill>>()
  const byPerson = Array.from({ length: count }, (_, person) => {
    const skills = new Map<number, ShownSkill>()
    const start = slots.starts[person] ?? 0
    for (let slot = start; slot < start + (slots.used[person] ?? 0); slot += 1) {
      const skillAndLevel = slots.skillAndLevel[slot] ?? 0
      const skill = skillAndLevel >>> LEVEL_BITS
      const one = { level: skillAndLevel & LEVEL_MASK, weight: postings.weight[slots.posting[slot] ?? 0] ?? 0 }
      skills.set(skill, one)
      const holders = bySkill.get(skill) ?? new Map<number, ShownSkill>()
      bySkill.set(skill, holders.set(person, one))
    }
    return { grade: grade[person] ?? 0, skills }
  })
  return { byPerson, bySkill }
}

/** How much the heap grows by what some work leaves. */
function heapOf<Result>(work: () => Result): { readonly result: Result; readonly heap: number } {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const result = work()
  collectGarbage()
  return { result, heap: process.memoryUsage().heapUsed - before }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Compared with looking at everyone: fit, use and value from tables of all skills. */
function measureTalent(index: MatchingIndex, people: PeopleIndex): void {
  const query = openTalentQuery(index, people)
  const needs = index.names.roles.slice(0, TALENT_CALLS).map((role) => {
    return { role, teamId: index.model.seatsOfRole.get(role.role.id)?.[0]?.teamId ?? null }
  })
  const found = needs.map((need) => timed(() => scoreAllPeople(index, people, query, need)).micros)
  const scanned = needs.slice(0, SCANS).map((need) => {
    scoreAllPeople(index, people, query, need)
    compareTalent(index, people, query, need, scanEveryone(index, people, need))
    return timedOnProcessor(() => scanEveryone(index, people, need))
  })
  console.log(
    `  hidden talent for a seat: p10 ${at(found, 0.1)}, p50 ${at(found, 0.5)}, p99 ${at(found, 0.99)} us; looking at everyone p10 ${at(scanned, 0.1)} us, ratio ${(percentile(scanned, 0.1) / percentile(found, 0.1)).toFixed(1)}, bar 6`,
  )
}

interface Scan {
  readonly fit: Int32Array
  readonly use: Int32Array
  readonly value: Int32Array
}

/** What the members of the team themselves would bring is another question, and is left out of the comparison. */
function compareTalent(
  index: MatchingIndex,
  people: PeopleIndex,
  query: TalentQuery,
  { role, teamId }: TalentNeed,
  scan: Scan,
): void {
  const members = index.model.teams.get(teamId ?? '')?.members
  for (const [person, id] of people.personIds.entries()) {
    const same = scan.fit[person] === query.fit[person] && scan.use[person] === query.use[person]
    const sameValue = members?.has(id) || scan.value[person] === query.value[person]
    if (!same || !sameValue) throw new Error(`${id} for ${role.role.id}: another score`)
  }
}

/** Everyone, one after the other: what they hold in a table by skill, against all that is asked and its neighbors. */
function scanEveryone(index: MatchingIndex, people: PeopleIndex, { role, teamId }: TalentNeed): Scan {
  const { slots, postings, personCount } = people
  const asked = role.weightsOver(role.kinds)
  const team = index.model.teams.get(teamId ?? '')
  const needs = team === undefined ? [] : teamNeeds(team)
  const called = calledTable(index, role)
  const held = new Uint8Array(index.skills.skillCount)
  const scan = {
    fit: new Int32Array(personCount),
    use: new Int32Array(personCount),
    value: new Int32Array(personCount),
  }
  for (let person = 0; person < personCount; person += 1) {
    const start = slots.starts[person] ?? 0
    const end = start + (slots.used[person] ?? 0)
    let use = 0
    for (let slot = start; slot < end; slot += 1) {
      const skillAndLevel = slots.skillAndLevel[slot] ?? 0
      held[skillAndLevel >>> LEVEL_BITS] = skillAndLevel & LEVEL_MASK
      const credit = called[(skillAndLevel >>> LEVEL_BITS) * LEVELS + (skillAndLevel & LEVEL_MASK)] ?? 0
      use += (postings.weight[slots.posting[slot] ?? 0] ?? 0) * credit
    }
    scan.use[person] = use
    scan.fit[person] = sumOver(index, held, asked)
    scan.value[person] = sumOver(index, held, needs)
    for (let slot = start; slot < end; slot += 1) held[(slots.skillAndLevel[slot] ?? 0) >>> LEVEL_BITS] = 0
  }
  return scan
}

interface Asked {
  readonly place: number
  readonly level: number
  readonly weight: number
}

function sumOver({ skills: { helpers } }: MatchingIndex, held: Uint8Array, asked: readonly Asked[]): number {
  let sum = 0
  for (const { place, level, weight } of asked) {
    let best = RATIOS[(held[place] ?? 0) * LEVELS + level] ?? 0
    const end = helpers.starts[place + 1] ?? 0
    for (let link = helpers.starts[place] ?? 0; link < end; link += 1) {
      const ratio = RATIOS[(held[helpers.places[link] ?? 0] ?? 0) * LEVELS + level] ?? 0
      best = Math.max(best, Math.floor(((helpers.values[link] ?? 0) * ratio) / 1_000))
    }
    sum += weight * best
  }
  return sum
}

/** How far the role calls for every skill at every level. */
function calledTable(index: MatchingIndex, role: PreparedRole): Uint16Array {
  const called = new Uint16Array(index.skills.skillCount * LEVELS)
  for (const { place, neighbors } of role.weightsOver(role.kinds).flatMap((asked) => callers(index, asked.place))) {
    const highest = index.skills.highestAsked[place] ?? 0
    for (let level = 1; level < LEVELS && highest > 0; level += 1) {
      const talent = { place, level: Math.min(level, highest), neighbors }
      called[place * LEVELS + level] = talentPerMille(role.levelsAt, talent, CONFIRMED)
    }
  }
  return called
}

const CONFIRMED = { level: 0, assumed: false, creditCap: 1_000 }

/** A skill, and those toward which it helps. */
function callers({ model, skills: { helped } }: MatchingIndex, place: number) {
  const others = helped.places.subarray(helped.starts[place], helped.starts[place + 1])
  return [place, ...others].map((one) => ({ place: one, neighbors: model.tables.neighborsAt[one] ?? [] }))
}

function measureChanges(index: MatchingIndex, people: PeopleIndex, { facts }: LargeWorld): void {
  let withoutRoom = 0
  const changed = Array.from({ length: CHANGES }, (_, number) => {
    const other = facts.people[(number * 7_919) % facts.people.length]?.skills ?? []
    const { result, micros, onProcessor } = timedBothWays(() =>
      replaceSkills(index, people, (number * 31) % people.personCount, other),
    )
    if (!result) withoutRoom += 1
    return { micros, onProcessor }
  })
  const passed = changed.map(({ micros }) => micros)
  const onProcessor = changed.map((one) => one.onProcessor)
  console.log(
    `  replace all 20 skills of one person: p50 ${at(passed, 0.5)}, p99 ${at(passed, 0.99)} us, on the processor ${at(onProcessor, 0.5)} and ${at(onProcessor, 0.99)}, bar 30; ${withoutRoom} of ${CHANGES} without room`,
  )
}

/** Returns the seconds on the processor. */
async function measureBatch(index: MatchingIndex, people: PeopleIndex, workers: number): Promise<number> {
  const idle = await eventLoopDelayDuring(() => setTimeout(IDLE_MS))
  const before = process.cpuUsage()
  const started = performance.now()
  let keptMs = 0
  const delay = await eventLoopDelayDuring(() => {
    const found = findWorkforceMoves(index, people, { ...PLAN, workers })
    keptMs = performance.now() - started
    return found
  })
  const { user, system } = process.cpuUsage(before)
  const cpuSeconds = (user + system) / 1e6
  const pairs = people.personCount * index.roles.seatedCount
  console.log(
    `  everyone and every role, top ${TOP}, ${workers} worker${workers > 1 ? 's' : ''}: ${(pairs / 1e6 / cpuSeconds).toFixed(0)} million pairs per CPU second, bar 30; ${cpuSeconds.toFixed(1)} s CPU, ${((performance.now() - started) / 1000).toFixed(1)} s wall`,
  )
  console.log(
    `    event loop delay p99 ${delay} ms, bar 20 (with nothing to do, just before: ${idle} ms); to start it kept this thread for ${keptMs.toFixed(0)} ms`,
  )
  return cpuSeconds
}

const IDLE_MS = 5_000

/** The 99th percentile, whole milliseconds. */
async function eventLoopDelayDuring(work: () => Promise<unknown>): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await work()
  delay.disable()
  return (delay.percentile(99) / 1e6).toFixed(0)
}

function bytesOf({ kinds, talentKinds, grade, slots, postings, teams }: PeopleIndex): number {
  const arrays = [
    kinds,
    talentKinds,
    grade,
    ...Object.values(slots),
    ...Object.values(postings),
    ...Object.values(teams),
  ]
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
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
  return timedBothWays(work).onProcessor
}

function timedBothWays<Result>(work: () => Result) {
  const before = process.cpuUsage()
  const { result, micros } = timed(work)
  const { user, system } = process.cpuUsage(before)
  return { result, micros, onProcessor: user + system }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function at(values: readonly number[], share: number): string {
  return percentile(values, share).toFixed(0)
}

await main()
