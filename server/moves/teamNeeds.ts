import type { Role } from '../roles/role.ts'
import { compareIds } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import { splitByShares } from '../shared/splitByShares.ts'
import { mapInSteps, type Steps } from '../shared/steps.ts'
import type { SeatFacts, ShownPerson } from './facts.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from './matchingKind.ts'
import { abilityRequirements, placeIn, type SkillTables } from './skillTables.ts'

/** With one single colleague at the asked level a team still needs at least this much, per mille. */
const NEED_WHEN_ONE_PERSON_HAS_IT = 250

/** A skill that the seats of a team ask. */
interface AskedOfTeam {
  readonly skillId: string
  readonly place: number
  /** The highest level asked, tenths. */
  readonly level: number
  /** Of the seats that ask it. */
  readonly headcount: number
  /** Importance times head count, summed over the seats. */
  readonly demand: number
}

/** The same with what the members show of it. */
export interface TeamSkill extends AskedOfTeam {
  /** Sum over members of their level, counted up to the asked one. */
  readonly heldTenths: number
  readonly membersAtLevel: number
}

export interface TeamTable {
  readonly skills: readonly TeamSkill[]
  /** What it is short of with everyone in it. */
  readonly needs: readonly TeamNeed[]
  readonly members: ReadonlyMap<string, ShownPerson>
}

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
  const teamOfSeat = new Map(seats.map(({ id, teamId }) => [id, teamId]))
  const memberships = yield* mapInSteps(people, (person) => {
    const teamIds = new Set(person.seatIds.flatMap((seatId) => teamOfSeat.get(seatId) ?? []))
    return [...teamIds].map((teamId) => ({ teamId, person }))
  })
  const membersByTeam = groupBy(memberships.flat(), ({ teamId }) => teamId)
  yield
  const seatsByTeam = groupBy(seats, ({ teamId }) => teamId)
  const tabulated = yield* mapInSteps(seatsByTeam, ([teamId, teamSeats]): [string, TeamTable] => {
    const members = (membersByTeam.get(teamId) ?? []).map(({ person }) => person)
    return [teamId, tabulateTeam(tables, roles, teamSeats, members)]
  })
  return new Map(tabulated)
}

function tabulateTeam(
  tables: SkillTables,
  roles: ReadonlyMap<string, Role>,
  seats: readonly SeatFacts[],
  members: readonly ShownPerson[],
): TeamTable {
  const asked = seats.flatMap(({ roleId, headcount }) => {
    const role = roles.get(roleId)
    if (role === undefined || headcount === 0) return []
    return abilityRequirements(tables, role).map((requirement) => ({ ...requirement, headcount }))
  })
  const wanted = [...groupBy(asked, ({ skillId }) => skillId)].map(([skillId, askings]): AskedOfTeam => {
    return {
      skillId,
      place: placeIn(tables, skillId),
      level: Math.max(...askings.map(({ level }) => level)),
      headcount: askings.reduce((sum, { headcount }) => sum + headcount, 0),
      demand: askings.reduce((sum, { importance, headcount }) => sum + importance * headcount, 0),
    }
  })
  return teamOf(
    wanted.sort((left, right) => compareIds(left.skillId, right.skillId)),
    members,
  )
}

/** A team with its members, for what its seats ask. */
function teamOf(asked: readonly AskedOfTeam[], members: readonly ShownPerson[]): TeamTable {
  const held = groupBy(
    members.flatMap(({ skills }) => skills),
    ({ skillId }) => skillId,
  )
  const skills = asked.map((one): TeamSkill => {
    const levels = (held.get(one.skillId) ?? []).map((skill) => skill.level)
    return {
      ...one,
      heldTenths: levels.reduce((sum, heldLevel) => sum + Math.min(heldLevel, one.level), 0),
      membersAtLevel: levels.filter((heldLevel) => heldLevel >= one.level).length,
    }
  })
  return {
    skills,
    needs: weighNeeds(skills.map((skill) => ({ ...skill, onePersonHasIt: skill.membersAtLevel === 1 }))),
    members: new Map(members.map((person) => [person.personId, person])),
  }
}

/** The same team when one of its members shows something else. */
export function teamWithMember({ skills, members }: TeamTable, person: ShownPerson): TeamTable {
  return teamOf(skills, [...new Map(members).set(person.personId, person).values()])
}

/** What the team is short of as if this person were not in it; empty when it is short of nothing. */
export function teamNeedsWithout(team: TeamTable, personId: string): readonly TeamNeed[] {
  const member = team.members.get(personId)
  if (member === undefined) return team.needs
  const ownLevels = new Map(member.skills.map(({ skillId, level }) => [skillId, level]))
  const left = team.skills.map((skill) => {
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
