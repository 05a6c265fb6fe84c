import { runningBond, type Stone } from '../ui/stones.ts'
import type { Ground } from './ground.ts'

/** A stone of the curved wall: its middle in px, its slope in radians, and which of three close tones it has. */
export type LaidStone = { readonly x: number; readonly y: number; readonly slope: number; readonly tone: Stone['tone'] }

export const wallCourses = 4

/** Length of a stone, its height, and the joint around it, px. */
export function stoneSize({ isPhone }: Ground): { length: number; height: number; joint: number } {
  return isPhone ? { length: 18, height: 5, joint: 2 } : { length: 23, height: 6.5, joint: 2 }
}

/** Half the width of the gap at the top course; it narrows course by course, and the lowest course stays whole. */
const gap = { wide: 66, phone: 46, narrowing: 0.8 }

/**
 * Lays the wall along its curve from `from` to `to` px. Where the viewer's talents reach over (`crossing`, x in px)
 * the wall steps down: lower, never broken.
 */
export function wallStones(ground: Ground, from: number, to: number, crossing: number | null): LaidStone[] {
  const { length, height, joint } = stoneSize(ground)
  const bond = { stoneLength: length, joint }
  return runningBond(to - from, wallCourses, bond).flatMap(({ course, left, tone }) => {
    const fromFoot = wallCourses - 1 - course
    const x = from + left + length / 2
    if (crossing !== null && Math.abs(x - crossing) < gapAt(ground, fromFoot)) return []
    const y = ground.footAt(x) - height / 2 - fromFoot * (height + joint) - 1
    const slope = Math.atan2(ground.footAt(x + 1) - ground.footAt(x - 1), 2)
    return [{ x, y, slope, tone }]
  })
}

function gapAt({ isPhone }: Ground, fromFoot: number): number {
  return (isPhone ? gap.phone : gap.wide) * (fromFoot / (wallCourses - 1)) ** gap.narrowing
}
