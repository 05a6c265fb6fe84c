import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareHeight } from './shareHeight.ts'

describe('sharing a height out', () => {
  it('gives all the same when nobody needs more', () => {
    expect(shareHeight(390, [130, 72, 36])).toEqual([130, 130, 130])
  })

  it('gives who needs more just that, and the others the same', () => {
    expect(shareHeight(390, [190, 72, 36])).toEqual([190, 100, 100])
  })

  it('sees that the share of the others may become too small for one of them', () => {
    expect(shareHeight(300, [160, 80, 20])).toEqual([160, 80, 60])
  })

  it('gives each its need when that is all there is', () => {
    expect(shareHeight(300, [160, 80, 60])).toEqual([160, 80, 60])
    expect(shareHeight(0.3 + 0.6, [0.1, 0.2, 0.6])).toEqual([0.1, 0.2, 0.6])
  })

  it('gives each its need also when there is less than that', () => {
    expect(shareHeight(100, [160, 80])).toEqual([160, 80])
  })

  it('has nothing to share among nobody', () => {
    expect(shareHeight(390, [])).toEqual([])
  })

  it('gives out all there is, to each at least its need, and to all above their need the same', () => {
    const anyNeeds = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyNeeds, fc.double({ min: 0, max: 200, noNaN: true }), (needs, spare) => {
        const height = needs.reduce((sum, need) => sum + need, spare)
        const shares = shareHeight(height, needs)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(height, 6)
        const level = Math.min(...shares)
        for (const [place, share] of shares.entries()) {
          const need = needs[place] ?? Number.NaN
          expect(share).toBeGreaterThanOrEqual(need)
          if (share > need) expect(share).toBeCloseTo(level, 6)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
