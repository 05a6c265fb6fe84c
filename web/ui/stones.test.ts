import { describe, expect, it } from 'vitest'
import { runningBond } from './stones.ts'

const bond = { stoneLength: 30, joint: 2 }

describe('a wall in running bond', () => {
  it('starts every second course half a stone further to the left, so that joints never meet', () => {
    const wall = runningBond(64, 2, bond)
    expect(wall.map(({ course, left }) => [course, left])).toEqual([
      [0, 0],
      [0, 32],
      [0, 64],
      [1, -16],
      [1, 16],
      [1, 48],
    ])
  })

  it('covers the whole length in every course', () => {
    for (const course of [0, 1, 2, 3]) {
      const stones = runningBond(500, 4, bond).filter((stone) => stone.course === course)
      expect(Math.min(...stones.map((stone) => stone.left))).toBeLessThanOrEqual(0)
      expect(Math.max(...stones.map((stone) => stone.left + bond.stoneLength))).toBeGreaterThanOrEqual(500)
    }
  })

  it('gives the same stone the same tone however long the wall is', () => {
    const shortWall = runningBond(64, 2, bond).filter((stone) => stone.course === 1)
    const longWall = runningBond(640, 2, bond).filter((stone) => stone.course === 1)
    expect(longWall.slice(0, shortWall.length)).toEqual(shortWall)
  })

  it('uses each of the three tones for about a third of the stones', () => {
    const tones = runningBond(3000, 4, bond).map((stone) => stone.tone)
    for (const tone of [1, 2, 3]) {
      const share = tones.filter((each) => each === tone).length / tones.length
      expect(share).toBeGreaterThan(0.25)
      expect(share).toBeLessThan(0.42)
    }
  })
})
