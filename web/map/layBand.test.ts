import { describe, expect, it } from 'vitest'
import { measureByLength } from '../../test/support/mapSets.ts'
import { columnsOf } from './columns.ts'
import { layGround } from './ground.ts'
import { type BandPlan, coursesNeeded, heightOf, layBand, sizesFor } from './layBand.ts'
import type { MapRole } from './mapRole.ts'

const families = [
  { code: 'CU', name: 'Customer' },
  { code: 'DI', name: 'Data and IT' },
]
const laptop = layGround({ width: 736, height: 656 }, false, 1)
const phone = layGround({ width: 390, height: 520 }, true, 0)
const third = { near: 1 / 3, far: 2 / 3 }

/** A band named by eight letters. */
function aBand(roles: readonly MapRole[], ground = laptop): BandPlan {
  const columns = columnsOf(families, null, new Map())
  return { ground, sizes: sizesFor(ground), columns, measure: measureByLength, nameWidth: 56, roles }
}

function aRole(title: string, family = 'DI', shared = 3): MapRole {
  return { id: title, title, family, band: 1, shared }
}

describe('the sizes of roles', () => {
  it('are smaller where bands are low', () => {
    expect(sizesFor(laptop)).toEqual({ big: 28, small: 24, chosen: 36, line: 14, gap: 3, course: 59 })
    const tall = layGround({ width: 1040, height: 800 }, false, 1)
    expect(sizesFor(tall)).toEqual({ big: 34, small: 28, chosen: 42, line: 15, gap: 4, course: 68 })
  })

  it('make a circle big from six shared talents on', () => {
    const { placed } = layBand(aBand([aRole('Buyer', 'DI', 5), aRole('Chemist', 'CU', 6)]), third)
    expect(new Map(placed.map(({ title, size }) => [title, size]))).toEqual(
      new Map([
        ['Buyer', 24],
        ['Chemist', 28],
      ]),
    )
  })
})

describe('what a band needs', () => {
  it('is one course for few roles, and more for more', () => {
    const many = (count: number) => aBand(Array.from({ length: count }, (_, place) => aRole(`Data analyst ${place}`)))
    expect([0, 1, 5, 6, 7, 13, 14, 40].map((count) => coursesNeeded(many(count)))).toEqual([1, 1, 1, 1, 2, 2, 3, 5])
  })

  it('is the height of its courses, the air between them and the curve of the land', () => {
    const band = aBand([aRole('Buyer'), aRole('Water quality analyst', 'CU', 6)])
    expect(heightOf(band, 1)).toBeCloseTo(63 + 4 + 20 / 3, 9)
    expect(heightOf(band, 2)).toBeCloseTo(63 + (41 + 4) + 4 + 20 / 3, 9)
  })

  it('is room for its name when it is empty', () => {
    expect(heightOf(aBand([]), 1)).toBe(36)
  })
})

describe('a band of land', () => {
  it('has a lone role stand in the middle between its name and its near line', () => {
    const { placed, heldBack } = layBand(aBand([aRole('Water quality analyst', 'CU', 6)]), third)
    const { left, right, top, bottom } = placed[0]?.box ?? { left: 0, right: 0, top: 0, bottom: 0 }
    expect(heldBack).toBe(0)
    expect(bottom - top).toBe(59)
    const nameHeight = 18
    const above = top - laptop.lineAt(left, third.far) - nameHeight
    expect(above).toBeCloseTo(laptop.lineAt(right, third.near) - bottom, 9)
  })

  it('sets neighbors of a family low and high in turn, in the order of their titles', () => {
    const { placed } = layBand(aBand([aRole('Planner'), aRole('Chemist'), aRole('Analyst')]), third)
    const byX = [...placed].sort((one, other) => one.x - other.x)
    expect(byX.map(({ title, y }) => [title, Math.round(y)])).toEqual([
      ['Analyst', 299],
      ['Chemist', 243],
      ['Planner', 302],
    ])
  })

  it('keeps families in the order of their columns', () => {
    const { placed } = layBand(aBand([aRole('Analyst', 'DI'), aRole('Writer', 'CU')]), third)
    const [analyst, writer] = ['Analyst', 'Writer'].map((title) => placed.find((role) => role.title === title))
    expect(writer?.x).toBeLessThan(analyst?.x ?? 0)
  })

  it('has its name at the left, just below its far line', () => {
    const { nameBox } = layBand(aBand([]), third)
    const top = laptop.lineAt(12, third.far) + 1
    expect(nameBox).toEqual({ left: 12, right: 68, top, bottom: top + 18 })
  })

  it('takes a third course where the roles need it and there is height', () => {
    const roles = Array.from({ length: 14 }, (_, place) => aRole(`Data analyst ${place}`))
    const { placed, heldBack } = layBand(aBand(roles), { near: 0.2, far: 0.8 })
    expect({ drawn: placed.length, heldBack }).toEqual({ drawn: 14, heldBack: 0 })
  })

  it('stands in one course where two do not come to rest between the lines', () => {
    const roles = ['Data lead', 'Verantwoordelijke projecten', 'Data analyst'].map((title) => aRole(title))
    const low = { near: 0.4, far: 0.4 + 120 / 405 }
    const { placed, heldBack } = layBand(aBand(roles), low)
    expect({ drawn: placed.length, heldBack }).toEqual({ drawn: 3, heldBack: 0 })
  })

  it('holds the last ones back where there is not room for all', () => {
    const titles = ['Data analyst', 'Client coach', 'Works planner', 'Risk adviser', 'Quality lead']
    const { placed, heldBack } = layBand(
      aBand(
        titles.map((title) => aRole(title)),
        phone,
      ),
      third,
    )
    expect(placed.map(({ title }) => title).sort()).toEqual(['Client coach', 'Data analyst', 'Works planner'])
    expect(heldBack).toBe(2)
  })

  it('holds all back when not even the first one fits', () => {
    const endless = aRole('A'.repeat(70))
    expect(layBand(aBand([endless, aRole('Buyer')], phone), third)).toMatchObject({ placed: [], heldBack: 2 })
  })
})
