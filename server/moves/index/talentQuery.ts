import type { OwnRequirement } from '../ownOfRole.ts'
import { sumValue } from '../score/componentSums.ts'
import { CREDIT_THAT_COUNTS_AS_BROUGHT } from '../score/credit.ts'
import { LENSES } from '../score/lens.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from '../score/matchingKind.ts'
import { easePerMille } from '../score/scoreMove.ts'
import { teamNeeds, teamNeedsWithout } from '../score/teamNeeds.ts'
import { holderOfShown, type TalentNeed } from '../talentForRole.ts'
import { type CreditSources, creditAt, gatherSources, openSources } from './creditSources.ts'
import { complete, KIND_SETS, type KindSet, kindsIn, setOfKinds } from './kindSets.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import type { PeopleIndex } from './peopleIndex.ts'
import { LEVEL_BITS, LEVEL_MASK, NO_GRADE } from './peopleTables.ts'
import { LEVELS, RATIOS } from './ratioTable.ts'
import { endOfKind, type SkillIndex } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'

/** The scores of all people for one need, by number of the person. Overwritten by the next query. */
export interface TalentQuery {
  readonly fit: Int32Array
  readonly use: Int32Array
  readonly value: Int32Array
  readonly scores: Int32Array
  /** Of what `countAllBrought` was asked about: how many each brings. */
  readonly brought: Uint8Array
  /** By person: the last asked skill that they met, above CREDIT_BITS bits of the credit. */
  readonly lastMet: Uint32Array
  /** By level: what a skill counts for at it. */
  readonly credits: Uint16Array
  readonly sources: CreditSources
}

const CREDIT_BITS = 10
const CREDIT_MASK = (1 << CREDIT_BITS) - 1

export function openTalentQuery({ skills }: MatchingIndex, { personCount }: PeopleIndex): TalentQuery {
  return {
    fit: new Int32Array(personCount),
    use: new Int32Array(personCount),
    value: new Int32Array(personCount),
    scores: new Int32Array(personCount),
    brought: new Uint8Array(personCount),
    lastMet: new Uint32Array(personCount),
    credits: new Uint16Array(LEVELS),
    sources: openSources(skills),
  }
}

/** Something asked, with its weight for people who hold something of each set of kinds. */
interface AskedSkill {
  readonly place: number
  readonly level: number
  readonly weights: Uint16Array
}

/** Scores everyone for a need: the same figures, to the last unit, as `scoreTalent`. */
export function scoreAllPeople(index: MatchingIndex, people: PeopleIndex, query: TalentQuery, need: TalentNeed): void {
  query.fit.fill(0)
  query.use.fill(0)
  query.value.fill(0)
  meetAll(index, people, query, query.fit, requirementsOf(index, need))
  meetAll(index, people, query, query.value, needsOf(index, need))
  callTalents(index, people, query, need)
  callOverFewerKinds(index, people, query, need)
  valueWithoutMembers(index, people, query, need)
  addUp(index, people, query, need)
}

function requirementsOf({ model, kinds }: MatchingIndex, { role }: TalentNeed): AskedSkill[] {
  const allKinds = [...model.tables.shares.keys()]
  const asked = new Map<number, AskedSkill>()
  for (let set = 1; set <= kinds.allKinds; set += 1) {
    const weighed = kindsIn(set, allKinds).filter((kind) => kinds.hasLines || role.kinds.includes(kind))
    for (const { place, level, weight } of role.weightsOver(weighed)) {
      const one = asked.get(place) ?? { place, level, weights: new Uint16Array(KIND_SETS) }
      one.weights[set] = weight
      asked.set(place, one)
    }
  }
  return [...asked.values()]
}

function needsOf({ model }: MatchingIndex, { teamId }: TalentNeed): AskedSkill[] {
  const team = teamId === null ? undefined : model.teams.get(teamId)
  const needs = team === undefined ? [] : teamNeeds(team)
  return needs.map(({ place, level, weight }) => ({ place, level, weights: new Uint16Array(KIND_SETS).fill(weight) }))
}

/** For each skill asked the people who hold it, and those who hold a neighbor: the best they have counts. */
function meetAll(
  { skills }: MatchingIndex,
  people: PeopleIndex,
  query: TalentQuery,
  sums: Int32Array,
  asked: readonly AskedSkill[],
): void {
  query.lastMet.fill(0)
  for (const [number, one] of asked.entries()) {
    const firstCredit = (number + 1) << CREDIT_BITS
    eachThatCounts(skills, one.place, (skill, value) => meet(people, query, sums, one, firstCredit, skill, value))
  }
}

