import type { OrganizationFacts, OwnProfile, SeatFacts, ShownPerson } from '../../server/moves/score/facts.ts'
import { assembleModel, type MatchingModel } from '../../server/moves/score/matchingModel.ts'
import type { Role } from '../../server/roles/role.ts'
import { countRarity } from '../../server/skills/rarity.ts'
import type { SimilarSkill, SimilarTable } from '../../server/skills/similarSkills.ts'
import { HIGHEST_LEVEL, type MatchingSkill, type SkillAtLevel, type SkillKind } from '../../server/skills/skill.ts'

/** How large a made-up organization is to be. Teams have two roles each, one seat per role. */
export interface LargeWorldShape {
  readonly roles: number
  readonly people: number
  /** How much rarer the skills farther back are: skill number n is met 1 / n ** steepness as often as the first (Zipf's law). */
  readonly steepness: number
  /** One kind of skill; or all kinds, and then some roles are not described in all of them. */
  readonly kinds: 'ONE' | 'ALL'
}

export interface LargeWorld {
  readonly facts: OrganizationFacts
  readonly similar: SimilarTable
  /** The own table of anyone by number: what they show, five wishes, and the seat they hold. */
  readonly profileOf: (person: number) => OwnProfile
}

const SKILLS = 10_000
const SKILLS_EACH = 20
const NEIGHBORS = 12
const ROLES_PER_TEAM = 2
const TEAMS_PER_DEPARTMENT = 20
const FAMILIES = 25
const GRADES = 9
const WISHES = 5
const PAST_MOVES_OF_PAIR = 9
const SEED = 20261126

/** Every fifth skill is something a role does, every sixth of the rest a kind of work, every third knowledge. */
const KINDS_OF_PLACE: readonly SkillKind[] = [
  'SKILL',
  'KNOWLEDGE',
  'SKILL',
  'ACTIVITY',
  'SKILL',
  'KNOWLEDGE',
  'ENERGY',
  'SKILL',
  'ACTIVITY',
  'KNOWLEDGE',
]

/**
 * An organization drawn at random, the same for the same shape: 10,000 skills of which few are met everywhere and most
 * hardly anywhere, 20 of them asked by each role and held by each person, and 12 neighbors for each, drawn evenly.
 */
export function largeWorld(shape: LargeWorldShape): LargeWorld {
  const random = randomNumbers(SEED)
  const drawSkills = zipfDraws(random, shape.steepness)
  const skills = Array.from({ length: SKILLS }, (_, place): MatchingSkill => {
    const kind = shape.kinds === 'ONE' ? 'SKILL' : (KINDS_OF_PLACE[place % KINDS_OF_PLACE.length] ?? 'SKILL')
    return { id: skillId(place), kind, groupIds: [], name: skillId(place), hoursPerLevel: null }
  })
  const roles = Array.from({ length: shape.roles }, (_, number): Role => drawRole(number, random, drawSkills))
  const seats = roles.map(({ id }, number) => seatOf(id, number))
  const people = Array.from({ length: shape.people }, (_, number): ShownPerson => {
    const seat = seats[Math.floor(random() * seats.length)]
    return {
      personId: personId(number),
      seatIds: seat === undefined ? [] : [seat.id],
      skills: drawLevels(random, drawSkills),
    }
  })
  const facts: OrganizationFacts = {
    skills,
    roles,
    seats,
    people,
    pastMoves: drawPastMoves(random),
    similarPins: [],
    knowledgeApart: shape.kinds === 'ALL',
  }
  return { facts, similar: drawNeighbors(skills, random), profileOf: profilesOf(facts, random) }
}

/** The readable model of a made-up organization, with its neighbors as drawn. */
export function modelOfLargeWorld({ facts, similar }: LargeWorld): MatchingModel {
  return assembleModel(facts, countRarity(facts.roles.map(({ requirements }) => requirements)), similar)
}

type Random = () => number

const skillId = (place: number) => `skill-${String(place).padStart(5, '0')}`
const personId = (number: number) => `person-${String(number).padStart(6, '0')}`
const upTo = (random: Random, highest: number) => 1 + Math.floor(random() * highest)

