import { compareIds } from '../../shared/compareIds.ts'
import { atOnce, mapInSteps, type Steps } from '../../shared/steps.ts'
import type { ShownPerson } from '../score/facts.ts'
import { gradeOfPerson, gradesOfSeatsInSteps } from '../talentForRole.ts'
import type { IndexTables } from './indexTables.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import {
  LEVEL_BITS,
  NO_GRADE,
  type PeoplePostings,
  type PeopleTables,
  type ShownTables,
  type SkillSlots,
} from './peopleTables.ts'
import { placeSkills, writeShown } from './replaceSkills.ts'
import { addUpStarts, sharedBytes, sharedInt32, sharedUint16, sharedUint32 } from './sharedArrays.ts'

/**
 * What people show, by person and by skill. A change of one person's skills is made in place: every person and every skill
 * has some room to grow, and each of a person's slots knows where its posting lies.
 */
export interface PeopleIndex extends PeopleTables {
  /** Ascending; the number of a person is their place in it. */
  readonly personIds: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** Room for one more skill of a person, and for some more people with a skill: moving a run of few costs most of a change. And at the end, for those who need more. */
const SPARE_SLOTS = 1
const SPARE_SHARE_OF_RUN = 0.08
const LEAST_SPARE_OF_RUN = 4
const SHARE_AT_END = 0.04
const LEAST_AT_END = 200

const withEnd = (count: number) => count + Math.max(LEAST_AT_END, Math.ceil(count * SHARE_AT_END))

/** Lays out what people show. */
export function indexPeople(index: MatchingIndex, facts: readonly ShownPerson[]): PeopleIndex {
  return atOnce(indexPeopleInSteps(index, facts))
}

export function* indexPeopleInSteps(index: MatchingIndex, facts: readonly ShownPerson[]): Steps<PeopleIndex> {
  const people = facts.toSorted((left, right) => compareIds(left.personId, right.personId))
  yield
  const grades = yield* gradesOfSeatsInSteps(index.model)
  const numberOf = new Map<string, number>()
  const grade = sharedInt32(people.length)
  for (const [person, one] of people.entries()) {
    numberOf.set(one.personId, person)
    grade[person] = gradeOfPerson(grades, one) ?? NO_GRADE
    yield
  }
  const shown = yield* gatherShown(index, people)
  const teams = yield* mapInSteps(people, ({ personId }) => index.memberships.get(personId)?.teams ?? [])
  return {
    personIds: yield* mapInSteps(people, ({ personId }) => personId),
    numberOf,
    grade,
    ...(yield* layShown(index, shown)),
    teams: yield* layTeams(teams),
  }
}

/** Lays out what everyone shows by person and by skill, and weighs it. */
export function* layShown(tables: IndexTables, shown: Shown): Steps<ShownTables> {
  const personCount = shown.starts.length - 1
  const found: ShownTables = {
    personCount,
    kinds: sharedBytes(personCount),
    talentKinds: sharedBytes(personCount),
    slots: openSlots(shown),
    postings: yield* openPostings(shown, tables.skills.skillCount),
  }
  for (let person = 0; person < personCount; person += 1) {
    const start = shown.starts[person] ?? 0
    placeSkills(tables, found, person, shown.skillAndLevel, start, (shown.starts[person + 1] ?? 0) - start)
    yield
  }
  return found
}

/** What everyone shows, one person after the other: those of a person lie from `starts[person]` up to `starts[person + 1]`. */
export interface Shown {
  readonly starts: Uint32Array
  readonly skillAndLevel: Uint32Array
}

export function* gatherShown(index: MatchingIndex, people: readonly ShownPerson[]): Steps<Shown> {
  const starts = new Uint32Array(people.length + 1)
  let count = 0
  for (const { skills } of people) {
    count += skills.length
    yield
  }
  const skillAndLevel = new Uint32Array(count)
  for (const [person, { skills }] of people.entries()) {
    const start = starts[person] ?? 0
    starts[person + 1] = start + writeShown(index, skills, skillAndLevel, start)
    yield
  }
  return { starts, skillAndLevel: skillAndLevel.subarray(0, starts[people.length]) }
}

function* layTeams(teamsOf: readonly (readonly number[])[]): Steps<PeopleTables['teams']> {
  const starts = sharedUint32(teamsOf.length + 1)
  for (const [person, teams] of teamsOf.entries()) {
    starts[person + 1] = teams.length
    yield
  }
  addUpStarts(starts)
  yield
  const team = sharedUint32(starts[teamsOf.length] ?? 0)
  for (const [person, teams] of teamsOf.entries()) {
    team.set(teams, starts[person])
    yield
  }
  return { starts, team }
}

function openSlots(shown: Shown): SkillSlots {
  const personCount = shown.starts.length - 1
  const starts = sharedUint32(personCount)
  const room = sharedUint16(personCount)
  let next = 0
  for (let person = 0; person < personCount; person += 1) {
    const count = (shown.starts[person + 1] ?? 0) - (shown.starts[person] ?? 0)
    starts[person] = next
    room[person] = count + SPARE_SLOTS
    next += count + SPARE_SLOTS
  }
  return {
    starts,
    used: sharedUint16(personCount),
    room,
    free: sharedUint32(1).fill(next),
    skillAndLevel: sharedUint32(withEnd(next)),
    posting: sharedUint32(withEnd(next)),
  }
}

/** Rows counted at once. */
const ROWS_AT_ONCE = 1 << 14

function* openPostings({ skillAndLevel }: Shown, skillCount: number): Steps<PeoplePostings> {
  const counts = new Uint32Array(skillCount)
  for (let row = 0; row < skillAndLevel.length; row += 1) {
    const skill = (skillAndLevel[row] ?? 0) >>> LEVEL_BITS
    counts[skill] = (counts[skill] ?? 0) + 1
    if (row % ROWS_AT_ONCE === 0) yield
  }
  const starts = sharedUint32(skillCount)
  const ends = sharedUint32(skillCount)
  let next = 0
  for (let skill = 0; skill < skillCount; skill += 1) {
    const count = counts[skill] ?? 0
    starts[skill] = next
    next += count + LEAST_SPARE_OF_RUN + Math.ceil(count * SPARE_SHARE_OF_RUN)
    ends[skill] = next
  }
  return {
    starts,
    used: sharedUint32(skillCount),
    ends,
    free: sharedUint32(1).fill(next),
    personAndLevel: sharedUint32(withEnd(next)),
    weight: sharedUint16(withEnd(next)),
  }
}
