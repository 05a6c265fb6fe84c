import { AS_OF, type EnergyWord, type Row, type Visibility } from '../demoTypes.ts'
import type { KindOfWork, Story } from '../stories.ts'
import { addDays } from './days.ts'
import type { PersonSkill, SkillWorld } from './giveSkills.ts'
import type { Organization, Role } from './organization.ts'
import type { PlacedPerson } from './placePeople.ts'
import {
  chance,
  pick,
  pickWeighted,
  type RandomStream,
  randomStream,
  shuffled,
  spread,
  wholeBetween,
} from './random.ts'

/** What people say about themselves, as rows of the data folder. */
export type Voices = {
  readonly answers: readonly Row[]
  readonly openness: readonly Row[]
  readonly interests: readonly Row[]
  readonly energy: readonly Row[]
  readonly buddyOffers: readonly Row[]
  readonly rejectedSkills: readonly Row[]
}

const BUDDY_OFFERS = 120
const OFFER_FROM_LEVEL = 38
const REJECTED_SKILLS = 45
/** An open answer lapses after six months at most. */
const LONGEST_OPEN_DAYS = 180

const opennessNotes = [
  'Rather outdoors than at a desk.',
  'Preferably near Diest.',
  'Half of the week would suit me.',
  'First a day to look around.',
  'Something with people.',
  'I would like to learn again.',
]

/** Answers, openness, interests, energy, offers and rejections of everyone who is here or stayed in touch. */
export function giveVoices(
  people: readonly PlacedPerson[],
  skillsOf: ReadonlyMap<string, readonly PersonSkill[]>,
  organization: Organization,
  world: SkillWorld,
  seed: number,
): Voices {
  const present = people.filter(({ status }) => status !== 'LEFT')
  const others = present.filter(({ story }) => story === null)
  const told = present.flatMap(({ story }) => (story === null ? [] : [story]))
  const each = (purpose: string, draw: (person: PlacedPerson, random: RandomStream) => readonly Row[]) =>
    others.flatMap((person) => draw(person, randomStream(seed, `${purpose} of ${person.id}`)))
  return {
    answers: [
      ...told.flatMap(tellAnswers),
      ...each('answers', (person, random) => drawAnswers(person, organization, random)),
    ],
    openness: [
      ...told.flatMap(tellOpenness),
      ...each('openness', (person, random) => drawOpenness(person, organization, random)),
    ],
    interests: [
      ...told.flatMap((story) => tellInterests(story, world, organization)),
      ...each('interests', (person, random) =>
        drawInterests(person, skillsOf.get(person.id) ?? [], organization, world, random),
      ),
    ],
    energy: [
      ...told.flatMap((story) => tellEnergy(story, world)),
      ...each('energy', (person, random) => drawEnergy(person, world, random)),
    ],
    buddyOffers: [...told.flatMap((story) => tellOffers(story, world)), ...drawOffers(others, skillsOf, told, seed)],
    rejectedSkills: drawRejections(others, skillsOf, world, seed),
  }
}

function tellAnswers(story: Story): readonly Row[] {
  return story.answers.map(({ subject, answer, askAgainOn }) => ({
    person: story.id,
    subject,
    answer,
    askAgainOn: askAgainOn ?? '',
  }))
}

function drawAnswers(person: PlacedPerson, organization: Organization, random: RandomStream): readonly Row[] {
  if (person.seat === null || !chance(random, 48)) return []
  const own = person.seat.role
  const roles = shuffled(
    random,
    organization.roles.filter((role) => isInSight(role, own)),
  ).slice(0, wholeBetween(random, 1, 4))
  const subjects = roles.map(({ id }) => id)
  const family = pick(
    random,
    organization.roles.filter((role) => role.family !== own.family),
  ).family
  const toFamily = chance(random, 12)
    ? [{ subject: family, answer: pick(random, ['NO', 'NO', 'NOT_YET', 'SAVED'] as const) }]
    : []
  const toRoles = subjects.map((subject) => ({ subject, answer: drawAnswer(random) }))
  return [...toRoles, ...toFamily].map(({ subject, answer }) => ({
    person: person.id,
    subject,
    answer,
    askAgainOn: answer === 'NOT_YET' && chance(random, 50) ? addDays(AS_OF, wholeBetween(random, 40, 500)) : '',
  }))
}

