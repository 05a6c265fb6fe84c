import { describe, expect, it } from 'vitest'
import { normalizedGain, recallAt, reciprocalRank } from './measures.ts'

const ranked = ['a', 'b', 'c', 'd', 'e']

describe('the share of the best possible gain', () => {
  it('is full when the most wanted come first, whatever comes after the last place that counts', () => {
    const gains = new Map([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ])
    expect(normalizedGain(ranked, gains, 3)).toBe(1)
    expect(normalizedGain(['a', 'b', 'c', 'x', 'y'], gains, 3)).toBe(1)
  })

  it('divides each gain by the logarithm of its place plus one', () => {
    const gains = new Map([
      ['b', 3],
      ['d', 1],
    ])
    const found = 3 / Math.log2(3) + 1 / Math.log2(5)
    const best = 3 / 1 + 1 / Math.log2(3)
    expect(normalizedGain(ranked, gains, 10)).toBeCloseTo(found / best, 12)
    expect(found / best).toBeCloseTo(0.6399, 4)
  })

  it('reads the first places only, of the ranking and of the best possible one', () => {
    const gains = new Map([
      ['c', 3],
      ['a', 2],
      ['b', 2],
    ])
    const found = 2 + 2 / Math.log2(3)
    const best = 3 + 2 / Math.log2(3)
    expect(normalizedGain(ranked, gains, 2)).toBeCloseTo(found / best, 12)
  })

  it('is nothing when none of the wanted is among the first', () => {
    expect(normalizedGain(ranked, new Map([['e', 3]]), 4)).toBe(0)
  })
})

describe('recall', () => {
  it('is the share of all that is wanted, also of what was never ranked', () => {
    const wanted = new Set(['b', 'e', 'somewhere else', 'd'])
    expect(recallAt(ranked, wanted, 2)).toBe(1 / 4)
    expect(recallAt(ranked, wanted, 4)).toBe(2 / 4)
    expect(recallAt(ranked, wanted, 20)).toBe(3 / 4)
  })
})

describe('the reciprocal rank', () => {
  it('is one divided by the place of the first that is wanted', () => {
    expect(reciprocalRank(ranked, new Set(['d', 'c']))).toBe(1 / 3)
    expect(reciprocalRank(ranked, new Set(['a']))).toBe(1)
  })

  it('is nothing where no wanted one is ranked', () => {
    expect(reciprocalRank(ranked, new Set(['z']))).toBe(0)
  })
})
