import type { Point } from '../graphView/viewport.ts'
import type { Ground } from './ground.ts'
import type { MapLayout } from './layoutMap.ts'

/** The one curve from the viewer to the chosen role: bent aside by `px` at the share `at` of its way. */
export type Route = {
  readonly bend: { readonly px: number; readonly at: number }
  /** Where it crosses the wall, x in px. */
  readonly crossing: number
}

const bends = [-16, 16, -34, 34, -52, 52, -74, 74, -100, 100]
const bendsAt = [0.45, 0.62, 0.75]
const steps = 60
/** Touching one label counts as much as a bend of this many px. */
const touchedLabel = 64
const air = { beside: 4, below: 3 }

/** Of thirty gentle curves the one that touches the fewest circles and labels, then the gentlest. */
export function routeOver(layout: MapLayout, roleId: string): Route | null {
  const chosen = layout.roles.find(({ id }) => id === roleId)
  if (chosen === undefined) return null
  const candidates = bendsAt.flatMap((at) =>
    bends.map((px) => {
      const points = curve(layout.me, chosen, px, at)
      return { bend: { px, at }, points, cost: touchedLabel * touched(layout, roleId, points) + Math.abs(px) + at }
    }),
  )
  const best = candidates.reduce((least, each) => (each.cost < least.cost ? each : least))
  return { bend: best.bend, crossing: crossingOf(layout.ground, best.points) }
}

/** Points along a curve with one bend (a quadratic Bézier curve), from `from` to `to`. */
function curve(from: Point, to: Point, bend: number, at: number): Point[] {
  const across = { x: to.x - from.x, y: to.y - from.y }
  const length = Math.hypot(across.x, across.y)
  const pull = {
    x: from.x + across.x * at - (across.y / length) * bend,
    y: from.y + across.y * at + (across.x / length) * bend,
  }
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return { x: mix(from.x, pull.x, to.x), y: mix(from.y, pull.y, to.y) }
  })
}

function touched({ roles }: MapLayout, roleId: string, points: readonly Point[]): number {
  const others = roles.filter(({ id }) => id !== roleId)
  return others.filter(({ box }) =>
    points.some(
      ({ x, y }) =>
        x > box.left - air.beside &&
        x < box.right + air.beside &&
        y > box.top - air.below &&
        y < box.bottom + air.below,
    ),
  ).length
}

function crossingOf(ground: Ground, points: readonly Point[]): number {
  const middleOfWall = (x: number) => ground.footAt(x) - ground.wallHeight / 2
  const distance = ({ x, y }: Point) => Math.abs(y - middleOfWall(x))
  return points.reduce((near, point) => (distance(point) < distance(near) ? point : near)).x
}
