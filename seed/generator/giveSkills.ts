import { groupBy } from '../../server/shared/groupBy.ts'
import { AS_OF, type Row, type SkillSource, type Visibility } from '../demoTypes.ts'
import { addDays } from './days.ts'
import type { PlacedPerson } from './placePeople.ts'
import { chance, pick, type RandomStream, randomStream, shuffled, spread, wholeBetween } from './random.ts'
import { cell } from './sourceTables.ts'

type SkillStatus = 'PROPOSED' | 'CONFIRMED' | 'DISPUTED'

/** What a person can do, with who sees it. */
export type PersonSkill = {
  readonly skill: string
  /** In tenths, 1 to 50. */
  readonly level: number
  readonly source: SkillSource
  readonly lastUsedOn: string | null
  readonly status: SkillStatus
  readonly visibility: Visibility
  readonly levelVisibility: Visibility
}

/** What a role asks. */
type Requirement = {
  readonly skill: string
  readonly level: number
  readonly importance: number
  readonly essential: boolean
}

/** What people can be given: requirements of each role by kind and source, heaviest first, and the talents. */
export type SkillWorld = {
  /** Skills and knowledge that every role has a level of, from O*NET. */
  readonly rated: ReadonlyMap<string, readonly Requirement[]>
  /** Skills and knowledge of the role's own trade, from ESCO. */
  readonly listed: ReadonlyMap<string, readonly Requirement[]>
  readonly talented: ReadonlyMap<string, readonly Requirement[]>
  readonly energy: ReadonlyMap<string, readonly Requirement[]>
  readonly talents: readonly string[]
  readonly hobbies: readonly Hobby[]
  /** The id of a skill by its English name. @throws Error for a name no skill has. */
  readonly idOf: (name: string) => string
}

type Hobby = { readonly name: string; readonly grows: readonly { readonly skill: string; readonly level: number }[] }

/** Whoever does a job can do most of what weighs most in it, and has said so: of the first 25 rated abilities about 21. */
const RATED_OF_OWN_ROLE = 21
const RATED_TO_DRAW_FROM = 25
const LISTED_OF_OWN_ROLE = 12
const LISTED_TO_DRAW_FROM = 15
/** What the job asks besides, if it matters to it, is proposed in part: nobody is asked about everything. */
const PROPOSED_FROM_IMPORTANCE = 40
const PROPOSED_FROM_ROLE_PERCENT = 40
const MOST_PROPOSED_FROM_ROLE = 6
const LEAST_TALENTS = 3
const MOST_TALENTS = 6
const FAR_ABOVE_PERCENT = 8
const FAR_BELOW_PERCENT = 10
/** Accounts nobody has opened yet: all that is known of them are proposals. */
const SILENT_PERCENT = 6
const NEWCOMER_SINCE = '2026-06-01'
const NEWCOMER_PROPOSED_PERCENT = 60
/** Of what came from roles and files, so much still waits for the person's word. */
const PROPOSED_PERCENT = 8
const SECOND_CRAFT_PERCENT = 30
const PICKED_UP_RATED = 2
const PICKED_UP_LISTED = 6

/** @throws Error when a hobby names a skill that is not there. */
export function buildSkillWorld(
  skills: readonly Row[],
  roleSkills: readonly Row[],
  hobbies: readonly Row[],
): SkillWorld {
  const kinds = new Map(skills.map((row) => [cell(row, 'id'), cell(row, 'kind')]))
  const names = new Map(
    skills.filter(({ kind }) => kind !== 'ACTIVITY').map((row) => [cell(row, 'name_en'), cell(row, 'id')]),
  )
  const idOf = (name: string) => {
    const id = names.get(name)
    if (id === undefined) throw new Error(`No skill is called "${name}"`)
    return id
  }
  const isRated = (id: string) => id.startsWith('onet-')
  const isLearned = (id: string) => ['SKILL', 'KNOWLEDGE'].includes(kinds.get(id) ?? '')
  return {
    rated: requirementsByRole(roleSkills, (id) => isLearned(id) && isRated(id)),
    listed: requirementsByRole(roleSkills, (id) => isLearned(id) && !isRated(id)),
    talented: requirementsByRole(roleSkills, (id) => kinds.get(id) === 'TALENT'),
    energy: requirementsByRole(roleSkills, (id) => kinds.get(id) === 'ENERGY'),
    talents: [...kinds].filter(([, kind]) => kind === 'TALENT').map(([id]) => id),
    hobbies: hobbies.map((row) => readHobby(row, idOf)),
    idOf,
  }
}

