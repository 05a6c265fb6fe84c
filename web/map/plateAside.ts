import { chosenSize } from './chosenSize.ts'
import type { MapLayout } from './layoutMap.ts'
import type { Box, PlacedRole } from './mapRole.ts'

/** Around the label of the chosen role its plate is this much larger, px. */
const plate = { beside: 9, lower: 8, air: 2 }
const frameAir = 5
/** How far the plate may stand aside of its circle, px. */
const shifts = [0, -8, 8, -16, 16, -24, 24, -32, 32, -40, 40]
/** A covered circle is worse than covered words: they stand in the list too. */
const circleWeight = 8

/**
 * How far the plate with the name of the chosen role stands aside of its circle, px: as little as possible, so that it covers
 * no circle of another role, and as little as possible of their labels. It never leaves the frame.
 */
export function plateAside(layout: MapLayout, role: PlacedRole): number {
  const { roles, sizes, ground } = layout
  const half = role.label.width / 2 + plate.beside
  const top = role.y + chosenSize(layout, role) / 2 + sizes.gap + plate.air
  const bottom = top + role.label.lines.length * sizes.line + plate.lower
  const inside = (shift: number) =>
    Math.max(half + frameAir, Math.min(ground.width - half - frameAir, role.x + shift)) - role.x
  const costOf = (aside: number) => {
    const box = { left: role.x + aside - half, right: role.x + aside + half, top, bottom }
    const covered = roles.filter(({ id }) => id !== role.id).map((other) => coveredBy(box, other, sizes.gap))
    return covered.reduce((sum, area) => sum + area, 0) + Math.abs(aside) / 10
  }
  return shifts.map(inside).reduce((best, aside) => (costOf(aside) < costOf(best) ? aside : best))
}

function coveredBy(box: Box, { x, y, size, box: own }: PlacedRole, gap: number): number {
  const radius = size / 2 + plate.air
  const circle = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  const label = { ...own, top: y + size / 2 + gap }
  return circleWeight * shared(box, circle) + shared(box, label)
}

/** The area that two boxes share, square px. */
function shared(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.max(0, width) * Math.max(0, height)
}
