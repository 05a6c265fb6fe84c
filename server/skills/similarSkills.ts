import { compareIds, sortedById } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
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
/** Two skills that meet in fewer roles may have met by chance: two roles, and in a large organization one in 200. */
const LEAST_ROLES_TOGETHER = 2
const LEAST_SHARE_OF_ROLES_TOGETHER = 1 / 200
/** Fewer people than this could be recognized. */
const LEAST_PEOPLE_TOGETHER = 5
const LEVEL_THAT_COUNTS_AS_HELD = 20
const SHARE_OF_ROLES = 0.6
const SHARE_OF_PEOPLE = 0.4
/** Lifts a product that is whole but for its last binary digit over the floor. */
const ROUNDING_GUARD = 0.000001

/** For a skill, what may help where it is asked: of each cause those worth keeping, from 200 per mille. */
type Candidates = (toSkill: MatchingSkill) => readonly SimilarSkill[]

/**
 * Computes for every skill that a role asks which other skills help there and why: the strongest of shared group,
 * shared words and alike company, from 200 up to 800 per mille. An editor's pin replaces what is computed.
 */
export function* findSimilarSkills(input: SimilarInput): Steps<SimilarTable> {
  const skills = sortedById(input.skills)
  const known = new Set(skills.map(({ id }) => id))
  const askedByRole = yield* mapInSteps(input.askedByRole, (asked) => asked.filter(({ skillId }) => known.has(skillId)))
  const rarity = yield* countRarityInSteps(askedByRole)
  const causes = [
    yield* similarByGroup(skills, rarity, askedByRole),
    yield* similarByWord(skills),
    yield* similarByCompany(skills, askedByRole, input.heldByPerson),
  ]
  const pins = groupBy(
    input.pins.filter(({ skillId, toSkillId }) => known.has(skillId) && skillId !== toSkillId),
    ({ toSkillId }) => toSkillId,
  )
  const asked = skills.filter(({ id }) => rarity.askedAtLeast.has(id))
  const table = yield* mapInSteps(asked, (skill): [string, SimilarSkill[]] => {
    const computed = causes.flatMap((candidates) => candidates(skill))
    return [skill.id, strongest(computed, pins.get(skill.id) ?? [])]
  })
  return new Map(table.filter(([, helpers]) => helpers.length > 0))
}

function strongest(computed: readonly SimilarSkill[], pins: readonly SimilarPin[]): SimilarSkill[] {
  const best = new Map<string, SimilarSkill>()
  for (const helper of computed) {
    if (helper.value > (best.get(helper.skillId)?.value ?? 0)) best.set(helper.skillId, helper)
  }
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
  const ids = new Set(skills.map(({ id }) => id))
  const groupsOf = new Map(skills.map((skill) => [skill.id, new Set([skill.id, ...skill.groupIds])]))
  const members = membersOf(groupsOf)
  const rolesAskingGroup = new Map<string, number>()
  for (const asked of askedByRole) {
    const groups = new Set(asked.flatMap(({ skillId }) => [...(groupsOf.get(skillId) ?? [])]))
    for (const group of groups) rolesAskingGroup.set(group, (rolesAskingGroup.get(group) ?? 0) + 1)
    yield
  }
  return (toSkill) => {
    const ownBits = rarityBits(rarity.roleCount, rolesAsking(rarity, toSkill.id, 1))
    if (ownBits === 0) return []
    return [...(groupsOf.get(toSkill.id) ?? [])].sort(compareIds).flatMap((group) => {
      const bits = rarityBits(rarity.roleCount, rolesAskingGroup.get(group) ?? 0)
      const value = Math.min(HIGHEST_SIMILARITY, Math.floor((1000 * bits) / ownBits))
      const others = value < LOWEST_SIMILARITY ? [] : (members.get(group) ?? [])
      return others
        .filter((skillId) => skillId !== toSkill.id && ids.has(skillId))
        .map((skillId): SimilarSkill => ({ skillId, value, cause: 'GROUP', viaId: group }))
    })
  }
}

