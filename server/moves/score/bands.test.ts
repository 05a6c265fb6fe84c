import { describe, expect, it } from 'vitest'
import { bandOf, gradesUp, lowestFitFor } from './bands.ts'

describe('the band of a move', () => {
  it('goes by fit, each band beginning exactly at its threshold', () => {
    const bands = [500, 499, 425, 424, 350, 349, 0].map((fit) =>
      bandOf({ fit, essentialCredits: [], gradesUp: 0 }, 350),
    )
    expect(bands).toEqual(['ONE_STEP', 'TWO_STEPS', 'TWO_STEPS', 'BIGGER_LEAP', 'BIGGER_LEAP', 'FAR', 'FAR'])
  })

  it('is one step only where one in three of the essentials is there at half or more', () => {
    const band = (...essentialCredits: number[]) => bandOf({ fit: 900, essentialCredits, gradesUp: 0 }, 350)
    expect([band(500, 0, 0), band(499, 0, 0), band(1000, 0, 0, 0), band(800, 600, 0, 0)]).toEqual([
      'ONE_STEP',
      'TWO_STEPS',
      'TWO_STEPS',
      'ONE_STEP',
    ])
  })

  it('is far from four grades up on, however much is there, unless it is one step', () => {
    const band = (fit: number, up: number) => bandOf({ fit, essentialCredits: [], gradesUp: up }, 350)
    expect([band(500, 4), band(499, 4), band(499, 3), band(360, 4), band(360, 3)]).toEqual([
      'ONE_STEP',
      'FAR',
      'TWO_STEPS',
      'FAR',
      'BIGGER_LEAP',
    ])
  })

  it('goes by grades only upward, and where both are known', () => {
    expect([gradesUp(4, 7), gradesUp(7, 4), gradesUp(null, 9), gradesUp(4, null)]).toEqual([3, 0, 0, 0])
  })
})

describe('the least fit that is suggested', () => {
  it('is the floor of the organization, but always some way under the second band', () => {
    expect([0, 300, 375, 400, 1000].map(lowestFitFor)).toEqual([0, 300, 375, 375, 375])
  })
})
