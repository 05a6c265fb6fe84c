import { describe, expect, it } from 'vitest'
import type { Role } from '../../roles/role.ts'
import type { MatchingSkill, SkillKind } from '../../skills/skill.ts'
import { personCopying } from '../personCopying.ts'
import { freezeModel } from '../score/matchingModel.ts'
import { preparePerson, REACH_WANTED, scoreRole } from '../score/scoreMove.ts'
import { onlyKinds, organizationOf, type RolesAlone } from './copiedRole.ts'
import { byParts, openMoves, openPlainRankings, suggested } from './rankings.ts'

const skill = (id: string, kind: SkillKind): MatchingSkill => ({
  id,
  kind,
  groupIds: [],
  name: id,
  hoursPerLevel: null,
})

function role(id: string, familyId: string, levels: Readonly<Record<string, number>>): Role {
  const requirements = Object.entries(levels).map(([skillId, level]) => {
    return { skillId, level, importance: 50, essential: false }
  })
  return { id, familyId, grade: null, requirements }
}

const kitchen: RolesAlone = {
  skills: [
    skill('knead', 'SKILL'),
    skill('bake', 'SKILL'),
    skill('fry', 'SKILL'),
    skill('measure', 'KNOWLEDGE'),
    skill('make', 'ENERGY'),
    skill('find out', 'ENERGY'),
  ],
  roles: [
    role('baker', 'food', { knead: 40, bake: 40, measure: 20, make: 40, 'find out': 10 }),
    role('chemist', 'lab', { measure: 50, 'find out': 40 }),
    role('cook', 'food', { bake: 20, fry: 40, make: 30, 'find out': 10 }),
    role('pastry cook', 'food', { knead: 30, bake: 40, measure: 30, make: 40 }),
  ],
  knowledgeApart: false,
}

const roleNamed = (id: string) => kitchen.roles.find((one) => one.id === id) ?? role(id, '', {})

describe('whoever does a role', () => {
  it('is suggested the roles that ask most of the same, never the role itself', () => {
    const moves = openMoves(kitchen)(roleNamed('baker'))
    expect(suggested(moves)).toEqual({ way: 'suggested moves', ranked: ['pastry cook', 'cook', 'chemist'] })
  })

  it('is scored as anybody is, role by role, and roles differ in nothing but fit and use', () => {
    const model = freezeModel(organizationOf(kitchen))
    const kindOf = new Map(kitchen.skills.map(({ id, kind }) => [id, kind]))
    const baker = preparePerson(model, personCopying(roleNamed('baker'), kindOf))
    const others = openMoves(kitchen)(roleNamed('baker'))
    expect(others.map(({ roleId }) => roleId).sort()).toEqual(['chemist', 'cook', 'pastry cook'])
    for (const { roleId, fit, use, score } of others) {
      const move = scoreRole(model, baker, roleId, { reachWanted: REACH_WANTED.USUAL, lens: null })?.move
      const same = { ACTIVATION: 0, VALUE: 0, INTEREST: 2_000_000, EASE: 4_000_000, REACH: 2_400_000, MOMENTUM: 0 }
      expect([move?.components, move?.score]).toEqual([{ FIT: fit, USE: use, ...same }, score])
    }
  })

  it('meets a role like their own in full', () => {
    const twins = { ...kitchen, roles: [...kitchen.roles, { ...roleNamed('baker'), id: 'baker at night' }] }
    const twin = openMoves(twins)(roleNamed('baker')).find(({ roleId }) => roleId === 'baker at night')
    expect([twin?.fit, twin?.use]).toEqual([4_000_000, 4_000_000])
  })

  it('is ranked by fit alone and by use alone as well', () => {
    const ways = byParts(openMoves(kitchen)(roleNamed('chemist')))
    expect(ways.map(({ way, ranked }) => [way.trim(), ranked])).toEqual([
      ['fit and use alone', ['pastry cook', 'baker', 'cook']],
      ['fit alone', ['pastry cook', 'baker', 'cook']],
      ['use alone', ['pastry cook', 'baker', 'cook']],
    ])
  })
})

describe('the plainest means', () => {
  it('rank by abilities, and by all that is asked', () => {
    const ways = openPlainRankings(kitchen)(roleNamed('cook'))
    expect(ways.map(({ way }) => way)).toEqual([
      'Jaccard, abilities',
      'coverage one way, abilities',
      'coverage both ways, abilities',
      'Jaccard, all',
      'coverage one way, all',
      'coverage both ways, all',
    ])
    // Equal shares (1 of 4 abilities) go by id; of abilities alone the chemist shares none.
    expect(ways[0]?.ranked).toEqual(['baker', 'pastry cook', 'chemist'])
  })
})

describe('roles with only some kinds', () => {
  it('are read without the other kinds, and those of which nothing is left are left out', () => {
    const { skills, roles } = onlyKinds(kitchen, new Set<SkillKind>(['SKILL']))
    expect(skills.map(({ id }) => id)).toEqual(['knead', 'bake', 'fry'])
    expect(roles.map(({ id, requirements }) => [id, requirements.map(({ skillId }) => skillId)])).toEqual([
      ['baker', ['knead', 'bake']],
      ['cook', ['bake', 'fry']],
      ['pastry cook', ['knead', 'bake']],
    ])
  })
})
