import type { GraphLine, GraphNode } from '../graphView/GraphView.tsx'
import type { Point } from '../graphView/viewport.ts'
import { familyColors } from '../ui/familyColors.ts'
import { initials } from '../ui/initials.ts'
import type { Tree, TreeNode } from './growTree.ts'

const markSize = 30
const meSize = 36
/** Skills, teams and numbers are words on a plate; on the canvas they are only where lines end. */
const endOfLine = 1

const land = 'var(--land-1)'

/** The mark of a node lies above the middle of its place, so that the label below it fits. */
export const markLift = 17

/** What the canvas draws of the picture: marks of roles and people, and every tie as a line. */
export function pictureElements(
  tree: Tree,
  places: ReadonlyMap<string, Point>,
  chosen: string | null,
): { nodes: GraphNode[]; lines: GraphLine[] } {
  const markOf = (id: string): Point | undefined => {
    const place = places.get(id)
    const isMark = tree.nodes.some(({ node }) => node.id === id && hasMark(node.kind))
    return place === undefined ? undefined : { x: place.x, y: place.y - (isMark ? markLift : 0) }
  }
  const ids = tree.order.filter((id) => places.has(id))
  const nodes = ids.map((id): GraphNode => {
    const item = tree.nodes.find(({ node }) => node.id === id)
    return { id, ...(markOf(id) ?? { x: 0, y: 0 }), ...lookOf(item, id === chosen) }
  })
  return { nodes, lines: linesOf(tree, chosen) }
}

/** Whether a kind is drawn as a mark with its label below; the others are a plate with their name on it. */
export function hasMark(kind: TreeNode['node']['kind']): boolean {
  return kind === 'Role' || kind === 'Person'
}

type Look = Omit<GraphNode, 'id' | 'x' | 'y'>

function lookOf(item: TreeNode | undefined, isChosen: boolean): Look {
  if (item === undefined || !hasMark(item.node.kind)) return { size: endOfLine, fill: land, line: land }
  const { kind, family, isMe, names } = item.node
  const ring = isChosen ? { ring: { color: 'var(--accent)', width: 3, distance: 3 } } : {}
  if (kind === 'Role') {
    const { fill, code } = familyColors(family?.order ?? null)
    const line = `color-mix(in srgb, ${fill} 55%, var(--f-edge))`
    return { size: markSize, fill, line, text: family?.code ?? '', textColor: code, textSize: 11, ...ring }
  }
  const text = { text: initials(names.en), textSize: isMe ? 13 : 11 }
  if (isMe) {
    return {
      size: meSize,
      fill: 'var(--accent)',
      line: 'var(--accent)',
      textColor: 'var(--on-accent)',
      ...text,
      ...ring,
    }
  }
  const paper = { shape: 'square' as const, fill: 'var(--surface)', line: 'var(--line-strong)' }
  return { size: markSize, ...paper, textColor: 'var(--ink)', ...text, ...ring }
}

/** Lines from each node to the one it grew from; stronger on the way from me and around the chosen one, thin across. */
function linesOf(tree: Tree, chosen: string | null): GraphLine[] {
  const quiet = 'color-mix(in srgb, var(--line-strong) 55%, var(--land-2))'
  const grown = tree.nodes.flatMap(({ node, parentId, isOnWay }): GraphLine[] => {
    if (parentId === null) return []
    const line = { id: `${parentId}>${node.id}`, from: parentId, to: node.id }
    if (isOnWay) return [{ ...line, width: 3.5, color: 'var(--accent)' }]
    const isNear = chosen === node.id || chosen === parentId
    return [{ ...line, width: isNear ? 2 : 1.5, color: isNear ? 'var(--line-strong)' : quiet }]
  })
  const rests = tree.rests.map(({ id, parentId }) => ({
    ...{ id: `${parentId}>${id}`, from: parentId, to: id },
    ...{ width: 1.5, color: quiet },
  }))
  const pale = 'color-mix(in srgb, var(--line-strong) 34%, var(--land-2))'
  const across = tree.crossLinks.map(({ from, to }) => ({
    ...{ id: `${from}~${to}`, from, to },
    ...{ width: 1.25, color: chosen === from || chosen === to ? quiet : pale },
  }))
  return [...across, ...rests, ...grown]
}