/** The skill of a place and those that help toward it, each with how far it counts there, per mille. */
function eachThatCounts({ helpers }: SkillIndex, place: number, take: (skill: number, value: number) => void): void {
  take(place, FULL_CREDIT)
  const end = helpers.starts[place + 1] ?? 0
  for (let link = helpers.starts[place] ?? 0; link < end; link += 1) {
    take(helpers.places[link] ?? 0, helpers.values[link] ?? 0)
  }
}

function meet(
  { postings, kinds }: PeopleIndex,
  { lastMet, credits }: TalentQuery,
  sums: Int32Array,
  { level: asked, weights }: AskedSkill,
  firstCredit: number,
  skill: number,
  value: number,
): void {
  setCredits(credits, value, asked)
  const { personAndLevel } = postings
  const start = postings.starts[skill] ?? 0
  const end = start + (postings.used[skill] ?? 0)
  for (let posting = start; posting < end; posting += 1) {
    const packed = personAndLevel[posting] ?? 0
    const person = packed >>> LEVEL_BITS
    const credit = credits[packed & LEVEL_MASK] ?? 0
    const last = lastMet[person] ?? 0
    const before = last < firstCredit ? 0 : last & CREDIT_MASK
    if (credit <= before) continue
    lastMet[person] = firstCredit | credit
    sums[person] = (sums[person] ?? 0) + Math.imul(weights[kinds[person] ?? 0] ?? 0, credit - before)
  }
}

/** Counts for everyone how many of these they bring by half or more: the same as `countBrought`, for at most 255. */
export function countAllBrought(
  { skills }: MatchingIndex,
  people: PeopleIndex,
  query: TalentQuery,
  asked: readonly OwnRequirement[],
): void {
  query.brought.fill(0)
  query.lastMet.fill(0)
  for (const [number, { place, level }] of asked.entries()) {
    eachThatCounts(skills, place, (skill, value) => countHolders(people, query, number + 1, skill, value, level))
  }
}

/** Of those who hold a skill at a level that counts by half or more, who did not bring what is asked already. */
function countHolders(
  { postings }: PeopleIndex,
  { brought, lastMet, credits }: TalentQuery,
  number: number,
  skill: number,
  value: number,
  asked: number,
): void {
  setCredits(credits, value, asked)
  const start = postings.starts[skill] ?? 0
  const end = start + (postings.used[skill] ?? 0)
  for (let posting = start; posting < end; posting += 1) {
    const packed = postings.personAndLevel[posting] ?? 0
    const person = packed >>> LEVEL_BITS
    if ((credits[packed & LEVEL_MASK] ?? 0) < CREDIT_THAT_COUNTS_AS_BROUGHT || lastMet[person] === number) continue
    lastMet[person] = number
    brought[person] = (brought[person] ?? 0) + 1
  }
}

/** By level held: how far a skill counts, at `value` per mille, where it is asked at a level. */
function setCredits(credits: Uint16Array, value: number, asked: number): void {
  for (let level = 0; level < LEVELS; level += 1) {
    credits[level] = Math.floor((value * (RATIOS[level * LEVELS + asked] ?? 0)) / FULL_CREDIT)
  }
}

/** Use: a role calls for talents as somebody who holds what it asks would help where they are asked. */
function callTalents(index: MatchingIndex, people: PeopleIndex, query: TalentQuery, need: TalentNeed): void {
  const { use, credits, sources } = query
  const { starts, used, personAndLevel, weight } = people.postings
  gatherAsked(index, query, need)
  for (const skill of sources.touched.subarray(0, sources.touchedCount)) {
    const highest = index.skills.highestAsked[skill] ?? 0
    for (let level = 1; level < LEVELS; level += 1) credits[level] = calledAt(sources, skill, level, highest)
    const start = starts[skill] ?? 0
    const end = start + (used[skill] ?? 0)
    for (let posting = start; posting < end; posting += 1) {
      const packed = personAndLevel[posting] ?? 0
      const person = packed >>> LEVEL_BITS
      use[person] = (use[person] ?? 0) + Math.imul(weight[posting] ?? 0, credits[packed & LEVEL_MASK] ?? 0)
    }
  }
}

