import { describe, expect, it } from 'vitest'
import { BadInput } from '../shared/requestErrors.ts'
import { needKey, settleNeed } from './talentNeed.ts'

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

  it('is known again, in whichever order its skills are named', () => {
    const keyOf = (need: Parameters<typeof settleNeed>[0]) => needKey(settleNeed(need, 'need'))
    expect(keyOf({ skillIds: ['b', 'a'] })).toBe(keyOf({ skillIds: ['a', 'b', 'a'] }))
    expect(keyOf({ skillIds: ['a'] })).not.toBe(keyOf({ skillIds: ['a', 'b'] }))
    expect(keyOf({ roleId: 'a' })).not.toBe(keyOf({ openingId: 'a' }))
  })
})