const isInSight = (role: Role, own: Role): boolean => role.id !== own.id && Math.abs(role.grade - own.grade) <= 3

function drawAnswer(random: RandomStream): 'SAVED' | 'NOT_YET' | 'NO' {
  return pickWeighted(random, [
    ['SAVED', 55],
    ['NOT_YET', 20],
    ['NO', 25],
  ])
}

function tellOpenness(story: Story): readonly Row[] {
  const { openness } = story
  if (openness === null) return []
  return [
    {
      person: story.id,
      answer: openness.answer,
      until: openness.until ?? '',
      askAgainOn: openness.askAgainOn ?? '',
      note: openness.note ?? '',
      discoverable: openness.discoverable ?? 'NOBODY',
      teams: openness.teams ?? '',
    },
  ]
}

function drawOpenness(person: PlacedPerson, organization: Organization, random: RandomStream): readonly Row[] {
  const answer = pickWeighted(random, [
    ['OPEN', 36],
    ['NOT_YET', 13],
    ['NO', 9],
    [null, 42],
  ] as const)
  if (answer === null) return []
  const base = { person: person.id, answer, until: '', askAgainOn: '', note: '', discoverable: 'NOBODY', teams: '' }
  if (answer === 'NO') return [base]
  if (answer === 'NOT_YET') {
    return [{ ...base, askAgainOn: chance(random, 50) ? addDays(AS_OF, wholeBetween(random, 30, 400)) : '' }]
  }
  const discoverable = pickWeighted(random, [
    ['ORGANIZATION', 58],
    ['TEAMS', 15],
    ['NOBODY', 27],
  ])
  const teams = shuffled(random, organization.teams)
    .slice(0, wholeBetween(random, 1, 3))
    .map(({ id }) => id)
  return [
    {
      ...base,
      until: addDays(AS_OF, wholeBetween(random, 25, LONGEST_OPEN_DAYS)),
      note: chance(random, 15) ? pick(random, opennessNotes) : '',
      discoverable,
      teams: discoverable === 'TEAMS' ? teams.sort().join('|') : '',
    },
  ]
}

function tellInterests(story: Story, world: SkillWorld, organization: Organization): readonly Row[] {
  const known = new Set([...organization.roles, ...organization.teams].map(({ id }) => id))
  return story.interests.map(({ subject, wants, visibility }) => ({
    person: story.id,
    subject: known.has(subject) ? subject : world.idOf(subject),
    wants: String(wants),
    visibility,
  }))
}

function drawInterests(
  person: PlacedPerson,
  skills: readonly PersonSkill[],
  organization: Organization,
  world: SkillWorld,
  random: RandomStream,
): readonly Row[] {
  if (!chance(random, 52)) return []
  const heldSkills = shuffled(random, skills)
    .slice(0, wholeBetween(random, 1, 3))
    .map(({ skill }) => skill)
  const newSkills = chance(random, 40)
    ? [pick(random, world.rated.get(pick(random, organization.roles).id) ?? []).skill]
    : []
  const role = chance(random, 30)
    ? [
        pick(
          random,
          organization.roles.filter(({ id }) => id !== person.seat?.role.id),
        ).id,
      ]
    : []
  const team = chance(random, 15)
    ? [
        pick(
          random,
          organization.teams.filter(({ id }) => id !== person.seat?.team.id),
        ).id,
      ]
    : []
  const wanted = [...new Set([...heldSkills, ...newSkills])]
  const rows = wanted.map((subject) => ({ subject, wants: chance(random, 82) }))
  return [...rows, ...[...role, ...team].map((subject) => ({ subject, wants: true }))].map(({ subject, wants }) => ({
    person: person.id,
    subject,
    wants: String(wants),
    visibility: drawInterestVisibility(random),
  }))
}

