import type { OwnProfile } from '../../server/moves/score/facts.ts'

/** Somebody without a place who has said nothing: what a test says of a person is added to it. */
export const NEWCOMER: OwnProfile = {
  personId: 'me',
  grade: null,
  roleId: null,
  teamId: null,
  departmentId: null,
  familyId: null,
  skills: [],
  heldRoleIds: [],
  energy: new Map(),
  interests: new Map(),
  wantedIds: new Set(),
  rejectedSkillIds: new Set(),
  declined: { roleIds: new Set(), familyIds: new Set() },
}
