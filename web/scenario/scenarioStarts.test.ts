import { describe, expect, it } from 'vitest'
import { addressOfStart, presetHiredInB, scenarioStarts } from './scenarioStarts.ts'

describe('where a scenario can begin', () => {
  it('is with the roles most open now, and one larger example of the first', () => {
    const open = new Map([
      ['a', 1],
      ['c', 3],
      ['d', 1],
      ['e', 1],
    ])
    expect(scenarioStarts(['a', 'b', 'c', 'd', 'e'], open)).toEqual([
      { roleId: 'c', places: 3, isExample: false },
      { roleId: 'a', places: 1, isExample: false },
      { roleId: 'c', places: 10, isExample: true },
    ])
  })

  it('needs no example where many places are open, and is nowhere where none is', () => {
    expect(scenarioStarts(['a'], new Map([['a', 5]]))).toEqual([{ roleId: 'a', places: 5, isExample: false }])
    expect(scenarioStarts(['a'], new Map())).toEqual([])
  })

  it('has an address with its places alone, so that all else is preset', () => {
    expect(addressOfStart({ roleId: 'a', places: 3, isExample: false })).toBe('?places=a%3A3')
  })
})

it('hires half in B, of a single place that one, so that B never begins as A does', () => {
  expect([1, 2, 3, 10].map(presetHiredInB)).toEqual([1, 1, 2, 5])
})
