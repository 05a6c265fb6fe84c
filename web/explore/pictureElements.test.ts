import { describe, expect, it } from 'vitest'
import type { ExploreNode, NodeKind } from './exploreNode.ts'
import type { Tree, TreeNode } from './growTree.ts'
import { pictureElements } from './pictureElements.ts'
import { placeNodes } from './placeNodes.ts'

function node(id: string, kind: NodeKind): ExploreNode {
  return { id, kind, names: { en: id, nl: null, fr: null }, family: null, skillKind: null, isMe: false }
}
const grown = (id: string, kind: NodeKind, parentId: string | null, depth: number): TreeNode => ({
  node: node(id, kind),
  parentId,
  tie: parentId === null ? null : 'ASKS',
  depth,
  isOnWay: false,
})

const tree: Tree = {
  nodes: [
    grown('a', 'Skill', null, 0),
    grown('b', 'Skill', 'a', 1),
    grown('c', 'Skill', 'a', 1),
    grown('d', 'Role', 'a', 1),
  ],
  rests: [{ id: 'a-Role', parentId: 'a', kind: 'Role', count: 7, isMore: false }],
  order: ['a', 'b', 'c', 'd', 'a-Role'],
  crossLinks: [
    { from: 'b', to: 'c', tie: 'CLOSE_TO' },
    { from: 'b', to: 'd', tie: 'ASKS' },
  ],
  open: new Set(['a', 'b']),
}
const drawn = pictureElements(tree, placeNodes(tree, { width: 800, height: 600 }), 'd')
const lineOf = (id: string) => drawn.lines.find((line) => line.id === id)

describe('the lines of the picture', () => {
  it('are one for every tie and every number, and no more', () => {
    expect(drawn.lines.map(({ id }) => id)).toEqual(['b~c', 'b~d', 'a>a-Role', 'a>b', 'a>c', 'a>d'])
  })

  it('lead from the outer edge of a plate to the inner edge of what grew from it', () => {
    expect(lineOf('a>b')).toMatchObject({ from: 'a|left', to: 'b|right' })
    expect(lineOf('a>d')).toMatchObject({ from: 'a|right', to: 'd|left' })
  })

  it('go around a column between two of it, and straight between others', () => {
    expect(lineOf('b~c')).toMatchObject({ from: 'b|left', to: 'c|left', bend: { at: 0.5 } })
    expect(lineOf('b~d')).not.toHaveProperty('bend')
  })

  it('are stronger around what is told about', () => {
    expect(lineOf('a>d')?.width).toBeGreaterThan(lineOf('a>b')?.width ?? 0)
  })
})
