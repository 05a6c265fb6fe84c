import { compareIds } from '../../shared/compareIds.ts'
import { atOnce, mapInSteps, type Steps } from '../../shared/steps.ts'
import type { SkillAtLevel } from '../../skills/skill.ts'
import type { ShownPerson } from '../facts.ts'
import { gradeOfPerson, gradesOfSeats } from '../talentForRole.ts'
import type { KindSet } from './kindSets.ts'
import type { IndexTables, MatchingIndex } from './matchingIndex.ts'
import { LEVELS } from './ratioTable.ts'
import { addUpStarts, sharedBytes, sharedInt32, sharedUint16, sharedUint32 } from './sharedArrays.ts'
import { endOfKind, NO_KIND } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'

/**
 * What people show, by person and by skill. A change of one person's skills is made in place: every person and every skill
 * has some room to grow, and each of a person's slots knows where its posting lies.
 */
export interface PeopleIndex extends PeopleTables {
  /** Ascending; the number of a person is their place in it. */
  readonly personIds: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** The numbers of it, the same in every thread. */
export interface PeopleTables {
  readonly personCount: number
  /** The kinds somebody shows anything of, all but energy where they show nothing; and those in which some role asks it. */
  readonly kinds: Uint8Array
  readonly talentKinds: Uint8Array
  /** The grade of the role they have now; NO_GRADE where unknown. */
  readonly grade: Int32Array
  readonly slots: SkillSlots
  readonly postings: PeoplePostings
  /** The teams in which each sits: those of a person lie from `starts[person]` up to `starts[person + 1]`. */
  readonly teams: { readonly starts: Uint32Array; readonly team: Uint32Array }
}

/** By person: kind by kind, then ascending by place of the skill. The slots of a person begin at `starts[person]`. */
export interface SkillSlots {
  readonly starts: Uint32Array
  readonly used: Uint16Array
  /** The place of the skill above LEVEL_BITS bits of the level. */
  readonly skillAndLevel: Uint32Array
  readonly posting: Uint32Array
}

/** By skill, in no order: the run of a skill begins at `starts[skill]`, with room up to `ends[skill]`. */
export interface PeoplePostings {
  readonly starts: Uint32Array
  readonly used: Uint32Array
  readonly ends: Uint32Array
  /** The person above LEVEL_BITS bits of the level. */
  readonly personAndLevel: Uint32Array
  /** The weight of the talent among those of the person. */
  readonly weight: Uint16Array
}

export const LEVEL_BITS = 6
export const LEVEL_MASK = (1 << LEVEL_BITS) - 1
export const NO_GRADE = -(2 ** 31)

/** Room for a few more skills of a person, and for an eighth more people with a skill. */
const SPARE_SLOTS = 2
const SPARE_SHARE_OF_RUN = 0.12
const LEAST_SPARE_OF_RUN = 1

/** Lays out what people show. */
export function indexPeople(index: MatchingIndex, facts: readonly ShownPerson[]): PeopleIndex {
  return atOnce(indexPeopleInSteps(index, facts))
}

export function* indexPeopleInSteps(index: MatchingIndex, facts: readonly ShownPerson[]): Steps<PeopleIndex> {
  const people = facts.toSorted((left, right) => compareIds(left.personId, right.personId))
  const personIds = people.map(({ personId }) => personId)
  const grades = gradesOfSeats(index.model)
  const shown = yield* mapInSteps(people, ({ skills }) => shownSlots(index, skills))
  const room = shown.map((slots) => slots.length + SPARE_SLOTS)
  const slotStarts = sharedUint32(people.length + 1)
  for (const [person, slots] of room.entries()) slotStarts[person + 1] = (slotStarts[person] ?? 0) + slots
  const slotCount = slotStarts[people.length] ?? 0
  const found: PeopleIndex = {
    personIds,
    numberOf: new Map(personIds.map((id, number) => [id, number])),
    personCount: people.length,
    kinds: sharedBytes(people.length),
    talentKinds: sharedBytes(people.length),
    grade: sharedInt32(people.length),
    slots: {
      starts: slotStarts,
      used: sharedUint16(people.length),
      skillAndLevel: sharedUint32(slotCount),
      posting: sharedUint32(slotCount),
    },
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
    personAndLevel: sharedUint32(next),
    weight: sharedUint16(next),
  }
}

/** What somebody shows of the kinds that others may read, as it goes into slots. */
function shownSlots({ model, skills, kinds }: MatchingIndex, shown: readonly SkillAtLevel[]): number[] {
  const slots: number[] = []
  for (const { skillId, level } of shown) {
    const place = model.tables.placeOf.get(skillId)
    if (place === undefined || level === 0) continue
    const kind = skills.kindOf[place] ?? NO_KIND
    if (kind !== NO_KIND && (kinds.energy & (1 << kind)) === 0) slots.push((place << LEVEL_BITS) | level)
  }
  const { kindOf } = skills
  return slots.sort(
    (left, right) => (kindOf[left >>> LEVEL_BITS] ?? 0) - (kindOf[right >>> LEVEL_BITS] ?? 0) || left - right,
  )
}

/**
 * Replaces all that somebody shows. Returns false, with nothing changed, where there is no room for it: then the people
 * are to be laid out anew.
 */
export function replaceSkills(
  index: MatchingIndex,
  people: PeopleIndex,
  person: number,
  shown: readonly SkillAtLevel[],
): boolean {
  const slots = shownSlots(index, shown)
  if (!hasRoom(people, person, slots)) return false
  removeSkills(people, person)
  placeSkills(index, people, person, slots)
  return true
}

function hasRoom({ slots, postings }: PeopleTables, person: number, wanted: readonly number[]): boolean {
  const start = slots.starts[person] ?? 0
  if (wanted.length > (slots.starts[person + 1] ?? 0) - start) return false
  const before = slots.skillAndLevel.subarray(start, start + (slots.used[person] ?? 0))
  const frees = (skill: number) => before.some((slot) => slot >>> LEVEL_BITS === skill)
  return wanted.every((slot) => {
    const skill = slot >>> LEVEL_BITS
    const end = (postings.starts[skill] ?? 0) + (postings.used[skill] ?? 0)
    return end < (postings.ends[skill] ?? 0) || frees(skill)
  })
}

/** Takes somebody's postings out: the last of each run comes in their place. */
function removeSkills({ slots, postings }: PeopleTables, person: number): void {
  const start = slots.starts[person] ?? 0
  for (let slot = start; slot < start + (slots.used[person] ?? 0); slot += 1) {
    const skill = (slots.skillAndLevel[slot] ?? 0) >>> LEVEL_BITS
    const used = (postings.used[skill] ?? 0) - 1
    const hole = slots.posting[slot] ?? 0
    const last = (postings.starts[skill] ?? 0) + used
    const moved = postings.personAndLevel[last] ?? 0
    postings.personAndLevel[hole] = moved
    postings.weight[hole] = postings.weight[last] ?? 0
    postings.used[skill] = used
    if (hole !== last) slots.posting[slotOf(slots, moved >>> LEVEL_BITS, skill)] = hole
  }
  slots.used[person] = 0
}

/** The slot in which a person has a skill. */
function slotOf({ starts, skillAndLevel }: SkillSlots, person: number, skill: number): number {
  let slot = starts[person] ?? 0
  while ((skillAndLevel[slot] ?? 0) >>> LEVEL_BITS !== skill) slot += 1
  return slot
}

function placeSkills(tables: IndexTables, people: PeopleTables, person: number, wanted: readonly number[]): void {
  const { slots, postings } = people
  const start = slots.starts[person] ?? 0
  for (const [offset, skillAndLevel] of wanted.entries()) {
    const skill = skillAndLevel >>> LEVEL_BITS
    const posting = (postings.starts[skill] ?? 0) + (postings.used[skill] ?? 0)
    postings.personAndLevel[posting] = (person << LEVEL_BITS) | (skillAndLevel & LEVEL_MASK)
    postings.used[skill] = (postings.used[skill] ?? 0) + 1
    slots.skillAndLevel[start + offset] = skillAndLevel
    slots.posting[start + offset] = posting
  }
  slots.used[person] = wanted.length
  weighSkills(tables, people, person)
}

/** The weights of what somebody shows among their talents, over the kinds they have any of. */
function weighSkills({ skills, kinds }: IndexTables, people: PeopleTables, person: number): void {
  const { starts, used, skillAndLevel, posting } = people.slots
  const start = starts[person] ?? 0
  const count = used[person] ?? 0
  const places = new Uint32Array(count)
  const shares = new Float64Array(count)
  const weights = new Uint16Array(count)
  let held: KindSet = 0
  let talents: KindSet = 0
  for (let at = 0; at < count; at += 1) {
    const place = (skillAndLevel[start + at] ?? 0) >>> LEVEL_BITS
    const level = Math.min((skillAndLevel[start + at] ?? 0) & LEVEL_MASK, skills.highestAsked[place] ?? 0)
    const kind = 1 << (skills.kindOf[place] ?? 0)
    places[at] = place
    shares[at] = level * (skills.rarity[place * LEVELS + level] ?? 0)
    held |= kind
    if (level > 0) talents |= kind
  }
  for (let from = 0; from < count; ) {
    const next = endOfKind(skills, places, from, count)
    const total = kinds.weightOfKind[talents * kinds.kindCount + (skills.kindOf[places[from] ?? 0] ?? 0)] ?? 0
    if (total > 0) splitWeights(total, shares, from, next, weights)
    from = next
  }
  for (let at = 0; at < count; at += 1) people.postings.weight[posting[start + at] ?? 0] = weights[at] ?? 0
  people.kinds[person] = held || kinds.allKinds & ~kinds.energy
  people.talentKinds[person] = talents
}
