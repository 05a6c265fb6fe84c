import type { Point, Size } from '../graphView/viewport.ts'
import type { NodeKind } from './exploreNode.ts'
import type { Tree } from './growTree.ts'

/** Where a node stands, in px; `side` says to which side of its parent, 0 in the middle column. */
export type Place = Point & { readonly side: -1 | 0 | 1 }

/** The words above neighbors of one kind: whose they are, and where these words stand. */
export type Caption = Point & { readonly parentId: string; readonly kind: NodeKind; readonly side: -1 | 1 }

/** Where everything stands in the picture, by the id of a node or rest; each has a slot for itself. */
export type Places = {
  readonly at: ReadonlyMap<string, Place>
  readonly captions: readonly Caption[]
  readonly slot: Size
}

/**
 * Measures in px. Between two columns, `pitch` apart, there is air for the lines. Columns bend around the middle like
 * arcs: inward by the square of the row, `mostBend` at the most.
 */
type Measures = { readonly slot: Size; readonly pitch: number; readonly mostBend: number }

const roomy: Measures = { slot: { width: 182, height: 42 }, pitch: 242, mostBend: 54 }
const narrow: Measures = { slot: { width: 150, height: 42 }, pitch: 190, mostBend: 20 }
const bendPerRow = 1.5

/** In a narrow frame everything grows to the right, so that two columns are seen. */
const narrowFrame = 560
const narrowMargin = 12

/** Rows from one stone of a way to the next: as many as fit a word between them, fewer for a long way. */
const stoneRows = { roomy: 3, tight: 2, mostRoomy: 4 }

/** A slot by its column, 0 the middle one, and its row, 0 the middle one, downward. */
type Cell = { readonly column: number; readonly row: number }

/**
 * Places the first node in the middle and its neighbors in arcs beside it, each kind together: skills to the left,
 * roles to the right, others where there is more room; what grows from them goes further out. A way from me climbs the
 * middle column. In the order in which they came, each group on the free rows nearest to its parent: whoever is there
 * stays when more are added, no two share a slot, and no line from a parent runs under anyone else.
 */
export function placeNodes(tree: Tree, size: Size): Places {
  const isNarrow = size.width < narrowFrame
  const { slot, pitch, mostBend } = isNarrow ? narrow : roomy
  const cells = new Map<string, Cell>()
  const taken = new Set<string>()
  const captions: (Cell & Omit<Caption, 'x' | 'y'>)[] = []
  const take = (id: string, cell: Cell) => {
    cells.set(id, cell)
    taken.add(keyOf(cell))
  }
  const trunk = tree.nodes.filter(({ isOnWay, parentId }) => isOnWay || parentId === null)
  for (const [place, { node }] of trunk.entries()) take(node.id, { column: 0, row: stoneRow(place, trunk.length) })

  for (const group of groupsOf(tree)) {
    const parent = cells.get(group.parentId)
    if (parent === undefined) continue
    const side = isNarrow ? 1 : sideOf(group, parent, cells, tree)
    const column = parent.column + side
    const rows = group.ids.length + 1
    const first = firstFreeRow(taken, column, parent.row, rows)
    const head = { column, row: first }
    taken.add(keyOf(head))
    if (group.isWhole) captions.push({ ...head, parentId: group.parentId, kind: group.kind, side })
    for (const [place, id] of group.ids.entries()) take(id, { column, row: first + 1 + place })
  }
  const pointOf = ({ column, row }: Cell): Point => {
    const inward = Math.min(mostBend, bendPerRow * row ** 2)
    const middle = isNarrow ? slot.width / 2 + narrowMargin : size.width / 2
    return { x: middle + column * pitch - Math.sign(column) * inward, y: size.height / 2 + row * slot.height }
  }
  const at = new Map(
    [...cells].map(([id, cell]): [string, Place] => [id, { ...pointOf(cell), side: signOf(cell.column) }]),
  )
  return {
    at,
    captions: captions.map(({ column, row, ...caption }) => ({ ...caption, ...pointOf({ column, row }) })),
    slot,
  }
}

/** Neighbors that came together. Those brought in later stand apart, without words above them. */
type Group = {
  readonly parentId: string
  readonly kind: NodeKind
  readonly ids: readonly string[]
  readonly isWhole: boolean
}

function groupsOf({ nodes, rests, order }: Tree): readonly Group[] {
  const items = new Map([
    ...nodes.map(
      ({ node, parentId, isOnWay }) => [node.id, { parentId: isOnWay ? null : parentId, kind: node.kind }] as const,
    ),
    ...rests.map(({ id, parentId, kind }) => [id, { parentId, kind }] as const),
  ])
  const groups: { parentId: string; kind: NodeKind; ids: string[]; isWhole: boolean }[] = []
  for (const id of order) {
    const item = items.get(id)
    if (item === undefined || item.parentId === null) continue
    const { parentId, kind } = item
    const last = groups.at(-1)
    if (last?.parentId === parentId && last.kind === kind) last.ids.push(id)
    else
      groups.push({
        parentId,
        kind,
        ids: [id],
        isWhole: !groups.some((each) => each.parentId === parentId && each.kind === kind),
      })
  }
  return groups
}

/** Outward from the middle column; from there by kind, or to the side where fewer neighbors stand. */
function sideOf({ kind, parentId }: Group, parent: Cell, cells: ReadonlyMap<string, Cell>, tree: Tree): -1 | 1 {
  if (parent.column !== 0) return parent.column < 0 ? -1 : 1
  if (kind === 'Skill') return -1
  if (kind === 'Role') return 1
  const columns = [
    ...tree.nodes.map(({ node, parentId: from }) => ({ id: node.id, from })),
    ...tree.rests.map(({ id, parentId: from }) => ({ id, from })),
  ]
    .filter(({ from }) => from === parentId)
    .map(({ id }) => cells.get(id)?.column ?? 0)
  const left = columns.filter((column) => column < 0).length
  const right = columns.filter((column) => column > 0).length
  return left < right ? -1 : 1
}

/** The first of so many free rows in a column, their middle as near to a row as can be; of two as near the lower. */
function firstFreeRow(taken: ReadonlySet<string>, column: number, near: number, rows: number): number {
  const wish = near - Math.floor(rows / 2)
  for (let distance = 0; ; distance += 1) {
    for (const first of [wish + distance, wish - distance]) {
      const isFree = Array.from({ length: rows }, (_, place) => first + place).every(
        (row) => !taken.has(keyOf({ column, row })),
      )
      if (isFree) return first
    }
  }
}

/** The row of a stone of the way: the first at the foot, so that the way climbs; a single node stands in the middle. */
function stoneRow(place: number, count: number): number {
  const step = count <= stoneRows.mostRoomy ? stoneRows.roomy : stoneRows.tight
  return Math.round(((count - 1) * step) / 2) - place * step
}

function signOf(column: number): -1 | 0 | 1 {
  return column === 0 ? 0 : column < 0 ? -1 : 1
}

function keyOf({ column, row }: Cell): string {
  return `${column}:${row}`
}
