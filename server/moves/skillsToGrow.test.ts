import { expect, it } from 'vitest'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Requirement, Role } from '../roles/role.ts'
import type { OrganizationFacts } from './score/facts.ts'
import { freezeModel } from './score/matchingModel.ts'
import { preparePerson } from './score/scoreMove.ts'
import { growthToTell, heaviestAbilities, inCountedOrder } from './skillsToGrow.ts'

// At a desk order weighs much, the telephone is essential, and a little first aid is asked too. First aid is learned in no
// time and asked nowhere else, so for each hour it adds most to fit.
const asked = (skillId: string, level: number, importance: number, essential = false): Requirement => {
  return { skillId, level, importance, essential }
}
const role = (id: string, ...requirements: readonly Requirement[]): Role => {
  return { id, familyId: 'family', grade: null, requirements }
}
const facts: OrganizationFacts = {
  skills: ['order', 'telephone', 'first aid', 'mail'].map((id) => {
    return { id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null }
  }),
  roles: [
    role('desk', asked('order', 40, 72), asked('telephone', 40, 50, true), asked('first aid', 10, 25)),
    role('post', asked('order', 40, 72), asked('telephone', 40, 50), asked('mail', 10, 25)),
  ],
  seats: [{ id: 'desk', roleId: 'desk', teamId: 'team', departmentId: 'department', headcount: 1 }],
  people: [],
  pastMoves: [],
  similarPins: [],
  knowledgeApart: false,
}
const model = freezeModel(facts)

function toldFirst(roleId: string): string[] {
  const prepared = model.roles.get(roleId)
  if (prepared === undefined) throw new Error(`no role ${roleId}`)
  return growthToTell(model, preparePerson(model, NEWCOMER), prepared).first.map(({ skillId }) => skillId)
}

it('begins with what the role leans on, essential or important, and comes last to what it hardly asks', () => {
  expect(toldFirst('desk')).toEqual(['telephone', 'order', 'first aid'])
  expect(toldFirst('post')).toEqual(['order', 'mail', 'telephone'])
})

it('lists what a role asks as it is counted: by weight, rarity included, then what is no ability', () => {
  // Both roles ask order and telephone, and the post alone asks mail, which weighs more for that.
  const prepared = model.roles.get('post')
  if (prepared === undefined) throw new Error('no role')
  const listed = ['order', 'calls', 'telephone', 'mail'].map((skillId) => ({ skillId }))
  const counted = [...heaviestAbilities(prepared)].map(({ skillId }) => skillId)
  expect(inCountedOrder(prepared, listed).map(({ skillId }) => skillId)).toEqual([...counted, 'calls'])
  expect(counted).toEqual(['mail', 'order', 'telephone'])
})
