import { LEVEL_BITS, type PeoplePostings, type ShownTables, type SkillSlots } from './peopleTables.ts'

/** What somebody gets beyond what they need when they get new slots; what a skill gets that has no room for one more person. */
const SPARE_SLOTS = 4
const GROWTH_OF_RUN = 0.12
const LEAST_GROWTH_OF_RUN = 4

/**
 * Makes room for what somebody is to show, the first `count` of `wanted`: where theirs, or that of a skill, is too small, they get new room at the end.
 * Returns false, with nothing changed, where the end is too small as well.
 */
export function makeRoom(people: ShownTables, person: number, wanted: Uint32Array, count: number): boolean {
  const { slots, postings } = people
  const slotsAtEnd = count > (slots.room[person] ?? 0) ? count + SPARE_SLOTS : 0
  const fullSkills: number[] = []
  for (let at = 0; at < count; at += 1) {
    const skill = (wanted[at] ?? 0) >>> LEVEL_BITS
    if (isFull(postings, skill) && !shows(slots, person, skill)) fullSkills.push(skill)
  }
  const postingsAtEnd = fullSkills.reduce((sum, skill) => sum + grownRun(postings, skill), 0)
  if ((slots.free[0] ?? 0) + slotsAtEnd > slots.skillAndLevel.length) return false
  if ((postings.free[0] ?? 0) + postingsAtEnd > postings.personAndLevel.length) return false
  if (slotsAtEnd > 0) moveSlots(slots, person, slotsAtEnd)
  for (const skill of fullSkills) moveRun(people, skill)
  return true
}

function isFull({ starts, used, ends }: PeoplePostings, skill: number): boolean {
  return (starts[skill] ?? 0) + (used[skill] ?? 0) >= (ends[skill] ?? 0)
}

function shows({ starts, used, skillAndLevel }: SkillSlots, person: number, skill: number): boolean {
  const start = starts[person] ?? 0
  const end = start + (used[person] ?? 0)
  for (let slot = start; slot < end; slot += 1) if ((skillAndLevel[slot] ?? 0) >>> LEVEL_BITS === skill) return true
  return false
}

function grownRun({ used }: PeoplePostings, skill: number): number {
  const count = used[skill] ?? 0
  return count + Math.max(LEAST_GROWTH_OF_RUN, Math.ceil(count * GROWTH_OF_RUN))
}

/** Gives somebody new slots at the end, with what they show in them. */
function moveSlots({ starts, used, room, free, skillAndLevel, posting }: SkillSlots, person: number, count: number) {
  const start = starts[person] ?? 0
  const end = start + (used[person] ?? 0)
  const target = free[0] ?? 0
  skillAndLevel.copyWithin(target, start, end)
  posting.copyWithin(target, start, end)
  starts[person] = target
  room[person] = count
  free[0] = target + count
}

/** Gives a skill a new run at the end, and tells everyone in it where their posting lies now. */
function moveRun({ slots, postings }: ShownTables, skill: number): void {
  const { starts, used, ends, free, personAndLevel, weight } = postings
  const start = starts[skill] ?? 0
  const count = used[skill] ?? 0
  const target = free[0] ?? 0
  personAndLevel.copyWithin(target, start, start + count)
  weight.copyWithin(target, start, start + count)
  starts[skill] = target
  ends[skill] = target + grownRun(postings, skill)
  free[0] = ends[skill]
  for (let posting = target; posting < target + count; posting += 1) {
    slots.posting[slotOf(slots, (personAndLevel[posting] ?? 0) >>> LEVEL_BITS, skill)] = posting
  }
}

/** The slot in which a person has a skill. */
export function slotOf({ starts, skillAndLevel }: SkillSlots, person: number, skill: number): number {
  let slot = starts[person] ?? 0
  while ((skillAndLevel[slot] ?? 0) >>> LEVEL_BITS !== skill) slot += 1
  return slot
}
