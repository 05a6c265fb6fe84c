import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../roles/role.ts'
import { coverage, coverageBothWays, plainRole, sharedSkills } from './plainMatches.ts'

const asks = (skillId: string, level: number, importance: number): Requirement => {
  return { skillId, level, importance, essential: false }
}
const baker = plainRole({ requirements: [asks('knead', 40, 80), asks('bake', 40, 60), asks('count', 10, 25)] })
const cook = plainRole({ requirements: [asks('bake', 20, 50), asks('fry', 40, 50), asks('count', 20, 100)] })
const nothing = plainRole({ requirements: [] })

describe('shared skills', () => {
  it('are a share of all that either asks with some weight', () => {
    // bake of knead, bake, fry, count: the baker's counting weighs too little
    expect(sharedSkills(baker, cook)).toBe(1 / 4)
    expect(sharedSkills(cook, baker)).toBe(1 / 4)
    expect(sharedSkills(nothing, nothing)).toBe(0)
  })
})

describe('coverage', () => {
  it('counts what is held by importance, up to the level asked', () => {
    expect(coverage(baker, cook)).toBe((50 * 1 + 50 * 0 + 100 * 0.5) / 200)
    expect(coverage(cook, baker)).toBe((80 * 0 + 60 * 0.5 + 25 * 1) / 165)
    expect(coverage(baker, nothing)).toBe(0)
  })

  it('both ways is their harmonic mean', () => {
    expect(coverageBothWays(baker, cook)).toBeCloseTo(2 / (1 / 0.5 + 165 / 55), 12)
    expect(coverageBothWays(baker, nothing)).toBe(0)
  })
})
