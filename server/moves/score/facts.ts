import type { Role } from '../../roles/role.ts'
import type { SimilarPin } from '../../skills/similarSkills.ts'
import type { MatchingSkill, SkillAtLevel } from '../../skills/skill.ts'

/** The place of a role in a team. */
export interface SeatFacts {
  readonly id: string
  readonly roleId: string
  readonly teamId: string
  readonly departmentId: string
  readonly headcount: number
}

/** What everyone at work may see of a person: confirmed and shown to all; level 30 where the level is not shown. */
export interface ShownPerson {
  readonly personId: string
  readonly seatIds: readonly string[]
  readonly skills: readonly SkillAtLevel[]
}

/** How many past moves went from one job family to another (or stayed in it). */
export interface PastMoves {
  readonly fromFamilyId: string
  readonly toFamilyId: string
  readonly count: number
}

/** All that matching reads of the organization. No order of any list matters. */
export interface OrganizationFacts {
  readonly skills: readonly MatchingSkill[]
  readonly roles: readonly Role[]
  readonly seats: readonly SeatFacts[]
  readonly people: readonly ShownPerson[]
  readonly pastMoves: readonly PastMoves[]
  readonly similarPins: readonly SimilarPin[]
  /** True where every role has knowledge and skills with rated levels: the two then count as kinds of their own. */
  readonly knowledgeApart: boolean
}

/** A skill in a person's own table; `assumed` while it is a proposal the person has not confirmed. Energy is kept apart. */
export interface OwnSkill extends SkillAtLevel {
  readonly assumed: boolean
}

/** How much a kind of work gives energy, as the person answered card by card. */
export const ENERGY_LEVEL = { DRAINS: 0, NEUTRAL: 15, LIKES: 30, GIVES_ENERGY: 50 } as const

/** Per mille: what the person wants more of, and would rather not do. Skills not answered stay out of the map. */
export const INTEREST_PER_MILLE = { WANTS: 1000, UNKNOWN: 500, RATHER_NOT: 0 } as const

/** A person's own table: all that their own moves are made from. */
export interface OwnProfile {
  readonly personId: string
  readonly grade: number | null
  /** Present role, team, department and job family; null where the person has no seat. */
  readonly roleId: string | null
  readonly teamId: string | null
  readonly departmentId: string | null
  readonly familyId: string | null
  /** SKILL, KNOWLEDGE, TALENT and ACTIVITY; confirmed or proposed, never rejected. */
  readonly skills: readonly OwnSkill[]
  /** Roles held, the present one first: their activities and kinds of work are assumed until the person says otherwise. */
  readonly heldRoleIds: readonly string[]
  /** Skill id of a kind of work -> level answered (`ENERGY_LEVEL`); unanswered cards stay out. */
  readonly energy: ReadonlyMap<string, number>
  /** Skill id -> `INTEREST_PER_MILLE`. */
  readonly interests: ReadonlyMap<string, number>
  /** Roles and teams the person would like to come near to. */
  readonly wantedIds: ReadonlySet<string>
  /** Skills the person rejected or asked to settle: no longer assumed from roles held. */
  readonly rejectedSkillIds: ReadonlySet<string>
  /** Roles and families answered NO or NOT_YET: never suggested. */
  readonly declined: { readonly roleIds: ReadonlySet<string>; readonly familyIds: ReadonlySet<string> }
}
