import type { Requirement, Role } from '../roles/role.ts'
import type { SkillKind } from '../skills/skill.ts'
import type { OwnProfile } from './score/facts.ts'
import type { MatchingKind } from './score/matchingKind.ts'

/**
 * Somebody who has a role and holds exactly what it asks. They sit nowhere, so that every role is equally far over the wall,
 * and their role uses all they can do, so that no role has more idle talent to call for.
 */
export function personCopying(role: Role, kindOf: ReadonlyMap<string, SkillKind | MatchingKind>): OwnProfile {
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
