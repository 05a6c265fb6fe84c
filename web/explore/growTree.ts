import type { StepTie } from '../generated/operations.ts'
import { type Around, type ExploreNode, type Neighbor, type NodeKind, nodeKinds } from './exploreNode.ts'

/** A node with how it came here. */
export type TreeNode = {
  readonly node: ExploreNode
  /** From whom it grew; null for the first. */
  readonly parentId: string | null
  readonly tie: StepTie | null
  /** Steps from the first node. */
  readonly depth: number
  /** A stone of the way from me, which stays whatever is expanded. */
  readonly isOnWay: boolean
}

/** Stands for the neighbors of one kind that are not shown one by one. */
export type Rest = {
  readonly id: string
  readonly parentId: string
  readonly kind: NodeKind
  /** How many; at least so many when there are more than were told. */
  readonly count: number
  readonly isMore: boolean
}

/** A tie that is drawn, from the one it was told by. */
export type Link = { readonly from: string; readonly to: string; readonly tie: StepTie }

/** Everything that is shown. */
export type Tree = {
  readonly nodes: readonly TreeNode[]
  readonly rests: readonly Rest[]
  /** Ids of nodes and rests in the order in which they came. */
  readonly order: readonly string[]
  /** Ties between nodes that are both shown but did not grow from each other. */
  readonly crossLinks: readonly Link[]
  /** What is expanded, of what was asked. */
  readonly open: ReadonlySet<string>
}

export type Growth = {
  /** What stands there before anything is expanded: one node, or all stones of a way, each tied to the one before. */
  readonly trunk: readonly { readonly node: ExploreNode; readonly tie: StepTie | null }[]
  /** What is to be expanded, in this order. */
  readonly open: readonly string[]
  /** Shown too, also when there are many before it. */
  readonly at: string | null
  readonly kinds: readonly NodeKind[]
  /** What lies around an expanded node; undefined until it is known. */
  readonly aroundOf: (id: string) => Around | undefined
}

/** Nodes on screen, the numbers that stand for the rest included: beyond, nobody reads a picture any more. */
export const mostNodes = 60

/** Neighbors of a kind that stand one by one around a node: so several expanded nodes fit under the ceiling. */
const mostOfKind = 6

/** Grows the picture: each expanded node that is there brings its neighbors, those not shown yet as new nodes. */
export function growTree(growth: Growth): Tree {
  const tree: Growing = { nodes: new Map(), rests: [], order: [], crossLinks: [], open: new Set() }
  growth.trunk.forEach(({ node, tie }, place) => {
    const parentId = growth.trunk[place - 1]?.node.id ?? null
    add(tree, { node, parentId, tie, depth: place, isOnWay: growth.trunk.length > 1 })
  })
  for (const id of growth.open) {
    bringIn(tree, growth, id)
    expand(tree, growth, id)
  }
  if (growth.at !== null) bringIn(tree, growth, growth.at)
  const rests = tree.rests.map((rest) => ({ ...rest, count: countHidden(tree, growth, rest) }))
  return { ...tree, nodes: [...tree.nodes.values()], rests: rests.filter(({ count, isMore }) => count > 0 || isMore) }
}

type Growing = {
  readonly nodes: Map<string, TreeNode>
  readonly rests: Omit<Rest, 'count'>[]
  readonly order: string[]
  readonly crossLinks: Link[]
  readonly open: Set<string>
}

function add(tree: Growing, node: TreeNode): void {
  tree.nodes.set(node.node.id, node)
  tree.order.push(node.node.id)
}

function roomIn(tree: Growing): number {
  return mostNodes - tree.order.length
}

/** Brings someone in from among the rest of an expanded node. */
function bringIn(tree: Growing, growth: Growth, id: string): void {
  if (tree.nodes.has(id) || roomIn(tree) <= 0) return
  for (const parentId of tree.open) {
    const found = growth.aroundOf(parentId)?.neighbors.find(({ node }) => node.id === id)
    if (found === undefined || !growth.kinds.includes(found.node.kind)) continue
    addChild(tree, parentId, found)
    return
  }
}

