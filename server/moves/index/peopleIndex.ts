import { compareIds } from '../../shared/compareIds.ts'
import { atOnce, mapInSteps, type Steps } from '../../shared/steps.ts'
import type { ShownPerson } from '../facts.ts'
import { gradeOfPerson, gradesOfSeats } from '../talentForRole.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import { LEVEL_BITS, NO_GRADE, type PeoplePostings, type PeopleTables, type SkillSlots } from './peopleTables.ts'
import { placeSkills, shownSlots } from './replaceSkills.ts'
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

/** Room for one more skill of a person, and for some more people with a skill; and at the end, for those who need more. */
const SPARE_SLOTS = 1
const SPARE_SHARE_OF_RUN = 0.08
const LEAST_SPARE_OF_RUN = 1
const SHARE_AT_END = 0.04
const LEAST_AT_END = 200

const withEnd = (count: number) => count + Math.max(LEAST_AT_END, Math.ceil(count * SHARE_AT_END))

/** Lays out what people show. */
export function indexPeople(index: MatchingIndex, facts: readonly ShownPerson[]): PeopleIndex {
  return atOnce(indexPeopleInSteps(index, facts))
}

export function* indexPeopleInSteps(index: MatchingIndex, facts: readonly ShownPerson[]): Steps<PeopleIndex> {
  const people = facts.toSorted((left, right) => compareIds(left.personId, right.personId))
  const personIds = people.map(({ personId }) => personId)
  const grades = gradesOfSeats(index.model)
  const shown = yield* mapInSteps(people, ({ skills }) => shownSlots(index, skills))
  const found: PeopleIndex = {
    personIds,
    numberOf: new Map(personIds.map((id, number) => [id, number])),
    personCount: people.length,
    kinds: sharedBytes(people.length),
    talentKinds: sharedBytes(people.length),
    grade: sharedInt32(people.length),
    slots: openSlots(shown),
    postings: yield* openPostings(shown, index.skills.skillCount),
    teams: yield* layTeams(personIds.map((id) => index.memberships.get(id)?.teams ?? [])),
  }
  for (const [person, one] of people.entries()) {
    found.grade[person] = gradeOfPerson(grades, one) ?? NO_GRADE
    placeSkills(index, found, person, shown[person] ?? [])
    yield
  }
  return found
}

function* layTeams(teamsOf: readonly (readonly number[])[]): Steps<PeopleTables['teams']> {
  const starts = sharedUint32(teamsOf.length + 1)
  for (const [person, teams] of teamsOf.entries()) starts[person + 1] = teams.length
  addUpStarts(starts)
  const team = sharedUint32(starts[teamsOf.length] ?? 0)
  for (const [person, teams] of teamsOf.entries()) {
    team.set(teams, starts[person])
    yield
  }
  return { starts, team }
}

function openSlots(shown: readonly (readonly number[])[]): SkillSlots {
  const starts = sharedUint32(shown.length)
  const room = sharedUint16(shown.length)
  let next = 0
  for (const [person, slots] of shown.entries()) {
    starts[person] = next
    room[person] = slots.length + SPARE_SLOTS
    next += slots.length + SPARE_SLOTS
  }
  return {
    starts,
    used: sharedUint16(shown.length),
    room,
    free: sharedUint32(1).fill(next),
    skillAndLevel: sharedUint32(withEnd(next)),
    posting: sharedUint32(withEnd(next)),
  }
}

function* openPostings(shown: readonly (readonly number[])[], skillCount: number): Steps<PeoplePostings> {
  const counts = new Uint32Array(skillCount)
  for (const slots of shown) {
    for (const slot of slots) counts[slot >>> LEVEL_BITS] = (counts[slot >>> LEVEL_BITS] ?? 0) + 1
    yield
  }
  const starts = sharedUint32(skillCount)
  const ends = sharedUint32(skillCount)
  let next = 0
  for (let skill = 0; skill < skillCount; skill += 1) {
    const count = counts[skill] ?? 0
    starts[skill] = next
    next += count + Math.max(LEAST_SPARE_OF_RUN, Math.ceil(count * SPARE_SHARE_OF_RUN))
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
