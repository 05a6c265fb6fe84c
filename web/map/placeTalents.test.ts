import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMap, mapBandNames, measureByLength } from '../../test/support/mapSets.ts'
import { layoutMap, type MapLayout } from './layoutMap.ts'
import { meSize } from './mapElements.ts'
import { type MapTalent, placeTalents } from './placeTalents.ts'

const garden = (width: number, isPhone: boolean): MapLayout =>
  layoutMap({
    ...{ width, height: isPhone ? 520 : 656, isPhone, measure: measureByLength, bandNames: mapBandNames, roles: [] },
    ownFamily: 'DI',
    families: [{ code: 'DI', name: 'Data and IT' }],
  })

const talents = (...names: string[]): MapTalent[] => names.map((name) => ({ id: name, name, step: 3 }))
const chipHeight = 28

describe('the talents on the way', () => {
  it('stand in the middle of a row between the viewer and the wall, best first', () => {
    const { placed, heldBack } = placeTalents(garden(736, false), talents('Listening', 'SQL'), measureByLength)
    expect(placed.map(({ name, x, y, width }) => ({ name, x, y: Math.round(y), width }))).toEqual([
      { name: 'Listening', x: 332.5, y: 531, width: 101 },
      { name: 'SQL', x: 424.5, y: 531, width: 59 },
    ])
    expect(heldBack).toBe(0)
  })

  it('stand in two rows of four, and the others are counted', () => {
    const many = talents('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
    const { placed, heldBack } = placeTalents(garden(736, false), many, measureByLength)
    expect(rowsOf(placed)).toEqual(['a b c d', 'e f g h'])
    expect(heldBack).toBe(2)
  })

  it('stand in two rows of two on a phone', () => {
    const { placed, heldBack } = placeTalents(garden(390, true), talents('a', 'b', 'c', 'd', 'e'), measureByLength)
    expect(rowsOf(placed)).toEqual(['a b', 'c d'])
    expect(heldBack).toBe(1)
  })

  it('leave out a name that is too wide for a row, and go on with the next', () => {
    const wide = 'Brings people together who would never have met'
    const { placed, heldBack } = placeTalents(garden(390, true), talents(wide, 'SQL', 'Dutch'), measureByLength)
    expect(rowsOf(placed)).toEqual(['SQL Dutch'])
    expect(heldBack).toBe(1)
  })

  it('keep how well each is known', () => {
    const { placed } = placeTalents(garden(736, false), [{ id: 'sql', name: 'SQL', step: 5 }], measureByLength)
    expect(placed[0]).toMatchObject({ id: 'sql', step: 5 })
  })

  it('never touch each other or the viewer, and stay inside the garden', { timeout: 60_000 }, () => {
    const anyTalents = fc
      .array(fc.integer({ min: 2, max: 34 }), { maxLength: 12 })
      .map((lengths) => lengths.map((length, place) => ({ id: `${place}`, name: 'x'.repeat(length), step: 3 })))
    fc.assert(
      fc.property(anyMap([3, 18]), anyTalents, (input, given) => {
        const layout = layoutMap(input)
        const { placed, heldBack } = placeTalents(layout, given, measureByLength)
        expect(placed.length + heldBack).toBe(given.length)
        const { ground, me } = layout
        for (const [place, { x, y, width }] of placed.entries()) {
          expect(x - width / 2).toBeGreaterThanOrEqual(0)
          expect(x + width / 2).toBeLessThanOrEqual(ground.width)
          expect(y - chipHeight / 2).toBeGreaterThan(ground.wallFoot)
          const beside = Math.max(0, Math.abs(me.x - x) - width / 2)
          const above = Math.max(0, Math.abs(me.y - y) - chipHeight / 2)
          expect(Math.hypot(beside, above)).toBeGreaterThanOrEqual(meSize / 2)
          for (const other of placed.slice(place + 1)) {
            const isBeside = Math.abs(other.x - x) >= (other.width + width) / 2
            expect(isBeside || Math.abs(other.y - y) >= chipHeight).toBe(true)
          }
        }
      }),
      { numRuns: 500, seed: 20261126 },
    )
  })
})

/** The names row by row: a new row begins where one stands left of the one before. */
function rowsOf(placed: readonly { name: string; x: number }[]): string[] {
  const rows: string[][] = []
  for (const [place, { name, x }] of placed.entries()) {
    if (x > (placed[place - 1]?.x ?? Number.POSITIVE_INFINITY)) rows.at(-1)?.push(name)
    else rows.push([name])
  }
  return rows.map((row) => row.join(' '))
}
