import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGraph } from '../../test/support/testGraph.ts'
import { orderList } from '../shared/listOrder.ts'
import type { Graph } from './graph.ts'
import { pagesFromCrowds } from './pagesFromCrowds.ts'

// 900 roles, called 000 to 899: one skill is asked by every third, another by two of them, a third by none.
const ROLES = Array.from({ length: 900 }, (_, number) => ({ id: `r${number}`, name: String(number).padStart(3, '0') }))
const COMMON = ROLES.filter((_, number) => number % 3 === 0)
const RARE = [ROLES[4], ROLES[800]].flatMap((role) => role ?? [])

const CROWDS = {
  names: orderList(ROLES.map(({ id, name }) => ({ id, text: name, groups: [] }))),
  count: `// test.count
    UNWIND $parents AS parent
    CALL {
      WITH parent
      MATCH (s:Skill {id: parent.id})<-[:REQUIRES]-(r:Role)
      WITH r LIMIT $most
      RETURN count(r) AS count
    }
    RETURN parent.id AS parentId, count`,
  among: `// test.among
    UNWIND $pairs AS pair
    MATCH (r:Role {id: pair.id})-[:REQUIRES]->(s:Skill {id: pair.parentId})
    RETURN s.id AS parentId, r.id AS id`,
}

let graph: Graph
const askedAsFew: string[] = []

beforeAll(async () => {
  graph = await openTestGraph()
  await graph.write(async (transaction) => {
    await transaction.run("// test.skills\nUNWIND ['common', 'rare', 'none'] AS id CREATE (:Skill {id: id})")
    await transaction.run('// test.roles\nUNWIND $ids AS id CREATE (:Role {id: id})', {
      ids: ROLES.map(({ id }) => id),
    })
    for (const [skill, roles] of [
      ['common', COMMON],
      ['rare', RARE],
    ] as const) {
      await transaction.run(
        '// test.ask\nMATCH (s:Skill {id: $skill}) WITH s MATCH (r:Role) WHERE r.id IN $ids CREATE (r)-[:REQUIRES]->(s)',
        { skill, ids: roles.map(({ id }) => id) },
      )
    }
  })
})

afterAll(() => graph.close())

function pagesOf(requests: readonly { parentId: string; first: number; after?: string | null }[]) {
  return pagesFromCrowds<string>(graph, CROWDS, requests, {
    ofFew: async (few) => {
      askedAsFew.push(...few.map(({ parentId }) => parentId))
      return few.map(() => ({ nodes: ['of few'], pageInfo: { hasNextPage: false, endCursor: null } }))
    },
    load: async (ids) => ids.map((id) => (id === 'r9' ? null : id)),
  })
}

describe('pages from crowds', () => {
  it('walks along the names for a crowd and leaves the others to the usual way', async () => {
    const [none, common, rare] = await pagesOf([
      { parentId: 'none', first: 2 },
      { parentId: 'common', first: 3 },
      { parentId: 'rare', first: 2 },
    ])
    expect(common?.nodes).toEqual(['r0', 'r3', 'r6'])
    expect(common?.pageInfo.hasNextPage).toBe(true)
    expect([none?.nodes, rare?.nodes]).toEqual([['of few'], ['of few']])
    expect(askedAsFew).toEqual(['none', 'rare'])
  })

  it('comes past every child once, page after page, without the ones that are gone', async () => {
    const met: string[] = []
    let after: string | null = null
    for (;;) {
      const [page] = await pagesOf([{ parentId: 'common', first: 70, after }])
      met.push(...(page?.nodes ?? []))
      after = page?.pageInfo.endCursor ?? null
      if (page?.pageInfo.hasNextPage !== true) break
    }
    expect(met).toEqual(COMMON.map(({ id }) => id).filter((id) => id !== 'r9'))
  })

  it('refuses a page of no size', async () => {
    await expect(pagesOf([{ parentId: 'common', first: 0 }])).rejects.toThrow('first is 0')
  })
})
