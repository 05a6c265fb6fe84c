import { AS_OF } from '../demoTypes.ts'
import { addDays } from '../generator/days.ts'
import type { PersonSkill } from '../generator/giveSkills.ts'
import { chance, pick, pickWeighted, wholeBetween } from '../generator/random.ts'
import type { LargePerson } from './largePeople.ts'
import { learnedOf } from './largePersonSkills.ts'
import type { LargeFamily, LargeRole } from './largeRoles.ts'
import type { LargeSkills } from './largeSkills.ts'
import type { LargeTeam } from './largeTeams.ts'

/** One row of a file, cell by cell in the order of its columns. */
export type Cells = readonly (string | number | boolean)[]

/** What one person says, as rows of the data folder. */
export type LargeVoice = {
  readonly answers: readonly Cells[]
  readonly openness: readonly Cells[]
  readonly interests: readonly Cells[]
  readonly energy: readonly Cells[]
  readonly buddyOffers: readonly Cells[]
  readonly rejectedSkills: readonly Cells[]
}

/** What there is to speak of. */
export type LargeSubjects = {
  readonly families: readonly LargeFamily[]
  readonly teams: readonly LargeTeam[]
  readonly skills: LargeSkills
}

const NOTHING: LargeVoice = {
  answers: [],
  openness: [],
  interests: [],
  energy: [],
  buddyOffers: [],
  rejectedSkills: [],
}
const OFFER_FROM_LEVEL = 38
const LONGEST_OPEN_DAYS = 180

/** What a person says about roles, wishes and work; in the shares of the demo. Who left says nothing. */
export function drawLargeVoice(person: LargePerson, held: readonly PersonSkill[], about: LargeSubjects): LargeVoice {
  if (person.present === null) return NOTHING
  const { role } = person.present.seat
  return {
    answers: drawAnswers(person, role, about),
    openness: drawOpenness(person, about.teams),
    interests: drawInterests(person, held, about),
    energy: drawEnergy(person, about.skills),
    buddyOffers: drawOffer(person, held),
    rejectedSkills: drawRejection(person, role, held),
  }
}

function drawAnswers({ id, random }: LargePerson, own: LargeRole, { families }: LargeSubjects): readonly Cells[] {
  if (!chance(random, 48)) return []
  const drawn = Array.from({ length: wholeBetween(random, 1, 4) }, () => pick(random, pick(random, families).roles).id)
  const roles = [...new Set(drawn)].filter((role) => role !== own.id)
  return roles.map((subject) => {
    const answer = pickWeighted(random, [
      ['SAVED', 55],
      ['NOT_YET', 20],
      ['NO', 25],
    ])
    const asksAgain = answer === 'NOT_YET' && chance(random, 50)
    return [id, subject, answer, asksAgain ? addDays(AS_OF, wholeBetween(random, 40, 500)) : '']
  })
}

function drawOpenness({ id, random }: LargePerson, teams: readonly LargeTeam[]): readonly Cells[] {
  const answer = pickWeighted(random, [
    ['OPEN', 36],
    ['NOT_YET', 13],
    ['NO', 9],
    [null, 42],
  ])
  if (answer === null) return []
  if (answer !== 'OPEN') return [[id, answer, '', '', '', 'NOBODY', '']]
  const discoverable = pickWeighted(random, [
    ['ORGANIZATION', 58],
    ['TEAMS', 15],
    ['NOBODY', 27],
  ])
  const until = addDays(AS_OF, wholeBetween(random, 25, LONGEST_OPEN_DAYS))
  return [[id, answer, until, '', '', discoverable, discoverable === 'TEAMS' ? pick(random, teams).id : '']]
}

function drawInterests(
  { id, random }: LargePerson,
  held: readonly PersonSkill[],
  { families, skills }: LargeSubjects,
): readonly Cells[] {
  if (!chance(random, 52)) return []
  const subjects = [
    ...(held.length > 0 ? [pick(random, held).skill, pick(random, held).skill] : []),
    ...(chance(random, 40) ? [pick(random, skills.learned).id] : []),
    ...(chance(random, 30) ? [pick(random, pick(random, families).roles).id] : []),
  ]
  return [...new Set(subjects)].map((subject) => {
    const visibility = pickWeighted(random, [
      ['SELF', 68],
      ['MANAGER', 13],
      ['ORGANIZATION', 19],
    ])
    return [id, subject, chance(random, 82), visibility]
  })
}

function drawEnergy({ id, random }: LargePerson, { energy }: LargeSkills): readonly Cells[] {
  if (!chance(random, 50)) return []
  return energy
    .filter(() => chance(random, 88))
    .map((skill) => [id, skill.id, pick(random, ['DRAINS', 'NEUTRAL', 'LIKES', 'GIVES_ENERGY'])])
}

function drawOffer({ id, random }: LargePerson, held: readonly PersonSkill[]): readonly Cells[] {
  const shared = held.find(({ visibility, level }) => visibility === 'ORGANIZATION' && level >= OFFER_FROM_LEVEL)
  if (shared === undefined || !chance(random, 40)) return []
  return [[id, shared.skill, wholeBetween(random, 1, 4), pick(random, ['BUDDY', 'BUDDY|ON_THE_JOB', 'ON_THE_JOB'])]]
}

/** Some said "not really" to what their role suggested; that stays said. */
function drawRejection({ id, random }: LargePerson, role: LargeRole, held: readonly PersonSkill[]): readonly Cells[] {
  if (!chance(random, 10)) return []
  const known = new Set(held.map(({ skill }) => skill))
  const suggested = learnedOf(role).find(({ skill }) => !known.has(skill))
  return suggested === undefined ? [] : [[id, suggested.skill]]
}