function drawInterestVisibility(random: RandomStream): Visibility {
  return pickWeighted(random, [
    ['SELF', 68],
    ['MANAGER', 13],
    ['ORGANIZATION', 19],
  ])
}

function tellEnergy(story: Story, world: SkillWorld): readonly Row[] {
  return (Object.entries(story.energy) as [KindOfWork, EnergyWord][]).map(([kind, word]) => ({
    person: story.id,
    skill: world.idOf(kind),
    word,
  }))
}

/** Half of the people said how much each kind of work gives them; most often, but not always, as their role has it. */
function drawEnergy(person: PlacedPerson, world: SkillWorld, random: RandomStream): readonly Row[] {
  const role = person.seat?.role.id ?? person.held.at(-1)?.seat.role.id ?? ''
  if (!chance(random, 50)) return []
  return (world.energy.get(role) ?? [])
    .filter(() => chance(random, 88))
    .map(({ skill, level }) => ({ person: person.id, skill, word: energyWord(level + spread(random, 16)) }))
}

function energyWord(level: number): EnergyWord {
  if (level >= 38) return 'GIVES_ENERGY'
  if (level >= 22) return 'LIKES'
  if (level >= 7) return 'NEUTRAL'
  return 'DRAINS'
}

function tellOffers(story: Story, world: SkillWorld): readonly Row[] {
  return story.buddyOffers.map(({ skill, hoursPerMonth, forms }) => ({
    person: story.id,
    skill: world.idOf(skill),
    hoursPerMonth: String(hoursPerMonth),
    forms,
  }))
}

function drawOffers(
  people: readonly PlacedPerson[],
  skillsOf: ReadonlyMap<string, readonly PersonSkill[]>,
  told: readonly Story[],
  seed: number,
): readonly Row[] {
  const random = randomStream(seed, 'buddy offers')
  const possible = people
    .filter(({ status }) => status === 'ACTIVE')
    .flatMap(({ id }) => (skillsOf.get(id) ?? []).filter(canBeShared).map(({ skill }) => ({ person: id, skill })))
  const toldOffers = told.reduce((sum, { buddyOffers }) => sum + buddyOffers.length, 0)
  return shuffled(random, possible)
    .slice(0, BUDDY_OFFERS - toldOffers)
    .map(({ person, skill }) => ({
      person,
      skill,
      hoursPerMonth: String(pick(random, [1, 1, 2, 2, 2, 3, 4])),
      forms: pick(random, ['BUDDY', 'BUDDY|ON_THE_JOB', 'BUDDY|COMMUNITY', 'ON_THE_JOB', 'BUDDY|WORKSHOP']),
    }))
}

function canBeShared({ status, visibility, level }: PersonSkill): boolean {
  return status === 'CONFIRMED' && visibility === 'ORGANIZATION' && level >= OFFER_FROM_LEVEL
}

/** Some said "not really" to what their role suggested; that stays said. */
function drawRejections(
  people: readonly PlacedPerson[],
  skillsOf: ReadonlyMap<string, readonly PersonSkill[]>,
  world: SkillWorld,
  seed: number,
): readonly Row[] {
  const random = randomStream(seed, 'rejected skills')
  return shuffled(random, people)
    .slice(0, REJECTED_SKILLS)
    .flatMap((person) => {
      const held = new Set((skillsOf.get(person.id) ?? []).map(({ skill }) => skill))
      const suggested = (world.rated.get(person.seat?.role.id ?? '') ?? []).filter(({ skill }) => !held.has(skill))
      return suggested.slice(0, 1).map(({ skill }) => ({ person: person.id, skill }))
    })
}
