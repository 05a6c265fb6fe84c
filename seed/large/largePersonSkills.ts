import { AS_OF } from '../demoTypes.ts'
import { addDays } from '../generator/days.ts'
import type { PersonSkill } from '../generator/giveSkills.ts'
import { chance, pick, type RandomStream, spread, wholeBetween } from '../generator/random.ts'
import type { LargePerson } from './largePeople.ts'
import type { LargeRole } from './largeRoles.ts'
import type { LargeSkills } from './largeSkills.ts'
import { drawFromLongTail } from './longTail.ts'

/** About twenty skills a person: most of the present role, some of earlier ones, a few from anywhere, and talents. */
const MISSING_OF_OWN_ROLE_PERCENT = 25
const KEPT_OF_EARLIER_ROLE_PERCENT = 18
const MOST_PICKED_UP = 3
const TALENTS = [2, 5] as const
const SILENT_PERCENT = 6
const PROPOSED_PERCENT = 12

/** What a person can do, each skill once, with who sees it. */
export function drawLargeSkills(person: LargePerson, skills: LargeSkills): readonly PersonSkill[] {
  const { random, present, held } = person
  const isSilent = chance(random, SILENT_PERCENT)
  const found = new Map<string, PersonSkill>()
  const add = (skill: string, level: number, source: PersonSkill['source'], lastUsedOn: string | null) => {
    if (found.has(skill)) return
    found.set(skill, withSight({ skill, level: withinScale(level), source, lastUsedOn }, isSilent, random))
  }
  const craft = spread(random, 7)
  for (const { skill, level } of present === null ? [] : learnedOf(present.seat.role)) {
    if (chance(random, MISSING_OF_OWN_ROLE_PERCENT)) continue
    add(skill, level + craft + spread(random, 9), 'ROLE', daysAgo(random, 3, 60))
  }
  for (const { seat, to } of held) {
    for (const { skill, level } of learnedOf(seat.role)) {
      if (chance(random, KEPT_OF_EARLIER_ROLE_PERCENT)) add(skill, level - 4 + spread(random, 6), 'ROLE', to)
    }
  }
  for (const { id } of drawFromLongTail(random, skills.learned, wholeBetween(random, 0, MOST_PICKED_UP))) {
    const source = pick(random, ['PROJECT', 'COLLEAGUE', 'COURSE', 'OUTSIDE_WORK'] as const)
    add(id, wholeBetween(random, 12, 42), source, daysAgo(random, 10, 900))
  }
  for (const { id } of drawFromLongTail(random, skills.talents, wholeBetween(random, ...TALENTS))) {
    add(id, 36 + spread(random, 12), 'SELF', null)
  }
  return [...found.values()]
}

/** What is held, not only done: skills and knowledge. */
export function learnedOf(role: LargeRole): LargeRole['requirements'] {
  return role.requirements.filter(({ kind }) => kind === 'SKILL' || kind === 'KNOWLEDGE')
}

const daysAgo = (random: RandomStream, least: number, most: number): string =>
  addDays(AS_OF, -wholeBetween(random, least, most))

const withinScale = (level: number): number => Math.min(50, Math.max(5, level))

type Grown = Pick<PersonSkill, 'skill' | 'level' | 'source' | 'lastUsedOn'>

/** Who never opened their account has proposals alone; of the others most is confirmed and shown, the level less often. */
function withSight(skill: Grown, isSilent: boolean, random: RandomStream): PersonSkill {
  if (isSilent || (skill.source !== 'SELF' && chance(random, PROPOSED_PERCENT))) {
    return { ...skill, status: 'PROPOSED', visibility: 'SELF', levelVisibility: 'SELF' }
  }
  const visibility = chance(random, 84) ? 'ORGANIZATION' : pick(random, ['SELF', 'MANAGER'] as const)
  const levelVisibility = visibility === 'ORGANIZATION' && chance(random, 22) ? 'ORGANIZATION' : 'SELF'
  return { ...skill, status: 'CONFIRMED', visibility, levelVisibility }
}
