import { describe, expect, it } from 'vitest'
import { compareAddress, readCompared } from './comparedRoles.ts'

const read = (roles: string) => readCompared(new URLSearchParams({ roles }))

describe('which roles an address compares', () => {
  it('keeps the order of the address, each role once', () => {
    expect(read('b,a,b')).toEqual({ ids: ['b', 'a'], refused: 0 })
  })

  it('refuses the fourth', () => {
    expect(read('a,b,c,d')).toEqual({ ids: ['a', 'b', 'c'], refused: 1 })
  })

  it('takes nothing for nothing', () => {
    expect(read('')).toEqual({ ids: [], refused: 0 })
    expect(readCompared(new URLSearchParams())).toEqual({ ids: [], refused: 0 })
    expect(read(',,')).toEqual({ ids: [], refused: 0 })
  })

  it('writes what it reads', () => {
    expect(compareAddress(['a', 'b'])).toBe('/compare?roles=a,b')
    expect(compareAddress([])).toBe('/compare')
  })
})
