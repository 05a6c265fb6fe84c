import { describe, expect, it } from 'vitest'
import { BadInput } from '../shared/requestErrors.ts'
import { settleNeed } from './talentNeed.ts'

const refusedAt = (need: Parameters<typeof settleNeed>[0]): string => {
  try {
    settleNeed(need, 'need')
  } catch (error) {
    if (error instanceof BadInput) return error.field
    throw error
  }
  return 'accepted'
}

describe('a need', () => {
  it('is a role, an opening or skills', () => {
    expect(settleNeed({ roleId: 'r' }, 'need')).toEqual({ kind: 'ROLE', ids: ['r'] })
    expect(settleNeed({ openingId: 'o', roleId: null }, 'need')).toEqual({ kind: 'OPENING', ids: ['o'] })
    expect(settleNeed({ skillIds: ['b', 'a', 'b'] }, 'need')).toEqual({ kind: 'SKILLS', ids: ['a', 'b'] })
  })

  it('is exactly one of them, with one to ten skills', () => {
    expect(refusedAt({})).toBe('need')
    expect(refusedAt({ roleId: 'r', openingId: 'o' })).toBe('need')
    expect(refusedAt({ roleId: 'r', skillIds: ['s'] })).toBe('need')
    expect(refusedAt({ skillIds: [] })).toBe('need.skillIds')
    expect(refusedAt({ skillIds: Array.from({ length: 11 }, (_, number) => `s${number}`) })).toBe('need.skillIds')
    expect(refusedAt({ skillIds: Array.from({ length: 11 }, (_, number) => `s${number % 10}`) })).toBe('accepted')
  })

  it('is the same in whichever order its skills are named, and however often', () => {
    expect(settleNeed({ skillIds: ['b', 'a', 'b'] }, 'need')).toEqual({ kind: 'SKILLS', ids: ['a', 'b'] })
  })
})
