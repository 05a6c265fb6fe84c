import { describe, expect, it } from 'vitest'
import type { SimilarSkill, SimilarTable } from '../skills/similarSkills.ts'
import { closeSkills } from './closeSkills.ts'

const helper = (skillId: string, value: number): SimilarSkill => ({ skillId, value, cause: 'GROUP', viaId: 'group' })

describe('close skills', () => {
  const table: SimilarTable = new Map([
    ['listening', [helper('coaching', 700), helper('selling', 300)]],
    ['coaching', [helper('teaching', 500), helper('listening', 400)]],
  ])

  it('are close both ways, the closest first', () => {
    const closeTo = closeSkills(table)
    expect(closeTo('listening')).toEqual(['coaching', 'selling'])
    expect(closeTo('coaching')).toEqual(['listening', 'teaching'])
    expect(closeTo('teaching')).toEqual(['coaching'])
    expect(closeTo('selling')).toEqual(['listening'])
  })

  it('come by id where they are as close, and are none for a skill that nobody knows', () => {
    const closeTo = closeSkills(new Map([['a', [helper('c', 300), helper('b', 300)]]]))
    expect(closeTo('a')).toEqual(['b', 'c'])
    expect(closeTo('strange')).toEqual([])
  })

  it('are worked out once for each table', () => {
    expect(closeSkills(table)).toBe(closeSkills(table))
  })
})
