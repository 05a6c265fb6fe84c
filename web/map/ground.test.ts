import { describe, expect, it } from 'vitest'
import { layGround } from './ground.ts'

const phone = layGround({ width: 390, height: 520 }, true, 0)
const rounded = ({ x, y }: { x: number; y: number }) => ({ x: Number(x.toFixed(2)), y: Number(y.toFixed(2)) })

describe('the ground of the map', () => {
  it('has the garden below the wall and the land beyond it, on a phone', () => {
    expect(phone).toMatchObject({ wallFoot: 312, wallHeight: 26, landHeight: 230, sag: 16, isLow: true })
  })

  it('has a deeper garden, a higher wall and a rounder hill where there is height', () => {
    const wide = layGround({ width: 1040, height: 736 }, false, 2)
    expect(wide).toMatchObject({ wallFoot: 546, wallHeight: 34, landHeight: 427, sag: 28, isLow: false })
  })

  it('is flatter and less deep where it is low', () => {
    const low = layGround({ width: 1040, height: 656 }, false, 0)
    expect(low).toMatchObject({ wallFoot: 506, wallHeight: 31, landHeight: 420, sag: 20, isLow: true })
  })

  it('leaves the sky to the names of the families: less land for more lines', () => {
    const landHeight = (lines: number) => layGround({ width: 736, height: 656 }, false, lines).landHeight
    expect([0, 1, 2].map(landHeight)).toEqual([420, 405, 390])
  })

  it('puts a place on the land: nearer is lower and less wide, and the sides are lower than the middle', () => {
    expect(rounded(phone.pointOn(0, 0))).toEqual({ x: 195, y: 280 })
    expect(rounded(phone.pointOn(0, 1))).toEqual({ x: 195, y: 50 })
    expect(rounded(phone.pointOn(1, 1))).toEqual({ x: 382, y: 66 })
    expect(rounded(phone.pointOn(-1, 0))).toEqual({ x: 21.09, y: 296 })
  })

  it('has its lines where its places are', () => {
    const { x, y } = phone.pointOn(0.4, 0.7)
    expect(phone.lineAt(x, 0.7)).toBeCloseTo(y, 9)
  })

  it('has a wall that curves like the land at its foot', () => {
    expect(phone.footAt(195)).toBe(312)
    expect(phone.footAt(phone.pointOn(1, 0).x)).toBeCloseTo(328, 9)
  })
})
