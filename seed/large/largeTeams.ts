import { chance, pick, type RandomStream, randomStream, wholeBetween } from '../generator/random.ts'
import type { LargeFamily, LargeRole } from './largeRoles.ts'
import { placeInLongTail } from './longTail.ts'
import { FIELDS, FUNCTIONS, PLACES } from './words.ts'

export type LargeSeat = {
  readonly id: string
  readonly role: LargeRole
  /** Places that people fill now. */
  readonly people: number
  /** Places that an open job waits to fill. */
  readonly vacant: number
}

export type LargeTeam = {
  readonly number: number
  readonly id: string
  readonly name: string
  /** The number of the department. */
  readonly department: number
  readonly place: string
  /** The number of the team whose lead the lead of this one reports to, always a smaller one; null at the top. */
  readonly above: number | null
  /** The first is the lead's, and one person's. */
  readonly seats: readonly LargeSeat[]
}

export type LargeDepartment = { readonly id: string; readonly name: string; readonly above: number | null }

export type LargeTeams = {
  readonly departments: readonly LargeDepartment[]
  /** From the top down. */
  readonly teams: readonly LargeTeam[]
}

/** Steps from a member of the lowest teams up to the top: their lead, and five leads of leads. */
export const REPORTING_LEVELS = 6
/** Teams so near the top are each the head of a department. */
const LEVELS_WITH_DEPARTMENT = 4
const USUAL_TEAM = 10
/** Besides its lead, a team of leads has one to assist. */
const TEAM_OF_LEADS = 2
const VACANT_PERCENT_OF_SEATS = 6
const MAIN_FAMILY_PERCENT = 75

/**
 * Teams for exactly so many people in a tree: one at the top, and on each level below more by the same factor, so that the
 * line from the lowest to the top has six steps in an organization of any size.
 */
export function makeTeams(people: number, families: readonly LargeFamily[], seed: number): LargeTeams {
  const random = randomStream(seed, 'teams')
  const levels = teamsOnLevels(people)
  const sizes = sizesOfLowest(people, levels, random)
  const rotation = families.map(() => 0)
  const departments: LargeDepartment[] = []
  const teams: LargeTeam[] = []
  let firstAbove = 0
  for (const [level, count] of levels.entries()) {
    const first = teams.length
    for (let place = 0; place < count; place += 1) {
      const countAbove = levels[level - 1] ?? 1
      const above = level === 0 ? null : firstAbove + Math.floor((place * countAbove) / count)
      const number = teams.length
      const department = level < LEVELS_WITH_DEPARTMENT ? number : (teams[above ?? 0]?.department ?? 0)
      if (level < LEVELS_WITH_DEPARTMENT) departments.push(departmentAt(number, above))
      const size = level === levels.length - 1 ? (sizes[place] ?? USUAL_TEAM) : TEAM_OF_LEADS
      const family = familyOf(department, families, random)
      const seats = drawSeats(`t${number}`, size, family, rotation, random)
      teams.push({ number, id: `t${number}`, ...namesOf(number), department, above, seats })
    }
    firstAbove = first
  }
  return { departments, teams }
}

/** How many teams stand on each level, from the one at the top. */
function teamsOnLevels(people: number): readonly number[] {
  const lowest = Math.max(2, Math.round(people / (USUAL_TEAM + 0.6)))
  return Array.from({ length: REPORTING_LEVELS }, (_, level) =>
    Math.max(1, Math.round(lowest ** (level / (REPORTING_LEVELS - 1)))),
  )
}

/** Who is not in a team of leads, spread over the lowest teams: uneven, and none left over. */
function sizesOfLowest(people: number, levels: readonly number[], random: RandomStream): readonly number[] {
  const lowest = levels.at(-1) ?? 1
  const teamsOfLeads = levels.reduce((sum, count) => sum + count, 0) - lowest
  const left = people - TEAM_OF_LEADS * teamsOfLeads
  const weights = Array.from({ length: lowest }, () => wholeBetween(random, 6, 14))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  return weights.map((weight) => {
    const size = Math.floor((left * (before + weight)) / total) - Math.floor((left * before) / total)
    before += weight
    return size
  })
}

/** A department mostly does one kind of work, and a little of all others. */
function familyOf(department: number, families: readonly LargeFamily[], random: RandomStream): LargeFamily {
  const main = families[department % families.length]
  return main !== undefined && chance(random, MAIN_FAMILY_PERCENT) ? main : pick(random, families)
}

/** The lead's seat, then those of two to five other roles; each role of a family comes up in its turn, the common ones more often. */
function drawSeats(
  team: string,
  size: number,
  family: LargeFamily,
  rotation: number[],
  random: RandomStream,
): readonly LargeSeat[] {
  const leading = family.roles.filter(({ leads }) => leads)
  const others = family.roles.filter(({ leads }) => !leads)
  const turn = rotation[family.number] ?? 0
  rotation[family.number] = turn + 1
  const lead = leading[turn % leading.length] ?? pick(random, family.roles)
  const counts = new Map<LargeRole, number>()
  const roles = [
    others[turn % others.length],
    ...Array.from({ length: 3 }, () => others[placeInLongTail(random, others.length)]),
  ]
  for (let person = 1; person < size; person += 1) {
    const role = person === 1 ? roles[0] : pick(random, roles)
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  const seatOf = (role: LargeRole, people: number, number: number): LargeSeat => {
    const vacant = number > 0 && chance(random, VACANT_PERCENT_OF_SEATS) ? 1 : 0
    return { id: `${team}s${number}`, role, people, vacant }
  }
  return [seatOf(lead, 1, 0), ...[...counts].map(([role, people], index) => seatOf(role, people, index + 1))]
}

function departmentAt(number: number, above: number | null): LargeDepartment {
  const { name } = namesOf(number)
  return { id: `d${number}`, name: above === null ? 'The whole organization' : name, above }
}

/** Different for each number: what a team does, for which field, where. */
function namesOf(number: number): { readonly name: string; readonly place: string } {
  const work = FUNCTIONS[number % FUNCTIONS.length] ?? ''
  const field = FIELDS[Math.floor(number / FUNCTIONS.length) % FIELDS.length] ?? ''
  const round = Math.floor(number / (FUNCTIONS.length * FIELDS.length))
  const place = PLACES[(round + number) % PLACES.length] ?? ''
  const again = round < PLACES.length ? '' : ` ${Math.floor(round / PLACES.length) + 1}`
  return { name: `${work} for ${field}, ${place}${again}`, place }
}
