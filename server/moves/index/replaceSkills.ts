import type { SkillAtLevel } from '../../skills/skill.ts'
import type { IndexTables } from './indexTables.ts'
import type { KindSet } from './kindSets.ts'
import { makeRoom, slotOf } from './makeRoom.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import { LEVEL_BITS, LEVEL_MASK, type ShownTables } from './peopleTables.ts'
import { LEVELS } from './ratioTable.ts'
import { endOfKind, NO_KIND } from './skillIndex.ts'
import { MOST_SHARES, splitWeights } from './splitWeights.ts'

/** While they are put in order, the kind stands above the place of a skill: there are four kinds at most. */
const KIND_SHIFT = 26
const SLOT_MASK = (1 << KIND_SHIFT) - 1

/**
 * Writes what somebody shows of the kinds that others may read into slots from `start` on, kind by kind and then ascending
 * by place of the skill. Returns how many they are. Put in order as they come: they are few, and often in order already.
 */
export function writeShown(
  { model, skills, kinds }: MatchingIndex,
  shown: readonly SkillAtLevel[],
  slots: Uint32Array,
  start: number,
): number {
  let end = start
  for (const { skillId, level } of shown) {
    const place = model.tables.placeOf.get(skillId)
    if (place === undefined || level === 0) continue
    const kind = skills.kindOf[place] ?? NO_KIND
    if (kind === NO_KIND || (kinds.energy & (1 << kind)) !== 0) continue
    const slot = (kind << KIND_SHIFT) | (place << LEVEL_BITS) | level
    let at = end
    for (; at > start && (slots[at - 1] ?? 0) > slot; at -= 1) slots[at] = slots[at - 1] ?? 0
    slots[at] = slot
    end += 1
  }
  for (let at = start; at < end; at += 1) slots[at] = (slots[at] ?? 0) & SLOT_MASK
  return end - start
}

/**
 * Replaces all that somebody shows. Returns false, with nothing changed, where there is no room for it: then the people
 * are to be laid out anew.
 */
export function replaceSkills(
  index: MatchingIndex,
  people: ShownTables,
  person: number,
  shown: readonly SkillAtLevel[],
): boolean {
  const { wanted } = room
  const count = writeShown(index, shown, wanted, 0)
  if (!makeRoom(people, person, wanted, count)) return false
  removeSkills(people, person)
  placeSkills(index, people, person, wanted, 0, count)
  return true
}

/** Takes somebody's postings out: the last of each run comes in their place. */
function removeSkills({ slots, postings }: ShownTables, person: number): void {
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

/** Puts in what somebody shows, `wanted` from `first` on, where there is room for it and nothing of theirs. */
export function placeSkills(
  tables: IndexTables,
  people: ShownTables,
  person: number,
  wanted: Uint32Array,
  first: number,
  count: number,
): void {
  const { slots, postings } = people
  const start = slots.starts[person] ?? 0
  for (let offset = 0; offset < count; offset += 1) {
    const skillAndLevel = wanted[first + offset] ?? 0
    const skill = skillAndLevel >>> LEVEL_BITS
    const used = postings.used[skill] ?? 0
    const posting = (postings.starts[skill] ?? 0) + used
    postings.personAndLevel[posting] = (person << LEVEL_BITS) | (skillAndLevel & LEVEL_MASK)
    postings.used[skill] = used + 1
    slots.skillAndLevel[start + offset] = skillAndLevel
    slots.posting[start + offset] = posting
  }
  slots.used[person] = count
  weighSkills(tables, people, person)
}

/** Room for the skills of one person. */
const room = {
  wanted: new Uint32Array(MOST_SHARES),
  places: new Uint32Array(MOST_SHARES),
  shares: new Float64Array(MOST_SHARES),
  weights: new Uint16Array(MOST_SHARES),
}

/** The weights of what somebody shows among their talents, over the kinds they have any of. */
function weighSkills({ skills, kinds }: IndexTables, people: ShownTables, person: number): void {
  const { starts, used, skillAndLevel, posting } = people.slots
  const start = starts[person] ?? 0
  const count = used[person] ?? 0
  const { places, shares, weights } = room
  weights.fill(0, 0, count)
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