function gatherAsked({ skills, model }: MatchingIndex, { sources }: TalentQuery, { role }: TalentNeed): void {
  const asked = [...role.requirementOf.values()]
  gatherSources(sources, skills, {
    places: Uint32Array.from(asked, ({ skillId }) => model.tables.placeOf.get(skillId) ?? 0),
    levels: Uint8Array.from(asked, ({ level }) => level),
    creditCaps: new Uint16Array(asked.length).fill(FULL_CREDIT),
  })
}

/** How far a talent at a level is called for; beyond what any role asks a level counts no more. */
function calledAt(sources: CreditSources, skill: number, level: number, highest: number): number {
  return highest === 0 ? 0 : creditAt(sources, skill, Math.min(level, highest))
}

/**
 * Where no line completes what a role is not described in, the talents of people with other kinds weigh more in the
 * kinds it has: theirs are weighed anew. Such an organization is small.
 */
function callOverFewerKinds(index: MatchingIndex, people: PeopleIndex, query: TalentQuery, { role }: TalentNeed): void {
  if (index.kinds.hasLines) return
  const described = setOfKinds(role.kinds, [...index.model.tables.shares.keys()])
  for (let person = 0; person < people.personCount; person += 1) {
    const talents = people.talentKinds[person] ?? 0
    if ((talents & ~described) !== 0) query.use[person] = sumUseOver(index, people, query, person, talents & described)
  }
}

function sumUseOver(
  { skills, kinds }: MatchingIndex,
  { slots }: PeopleIndex,
  { sources }: TalentQuery,
  person: number,
  weighed: KindSet,
): number {
  const start = slots.starts[person] ?? 0
  const held = slots.skillAndLevel.subarray(start, start + (slots.used[person] ?? 0))
  const places = held.map((slot) => slot >>> LEVEL_BITS)
  const highest = (at: number) => skills.highestAsked[places[at] ?? 0] ?? 0
  const levels = held.map((slot, at) => Math.min(slot & LEVEL_MASK, highest(at)))
  const shares = levels.map((level, at) => level * (skills.rarity[(places[at] ?? 0) * LEVELS + level] ?? 0))
  const weights = new Uint16Array(held.length)
  let use = 0
  for (let from = 0; from < held.length; ) {
    const next = endOfKind(skills, places, from, held.length)
    const total = kinds.weightOfKind[weighed * kinds.kindCount + (skills.kindOf[places[from] ?? 0] ?? 0)] ?? 0
    if (total > 0) splitWeights(total, shares, from, next, weights)
    for (let at = from; at < next; at += 1) {
      use += (weights[at] ?? 0) * calledAt(sources, places[at] ?? 0, levels[at] ?? 0, highest(at))
    }
    from = next
  }
  return use
}

/** A team is short of what it would be short of without whoever comes from it. */
function valueWithoutMembers(
  { model }: MatchingIndex,
  { numberOf }: PeopleIndex,
  { value }: TalentQuery,
  { teamId }: TalentNeed,
): void {
  const team = teamId === null ? undefined : model.teams.get(teamId)
  if (team === undefined) return
  for (const [personId, member] of team.members) {
    const person = numberOf.get(personId)
    if (person === undefined) continue
    value[person] = sumValue(holderOfShown(model, member), teamNeedsWithout(team, personId))
  }
}

function addUp(
  { kinds, model }: MatchingIndex,
  people: PeopleIndex,
  { fit, use, value, scores }: TalentQuery,
  { role }: TalentNeed,
): void {
  const described = setOfKinds(role.kinds, [...model.tables.shares.keys()])
  const lens = LENSES.HIDDEN_TALENT
  for (let person = 0; person < people.personCount; person += 1) {
    const held = people.kinds[person] ?? 0
    const talents = people.talentKinds[person] ?? 0
    if (kinds.hasLines && (held & ~described) !== 0) {
      fit[person] = complete(fit[person] ?? 0, kinds.fitLines, held, described)
    }
    if (kinds.hasLines && (talents & ~described) !== 0) {
      use[person] = complete(use[person] ?? 0, kinds.useLines, talents, described)
    }
    const grade = people.grade[person] ?? NO_GRADE
    const ease = TOTAL_WEIGHT * easePerMille(grade === NO_GRADE ? null : grade, role.role.grade)
    scores[person] =
      lens.FIT * (fit[person] ?? 0) +
      lens.USE * (use[person] ?? 0) +
      lens.VALUE * (value[person] ?? 0) +
      lens.EASE * ease
  }
}
