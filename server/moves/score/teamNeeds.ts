import type { Role } from '../../roles/role.ts'
import { addToGroup } from '../../shared/groupBy.ts'
import { splitByShares } from '../../shared/splitByShares.ts'
import { groupInSteps, mapInSteps, type Steps } from '../../shared/steps.ts'
import type { SeatFacts, ShownPerson } from './facts.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from './matchingKind.ts'
import { abilityRequirements, placeIn, type SkillTables } from './skillTables.ts'

/** With one single colleague at the asked level a team still needs at least this much, per mille. */
const NEED_WHEN_ONE_PERSON_HAS_IT = 250

/** A skill that the seats of a team ask, and what its members show of it. */
export interface TeamSkill {
  readonly skillId: string
  readonly place: number
  /** The highest level asked, tenths. */
  readonly level: number
  /** Of the seats that ask it. */
  readonly headcount: number
  /** Importance times head count, summed over the seats. */
  readonly demand: number
  /** Sum over members of their level, counted up to the asked one. */
  readonly heldTenths: number
  readonly membersAtLevel: number
}

/** What the seats of a team ask and its members show. */
export interface TeamTable {
  /**
   * The figures of its skills, COLUMNS for each, ascending by place; `teamSkills` writes them out. A large organization has
   * a million of them, of which few are looked at one by one.
   */
  readonly rows: Uint32Array
  /** Skill ids by place, of all skills. */
  readonly skillAt: readonly string[]
  readonly members: ReadonlyMap<string, ShownPerson>
}

/** Columns after the place of the skill. */
const LEVEL = 1
const HEADCOUNT = 2
const DEMAND = 3
const HELD_TENTHS = 4
const MEMBERS_AT_LEVEL = 5
const COLUMNS = 6

/** What a team is short of: level in tenths, and its share of all that the team is short of (weights add up to 4000). */
export interface TeamNeed {
  readonly skillId: string
  readonly place: number
  readonly level: number
  readonly weight: number
  readonly onePersonHasIt: boolean
}

/** Team id -> what its seats ask and its members show. Only abilities count: a team is never short of energy. */
export function* tabulateTeams(
  tables: SkillTables,
  roles: ReadonlyMap<string, Role>,
  seats: readonly SeatFacts[],
  people: readonly ShownPerson[],
): Steps<ReadonlyMap<string, TeamTable>> {
  const teamOfSeat = new Map<string, string>()
  for (const { id, teamId } of seats) {
    teamOfSeat.set(id, teamId)
    yield
  }
  const membersByTeam = new Map<string, ShownPerson[]>()
  for (const person of people) {
    for (const teamId of new Set(person.seatIds.flatMap((seatId) => teamOfSeat.get(seatId) ?? []))) {
      addToGroup(membersByTeam, teamId, person)
    }
    yield
  }
  const seatsByTeam = yield* groupInSteps(seats, ({ teamId }) => teamId)
  const skillAt = [...tables.placeOf.keys()]
  const askedBy = askedAbilities(tables, roles)
  const tabulated = yield* mapInSteps(seatsByTeam, ([teamId, teamSeats]): [string, TeamTable] => {
    const members = membersByTeam.get(teamId) ?? []
    return [teamId, teamOf(tables, skillAt, askedOfTeam(teamSeats, askedBy), members)]
  })
  return new Map(tabulated)
}

interface AskedAbility {
  readonly place: number
  readonly level: number
  readonly importance: number
}

/** Role id -> the abilities it asks, looked up once for each role. */
function askedAbilities(
  tables: SkillTables,
  roles: ReadonlyMap<string, Role>,
): (roleId: string) => readonly AskedAbility[] {
  const known = new Map<string, readonly AskedAbility[]>()
  return (roleId) => {
    const before = known.get(roleId)
    if (before !== undefined) return before
    const role = roles.get(roleId)
    const asked = role === undefined ? [] : abilityRequirements(tables, role)
    const found = asked.map(({ skillId, level, importance }) => ({
      place: placeIn(tables, skillId),
      level,
      importance,
    }))
    known.set(roleId, found)
    return found
  }
}

/** What the seats of a team ask, as rows of a team whose members show nothing. */
function askedOfTeam(
  seats: readonly SeatFacts[],
  askedBy: (roleId: string) => readonly AskedAbility[],
): Uint32Array<ArrayBuffer> {
  const askedAt = new Map<number, { level: number; headcount: number; demand: number }>()
  for (const { roleId, headcount } of seats) {
    if (headcount === 0) continue
    for (const { place, level, importance } of askedBy(roleId)) {
      const before = askedAt.get(place) ?? { level: 0, headcount: 0, demand: 0 }
      before.level = Math.max(before.level, level)
      before.headcount += headcount
      before.demand += importance * headcount
      askedAt.set(place, before)
    }
  }
  const rows = new Uint32Array(askedAt.size * COLUMNS)
  const places = Uint32Array.from(askedAt.keys()).sort()
  for (const [row, place] of places.entries()) {
    const { level = 0, headcount = 0, demand = 0 } = askedAt.get(place) ?? {}
    rows.set([place, level, headcount, demand], row * COLUMNS)
  }
  return rows
}

