import { chance, pick, type RandomStream, randomStream, wholeBetween } from '../generator/random.ts'
import type { LargeSkills } from './largeSkills.ts'
import { drawFromLongTail } from './longTail.ts'
import { FIELDS, FUNCTIONS, PROFESSIONS } from './words.ts'

export type LargeRequirement = {
  readonly skill: string
  readonly kind: string
  /** In tenths, 1 to 50. */
  readonly level: number
  readonly importance: number
  readonly essential: boolean
}

export type LargeRole = {
  readonly id: string
  readonly family: number
  readonly title: string
  readonly summary: string
  readonly grade: number
  readonly leads: boolean
  readonly requirements: readonly LargeRequirement[]
}

export type LargeFamily = {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly roles: readonly LargeRole[]
}

/** More roles would have the same title. */
export const MOST_ROLES = FUNCTIONS.length * PROFESSIONS.length * FIELDS.length
const LEAST_FAMILIES = 4

/** What a role asks, by kind: common ones of its family, and its own from the whole long tail. */
const ASKED = { ofFamily: 9, skills: 5, knowledge: 4, talents: 4, activities: 4 }
const SKILLS_OF_A_FAMILY = 60

/** Families of about as many roles as there are families times three, and what each role asks. */
export function makeFamilies(roleCount: number, skills: LargeSkills, seed: number): readonly LargeFamily[] {
  const count = Math.min(FUNCTIONS.length, Math.max(LEAST_FAMILIES, Math.round(Math.sqrt(roleCount / 3))))
  return FUNCTIONS.slice(0, count).map((name, family) => {
    const random = randomStream(seed, `family ${name}`)
    const ownSkills = drawFromLongTail(random, skills.learned, SKILLS_OF_A_FAMILY)
    const roles = Math.floor(((family + 1) * roleCount) / count) - Math.floor((family * roleCount) / count)
    return {
      number: family,
      id: `f${family}`,
      name,
      roles: Array.from({ length: roles }, (_, number) => makeRole(family, number, ownSkills, skills, random)),
    }
  })
}

function makeRole(
  family: number,
  number: number,
  ofFamily: LargeSkills['learned'],
  skills: LargeSkills,
  random: RandomStream,
): LargeRole {
  const place = number % PROFESSIONS.length
  const profession = PROFESSIONS[place] ?? { name: '', grade: 1, leads: false }
  const round = Math.floor(number / PROFESSIONS.length)
  const field = FIELDS[(round + 5 * family + 11 * place) % FIELDS.length] ?? ''
  const work = FUNCTIONS[family] ?? ''
  return {
    id: `f${family}r${number}`,
    family,
    title: `${work} ${profession.name}, ${field}`,
    summary: `You work as ${profession.name} in ${work.toLowerCase()}, and ${field} are better for it.`,
    grade: profession.grade,
    leads: profession.leads,
    requirements: drawRequirements(profession.grade, ofFamily, skills, random),
  }
}

function drawRequirements(
  grade: number,
  ofFamily: LargeSkills['learned'],
  skills: LargeSkills,
  random: RandomStream,
): readonly LargeRequirement[] {
  const drawn = [
    ...drawFromLongTail(random, ofFamily, ASKED.ofFamily + wholeBetween(random, -3, 3)),
    ...drawFromLongTail(random, skills.practical, ASKED.skills + wholeBetween(random, -2, 2)),
    ...drawFromLongTail(random, skills.knowledge, ASKED.knowledge + wholeBetween(random, -2, 2)),
    ...drawFromLongTail(random, skills.talents, ASKED.talents),
    ...drawFromLongTail(random, skills.activities, ASKED.activities),
    ...skills.energy,
  ]
  const different = [...new Map(drawn.map((skill) => [skill.id, skill])).values()]
  return different.map(({ id, kind }) => ({
    skill: id,
    kind,
    level: Math.min(50, Math.max(1, 12 + 3 * grade + wholeBetween(random, -12, 12))),
    importance: kind === 'ENERGY' ? wholeBetween(random, 2, 90) : pick(random, [30, 40, 50, 60, 75, 90]),
    essential: kind !== 'ENERGY' && chance(random, 35),
  }))
}
