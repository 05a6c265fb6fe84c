import { expect, it } from 'vitest'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Role } from '../roles/role.ts'
import { type ValueReason, valuesOfMove } from './moveValues.ts'
import type { OrganizationFacts, OwnProfile, OwnSkill } from './score/facts.ts'
import { freezeModel, type MatchingModel } from './score/matchingModel.ts'
import { preparePerson, REACH_WANTED, scoreRole } from './score/scoreMove.ts'

// Every role listens; only the mediator settles quarrels and writes. In the team of the mediator one person shows the two.
const role = (id: string, ...skillIds: readonly string[]): Role => ({
  id,
  familyId: id,
  grade: null,
  requirements: skillIds.map((skillId) => ({ skillId, level: 40, importance: 50, essential: false })),
})
const facts: OrganizationFacts = {
  skills: ['listen', 'settle', 'write', 'dig', 'drive', 'paint'].map((id) => {
    return { id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null }
  }),
  roles: [
    role('mediator', 'listen', 'settle', 'write'),
    role('digger', 'listen', 'dig'),
    role('driver', 'listen', 'drive'),
    role('painter', 'listen', 'paint'),
  ],
  seats: [{ id: 'seat', roleId: 'mediator', teamId: 'team', departmentId: 'there', headcount: 3 }],
  people: [
    {
      personId: 'colleague',
      seatIds: ['seat'],
      skills: ['listen', 'settle'].map((skillId) => ({ skillId, level: 40 })),
    },
  ],
  pastMoves: [],
  similarPins: [],
  knowledgeApart: false,
}
const model = freezeModel(facts)

const own = (skillId: string, level = 40, assumed = false): OwnSkill => ({ skillId, level, assumed })

const told = (reason: ValueReason, ...skills: readonly OwnSkill[]) => toldIn('diggers', reason, skills)

function toldIn(
  teamId: string,
  reason: ValueReason,
  skills: readonly OwnSkill[],
  { known = model, wanted = [] }: { readonly known?: MatchingModel; readonly wanted?: readonly string[] } = {},
): (string | null)[] {
  const profile: OwnProfile = {
    ...NEWCOMER,
    roleId: 'digger',
    teamId,
    departmentId: 'here',
    familyId: 'digger',
    skills,
    interests: new Map(wanted.map((skillId) => [skillId, 1000])),
  }
  const person = preparePerson(known, profile)
  const scored = scoreRole(known, person, 'mediator', { reachWanted: REACH_WANTED.USUAL, lens: null })
  if (scored === null) throw new Error('the mediator has a seat')
  const { ME, TEAM, ORGANIZATION } = valuesOfMove(known, person, scored, false)
  return [...ME, ...TEAM, ...ORGANIZATION].filter((detail) => detail.reason === reason).map(({ skillId }) => skillId)
}

it('says of one person alone what few roles ask, and of nobody that they alone can do what every role asks', () => {
  expect(told('ONE_PERSON_HAS_IT', own('settle'), own('listen'))).toEqual(['settle'])
  expect(told('TEAM_SHORT_OF', own('settle'), own('listen'))).toEqual(['listen'])
})

it('says nothing of what the own team could use: who moves inside it brings it already', () => {
  expect(toldIn('team', 'TEAM_SHORT_OF', [own('listen')])).toEqual([])
  expect(toldIn('team', 'ONE_PERSON_HAS_IT', [own('settle')])).toEqual([])
})

it('carries over the wall what is shared before what is halfway, and what was confirmed before what is assumed', () => {
  expect(told('KNOWLEDGE_TRAVELS', own('write', 25), own('listen'))).toEqual(['listen'])
  expect(told('KNOWLEDGE_TRAVELS', own('write', 40, true), own('listen', 25))).toEqual(['listen'])
  expect(told('KNOWLEDGE_TRAVELS', own('write', 40, true))).toEqual(['write'])
})

it('says "as you asked" where the role is much about it: asked at "using it", or among what weighs most', () => {
  // Ten skills that weigh more, then two that the mediator is hardly about, one of them asked at "using it" all the same.
  const heavy = Array.from({ length: 10 }, (_, place) => `heavy-${place}`)
  const asked = (skillId: string, level: number, importance: number) => ({
    skillId,
    level,
    importance,
    essential: false,
  })
  const requirements = [
    ...heavy.map((skillId) => asked(skillId, 20, 90)),
    asked('settle', 30, 1),
    asked('write', 29, 1),
    asked('listen', 10, 1),
  ]
  const known = freezeModel({
    ...facts,
    skills: [
      ...facts.skills,
      ...heavy.map((id) => ({ id, kind: 'SKILL' as const, name: id, groupIds: [], hoursPerLevel: null })),
    ],
    roles: facts.roles.map((one) => (one.id === 'mediator' ? { ...one, requirements } : one)),
  })
  const wanted = ['settle', 'write', 'listen', 'heavy-3', 'dig']
  expect(toldIn('diggers', 'WANTED_SKILL', [], { known, wanted })).toEqual(['heavy-3', 'settle'])
})