/** A team with its members, for what its seats ask: what its rows said of members before is forgotten. */
function teamOf(
  { placeOf }: Pick<SkillTables, 'placeOf'>,
  skillAt: readonly string[],
  rows: Uint32Array,
  members: readonly ShownPerson[],
): TeamTable {
  const rowAt = new Map<number, number>()
  for (let row = 0; row < rows.length; row += COLUMNS) {
    rowAt.set(rows[row] ?? 0, row)
    rows[row + HELD_TENTHS] = 0
    rows[row + MEMBERS_AT_LEVEL] = 0
  }
  for (const { skills } of members) {
    for (const { skillId, level } of skills) {
      const row = rowAt.get(placeOf.get(skillId) ?? NOWHERE)
      if (row === undefined) continue
      const asked = rows[row + LEVEL] ?? 0
      rows[row + HELD_TENTHS] = (rows[row + HELD_TENTHS] ?? 0) + Math.min(level, asked)
      if (level >= asked) rows[row + MEMBERS_AT_LEVEL] = (rows[row + MEMBERS_AT_LEVEL] ?? 0) + 1
    }
  }
  return { rows, skillAt, members: new Map(members.map((person) => [person.personId, person])) }
}

const NOWHERE = -1

/** The same team when one of its members shows something else. */
export function teamWithMember(
  tables: Pick<SkillTables, 'placeOf'>,
  { rows, skillAt, members }: TeamTable,
  person: ShownPerson,
): TeamTable {
  return teamOf(tables, skillAt, rows.slice(), [...new Map(members).set(person.personId, person).values()])
}

export function skillCountOf({ rows }: TeamTable): number {
  return rows.length / COLUMNS
}

/** What its seats ask and its members show, skill by skill, ascending by place. */
export function teamSkills(team: TeamTable): TeamSkill[] {
  const { rows, skillAt } = team
  return Array.from({ length: skillCountOf(team) }, (_, skill) => {
    const row = skill * COLUMNS
    const place = rows[row] ?? 0
    return {
      skillId: skillAt[place] ?? '',
      place,
      level: rows[row + LEVEL] ?? 0,
      headcount: rows[row + HEADCOUNT] ?? 0,
      demand: rows[row + DEMAND] ?? 0,
      heldTenths: rows[row + HELD_TENTHS] ?? 0,
      membersAtLevel: rows[row + MEMBERS_AT_LEVEL] ?? 0,
    }
  })
}

/** Worked out when first asked for: most teams of a large organization are looked at by nobody for long. */
const needsOfTeams = new WeakMap<TeamTable, readonly TeamNeed[]>()

/** What the team is short of with everyone in it. */
export function teamNeeds(team: TeamTable): readonly TeamNeed[] {
  const known = needsOfTeams.get(team)
  if (known !== undefined) return known
  const needs = weighNeeds(teamSkills(team).map((skill) => ({ ...skill, onePersonHasIt: skill.membersAtLevel === 1 })))
  needsOfTeams.set(team, needs)
  return needs
}

/** What the team is short of as if this person were not in it; empty when it is short of nothing. */
export function teamNeedsWithout(team: TeamTable, personId: string): readonly TeamNeed[] {
  const member = team.members.get(personId)
  if (member === undefined) return teamNeeds(team)
  const ownLevels = new Map(member.skills.map(({ skillId, level }) => [skillId, level]))
  const left = teamSkills(team).map((skill) => {
    const ownLevel = ownLevels.get(skill.skillId) ?? 0
    const heldTenths = skill.heldTenths - Math.min(ownLevel, skill.level)
    const onePersonHasIt = skill.membersAtLevel - (ownLevel >= skill.level ? 1 : 0) === 1
    return { ...skill, heldTenths, onePersonHasIt }
  })
  return weighNeeds(left)
}

type WantedSkill = TeamSkill & { readonly onePersonHasIt: boolean }

function weighNeeds(skills: readonly WantedSkill[]): readonly TeamNeed[] {
  const shares = skills
    .map((skill) => ({ skill, share: skill.demand * unmetPerMille(skill) }))
    .filter(({ share }) => share > 0)
  const weights = splitByShares(
    TOTAL_WEIGHT,
    shares.map(({ skill, share }) => ({ id: skill.skillId, share })),
  )
  return shares.map(({ skill: { skillId, place, level, onePersonHasIt } }, index) => {
    return { skillId, place, level, onePersonHasIt, weight: weights[index] ?? 0 }
  })
}

/** How much of what a team wants of a skill it does not have, per mille. */
export function unmetPerMille(
  skill: Pick<WantedSkill, 'headcount' | 'level' | 'heldTenths' | 'onePersonHasIt'>,
): number {
  const wantedTenths = skill.headcount * skill.level
  const unmet = Math.floor((FULL_CREDIT * (wantedTenths - skill.heldTenths)) / wantedTenths)
  return Math.max(unmet, skill.onePersonHasIt ? NEED_WHEN_ONE_PERSON_HAS_IT : 0, 0)
}
