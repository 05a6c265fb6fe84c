import { compareIds, sortedById } from '../shared/compareIds.ts'
import { addToGroup, groupBy } from '../shared/groupBy.ts'
import { mapInSteps, type Steps } from '../shared/steps.ts'
import { companyLikeness } from './coOccurrence.ts'
import { countRarityInSteps, type RarityTable, rarityBits, rolesAsking } from './rarity.ts'
import type { MatchingSkill, SkillAtLevel } from './skill.ts'
import { skillNameWords } from './skillNameWords.ts'

/** Why holding one skill helps where another is asked. */
export type SimilarCause = 'GROUP' | 'WORD' | 'CO_OCCURRENCE' | 'PIN'

/** A skill that helps where another is asked: in part, never as the skill itself. */
export interface SimilarSkill {
  readonly skillId: string
  /** Per mille, 1 to 800. */
  readonly value: number
  readonly cause: SimilarCause
  /** The shared group's id or the shared word (without its ending); null for the other causes. */
  readonly viaId: string | null
}

/** For each asked skill what helps there: highest value first, ties by id; at most 12. Skills without helpers are not in it. */
export type SimilarTable = ReadonlyMap<string, readonly SimilarSkill[]>

/** An editor's word on how far holding `skillId` helps where `toSkillId` is asked: per mille 1 to 800, null for "not at all". */
export interface SimilarPin {
  readonly skillId: string
  readonly toSkillId: string
  readonly value: number | null
}

/** What similarity is computed from: skills of one kind only, since it never crosses kinds. */
export interface SimilarInput {
  readonly skills: readonly MatchingSkill[]
  /** One list for each role and for each person; skills of other kinds in them are passed over. */
  readonly askedByRole: readonly (readonly SkillAtLevel[])[]
  readonly heldByPerson: readonly (readonly SkillAtLevel[])[]
  readonly pins: readonly SimilarPin[]
}

export const HIGHEST_SIMILARITY = 800
const LOWEST_SIMILARITY = 200
const MOST_HELPERS = 12
/** A group or word that this many skills share says nothing about any two of them. */
const WIDEST_GROUP = 400
/** Two skills that meet in fewer roles may have met by chance: two roles, and in a large organization one in 50. */
const LEAST_ROLES_TOGETHER = 2
const LEAST_SHARE_OF_ROLES_TOGETHER = 1 / 50
/** What more roles ask stands beside everything, so that its company tells nothing: 100 roles, and in a large organization half. */
const MOST_ROLES_WITH_COMPANY = 100
const MOST_SHARE_OF_ROLES_WITH_COMPANY = 1 / 2
/** Fewer people than this could be recognized. */
const LEAST_PEOPLE_TOGETHER = 5
const LEVEL_THAT_COUNTS_AS_HELD = 20
const SHARE_OF_ROLES = 0.6
const SHARE_OF_PEOPLE = 0.4
/** Lifts a product that is whole but for its last binary digit over the floor. */
const ROUNDING_GUARD = 0.000001

/** Hears of a skill, by number, that may help: how far, and through what group or word. */
type Offer = (number: number, value: number, viaId: string | null) => void

/** For a skill, by number, what may help where it is asked: of each cause those worth keeping, from 200 per mille. */
type Candidates = (toNumber: number, offer: Offer) => void

/**
 * Computes for every skill that a role asks which other skills help there and why: the strongest of shared group,
 * shared words and alike company, from 200 up to 800 per mille. An editor's pin replaces what is computed.
 */
export function* findSimilarSkills(input: SimilarInput): Steps<SimilarTable> {
  const skills = sortedById(input.skills)
  const known = new Set(skills.map(({ id }) => id))
  const askedByRole = yield* mapInSteps(input.askedByRole, (asked) => asked.filter(({ skillId }) => known.has(skillId)))
  const rarity = yield* countRarityInSteps(askedByRole)
  const best = openBest(skills)
  const causes: readonly [Candidates, Offer][] = [
    [yield* similarByGroup(skills, rarity, askedByRole), best.offer('GROUP')],
    [yield* similarByWord(skills), best.offer('WORD')],
    [yield* similarByCompany(skills, rarity, askedByRole, input.heldByPerson), best.offer('CO_OCCURRENCE')],
  ]
  const pins = groupBy(
    input.pins.filter(({ skillId, toSkillId }) => known.has(skillId) && skillId !== toSkillId),
    ({ toSkillId }) => toSkillId,
  )
  const table = new Map<string, readonly SimilarSkill[]>()
  for (const [number, { id }] of skills.entries()) {
    if (!rarity.askedAtLeast.has(id)) continue
    for (const [candidates, offer] of causes) candidates(number, offer)
    const pinned = pins.get(id) ?? []
    const helpers = withPins(best.take(MOST_HELPERS + pinned.length), pinned)
    if (helpers.length > 0) table.set(id, helpers)
    yield
  }
  return table
}

