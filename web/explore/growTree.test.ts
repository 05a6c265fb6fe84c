import { describe, expect, it } from 'vitest'
import type { Around, ExploreNode, Neighbor, NodeKind } from './exploreNode.ts'
import { foldToFit, type Growth, growTree, mostNodes, trailTo } from './growTree.ts'

function node(id: string, kind: NodeKind): ExploreNode {
  return { id, kind, names: { en: id, nl: null, fr: null }, family: null, skillKind: null, isMe: false }
}
const asks = (id: string): Neighbor => ({ node: node(id, 'Role'), tie: 'ASKS' })
const close = (id: string): Neighbor => ({ node: node(id, 'Skill'), tie: 'CLOSE_TO' })
const many = (count: number, make: (id: string) => Neighbor, name: string) =>
  Array.from({ length: count }, (_, place) => make(`${name}${place}`))

function growth(arounds: Readonly<Record<string, readonly Neighbor[]>>, rest: Partial<Growth> = {}): Growth {
  const known = new Map(
    Object.entries(arounds).map(([id, neighbors]): [string, Around] => [
      id,
      { node: node(id, 'Skill'), neighbors, longKinds: new Set() },
    ]),
  )
  return {
    trunk: [{ node: node('listening', 'Skill'), tie: null }],
    open: ['listening'],
    at: null,
    kinds: ['Skill', 'Role', 'Team'],
    aroundOf: (id) => known.get(id),
    ...rest,
  }
}
const told = (tree: ReturnType<typeof growTree>) =>
  tree.nodes.map(({ node: { id }, parentId, tie, depth }) => [id, parentId, tie, depth])

describe('the picture', () => {
  it('begins with one node and brings the neighbors of what is expanded, kind by kind', () => {
    const around = { listening: [asks('mediator'), close('coaching')], coaching: [asks('coach'), asks('mediator')] }
    expect(told(growTree(growth(around, { open: [] })))).toEqual([['listening', null, null, 0]])
    const tree = growTree(growth(around, { open: ['listening', 'coaching'] }))
    expect(told(tree)).toEqual([
      ['listening', null, null, 0],
      ['coaching', 'listening', 'CLOSE_TO', 1],
      ['mediator', 'listening', 'ASKS', 1],
      ['coach', 'coaching', 'ASKS', 2],
    ])
    expect(tree.crossLinks).toEqual([{ from: 'coaching', to: 'mediator', tie: 'ASKS' }])
  })

  it('tells a tie between two expanded nodes once', () => {
    const around = {
      listening: [close('coaching'), close('teaching')],
      coaching: [close('listening'), close('teaching')],
      teaching: [close('coaching')],
    }
    const tree = growTree(growth(around, { open: ['listening', 'coaching', 'teaching'] }))
    expect(tree.crossLinks).toEqual([{ from: 'coaching', to: 'teaching', tie: 'CLOSE_TO' }])
  })

  it('leaves out kinds that are not asked for', () => {
    const around = { listening: [asks('mediator'), close('coaching')] }
    expect(told(growTree(growth(around, { kinds: ['Role'] }))).map(([id]) => id)).toEqual(['listening', 'mediator'])
  })

  it('shows six of a kind and a number for the rest, but never a number for a single one', () => {
    const seven = growTree(growth({ listening: many(7, asks, 'role') }))
    expect([seven.nodes.length, seven.rests]).toEqual([8, []])
    const twenty = growTree(growth({ listening: many(20, asks, 'role') }))
    expect(twenty.nodes.length).toBe(7)
    expect(twenty.rests).toEqual([
      { id: 'listening-Role', parentId: 'listening', kind: 'Role', count: 14, isMore: false },
    ])
  })

  it('shows whoever is told about or expanded, also from among the rest', () => {
    const around = { listening: many(20, asks, 'role'), role15: [close('coaching')] }
    const tree = growTree(growth(around, { at: 'role12', open: ['listening', 'role15'] }))
    expect(tree.order).toEqual([
      'listening',
      ...many(6, asks, 'role').map(({ node: { id } }) => id),
      'listening-Role',
      'role15',
      'coaching',
      'role12',
    ])
    expect(tree.rests[0]?.count).toBe(12)
  })

  it('passes over what is expanded but not there, such as what grew from a node that was folded', () => {
    const tree = growTree(growth({ listening: [asks('mediator')] }, { open: ['coaching', 'listening', 'strange'] }))
    expect([...tree.open]).toEqual(['listening'])
  })

  it('stays under the ceiling even when one node has thousands of neighbors', () => {
    const crowd = Object.fromEntries(
      ['listening', ...many(20, close, 'skill').map(({ node: { id } }) => id)].map((id) => [
        id,
        [...many(3_000, asks, `${id}-role`), ...many(20, close, 'skill')],
      ]),
    )
    const tree = growTree(growth(crowd, { open: Object.keys(crowd) }))
    expect(tree.order.length).toBe(mostNodes)
  })

  it('begins with every stone of a way, each tied to the one before', () => {
    const trunk = [
      { node: { ...node('me', 'Person'), isMe: true }, tie: null },
      { node: node('listening', 'Skill'), tie: 'HOLDS' as const },
      { node: node('mediator', 'Role'), tie: 'ASKS' as const },
    ]
    const tree = growTree(growth({ listening: [asks('mediator'), close('coaching')] }, { trunk, open: ['listening'] }))
    expect(told(tree)).toEqual([
      ['me', null, null, 0],
      ['listening', 'me', 'HOLDS', 1],
      ['mediator', 'listening', 'ASKS', 2],
      ['coaching', 'listening', 'CLOSE_TO', 2],
    ])
    expect(tree.crossLinks).toEqual([])
  })
})

describe('the trail', () => {
  it('tells from the first node on how one came here', () => {
    const tree = growTree(
      growth({ listening: [close('coaching')], coaching: [asks('coach')] }, { open: ['listening', 'coaching'] }),
    )
    expect(trailTo(tree, 'coach').map((each) => each.node.id)).toEqual(['listening', 'coaching', 'coach'])
    expect(trailTo(tree, 'strange')).toEqual([])
  })
})

describe('folding', () => {
  const branch = (name: string) => [...many(12, asks, `${name}-role`), ...many(12, close, `${name}-skill`)]
  const world = {
    listening: branch('a'),
    'a-skill0': branch('b'),
    'a-skill1': branch('c'),
    'c-skill0': branch('d'),
    'd-skill0': branch('e'),
  }

  it('is not needed while all fits', () => {
    expect(foldToFit(growth(world, { open: ['listening', 'a-skill0'] }))).toEqual([])
  })

  it('takes the oldest branch that the newest does not hang on', () => {
    expect(foldToFit(growth(world, { open: ['listening', 'a-skill0', 'a-skill1', 'c-skill0', 'd-skill0'] }))).toEqual([
      'a-skill0',
    ])
  })

  it('keeps the branch that the newest hangs on', () => {
    expect(foldToFit(growth(world, { open: ['listening', 'a-skill1', 'a-skill0', 'c-skill0', 'd-skill0'] }))).toEqual([
      'a-skill0',
    ])
  })
})