function addChild(tree: Growing, parentId: string, { node, tie }: Neighbor): void {
  add(tree, { node, parentId, tie, depth: (tree.nodes.get(parentId)?.depth ?? 0) + 1, isOnWay: false })
}

function expand(tree: Growing, growth: Growth, id: string): void {
  const around = growth.aroundOf(id)
  if (!tree.nodes.has(id) || around === undefined) return
  tree.open.add(id)
  for (const kind of nodeKinds.filter((each) => growth.kinds.includes(each))) {
    const ofKind = around.neighbors.filter(({ node }) => node.kind === kind)
    noteCrossLinks(tree, id, ofKind)
    addNew(tree, id, kind, ofKind, around.longKinds.has(kind))
  }
}

function noteCrossLinks(tree: Growing, id: string, neighbors: readonly Neighbor[]): void {
  for (const { node, tie } of neighbors) {
    const known = tree.nodes.get(node.id)
    const grewFromEachOther = known?.parentId === id || tree.nodes.get(id)?.parentId === node.id
    const isNoted = tree.crossLinks.some(({ from, to }) => from === node.id && to === id)
    if (known !== undefined && !grewFromEachOther && !isNoted) tree.crossLinks.push({ from: id, to: node.id, tie })
  }
}

/** Adds the first neighbors of a kind one by one, as far as there is room; a number for the rest, never for a single one. */
function addNew(tree: Growing, id: string, kind: NodeKind, neighbors: readonly Neighbor[], isMore: boolean): void {
  const fresh = neighbors.filter(({ node }) => !tree.nodes.has(node.id))
  const room = roomIn(tree)
  if (fresh.length === 0 || room === 0) return
  const isWhole = !isMore && fresh.length <= Math.min(mostOfKind + 1, room)
  const shown = isWhole ? fresh : fresh.slice(0, Math.min(mostOfKind, room - 1))
  for (const neighbor of shown) addChild(tree, id, neighbor)
  if (isWhole) return
  const rest = { id: `${id}-${kind}`, parentId: id, kind, isMore }
  tree.rests.push(rest)
  tree.order.push(rest.id)
}

function countHidden(tree: Growing, growth: Growth, { parentId, kind }: Omit<Rest, 'count'>): number {
  const neighbors = growth.aroundOf(parentId)?.neighbors ?? []
  return neighbors.filter(({ node }) => node.kind === kind && !tree.nodes.has(node.id)).length
}

/**
 * What must be folded, oldest first, so that everything fits under the ceiling once the last of `open` is expanded.
 * The way, the first node, the last expanded one and all between them stay.
 */
export function foldToFit(growth: Growth): readonly string[] {
  const folded: string[] = []
  for (;;) {
    const open = growth.open.filter((id) => !folded.includes(id))
    if (!isFull({ ...growth, open })) return folded
    const kept = keptOpen({ ...growth, open })
    const oldest = open.find((id) => !kept.has(id))
    if (oldest === undefined) return folded
    folded.push(oldest)
  }
}

/** Whether the last expanded node found too little room for its neighbors. */
function isFull(growth: Growth): boolean {
  return growTree(growth).order.length >= mostNodes
}

function keptOpen(growth: Growth): ReadonlySet<string> {
  const { nodes } = growTree(growth)
  const parentOf = new Map(nodes.map(({ node, parentId }) => [node.id, parentId]))
  const kept = new Set(growth.trunk.map(({ node }) => node.id))
  for (let id = growth.open.at(-1) ?? null; id !== null; id = parentOf.get(id) ?? null) kept.add(id)
  return kept
}

/** From the first node to this one, how it came here; empty when it is not shown. */
export function trailTo({ nodes }: Tree, id: string | null): readonly TreeNode[] {
  const byId = new Map(nodes.map((node) => [node.node.id, node]))
  const trail: TreeNode[] = []
  for (let node = byId.get(id ?? ''); node !== undefined; node = byId.get(node.parentId ?? '')) trail.unshift(node)
  return trail
}
