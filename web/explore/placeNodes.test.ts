import { describe, expect, it } from 'vitest'
import type { Around, ExploreNode, Neighbor, NodeKind } from './exploreNode.ts'
import { growTree, mostNodes, type Tree } from './growTree.ts'
import { placeNodes } from './placeNodes.ts'

const size = { width: 756, height: 630 }

function node(id: string, kind: NodeKind): ExploreNode {
  return { id, kind, names: { en: id, nl: null, fr: null }, family: null, skillKind: null, isMe: false }
}
const around = (id: string, count: number): Around => {
  const neighbors = (['Skill', 'Role', 'Team', 'Person'] as const).flatMap((kind) =>
    Array.from({ length: count }, (_, place): Neighbor => ({ node: node(`${id}-${kind}${place}`, kind), tie: 'ASKS' })),
  )
  return { node: node(id, 'Skill'), neighbors, longKinds: new Set() }
}
const grown = (open: readonly string[], count: number, trunk = ['a']): Tree =>
  growTree({
    trunk: trunk.map((id) => ({ node: node(id, 'Skill'), tie: null })),
    open,
    at: null,
    kinds: ['Skill', 'Role', 'Team', 'Person'],
    aroundOf: (id) => around(id, count),
  })

describe('places', () => {
  it('have the first node in the middle, skills before it, roles behind, teams above and people below', () => {
    const { at, cell } = placeNodes(grown(['a'], 1), size)
    expect(cell).toEqual({ width: 108, height: 70 })
    expect(Object.fromEntries(at)).toEqual({
      a: { x: 378, y: 315 },
      'a-Skill0': { x: 162, y: 315 },
      'a-Role0': { x: 594, y: 315 },
      'a-Team0': { x: 378, y: 175 },
      'a-Person0': { x: 378, y: 455 },
    })
  })

  it('are never shared, nor outside of what can be panned to, up to the ceiling and on a phone', () => {
    const tree = grown(['a', 'a-Role0', 'a-Skill0'], 20)
    expect(tree.order.length).toBe(mostNodes)
    for (const each of [size, { width: 358, height: 480 }]) {
      const { at, cell } = placeNodes(tree, each)
      const places = [...at.values()]
      expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(mostNodes)
      for (const { x, y } of places) {
        expect(Math.abs(x - each.width / 2)).toBeLessThanOrEqual(each.width - cell.width / 2)
        expect(Math.abs(y - each.height / 2)).toBeLessThanOrEqual(each.height - cell.height / 2)
      }
    }
  })

  it('stay when more is expanded', () => {
    const before = placeNodes(grown(['a'], 5), size).at
    const after = placeNodes(grown(['a', 'a-Role0'], 5), size).at
    for (const [id, place] of before) expect(after.get(id)).toEqual(place)
    expect(after.size).toBeGreaterThan(before.size)
  })

  it('are the same every time', () => {
    const tree = grown(['a', 'a-Role0'], 12)
    expect(placeNodes(tree, size)).toEqual(placeNodes(tree, size))
  })

  it('of a way run across, with room for a word between two stones', () => {
    const { at } = placeNodes(grown([], 0, ['me', 'skill', 'role']), size)
    expect([...at.values()]).toEqual([
      { x: 162, y: 315 },
      { x: 378, y: 315 },
      { x: 594, y: 315 },
    ])
  })

  it('of a way run down where it is too long to run across', () => {
    const { at } = placeNodes(grown([], 0, ['me', 'skill', 'role', 'team']), { width: 340, height: 490 })
    expect([...at.values()].map(({ y }) => y)).toEqual([35, 175, 315, 455])
    const long = placeNodes(grown([], 0, ['a', 'b', 'c', 'd', 'e', 'f', 'g']), { width: 340, height: 490 })
    expect([...long.at.values()].map(({ y }) => y)).toEqual([35, 105, 175, 245, 315, 385, 455])
  })
})
