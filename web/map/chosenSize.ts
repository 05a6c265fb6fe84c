import type { MapLayout } from './layoutMap.ts'
import type { PlacedRole } from './mapRole.ts'

/** How far the ring of the chosen role reaches out of its circle, px. */
const ringAround = 6

/**
 * Diameter in px of the circle of a role once it is chosen: larger than before, as far as circle and ring then cover
 * no other role and no label.
 */
export function chosenSize({ roles, sizes }: MapLayout, { id, x, y, size }: PlacedRole): number {
  const others = roles.filter((other) => other.id !== id)
  const room = others.map(({ box }) => {
    const beside = Math.max(box.left - x, x - box.right, 0)
    const above = Math.max(box.top - y, y - box.bottom, 0)
    return Math.hypot(beside, above) - ringAround
  })
  return Math.max(size, Math.min(sizes.chosen, ...room.map((radius) => Math.floor(2 * radius))))
}