/** Skills of everyone by person id. The person's own story comes first; then present role, earlier roles, free time, talents. */
export function giveSkills(
  people: readonly PlacedPerson[],
  world: SkillWorld,
  seed: number,
): ReadonlyMap<string, readonly PersonSkill[]> {
  const rolesOfTeam = groupBy(
    people.flatMap(({ seat }) => seat ?? []),
    ({ team }) => team.id,
  )
  return new Map(
    people.map((person) => {
      const random = randomStream(seed, `skills of ${person.id}`)
      if (person.story !== null) return [person.id, tellSkills(person, world, random)]
      const beside = (rolesOfTeam.get(person.seat?.team.id ?? '') ?? []).map(({ role }) => role.id)
      return [person.id, drawSkills(person, beside, world, random)]
    }),
  )
}

function readHobby(row: Row, idOf: (name: string) => string): Hobby {
  const grows = cell(row, 'grows')
    .split('|')
    .map((entry) => {
      const [name = '', level = ''] = entry.split(':')
      return { skill: idOf(name), level: Number(level) }
    })
  return { name: cell(row, 'hobby'), grows }
}

/** Heaviest first, ties by skill id. */
function requirementsByRole(rows: readonly Row[], keep: (skill: string) => boolean): Map<string, Requirement[]> {
  const byRole = new Map<string, Requirement[]>()
  for (const row of rows) {
    if (!keep(cell(row, 'skill'))) continue
    const role = cell(row, 'role')
    const known = byRole.get(role)
    if (known === undefined) byRole.set(role, [toRequirement(row)])
    else known.push(toRequirement(row))
  }
  for (const requirements of byRole.values()) requirements.sort(byWeight)
  return byRole
}

function toRequirement(row: Row): Requirement {
  return {
    skill: cell(row, 'skill'),
    level: Number(cell(row, 'level')),
    importance: Number(cell(row, 'importance')),
    essential: cell(row, 'essential') === 'true',
  }
}

const weightOf = ({ level, importance, essential }: Requirement): number => level * importance * (essential ? 2 : 1)

function byWeight(one: Requirement, other: Requirement): number {
  return weightOf(other) - weightOf(one) || (one.skill < other.skill ? -1 : 1)
}

/** A skill with its level and where it comes from, before anyone said who may see it. */
type Grown = Pick<PersonSkill, 'skill' | 'level' | 'source' | 'lastUsedOn'>

