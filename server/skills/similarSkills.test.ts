import { describe, expect, it } from 'vitest'
import { atOnce } from '../shared/steps.ts'
import { findSimilarSkills } from './similarSkills.ts'
import type { MatchingSkill } from './skill.ts'

const skill = (id: string): MatchingSkill => ({ id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null })
const SKILLS = ['audit', 'invoice', 'ledger', 'mail', 'trade0', 'trade1', 'trade2', 'trade3'].map(skill)

/** So many roles, which all ask mail: so many of them ledger, audit and invoice too, each of the others one of four trades. */
function helpersOfLedger(roles: number, withLedger: number): string[] {
  const askedByRole = Array.from({ length: roles }, (_, role) => {
    const asked = role < withLedger ? ['mail', 'ledger', 'audit', 'invoice'] : ['mail', `trade${role % 4}`]
    return asked.map((skillId) => ({ skillId, level: 30 }))
  })
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
