import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInOrder, type Wish } from './placeInOrder.ts'

describe('placing things side by side', () => {
  it('gives each its wish where nobody is in the way', () => {
    const things = [
      { wish: 20, width: 20 },
      { wish: 70, width: 40 },
    ]
    expect(placeInOrder(things, 0, 100)).toEqual([20, 70])
  })

  it('lets two that want the same place stand left and right of it', () => {
    const things = [
      { wish: 50, width: 20 },
      { wish: 50, width: 20 },
    ]
    expect(placeInOrder(things, 0, 100)).toEqual([40, 60])
  })

  it('keeps the order also against the wishes', () => {
    const things = [
      { wish: 80, width: 10 },
      { wish: 20, width: 10 },
    ]
    expect(placeInOrder(things, 0, 100)).toEqual([45, 55])
  })

  it('moves a group that wants to be beyond an edge back to it, and leaves others alone', () => {
    const things = [
      { wish: -30, width: 20 },
      { wish: 10, width: 20 },
      { wish: 80, width: 20 },
    ]
    expect(placeInOrder(things, 0, 100)).toEqual([10, 30, 80])
  })

  it('fills the room exactly when it just fits', () => {
    const things = [
      { wish: 0, width: 60 },
      { wish: 0, width: 40 },
    ]
    expect(placeInOrder(things, 5, 105)).toEqual([35, 85])
  })

  it('places nothing where there is nothing', () => {
    expect(placeInOrder([], 0, 100)).toEqual([])
  })

  it('keeps the order, lets nothing overlap, and stays inside the edges', () => {
    const anyThings = fc.array(
      fc.record({ wish: fc.integer({ min: -300, max: 1300 }), width: fc.integer({ min: 1, max: 180 }) }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyThings, fc.nat({ max: 400 }), (things, spare) => {
        const right = 10 + things.reduce((sum, { width }) => sum + width, spare)
        const middles = placeInOrder(things, 10, right)
        let free = 10
        for (const [place, { width }] of things.entries()) {
          const middle = middles[place] ?? Number.NaN
          expect(middle - width / 2).toBeGreaterThanOrEqual(free - 1e-9)
          free = middle + width / 2
        }
        expect(free).toBeLessThanOrEqual(right + 1e-9)
      }),
    )
  })

  it('is as near to all wishes as trying every half px can get', () => {
    const anyThings = fc.array(
      fc.record({ wish: fc.integer({ min: -4, max: 20 }), width: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(anyThings, fc.nat({ max: 6 }), (things, spare) => {
        const right = things.reduce((sum, { width }) => sum + width, spare)
        const found = squaredDistances(things, placeInOrder(things, 0, right))
        expect(found).toBeLessThanOrEqual(leastByTrying(things, 0, right) + 1e-9)
      }),
      { numRuns: 300 },
    )
  })
})

function squaredDistances(things: readonly Wish[], middles: readonly number[]): number {
  return things.reduce((sum, { wish }, place) => sum + (wish - (middles[place] ?? Number.NaN)) ** 2, 0)
}

/** The least sum of squared distances to the wishes over all places in half px, tried one by one. */
function leastByTrying(things: readonly Wish[], left: number, right: number): number {
  const [first, ...others] = things
  if (first === undefined) return 0
  const needed = things.reduce((sum, { width }) => sum + width, 0)
  let least = Number.POSITIVE_INFINITY
  for (let start = left; start + needed <= right; start += 0.5) {
    const own = (first.wish - (start + first.width / 2)) ** 2
    least = Math.min(least, own + leastByTrying(others, start + first.width, right))
  }
  return least
}
