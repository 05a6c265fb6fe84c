import { describe, expect, it } from 'vitest'
import { type Ingredient, openMix } from './mixPlacements.ts'

const LOWEST = -1_000

/** The mix of ingredients told as value and amounts, in hundredths; with its prices. */
function mixed(most: readonly number[], ingredients: readonly Ingredient[]) {
  const mix = openMix(most, LOWEST)
  const added = ingredients.map((ingredient) => mix.add(ingredient))
  const shares = mix.shares().map(({ ingredient, share }) => [ingredient.value, Math.round(100 * share)])
  return { added, shares: shares.sort(([one = 0], [other = 0]) => other - one), prices: mix.prices().map(Math.round) }
}

describe('a mix', () => {
  it('is all of the best ingredient where that keeps to the limits', () => {
    expect(mixed([10], [{ value: 50, amounts: [8] }])).toEqual({ added: [true], shares: [[50, 100]], prices: [0] })
  })

  it('is part of what is too much, and part of what leaves room; the price is what room adds', () => {
    const ingredients = [
      { value: 100, amounts: [20] },
      { value: 40, amounts: [5] },
      { value: 30, amounts: [5] },
    ]
    expect(mixed([10], ingredients)).toEqual({
      added: [true, true, false],
      shares: [
        [100, 33],
        [40, 67],
      ],
      prices: [4],
    })
  })

  it('keeps to two limits at once, one of them a least', () => {
    const ingredients = [
      { value: 90, amounts: [12, -3] },
      { value: 60, amounts: [8, -3] },
      { value: 30, amounts: [5, -4] },
    ]
    expect(mixed([10, -3], ingredients)).toEqual({
      added: [true, true, false],
      shares: [
        [90, 50],
        [60, 50],
      ],
      prices: [8, 0],
    })
  })

  it('holds nothing, at a price beyond all values, where no ingredient keeps to the limits', () => {
    const { shares, prices } = mixed([10, -3], [{ value: 90, amounts: [20, -2] }])
    expect(shares).toEqual([])
    expect(Math.max(...prices)).toBeGreaterThan(90)
  })
})
