import type { GraphLine, GraphNode } from '../graphView/GraphView.tsx'
import type { Point, Size } from '../graphView/viewport.ts'
import type { Tree } from './growTree.ts'
import type { Place, Places } from './placeNodes.ts'

/** Where a line can end: at either edge of a plate, or under the middle of it. */
type End = 'left' | 'right' | 'middle'

type DrawnLine = GraphLine & { readonly ends: readonly [End, End] }

const quiet = 'color-mix(in srgb, var(--line-strong) 60%, var(--land-2))'
const pale = 'color-mix(in srgb, var(--line-strong) 32%, var(--land-2))'
const strong = 'var(--line-strong)'

/** Two of one column stand no further apart across than the column bends. */
const sameColumn = 100

/** How far a tie between two of one column bends aside of them. */
const bendPx = 34

/** What the canvas draws: every tie as a line, from plate to plate. The plates themselves are real buttons above it. */
export function pictureElements(
  tree: Tree,
  { at: places, slot }: Places,
  chosen: string | null,
): { nodes: GraphNode[]; lines: GraphLine[] } {
  const drawn = [
    ...tree.crossLinks.flatMap(({ from, to }) => across(places, from, to, chosen)),
    ...tree.rests.flatMap(({ id, parentId }) => grown(places, parentId, id, { width: 1.5, color: quiet })),
    ...tree.nodes.flatMap(({ node, parentId, isOnWay }) => {
      if (parentId === null) return []
      const isNear = chosen === node.id || chosen === parentId
      const look = isOnWay
        ? { width: 3.5, color: 'var(--accent)' }
        : { width: isNear ? 2 : 1.5, color: isNear ? strong : quiet }
      return grown(places, parentId, node.id, look)
    }),
  ]
  const ends = new Map<string, GraphNode>()
  const lines = drawn.map(({ ends: [fromEnd, toEnd], ...line }): GraphLine => {
    const from = endNode(places, slot, line.from, fromEnd, line.color)
    const to = endNode(places, slot, line.to, toEnd, line.color)
    ends.set(from.id, from)
    ends.set(to.id, to)
    return { id: line.id, from: from.id, to: to.id, width: line.width, color: line.color, ...bendOf(line) }
  })
  return { nodes: [...ends.values()], lines }
}

const bendOf = ({ bend }: GraphLine) => (bend === undefined ? {} : { bend })

type Look = { readonly width: number; readonly color: string }

/** From the outer edge of a plate to the inner edge of one that grew from it; in the middle column from middle to middle. */
function grown(places: ReadonlyMap<string, Place>, from: string, to: string, look: Look): DrawnLine[] {
  const side = places.get(to)?.side
  if (side === undefined || !places.has(from)) return []
  const ends: readonly [End, End] = side === 0 ? ['middle', 'middle'] : side > 0 ? ['right', 'left'] : ['left', 'right']
  return [{ id: `${from}>${to}`, from, to, ends, ...look }]
}

/** Between two that did not grow from each other: straight, or around the outside of their column. */
function across(places: ReadonlyMap<string, Place>, from: string, to: string, chosen: string | null): DrawnLine[] {
  const [one, other] = [places.get(from), places.get(to)]
  if (one === undefined || other === undefined) return []
  const line = { id: `${from}~${to}`, from, to, width: 1.25, color: chosen === from || chosen === to ? quiet : pale }
  if (one.side === other.side && Math.abs(one.x - other.x) < sameColumn) {
    const side = one.side < 0 ? -1 : 1
    const end: End = side < 0 ? 'left' : 'right'
    const isDown = other.y > one.y
    return [{ ...line, ends: [end, end], bend: { px: (isDown ? -side : side) * bendPx, at: 0.5 } }]
  }
  return [{ ...line, ends: one.x < other.x ? ['right', 'left'] : ['left', 'right'] }]
}

function endNode(places: ReadonlyMap<string, Place>, slot: Size, id: string, end: End, color: string): GraphNode {
  const place: Point = places.get(id) ?? { x: 0, y: 0 }
  const aside = end === 'left' ? -slot.width / 2 : end === 'right' ? slot.width / 2 : 0
  return { id: `${id}|${end}`, x: place.x + aside, y: place.y, size: 2, fill: color, line: color }
}
