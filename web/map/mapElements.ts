import type { GraphLine, GraphNode } from '../graphView/GraphView.tsx'
import { familyColors } from '../ui/familyColors.ts'
import { chosenSize } from './chosenSize.ts'
import type { MapLayout } from './layoutMap.ts'
import type { PlacedTalent } from './placeTalents.ts'
import type { Route } from './routeOver.ts'

/** What a role looks like, beyond its place. */
export type RoleLook = {
  /** Place of its family in the fixed order: decides the color. */
  readonly order: number
  /** The viewer is curious about it. */
  readonly isSaved: boolean
  /** Its seat is in the viewer's own team: no wall stands before it. */
  readonly isOwnTeam: boolean
}

export const meId = 'me'
export const meSize = 52

const mateSize = 16
/** The buttons in the lower corners stand this far into the garden, px. */
const besideButtons = 150
const matesBeside = { wide: 4, phone: 2 }
/** Width of a thread by how well the viewer knows the talent, 1 to 5. */
const threadWidths = [1.25, 1.25, 2, 3, 3]
const routeWidth = 3.5

/** How far the tile of the own team reaches out around a circle, px. */
const tileAround = 3

/** The circles of the roles, one in the own team on a tile like those of the colleagues in it; while one is chosen the others keep their families' colors, paler. */
export function roleNodes(layout: MapLayout, looks: ReadonlyMap<string, RoleLook>, chosen: string | null): GraphNode[] {
  const { roles } = layout
  const tiles = roles.flatMap((role): GraphNode[] => {
    const { id, x, y, size } = role
    if (!looks.get(id)?.isOwnTeam) return []
    const around = (id === chosen ? chosenSize(layout, role) : size) + 2 * tileAround
    return [
      { id: `tile-${id}`, x, y, size: around, shape: 'square', fill: 'var(--garden)', line: 'var(--line-strong)' },
    ]
  })
  const circles = roles.map((role) => {
    const look = looks.get(role.id)
    const { fill, code } = familyColors(look?.order ?? null)
    const line = `color-mix(in srgb, ${fill} 55%, var(--f-edge))`
    const node = { id: role.id, x: role.x, y: role.y, text: role.family, textSize: 11 }
    if (role.id === chosen) {
      const ring = { color: 'var(--accent)', width: 3, distance: 3 }
      return { ...node, size: chosenSize(layout, role), fill, line, textColor: code, textSize: 14, ring }
    }
    const paleLine = `color-mix(in srgb, ${line} 60%, var(--land-2))`
    const shown =
      chosen === null
        ? { fill, line, textColor: code }
        : { fill: `color-mix(in srgb, ${fill} 42%, var(--land-2))`, line: paleLine, textColor: 'var(--ink)' }
    const ring = { color: shown.line, width: 1.5, distance: 2.5 }
    return { ...node, size: role.size, ...shown, ...(look?.isSaved ? { ring } : {}) }
  })
  return [...tiles, ...circles]
}

/** The viewer, and colleagues of the team around them as long as no talents are shown there. */
export function gardenNodes({ me, ground }: MapLayout, initials: string, mates: number): GraphNode[] {
  const accent = 'var(--accent)'
  const ring = { color: 'color-mix(in srgb, var(--accent) 25%, var(--garden))', width: 3, distance: 3 }
  const own: GraphNode = {
    ...{ id: meId, ...me, size: meSize, fill: accent, line: accent, ring },
    ...{ text: initials, textColor: 'var(--on-accent)', textSize: 16 },
  }
  const step = ground.isPhone ? 30 : 44
  const isFree = ({ x }: GraphNode) => x > besideButtons && x < ground.width - besideButtons
  const around = Array.from(
    { length: Math.min(mates, 2 * (ground.isPhone ? matesBeside.phone : matesBeside.wide)) },
    (_, place): GraphNode => {
      const side = place % 2 === 0 ? -1 : 1
      const rank = Math.floor(place / 2) + 1
      const x = me.x + side * (26 + rank * step)
      const y = me.y + (rank % 2 === 0 ? -6 : 12)
      return {
        id: `mate-${place}`,
        x,
        y,
        size: mateSize,
        shape: 'square',
        fill: 'var(--sunken)',
        line: 'var(--line-strong)',
      }
    },
  )
  return [...around.filter(isFree), own]
}

/** Threads from the viewer to the talents that count, and the one route to the chosen role. */
export function routeElements(
  chosen: string | null,
  route: Route | null,
  talents: readonly PlacedTalent[],
): { nodes: GraphNode[]; lines: GraphLine[] } {
  if (chosen === null || route === null) return { nodes: [], lines: [] }
  const garden = 'var(--garden)'
  const nodes = talents.map(({ id, x, y }): GraphNode => ({ id, x, y, size: 1, fill: garden, line: garden }))
  const threads = talents.map(({ id, step }): GraphLine => {
    const color = 'color-mix(in srgb, var(--shared) 45%, var(--garden))'
    return { id: `thread-${id}`, from: meId, to: id, width: threadWidths[step - 1] ?? 2, color }
  })
  const bend = route.bend
  return {
    nodes,
    lines: [...threads, { id: 'route', from: meId, to: chosen, width: routeWidth, color: 'var(--accent)', bend }],
  }
}