/** Numbers from 0 to below 1: a linear congruential generator. */
function randomNumbers(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Draws twenty different skills by Zipf's law. */
function zipfDraws(random: Random, steepness: number): () => readonly number[] {
  const sums = new Float64Array(SKILLS)
  let total = 0
  for (let place = 0; place < SKILLS; place += 1) {
    total += 1 / (place + 1) ** steepness
    sums[place] = total
  }
  return () => {
    const drawn = new Set<number>()
    while (drawn.size < SKILLS_EACH) drawn.add(firstAtLeast(sums, random() * total))
    return [...drawn]
  }
}

function firstAtLeast(sums: Float64Array, wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function drawLevels(random: Random, drawSkills: () => readonly number[]): SkillAtLevel[] {
  return drawSkills().map((place) => ({ skillId: skillId(place), level: upTo(random, HIGHEST_LEVEL) }))
}

function drawRole(number: number, random: Random, drawSkills: () => readonly number[]): Role {
  return {
    id: `role-${String(number).padStart(5, '0')}`,
    familyId: `family-${Math.floor(random() * FAMILIES)}`,
    grade: upTo(random, GRADES),
    requirements: drawLevels(random, drawSkills).map((skill) => {
      return { ...skill, importance: upTo(random, 100), essential: random() < 0.2 }
    }),
  }
}

function seatOf(roleId: string, number: number): SeatFacts {
  const team = Math.floor(number / ROLES_PER_TEAM)
  const department = Math.floor(team / TEAMS_PER_DEPARTMENT)
  return {
    id: `seat of ${roleId}`,
    roleId,
    teamId: `team-${team}`,
    departmentId: `department-${department}`,
    headcount: 2,
  }
}

function drawPastMoves(random: Random): OrganizationFacts['pastMoves'] {
  const families = Array.from({ length: FAMILIES }, (_, number) => `family-${number}`)
  return families.flatMap((fromFamilyId) =>
    families.map((toFamilyId) => ({ fromFamilyId, toFamilyId, count: Math.floor(random() * PAST_MOVES_OF_PAIR) })),
  )
}

function drawNeighbors(skills: readonly MatchingSkill[], random: Random): SimilarTable {
  const ofKind = new Map<SkillKind, readonly MatchingSkill[]>()
  for (const { kind } of skills)
    if (!ofKind.has(kind))
      ofKind.set(
        kind,
        skills.filter((skill) => skill.kind === kind),
      )
  return new Map(
    skills.map(({ id, kind }) => {
      const alike = ofKind.get(kind) ?? []
      const drawn = new Set<string>()
      while (drawn.size < NEIGHBORS) {
        const other = alike[Math.floor(random() * alike.length)]?.id ?? id
        if (other !== id) drawn.add(other)
      }
      const neighbors = [...drawn].map((other): SimilarSkill => {
        return { skillId: other, value: 199 + upTo(random, 601), cause: 'GROUP', viaId: null }
      })
      return [id, neighbors.sort((left, right) => right.value - left.value)]
    }),
  )
}

function profilesOf(
  { people, roles, seats, skills }: OrganizationFacts,
  random: Random,
): (person: number) => OwnProfile {
  const roleOf = new Map(roles.map((role) => [role.id, role]))
  const seatById = new Map(seats.map((seat) => [seat.id, seat]))
  const wishes = people.map(() =>
    Array.from({ length: WISHES }, () => skills[Math.floor(random() * skills.length)]?.id ?? ''),
  )
  return (number) => {
    const person = people[number]
    const seat = seatById.get(person?.seatIds[0] ?? '')
    const role = roleOf.get(seat?.roleId ?? '')
    return {
      personId: person?.personId ?? '',
      grade: role?.grade ?? null,
      roleId: role?.id ?? null,
      teamId: seat?.teamId ?? null,
      departmentId: seat?.departmentId ?? null,
      familyId: role?.familyId ?? null,
      skills: (person?.skills ?? []).map((skill) => ({ ...skill, assumed: false })),
      heldRoleIds: [],
      energy: new Map(),
      interests: new Map((wishes[number] ?? []).map((id) => [id, 1000])),
      wantedIds: new Set(),
      rejectedSkillIds: new Set(),
      declined: { roleIds: new Set(), familyIds: new Set() },
    }
  }
}
