import { describe, expect, it } from 'vitest'
import { nearestName } from './suggest.ts'

describe('nearestName', () => {
  it('finds a name with one slip of the pen', () => {
    expect(nearestName('data-stewart', ['data-steward', 'data-analyst'])).toBe('data-steward')
  })

  it('does not mind capitals', () => {
    expect(nearestName('TEAMS.CSV', ['teams.csv', 'roles.csv'])).toBe('teams.csv')
  })

  it('suggests nothing when no name is near', () => {
    expect(nearestName('oven', ['counter', 'baker'])).toBeNull()
  })

  it('takes the first in the alphabet when two are as near', () => {
    expect(nearestName('cap', ['cat', 'car'])).toBe('car')
  })
})
