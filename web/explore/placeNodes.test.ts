import { describe, expect, it } from 'vitest'
import type { Around, ExploreNode, Neighbor, NodeKind } from './exploreNode.ts'
import { growTree, mostNodes, type Tree } from './growTree.ts'
import { placeNodes } from './placeNodes.ts'

const size = { width: 800, height: 600 }

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
  it('have the first node in the middle, skills to the left, roles to the right, others where there is room', () => {
    const { at, captions } = placeNodes(grown(['a'], 1), size)
    expect(Object.fromEntries(at)).toEqual({
      a: { x: 400, y: 300, side: 0 },
      'a-Skill0': { x: 158, y: 300, side: -1 },
      'a-Role0': { x: 642, y: 300, side: 1 },
      'a-Team0': { x: 642 - 6, y: 300 + 84, side: 1 },
      'a-Person0': { x: 158 + 6, y: 300 + 84, side: -1 },
    })
    expect(captions[0]).toEqual({ parentId: 'a', kind: 'Skill', side: -1, x: 158 + 1.5, y: 300 - 42 })
  })

  it('are never shared, up to the ceiling and on a phone', () => {
    const tree = grown(['a', 'a-Role0', 'a-Skill0', 'a-Skill0-Skill0'], 20)
    expect(tree.order.length).toBe(mostNodes)
    for (const each of [size, { width: 358, height: 480 }]) {
      const { at, slot } = placeNodes(tree, each)
      const places = [...at.values()]
      expect(places.length).toBe(mostNodes)
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) {
          const isAside = Math.abs(one.x - other.x) >= slot.width
          expect(isAside || Math.abs(one.y - other.y) >= slot.height).toBe(true)
        }
      }
    }
  })

  it('stay when more is expanded', () => {
    const before = placeNodes(grown(['a'], 5), size).at
    const after = placeNodes(grown(['a', 'a-Role0', 'a-Skill1'], 5), size).at
    for (const [id, place] of before) expect(after.get(id)).toEqual(place)
    expect(after.size).toBeGreaterThan(before.size)
  })

  it('go further out with every step, on the side where they began', () => {
    const { at } = placeNodes(grown(['a', 'a-Role0', 'a-Skill0'], 1), size)
    expect(at.get('a-Role0-Skill0')).toMatchObject({ x: 884, side: 1 })
    expect(at.get('a-Skill0-Role0')?.side).toBe(-1)
  })

  it('are the same every time', () => {
    const tree = grown(['a', 'a-Role0'], 12)
    expect(placeNodes(tree, size)).toEqual(placeNodes(tree, size))
  })

  it('of a way climb from me at the foot, with room for a word between two stones', () => {
    const rowsOf = (trunk: string[]) => [...placeNodes(grown([], 0, trunk), size).at.values()].map(({ y }) => y)
    expect(rowsOf(['me', 'skill', 'role'])).toEqual([426, 300, 174])
    expect(rowsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual([552, 468, 384, 300, 216, 132, 48])
  })

  it('in a narrow frame begin at the left and grow to the right', () => {
    const { at } = placeNodes(grown(['a'], 1), { width: 358, height: 480 })
    expect(at.get('a')?.x).toBe(87)
    expect([...at.values()].slice(1).every(({ x, side }) => x > 200 && side === 1)).toBe(true)
  })
})