function tellSkills(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly PersonSkill[] {
  const { story } = person
  if (story === null) return []
  const told = story.skills.map(
    ({ skill, level, source, visibility, levelVisibility }): PersonSkill => ({
      skill: world.idOf(skill),
      level,
      source,
      lastUsedOn: null,
      status: 'CONFIRMED',
      visibility,
      levelVisibility,
    }),
  )
  const role = person.seat?.role.id ?? person.held.at(-1)?.seat.role.id ?? ''
  const fromRole = firstOf(world, role, story.skillsFromRole)
    .map((requirement) => grow(requirement, 2, 'ROLE', null, random))
    .map(showAsMost)
  const proposed = story.proposals.map((name): PersonSkill => {
    const skill = world.idOf(name)
    const asked = world.rated.get(role)?.find((requirement) => requirement.skill === skill)
    return propose({ skill, level: asked?.level ?? 20, source: 'ROLE', lastUsedOn: null })
  })
  const fromEarlier = story.skillsFromRole === 0 ? [] : ofEarlierRoles(person, world, random).map(showAsMost)
  const waiting = firstOf(world, role, story.proposedFromRole ?? 0).map((requirement) =>
    propose(grow(requirement, -8, 'ROLE', null, random)),
  )
  return firstOfEach([...told, ...proposed, ...fromRole, ...fromEarlier, ...waiting])
}

/**
 * The heaviest of what a role asks: more than half of them rated ones, which every role has, the others its own trade's.
 * No talents: what someone is like, nobody reads from their role.
 */
function firstOf(world: SkillWorld, role: string, count: number): readonly Requirement[] {
  const rated = Math.ceil(count * 0.6)
  return [...(world.rated.get(role) ?? []).slice(0, rated), ...(world.listed.get(role) ?? []).slice(0, count - rated)]
}

/** @param beside the roles of everyone in the person's team, each as often as it is held. */
function drawSkills(
  person: PlacedPerson,
  beside: readonly string[],
  world: SkillWorld,
  random: RandomStream,
): readonly PersonSkill[] {
  const grown = highestOfEach([
    ...ofPresentRole(person, world, random),
    ...ofEarlierRoles(person, world, random),
    ...ofRoleBeside(person, beside, world, random),
    ...ofFreeTime(world, random),
    ...ofSecondCraft(world, random),
    ...ofCharacter(person, world, random),
  ])
  if (chance(random, SILENT_PERCENT)) return grown.filter(({ source }) => source === 'ROLE').map(propose)
  const proposedPercent = person.startedOn >= NEWCOMER_SINCE ? NEWCOMER_PROPOSED_PERCENT : PROPOSED_PERCENT
  const told = grown.map((skill) => withSight(skill, proposedPercent, random))
  return firstOfEach([...told, ...askedBesides(person, world, random).map(propose)])
}

/** What the present role asks and might yet be confirmed. */
function askedBesides(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly Grown[] {
  if (person.seat === null) return []
  return (world.rated.get(person.seat.role.id) ?? [])
    .filter(({ importance }) => importance >= PROPOSED_FROM_IMPORTANCE && chance(random, PROPOSED_FROM_ROLE_PERCENT))
    .slice(-MOST_PROPOSED_FROM_ROLE)
    .map((requirement) => grow(requirement, -6, 'ROLE', null, random))
}

function ofPresentRole(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly Grown[] {
  if (person.seat === null) return []
  // How good someone is at the whole of the job, and in it at each skill.
  const craft = spread(random, 7)
  const rated = (world.rated.get(person.seat.role.id) ?? []).slice(0, RATED_TO_DRAW_FROM)
  const listed = (world.listed.get(person.seat.role.id) ?? []).slice(0, LISTED_TO_DRAW_FROM)
  const chosen = [
    ...drawMostOf(rated, RATED_OF_OWN_ROLE + spread(random, 2), random),
    ...drawMostOf(listed, LISTED_OF_OWN_ROLE + spread(random, 2), random),
  ]
  return chosen.map((requirement) =>
    grow(requirement, craft, 'ROLE', addDays(AS_OF, -wholeBetween(random, 3, 60)), random),
  )
}

function ofEarlierRoles(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly Grown[] {
  return person.held.flatMap(({ seat, to }) => {
    const isLast = person.seat === null
    const rated = (world.rated.get(seat.role.id) ?? []).slice(0, 14)
    const listed = (world.listed.get(seat.role.id) ?? []).slice(0, 8)
    const chosen = [
      ...drawMostOf(rated, isLast ? 12 : 4, random),
      ...drawMostOf(listed, isLast ? 5 : wholeBetween(random, 1, 3), random),
    ]
    return chosen.map((requirement) => grow(requirement, isLast ? 0 : -4, 'ROLE', to, random))
  })
}

/** What one picks up from those who do other work in the same team. */
function ofRoleBeside(
  person: PlacedPerson,
  beside: readonly string[],
  world: SkillWorld,
  random: RandomStream,
): readonly Grown[] {
  const others = beside.filter((role) => role !== person.seat?.role.id)
  if (others.length === 0) return []
  const role = pick(random, others)
  const chosen = [
    ...drawMostOf((world.rated.get(role) ?? []).slice(0, 12), PICKED_UP_RATED, random),
    ...drawMostOf((world.listed.get(role) ?? []).slice(0, 12), PICKED_UP_LISTED, random),
  ]
  const source = pick(random, ['PROJECT', 'COLLEAGUE', 'COLLEAGUE'] as const)
  return chosen.map((requirement) =>
    grow(requirement, -3, source, addDays(AS_OF, -wholeBetween(random, 10, 400)), random),
  )
}

/** What hobbies and volunteering grew. */
function ofFreeTime(world: SkillWorld, random: RandomStream): readonly Grown[] {
  const hobbies = shuffled(random, world.hobbies).slice(0, wholeBetween(random, 0, 2))
  return hobbies.flatMap(({ grows }) =>
    grows.map(({ skill, level }) => ({
      skill,
      level: withinScale(level + spread(random, 6)),
      source: 'OUTSIDE_WORK' as const,
      lastUsedOn: chance(random, 50) ? addDays(AS_OF, -wholeBetween(random, 1, 200)) : null,
    })),
  )
}

/** Some learned part of another trade, in a course or a project. */
function ofSecondCraft(world: SkillWorld, random: RandomStream): readonly Grown[] {
  if (!chance(random, SECOND_CRAFT_PERCENT)) return []
  const role = pick(random, [...world.rated.keys()])
  const chosen = [
    ...drawMostOf((world.rated.get(role) ?? []).slice(0, 8), 3, random),
    ...drawMostOf((world.listed.get(role) ?? []).slice(0, 8), 2, random),
  ]
  const source = pick(random, ['COURSE', 'PROJECT', 'COLLEAGUE'] as const)
  return chosen.map((requirement) =>
    grow(requirement, -6, source, addDays(AS_OF, -wholeBetween(random, 30, 900)), random),
  )
}

/** Talents: how someone works, whatever the work; half of them are what brought the person to it. */
function ofCharacter(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly Grown[] {
  const role = person.seat?.role.id ?? person.held.at(-1)?.seat.role.id ?? ''
  const called = shuffled(random, world.talented.get(role) ?? []).map(({ skill }) => skill)
  const count = wholeBetween(random, LEAST_TALENTS, MOST_TALENTS)
  const fitting = called.slice(0, Math.ceil(count / 2))
  const others = shuffled(random, world.talents).filter((skill) => !fitting.includes(skill))
  return [...fitting, ...others].slice(0, count).map((skill) => ({
    skill,
    level: withinScale(36 + spread(random, 12)),
    source: chance(random, 75) ? ('SELF' as const) : ('COLLEAGUE' as const),
    lastUsedOn: null,
  }))
}

function grow(
  requirement: Requirement,
  craft: number,
  source: SkillSource,
  lastUsedOn: string | null,
  random: RandomStream,
): Grown {
  const level = requirement.level + craft + spread(random, 6) + exceptional(random)
  return { skill: requirement.skill, level: withinScale(level), source, lastUsedOn }
}

/** Nobody is even: some things go far better than the job asks, some far less well. */
function exceptional(random: RandomStream): number {
  if (chance(random, FAR_ABOVE_PERCENT)) return wholeBetween(random, 8, 16)
  if (chance(random, FAR_BELOW_PERCENT)) return -wholeBetween(random, 8, 14)
  return 0
}

const withinScale = (level: number): number => Math.min(50, Math.max(5, level))

/** So many of the items, in their order; the first ones are seldom left out. */
function drawMostOf<Item>(items: readonly Item[], count: number, random: RandomStream): readonly Item[] {
  const chances = items.map((item, index) => ({ item, index, at: index / 2 + random() * items.length }))
  const drawn = chances.sort((one, other) => one.at - other.at).slice(0, Math.max(0, count))
  return drawn.sort((one, other) => one.index - other.index).map(({ item }) => item)
}

function highestOfEach(grown: readonly Grown[]): readonly Grown[] {
  const best = new Map<string, Grown>()
  for (const skill of grown) if (skill.level > (best.get(skill.skill)?.level ?? 0)) best.set(skill.skill, skill)
  return [...best.values()]
}

function firstOfEach(skills: readonly PersonSkill[]): readonly PersonSkill[] {
  const first = new Map<string, PersonSkill>()
  for (const skill of skills) if (!first.has(skill.skill)) first.set(skill.skill, skill)
  return [...first.values()]
}

/** Known from a role or a file, and waiting for the person's own word: nobody else sees it. */
function propose(skill: Grown): PersonSkill {
  return { ...skill, status: 'PROPOSED', visibility: 'SELF', levelVisibility: 'SELF' }
}

/** Confirmed, shown to everyone at work, the level kept for oneself. */
function showAsMost(skill: Grown): PersonSkill {
  return { ...skill, status: 'CONFIRMED', visibility: 'ORGANIZATION', levelVisibility: 'SELF' }
}

function withSight(skill: Grown, proposedPercent: number, random: RandomStream): PersonSkill {
  // What people said of themselves is theirs already; only what came from elsewhere waits for their word.
  const isOwnWord = skill.source === 'SELF' || skill.source === 'OUTSIDE_WORK'
  if (!isOwnWord && chance(random, proposedPercent)) return chance(random, 5) ? dispute(skill) : propose(skill)
  if (chance(random, 7)) return { ...showAsMost(skill), visibility: 'SELF' }
  if (chance(random, 9))
    return { ...showAsMost(skill), visibility: 'MANAGER', levelVisibility: pick(random, ['SELF', 'MANAGER']) }
  if (chance(random, 22)) return { ...showAsMost(skill), levelVisibility: 'ORGANIZATION' }
  return showAsMost(skill)
}

const dispute = (skill: Grown): PersonSkill => ({ ...propose(skill), status: 'DISPUTED' })
