import { describe, expect, it } from 'vitest'
import type { MatchingSkill } from '../../skills/skill.ts'
import { organizationOf } from '../evaluate/copiedRole.ts'
import { freezeModel } from './matchingModel.ts'

const KINDS_OF_WORK = ['make', 'find out', 'create', 'help', 'lead', 'organize']
const skill = (id: string, kind: MatchingSkill['kind']): MatchingSkill => {
  return { id, kind, name: id, groupIds: [], hoursPerLevel: null }
}

/** The shares of the kinds in an organization whose roles ask baking and, each, the kinds of work of one list. */
function sharesWhere(...asked: readonly (readonly string[])[]) {
  const roles = asked.map((energy, number) => ({
    id: `role-${number}`,
    familyId: 'family',
    grade: null,
    requirements: ['bake', ...energy].map((skillId) => ({ skillId, level: 40, importance: 50, essential: false })),
  }))
  const skills = [skill('bake', 'SKILL'), ...KINDS_OF_WORK.map((id) => skill(id, 'ENERGY'))]
  return [...freezeModel(organizationOf({ skills, roles, knowledgeApart: false })).tables.shares]
}

describe('the share of kinds of work', () => {
  it('is 15 beside 65 where most roles tell of most kinds how much there is', () => {
    const allButOne = KINDS_OF_WORK.slice(1)
    expect(sharesWhere(KINDS_OF_WORK, allButOne, ['make'])).toEqual([
      ['ABILITY', 65],
      ['ENERGY', 15],
    ])
  })

  it('is 5 where roles only name the one to three that they are mostly about, whoever names none', () => {
    const named = [['make', 'find out', 'create'], ['help', 'lead'], ['organize']]
    expect(sharesWhere(...named)).toEqual([
      ['ABILITY', 65],
      ['ENERGY', 5],
    ])
    expect(sharesWhere([], [], KINDS_OF_WORK)).toContainEqual(['ENERGY', 15])
  })

  it('counts half of the kinds, and not more, as naming', () => {
    const half = KINDS_OF_WORK.slice(0, 3)
    const other = KINDS_OF_WORK.slice(3)
    expect(sharesWhere(half, other)).toContainEqual(['ENERGY', 5])
    expect(sharesWhere(half, other, KINDS_OF_WORK.slice(0, 4))).toContainEqual(['ENERGY', 15])
  })

  it('looks only at kinds of work that some role asks', () => {
    expect(sharesWhere(['make'], ['make'])).toContainEqual(['ENERGY', 15])
  })
})
