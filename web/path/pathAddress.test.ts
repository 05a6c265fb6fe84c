import { describe, expect, it } from 'vitest'
import { readPathChoice, writePathChoice } from './pathAddress.ts'

const read = (query: string) => readPathChoice(new URLSearchParams(query))

describe('the address of a path', () => {
  it('says nothing for the first of the suggested ways', () => {
    expect(read('')).toEqual({ way: 0, via: null })
    expect(writePathChoice({ way: 0, via: null })).toEqual({})
  })

  it('keeps the order of the stones, and knows the direct way from none', () => {
    expect(read('via=b,a')).toEqual({ way: 0, via: ['b', 'a'] })
    expect(read('via=')).toEqual({ way: 0, via: [] })
  })

  it('takes nonsense for the first way', () => {
    for (const way of ['-1', 'x', '1.5']) expect(read(`way=${way}`).way).toBe(0)
  })

  it('reads what it wrote', () => {
    for (const choice of [
      { way: 2, via: null },
      { way: 0, via: ['a', 'b'] },
      { way: 0, via: [] },
    ]) {
      expect(readPathChoice(new URLSearchParams(writePathChoice(choice)))).toEqual(choice)
    }
  })
})