/** What helps where one skill is asked. Thousands may, each of them offered up to three times: kept by number, without an object for each. */
interface Best {
  readonly offer: (cause: SimilarCause) => Offer
  /** The strongest of those offered, ties by id, and forgets all. Of equal offers of one skill the first stays. */
  readonly take: (most: number) => SimilarSkill[]
}

function openBest(skills: readonly MatchingSkill[]): Best {
  const met: number[] = []
  const values = new Uint16Array(skills.length)
  const causes = new Array<SimilarCause>(skills.length)
  const viaIds = new Array<string | null>(skills.length)
  const comesBefore = (one: number, other: number) =>
    (values[one] ?? 0) > (values[other] ?? 0) || (values[one] === values[other] && one < other)

  function strongest(most: number): number[] {
    const found: number[] = []
    for (const number of met) {
      let place = found.length
      while (place > 0 && comesBefore(number, found[place - 1] ?? number)) place -= 1
      if (place >= most) continue
      found.splice(place, 0, number)
      if (found.length > most) found.pop()
    }
    return found
  }

  return {
    offer: (cause) => (number, value, viaId) => {
      const before = values[number] ?? 0
      if (value <= before) return
      if (before === 0) met.push(number)
      values[number] = value
      causes[number] = cause
      viaIds[number] = viaId
    },
    take(most) {
      const taken = strongest(most).map((number): SimilarSkill => {
        const [value = 0, cause = 'GROUP', viaId = null] = [values[number], causes[number], viaIds[number]]
        return { skillId: skills[number]?.id ?? '', value, cause, viaId }
      })
      for (const number of met) values[number] = 0
      met.length = 0
      return taken
    },
  }
}

function withPins(computed: readonly SimilarSkill[], pins: readonly SimilarPin[]): SimilarSkill[] {
  const best = new Map(computed.map((helper) => [helper.skillId, helper]))
  for (const { skillId, value } of pins) {
    best.delete(skillId)
    if (value === null || value <= 0) continue
    best.set(skillId, { skillId, value: Math.min(HIGHEST_SIMILARITY, value), cause: 'PIN', viaId: null })
  }
  const pinsFirst = [...best.values()].sort(
    (left, right) => Number(right.cause === 'PIN') - Number(left.cause === 'PIN') || byValue(left, right),
  )
  return pinsFirst.slice(0, MOST_HELPERS).sort(byValue)
}

function byValue(left: SimilarSkill, right: SimilarSkill): number {
  return right.value - left.value || compareIds(left.skillId, right.skillId)
}

/** One formula for narrower, sibling, cousin and broader: the more special the shared group, the more it counts. */
function* similarByGroup(
  skills: readonly MatchingSkill[],
  rarity: RarityTable,
  askedByRole: readonly (readonly SkillAtLevel[])[],
): Steps<Candidates> {
  const groupsOf = yield* mapInSteps(skills, ({ id, groupIds }) => [...new Set([id, ...groupIds])].sort(compareIds))
  const members = yield* membersOf(groupsOf)
  const numberOf = new Map(skills.map(({ id }, number) => [id, number]))
  yield
  const rolesAskingGroup = new Map<string, number>()
  for (const asked of askedByRole) {
    const groups = new Set(asked.flatMap(({ skillId }) => groupsOf[numberOf.get(skillId) ?? NO_NUMBER] ?? []))
    for (const group of groups) rolesAskingGroup.set(group, (rolesAskingGroup.get(group) ?? 0) + 1)
    yield
  }
  return (toNumber, offer) => {
    const ownBits = rarityBits(rarity.roleCount, rolesAsking(rarity, skills[toNumber]?.id ?? '', 1))
    if (ownBits === 0) return
    for (const group of groupsOf[toNumber] ?? []) {
      const bits = rarityBits(rarity.roleCount, rolesAskingGroup.get(group) ?? 0)
      const value = Math.min(HIGHEST_SIMILARITY, Math.floor((1000 * bits) / ownBits))
      if (value < LOWEST_SIMILARITY) continue
      for (const number of members.get(group) ?? []) if (number !== toNumber) offer(number, value, group)
    }
  }
}

const NO_NUMBER = -1