function* similarByWord(skills: readonly MatchingSkill[]): Steps<Candidates> {
  const named = yield* mapInSteps(skills, ({ id, name }): [string, ReadonlySet<string>] => [id, skillNameWords(name)])
  const allWords = new Map(named)
  const members = membersOf(allWords)
  const bitsOf = new Map([...members].map(([word, holders]) => [word, rarityBits(skills.length, holders.length)]))
  const wordsOf = (skillId: string) => [...(allWords.get(skillId) ?? [])].filter((word) => bitsOf.has(word))
  const totalBits = new Map(
    skills.map(({ id }) => [id, wordsOf(id).reduce((sum, word) => sum + (bitsOf.get(word) ?? 0), 0)]),
  )
  const numberOf = new Map(skills.map(({ id }, index) => [id, index]))
  const numbersOf = new Map(
    [...members].map(([word, holders]) => [word, holders.flatMap((skillId) => numberOf.get(skillId) ?? [])]),
  )
  // Sums for one skill at a time, by number: there are thousands of skills, and each shares words with hundreds.
  const sharedBits = new Float64Array(skills.length)
  const rarestWords = new Array<string>(skills.length)
  return (toSkill) => {
    const rarestFirst = wordsOf(toSkill.id).sort(
      (left, right) => (bitsOf.get(right) ?? 0) - (bitsOf.get(left) ?? 0) || compareIds(left, right),
    )
    const met: number[] = []
    for (const word of rarestFirst) {
      const bits = bitsOf.get(word) ?? 0
      for (const number of numbersOf.get(word) ?? []) {
        if (sharedBits[number] === 0) {
          met.push(number)
          rarestWords[number] = word
        }
        sharedBits[number] = (sharedBits[number] ?? 0) + bits
      }
    }
    const helpers: SimilarSkill[] = []
    for (const number of met) {
      const bits = sharedBits[number] ?? 0
      sharedBits[number] = 0
      const skillId = skills[number]?.id ?? ''
      const most = Math.max(totalBits.get(skillId) ?? 0, totalBits.get(toSkill.id) ?? 0)
      const value = most === 0 ? 0 : Math.floor((HIGHEST_SIMILARITY * bits) / most)
      if (skillId === toSkill.id || value < LOWEST_SIMILARITY) continue
      helpers.push({ skillId, value, cause: 'WORD', viaId: rarestWords[number] ?? null })
    }
    return helpers
  }
}

function* similarByCompany(
  skills: readonly MatchingSkill[],
  askedByRole: readonly (readonly SkillAtLevel[])[],
  heldByPerson: readonly (readonly SkillAtLevel[])[],
): Steps<Candidates> {
  const numberOf = new Map(skills.map(({ id }, index) => [id, index]))
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
  return (toSkill) => {
    const toNumber = numberOf.get(toSkill.id)
    if (toNumber === undefined) return []
    const met: number[] = []
    const hear = (share: number) => (other: number, alike: number) => {
      if (likeness[other] === 0) met.push(other)
      likeness[other] = (likeness[other] ?? 0) + share * alike
    }
    amongRoles(toNumber, hear(SHARE_OF_ROLES))
    amongPeople(toNumber, hear(SHARE_OF_PEOPLE))
    const helpers: SimilarSkill[] = []
    for (const number of met) {
      const value = Math.floor(HIGHEST_SIMILARITY * (likeness[number] ?? 0) + ROUNDING_GUARD)
      likeness[number] = 0
      const skill = value < LOWEST_SIMILARITY ? undefined : skills[number]
      if (skill !== undefined) helpers.push({ skillId: skill.id, value, cause: 'CO_OCCURRENCE', viaId: null })
    }
    return helpers
  }
}

/** Turns "what a skill belongs to" around, leaving out what too many skills share. */
function membersOf(belongsTo: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>()
  for (const [skillId, labels] of belongsTo) {
    for (const label of labels) {
      const soFar = members.get(label)
      if (soFar === undefined) members.set(label, [skillId])
      else soFar.push(skillId)
    }
  }
  return new Map([...members].filter(([, skillIds]) => skillIds.length <= WIDEST_GROUP))
}
