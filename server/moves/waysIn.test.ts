import { describe, expect, it } from 'vitest'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Role } from '../roles/role.ts'
import { type RankOptions, rankMoves } from './rankMoves.ts'
import type { OrganizationFacts, OwnProfile } from './score/facts.ts'
import { freezeModel } from './score/matchingModel.ts'
import { preparePerson } from './score/scoreMove.ts'

const role = (id: string, familyId: string, ...skillIds: string[]): Role => ({
  id,
  familyId,
  grade: null,
  requirements: skillIds.map((skillId) => ({ skillId, level: 30, importance: 50, essential: false })),
})

const roles = [
  role('clerk', 'office', 'file', 'type'),
  role('guide', 'outdoors', 'walk', 'talk'),
  role('host', 'front', 'talk', 'file'),
  role('writer', 'office', 'type', 'dream'),
]

const facts: OrganizationFacts = {
  skills: ['file', 'type', 'walk', 'talk', 'dream'].map((id) => ({
    id,
    kind: 'SKILL',
    name: id,
    groupIds: [],
    hoursPerLevel: null,
  })),
  roles,
  seats: roles.map(({ id }) => ({
    id: `${id}-seat`,
    roleId: id,
    teamId: `${id}s`,
    departmentId: 'department',
    headcount: 1,
  })),
  people: [],
  pastMoves: [
    { fromFamilyId: 'office', toFamilyId: 'front', count: 90 },
    { fromFamilyId: 'office', toFamilyId: 'outdoors', count: 10 },
    { fromFamilyId: 'front', toFamilyId: 'outdoors', count: 100 },
  ],
  similarPins: [],
  knowledgeApart: false,
}

const clerk: OwnProfile = {
  ...NEWCOMER,
  roleId: 'clerk',
  teamId: 'clerks',
  departmentId: 'department',
  familyId: 'office',
  skills: [
    { skillId: 'file', level: 30, assumed: false },
    { skillId: 'type', level: 30, assumed: false },
  ],
  heldRoleIds: ['clerk'],
}

function roleIds(wayIn: RankOptions['wayIn'], said: Partial<OwnProfile> = {}, about: Partial<OrganizationFacts> = {}) {
  const model = freezeModel({ ...facts, ...about })
  const everything: RankOptions = {
    reachWanted: 600,
    lens: null,
    wayIn,
    familyIds: null,
    bands: new Set(['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']),
  }
  return rankMoves(model, preparePerson(model, { ...clerk, ...said }), everything).moves.map(({ roleId }) => roleId)
}

describe('the way in by wishes', () => {
  it('leads nowhere while nothing was said', () => {
    expect(roleIds('WISHES')).toEqual([])
  })

  it('leads to roles that ask what the person wants more of, whatever they can do', () => {
    expect(roleIds('WISHES', { interests: new Map([['walk', 1000]]) })).toEqual(['guide'])
  })

  it('leaves out a role that asks as much of what the person would rather not do', () => {
    const torn = new Map([
      ['talk', 1000],
      ['file', 0],
    ])
    expect(roleIds('WISHES', { interests: torn })).toEqual(['guide'])
  })

  it('leads first to the roles that were named, and to those in a team that was named', () => {
    const wishes = { interests: new Map([['walk', 1000]]), wantedIds: new Set(['writer', 'hosts']) }
    expect(roleIds('WISHES', wishes)).toEqual(['host', 'writer', 'guide'])
  })

  it('leads to no role that was answered with no', () => {
    const wishes = {
      wantedIds: new Set(['writer']),
      declined: { roleIds: new Set(['writer']), familyIds: new Set('') },
    }
    expect(roleIds('WISHES', wishes)).toEqual([])
  })
})

describe('the way in by colleagues', () => {
  it('leads to families to which people of the own family went more often than chance, and to no other', () => {
    expect(roleIds('COLLEAGUES')).toEqual(['host'])
  })

  it('leads nowhere from a family that is unknown', () => {
    expect(roleIds('COLLEAGUES', { familyId: null })).toEqual([])
  })

  it('leads nowhere where the whole organization has seen few moves', () => {
    const few = [{ fromFamilyId: 'office', toFamilyId: 'front', count: 199 }]
    expect(roleIds('COLLEAGUES', {}, { pastMoves: few })).toEqual([])
  })
})

describe('the way in by talents', () => {
  it('is the score, and holds every role', () => {
    expect(roleIds('TALENTS')).toEqual(['host', 'writer', 'guide'])
  })
})