function* similarByWord(skills: readonly MatchingSkill[]): Steps<Candidates> {
  const allWords = yield* mapInSteps(skills, ({ name }) => [...skillNameWords(name)])
  const members = yield* membersOf(allWords)
  const bitsOf = new Map([...members].map(([word, holders]) => [word, rarityBits(skills.length, holders.length)]))
  yield
  const rarestFirst = yield* mapInSteps(allWords, (words) =>
    words
      .filter((word) => bitsOf.has(word))
      .sort((left, right) => (bitsOf.get(right) ?? 0) - (bitsOf.get(left) ?? 0) || compareIds(left, right)),
  )
  const totalBits = yield* mapInSteps(rarestFirst, (words) =>
    words.reduce((sum, word) => sum + (bitsOf.get(word) ?? 0), 0),
  )
  // Sums for one skill at a time, by number: there are thousands of skills, and each shares words with hundreds.
  const sharedBits = new Float64Array(skills.length)
  const rarestWords = new Array<string>(skills.length)
  return (toNumber, offer) => {
    const met: number[] = []
    for (const word of rarestFirst[toNumber] ?? []) {
      const bits = bitsOf.get(word) ?? 0
      for (const number of members.get(word) ?? []) {
        if (sharedBits[number] === 0) {
          met.push(number)
          rarestWords[number] = word
        }
        sharedBits[number] = (sharedBits[number] ?? 0) + bits
      }
    }
    for (const number of met) {
      const bits = sharedBits[number] ?? 0
      sharedBits[number] = 0
      const most = Math.max(totalBits[number] ?? 0, totalBits[toNumber] ?? 0)
      const value = most === 0 ? 0 : Math.floor((HIGHEST_SIMILARITY * bits) / most)
      if (number !== toNumber && value >= LOWEST_SIMILARITY) offer(number, value, rarestWords[number] ?? null)
    }
  }
}

function* similarByCompany(
  skills: readonly MatchingSkill[],
  rarity: RarityTable,
  askedByRole: readonly (readonly SkillAtLevel[])[],
  heldByPerson: readonly (readonly SkillAtLevel[])[],
): Steps<Candidates> {
  yield
  const mostRoles = Math.max(MOST_ROLES_WITH_COMPANY, MOST_SHARE_OF_ROLES_WITH_COMPANY * rarity.roleCount)
  const numberOf = new Map<string, number>()
  for (const [number, { id }] of skills.entries()) if (rolesAsking(rarity, id, 1) <= mostRoles) numberOf.set(id, number)
  yield
  // A plain loop: there may be a hundred thousand people, and this is read for each kind of skill.
  const inNumbers = (rows: readonly (readonly SkillAtLevel[])[], lowestLevel: number) =>
    mapInSteps(rows, (row) => {
      const numbers: number[] = []
      for (const { skillId, level } of row) {
        const number = level < lowestLevel ? undefined : numberOf.get(skillId)
        if (number !== undefined) numbers.push(number)
      }
      return numbers
    })
  const leastRoles = Math.max(LEAST_ROLES_TOGETHER, Math.ceil(LEAST_SHARE_OF_ROLES_TOGETHER * askedByRole.length))
  const askedNumbers = yield* inNumbers(askedByRole, 1)
  const amongRoles = yield* companyLikeness(askedNumbers, skills.length, leastRoles)
  const heldNumbers = yield* inNumbers(heldByPerson, LEVEL_THAT_COUNTS_AS_HELD)
  const amongPeople = yield* companyLikeness(heldNumbers, skills.length, LEAST_PEOPLE_TOGETHER)
  const likeness = new Float64Array(skills.length)
  return (toNumber, offer) => {
    const met: number[] = []
    const hear = (share: number) => (other: number, alike: number) => {
      if (likeness[other] === 0) met.push(other)
      likeness[other] = (likeness[other] ?? 0) + share * alike
    }
    amongRoles(toNumber, hear(SHARE_OF_ROLES))
    amongPeople(toNumber, hear(SHARE_OF_PEOPLE))
    for (const number of met) {
      const value = Math.floor(HIGHEST_SIMILARITY * (likeness[number] ?? 0) + ROUNDING_GUARD)
      likeness[number] = 0
      if (value >= LOWEST_SIMILARITY) offer(number, value, null)
    }
  }
}

/** Turns "what a skill belongs to" around: by label the numbers of its skills, leaving out what too many skills share. */
function* membersOf(belongsTo: readonly (readonly string[])[]): Steps<ReadonlyMap<string, readonly number[]>> {
  const members = new Map<string, number[]>()
  for (const [number, labels] of belongsTo.entries()) {
    for (const label of labels) addToGroup(members, label, number)
    yield
  }
  return new Map([...members].filter(([, numbers]) => numbers.length <= WIDEST_GROUP))
}
