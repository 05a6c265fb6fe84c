import { describe, expect, it } from 'vitest'
import { layGround } from './ground.ts'
import { type LaidStone, stoneSize, wallCourses, wallStones } from './wallStones.ts'

const wide = layGround({ width: 736, height: 656 }, false, 0)
const phone = layGround({ width: 390, height: 520 }, true, 0)

/** From the lowest course to the top one: the stones that stand in it. */
function coursesOf(stones: readonly LaidStone[], ground: typeof wide): LaidStone[][] {
  const { height, joint } = stoneSize(ground)
  const fromFoot = ({ x, y }: LaidStone) => Math.round((ground.footAt(x) - 1 - height / 2 - y) / (height + joint))
  return Array.from({ length: wallCourses }, (_, course) => stones.filter((stone) => fromFoot(stone) === course))
}

describe('the wall', () => {
  it('stands in four courses of equal length, all along its curve', () => {
    const courses = coursesOf(wallStones(wide, 0, wide.width, null), wide)
    expect(courses.map(({ length }) => length)).toEqual([31, 31, 31, 31])
  })

  it('leans with the hill: up to the middle, level there, and down again', () => {
    const stones = wallStones(wide, 0, wide.width, null)
    for (const { x, slope } of stones) expect(Math.sign(slope)).toBe(Math.sign(Number((x - 368).toFixed(6))))
  })

  it('steps down around the crossing: lower, never broken', () => {
    const whole = coursesOf(wallStones(wide, 0, wide.width, null), wide)
    const open = coursesOf(wallStones(wide, 0, wide.width, 400), wide)
    const gone = whole.map((course, place) => course.filter(({ x }) => !open[place]?.some((stone) => stone.x === x)))
    expect(gone.map(({ length }) => length)).toEqual([0, 2, 3, 6])
    for (const [place, reach] of [0, 27.4, 47.7, 66].entries()) {
      for (const { x } of gone[place] ?? []) expect(Math.abs(x - 400)).toBeLessThan(reach)
      for (const { x } of open[place] ?? []) expect(Math.abs(x - 400)).toBeGreaterThanOrEqual(reach - 0.1)
    }
  })

  it('steps down less on a phone, where its stones are smaller', () => {
    expect(stoneSize(phone)).toEqual({ length: 18, height: 5, joint: 2 })
    const top = coursesOf(wallStones(phone, 0, phone.width, 195), phone).at(-1) ?? []
    expect(Math.min(...top.map(({ x }) => Math.abs(x - 195)))).toBeGreaterThanOrEqual(46)
    expect(Math.min(...top.map(({ x }) => Math.abs(x - 195)))).toBeLessThan(46 + 20)
  })

  it('goes on beyond the frame for those who look there', () => {
    const stones = wallStones(wide, -300, 1036, null)
    expect(Math.min(...stones.map(({ x }) => x))).toBeLessThanOrEqual(-300 + 23)
    expect(Math.max(...stones.map(({ x }) => x))).toBeGreaterThanOrEqual(1036 - 23)
  })
})
