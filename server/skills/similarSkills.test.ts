import { describe, expect, it } from 'vitest'
import { atOnce } from '../shared/steps.ts'
import { findSimilarSkills } from './similarSkills.ts'
import type { MatchingSkill } from './skill.ts'

const skill = (id: string): MatchingSkill => ({ id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null })
const SKILLS = ['audit', 'invoice', 'ledger', 'mail'].map(skill)

/** So many roles of which all ask mail, and so many of them ledger, audit and invoice too. */
function helpersOfLedger(roles: number, withLedger: number): string[] {
  const askedByRole = Array.from({ length: roles }, (_, role) =>
    (role < withLedger ? ['mail', 'ledger', 'audit', 'invoice'] : ['mail']).map((skillId) => ({ skillId, level: 30 })),
  )
  const table = atOnce(findSimilarSkills({ skills: SKILLS, askedByRole, heldByPerson: [], pins: [] }))
  return (table.get('ledger') ?? []).map(({ skillId }) => skillId).sort()
}

describe('company among roles', () => {
  it('makes two skills alike that a few of many roles ask together', () => {
    expect(helpersOfLedger(100, 2)).toEqual(['audit', 'invoice'])
    expect(helpersOfLedger(400, 8)).toEqual(['audit', 'invoice'])
  })

  it('counts for nothing where less than one role in 50 asks both', () => {
    expect(helpersOfLedger(100, 1)).toEqual([])
    expect(helpersOfLedger(400, 7)).toEqual([])
  })

  it('tells nothing of what more than half of many roles ask', () => {
    expect(helpersOfLedger(240, 121)).toEqual([])
    expect(helpersOfLedger(240, 120)).toEqual(['audit', 'invoice'])
  })
})
