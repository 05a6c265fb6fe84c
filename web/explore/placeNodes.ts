import type { Point, Size } from '../graphView/viewport.ts'
import type { NodeKind } from './exploreNode.ts'
import type { Tree } from './growTree.ts'

/** Where everything stands in the picture, and how much room each has for itself. */
export type Places = {
  /** By the id of a node or rest, in px; the first stands in the middle of the frame. */
  readonly at: ReadonlyMap<string, Point>
  readonly cell: Size
}

/** A cell of a wall in running bond: `row` 0 is the middle one, `half` counts half bricks aside, even in even rows. */
type Cell = { readonly row: number; readonly half: number }

/** The least room for a mark with a label of two lines. */
const leastCell: Size = { width: 108, height: 68 }

/** Where the neighbors of each kind would like to be, seen from their parent, in cells. */
const sides: Readonly<Record<NodeKind, Point>> = {
  Skill: { x: -1, y: 0 },
  Role: { x: 1, y: 0 },
  Team: { x: 0, y: -1 },
  Person: { x: 0, y: 1 },
}

/** How far from the parent, and how far on in the direction in which the parent itself went. */
const distance = { side: 1.6, onward: 1.3 }

/** A cell outside the frame is taken only when none inside is nearly as near. */
const costOutside = 6

/**
 * Gives every node a brick of its own in a wall around the first, the stones of a way in a row: so no two labels meet.
 * In the order in which they came, each on the free brick nearest to where its kind stands beside its parent: whoever
 * is there stays when more are added. The same tree and size give the same places.
 */
export function placeNodes(tree: Tree, size: Size): Places {
  const wall = wallFor(size)
  const taken = new Map<string, Cell>()
  const cellOf = new Map<string, Cell>()
  const take = (id: string, cell: Cell) => {
    taken.set(keyOf(cell), cell)
    cellOf.set(id, cell)
  }
  const way = tree.nodes.filter(({ isOnWay }) => isOnWay)
  const stones = wayCells(way.length, wall)
  for (const [place, { node }] of way.entries()) take(node.id, stones[place] ?? middle)

  const items = itemsOf(tree)
  for (const id of tree.order.filter((each) => !cellOf.has(each))) {
    const item = items.get(id)
    if (item === undefined) continue
    const parent = cellOf.get(item.parentId ?? '')
    take(id, parent === undefined ? middle : nearestFree(wall, taken, wishOf(item.kind, parent)))
  }
  const at = new Map([...cellOf].map(([id, cell]) => [id, pointOf(wall, cell)]))
  return { at, cell: wall.cell }
}

const middle: Cell = { row: 0, half: 0 }

type Wall = { readonly size: Size; readonly cell: Size }

/** As many bricks as fit the frame, each as large as fills it; an odd number of courses has one in the middle. */
function wallFor(size: Size): Wall {
  const across = Math.max(2, Math.floor(size.width / leastCell.width))
  const courses = Math.max(3, Math.floor(size.height / leastCell.height))
  const odd = courses % 2 === 0 ? courses - 1 : courses
  return { size, cell: { width: size.width / across, height: size.height / odd } }
}

type Item = { readonly kind: NodeKind; readonly parentId: string | null }

function itemsOf({ nodes, rests }: Tree): ReadonlyMap<string, Item> {
  return new Map<string, Item>([
    ...nodes.map(({ node, parentId }): [string, Item] => [node.id, { kind: node.kind, parentId }]),
    ...rests.map(({ id, kind, parentId }): [string, Item] => [id, { kind, parentId }]),
  ])
}

/** The stones of a way: across with a brick between them where that fits, else down, else close together. */
function wayCells(count: number, { size, cell }: Wall): readonly Cell[] {
  const last = count - 1
  const places = Array.from({ length: count }, (_, place) => place)
  const fits = (length: number, brick: number) => (last + 0.5) * brick <= length / 2
  if (fits(size.width, cell.width)) return places.map((place) => ({ row: 0, half: 4 * place - 2 * last }))
  if (fits(size.height, cell.height)) return places.map((place) => inColumn(2 * place - last))
  return places.map((place) => inColumn(place - Math.floor(last / 2)))
}

function inColumn(row: number): Cell {
  return { row, half: isOdd(row) ? 1 : 0 }
}

function isOdd(row: number): boolean {
  return row % 2 !== 0
}

/** The place, in cells from the middle, that a child of this kind would like to have. */
function wishOf(kind: NodeKind, parent: Cell): Point {
  const from = { x: parent.half / 2, y: parent.row }
  const length = Math.hypot(from.x, from.y)
  const onward = length === 0 ? { x: 0, y: 0 } : { x: from.x / length, y: from.y / length }
  return {
    x: from.x + distance.side * sides[kind].x + distance.onward * onward.x,
    y: from.y + distance.side * sides[kind].y + distance.onward * onward.y,
  }
}

function nearestFree(wall: Wall, taken: ReadonlyMap<string, Cell>, wish: Point): Cell {
  let best: { cell: Cell; cost: number } | null = null
  for (const cell of cellsOf(wall)) {
    if (taken.has(keyOf(cell))) continue
    const cost = (cell.half / 2 - wish.x) ** 2 + (cell.row - wish.y) ** 2 + (isInside(wall, cell) ? 0 : costOutside)
    if (best === null || cost < best.cost) best = { cell, cost }
  }
  return best?.cell ?? middle
}

/** Every brick that can be panned to, row by row: as far as the middle of the frame can be moved over it. */
function cellsOf({ size, cell }: Wall): readonly Cell[] {
  const rows = Math.floor((size.height - cell.height / 2) / cell.height)
  const halves = Math.floor((size.width - cell.width / 2) / (cell.width / 2))
  const cells: Cell[] = []
  for (let row = -rows; row <= rows; row += 1) {
    for (let half = -halves; half <= halves; half += 1) {
      if (isOdd(half) === isOdd(row)) cells.push({ row, half })
    }
  }
  return cells
}

function isInside({ size, cell }: Wall, { row, half }: Cell): boolean {
  const isAcross = (Math.abs(half) / 2 + 0.5) * cell.width <= size.width / 2 + 0.5
  return isAcross && (Math.abs(row) + 0.5) * cell.height <= size.height / 2 + 0.5
}

function pointOf({ size, cell }: Wall, { row, half }: Cell): Point {
  return { x: size.width / 2 + (half / 2) * cell.width, y: size.height / 2 + row * cell.height }
}

function keyOf({ row, half }: Cell): string {
  return `${row}:${half}`
}
