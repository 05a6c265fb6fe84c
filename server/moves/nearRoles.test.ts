import { describe, expect, it } from 'vitest'
import type { Role } from '../roles/role.ts'
import { buildIndex } from './index/matchingIndex.ts'
import { nearRoles } from './nearRoles.ts'
import { freezeModel } from './score/matchingModel.ts'

const asks: Readonly<Record<string, readonly string[]>> = {
  helper: ['carry'],
  mover: ['carry', 'drive'],
  driver: ['drive', 'steer', 'map'],
  singer: ['sing'],
}

const roles = Object.entries(asks).map(
  ([id, skillIds]): Role => ({
    id,
    familyId: id, // with more roles in a family, what they share would say what counts as near
    grade: null,
    requirements: skillIds.map((skillId) => ({ skillId, level: 30, importance: 50, essential: false })),
  }),
)

const skillIds = [...new Set(Object.values(asks).flat())]

/** No skill helps toward another one: what is near is near by what both ask. */
const index = buildIndex(
  freezeModel({
    skills: skillIds.map((id) => ({ id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null })),
    roles,
    seats: roles.map(({ id }) => ({ id, roleId: id, teamId: 'team', departmentId: 'department', headcount: 1 })),
    people: [],
    pastMoves: [],
    similarPins: skillIds.flatMap((skillId) => skillIds.map((toSkillId) => ({ skillId, toSkillId, value: null }))),
    knowledgeApart: false,
  }),
)

describe('roles close to one', () => {
  it('lie one step onward where all they ask is there, and are no step the other way where too little is', () => {
    expect(nearRoles(index, 'mover', 'ONWARD', 5)).toEqual([{ roleId: 'helper', band: 'ONE_STEP' }])
    expect(nearRoles(index, 'driver', 'ONWARD', 5)).toEqual([{ roleId: 'mover', band: 'ONE_STEP' }])
    expect(nearRoles(index, 'driver', 'TOWARD', 5)).toEqual([])
  })

  it('are those from which others could come, seen from the other side', () => {
    expect(nearRoles(index, 'helper', 'TOWARD', 5)).toEqual([{ roleId: 'mover', band: 'ONE_STEP' }])
  })

  it('are as many as asked, without the role itself, and none for a role that is unknown or like no other', () => {
    expect(nearRoles(index, 'mover', 'TOWARD', 1)).toHaveLength(1)
    expect(nearRoles(index, 'singer', 'ONWARD', 5)).toEqual([])
    expect(nearRoles(index, 'nobody', 'ONWARD', 5)).toEqual([])
  })
})
