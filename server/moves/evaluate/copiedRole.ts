import type { SkillKind } from '../../skills/skill.ts'
import type { OrganizationFacts } from '../score/facts.ts'

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
