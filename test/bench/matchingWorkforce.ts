import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildIndex, type MatchingIndex } from '../../server/moves/index/matchingIndex.ts'
import { gatherShown, indexPeople, layShown, type PeopleIndex } from '../../server/moves/index/peopleIndex.ts'
import { LEVEL_BITS, LEVEL_MASK } from '../../server/moves/index/peopleTables.ts'
import { LEVELS, RATIOS } from '../../server/moves/index/ratioTable.ts'
import { replaceSkills } from '../../server/moves/index/replaceSkills.ts'
import { openTalentQuery, scoreAllPeople, type TalentQuery } from '../../server/moves/index/talentQuery.ts'
import { findWorkforceMoves } from '../../server/moves/index/workforce.ts'
import { talentPerMille } from '../../server/moves/score/credit.ts'
import { LENSES } from '../../server/moves/score/lens.ts'
import { REACH_WANTED } from '../../server/moves/score/scoreMove.ts'
import type { PreparedRole } from '../../server/moves/score/skillTables.ts'
import { teamNeeds } from '../../server/moves/score/teamNeeds.ts'
import type { TalentNeed } from '../../server/moves/talentForRole.ts'
import { atOnce } from '../../server/shared/steps.ts'
import { type LargeWorld, largeWorld, modelOfLargeWorld } from '../support/largeWorld.ts'
import { at, percent, percentile, timed, timedBothWays, timedOnProcessor } from './timings.ts'

const WORKFORCE = { roles: 5_000, people: 100_000, steepness: 0.7, kinds: 'ONE' } as const
const TALENT_CALLS = 100
const SCANS = 10
const CHANGES = 2_000
const PLAN = { look: { lens: LENSES.PLAN, reachWanted: REACH_WANTED.USUAL }, count: 10 }

/** 100,000 people: how they are laid out, found, changed, and all compared with every role. */
export async function measureWorkforce(): Promise<void> {
  const world = largeWorld(WORKFORCE)
  const index = buildIndex(modelOfLargeWorld(world))
  indexPeople(index, world.facts.people) // the engine compiles
  const { result: people, onProcessor: micros } = timedBothWays(() => indexPeople(index, world.facts.people))
  const shown = atOnce(gatherShown(index, world.facts.people))
  const { onProcessor: typedMicros } = timedBothWays(() => atOnce(layShown(index, shown)))
  const rows = world.facts.people.reduce((sum, { skills }) => sum + skills.length, 0)
  console.log(
    `${WORKFORCE.people} people with ${rows} skills, ${WORKFORCE.roles} roles, steepness ${WORKFORCE.steepness}`,
  )
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
  const change = (number: number) => {
    const other = facts.people[(number * 7_919) % facts.people.length]?.skills ?? []
    return timedBothWays(() => replaceSkills(index, people, (number * 31) % people.personCount, other))
  }
  for (let number = 0; number < CHANGES; number += 1) change(number) // the engine compiles
  const changed = Array.from({ length: CHANGES }, (_, number) => change(CHANGES + number))
  const withoutRoom = changed.filter(({ result }) => !result).length
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
    `  everyone and every role, top ${PLAN.count}, ${workers} worker${workers > 1 ? 's' : ''}: ${(pairs / 1e6 / cpuSeconds).toFixed(0)} million pairs per CPU second, bar 30; ${cpuSeconds.toFixed(1)} s CPU, ${((performance.now() - started) / 1000).toFixed(1)} s wall`,
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
