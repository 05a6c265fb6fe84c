import type { Requirement, Role } from '../../roles/role.ts'
import type { SkillKind } from '../../skills/skill.ts'
import type { OrganizationFacts, OwnProfile } from '../facts.ts'

/** Roles with the skills they ask, of which nothing else is known. */
export type RolesAlone = Pick<OrganizationFacts, 'skills' | 'roles' | 'knowledgeApart'>

/**
 * An organization that has these roles and nothing more. Each has an empty seat in one and the same team, which is so short of
 * nothing: added value says the same of every role, and so do ways that others went.
 */
export function organizationOf({ skills, roles, knowledgeApart }: RolesAlone): OrganizationFacts {
  const seats = roles.map(({ id }) => ({ id, roleId: id, teamId: 'team', departmentId: 'department', headcount: 0 }))
  return { skills, roles, knowledgeApart, seats, people: [], pastMoves: [], similarPins: [] }
}

/**
 * Somebody who has a role and holds exactly what it asks. They sit nowhere, so that every role is equally far over the wall,
 * and their role uses all they can do, so that no role has more idle talent to call for.
 */
export function personCopying(role: Role, kindOf: ReadonlyMap<string, SkillKind>): OwnProfile {
  const isEnergy = ({ skillId }: Requirement) => kindOf.get(skillId) === 'ENERGY'
  const skills = role.requirements.filter((requirement) => !isEnergy(requirement))
  return {
    personId: `whoever does ${role.id}`,
    grade: role.grade,
    roleId: role.id,
    teamId: null,
    departmentId: null,
    familyId: null,
    skills: skills.map(({ skillId, level }) => ({ skillId, level, assumed: false })),
    heldRoleIds: [],
    energy: new Map(role.requirements.filter(isEnergy).map(({ skillId, level }) => [skillId, level])),
    interests: new Map(),
    wantedIds: new Set(),
    rejectedSkillIds: new Set(),
    declined: { roleIds: new Set(), familyIds: new Set() },
  }
}

/** The same roles with only what they ask of these kinds; roles of which nothing is left are left out. */
export function onlyKinds({ skills, roles, knowledgeApart }: RolesAlone, kinds: ReadonlySet<SkillKind>): RolesAlone {
  const kept = new Set(skills.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id))
  const narrowed = roles.map((role) => ({
    ...role,
    requirements: role.requirements.filter(({ skillId }) => kept.has(skillId)),
  }))
  return {
    skills: skills.filter(({ id }) => kept.has(id)),
    roles: narrowed.filter(({ requirements }) => requirements.length > 0),
    knowledgeApart,
  }
}
