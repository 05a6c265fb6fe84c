import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGraph } from '../../test/support/testGraph.ts'
import type { SearchKind, SkillKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { openSearchIndex, type SearchIndex } from './searchIndex.ts'

const BOTH: readonly SearchKind[] = ['PERSON', 'TEAM']

let graph: Graph
let search: SearchIndex

const addTeam = (id: string, name: string) =>
  graph.write((transaction) =>
    transaction.run('// test.addTeam\nCREATE (:Team {id: $id, nameEn: $name, nameNl: $name, nameFr: $name})', {
      id,
      name,
    }),
  )

beforeAll(async () => {
  graph = await openTestGraph()
  await addTeam('b', 'Makers')
  await addTeam('a', 'Makers')
  await graph.write((transaction) =>
    transaction.run(`// test.addPerson\nCREATE (:Person {id: 'm', name: 'Mara', status: 'ACTIVE'})`),
  )
  search = await openSearchIndex(graph)
})
afterAll(() => graph.close())

const idsFor = (text: string, kinds = BOTH, first = 10) =>
  search.find(text, { kinds, skillKinds: null }, first).map(({ id }) => id)

describe('the beginning of a word', () => {
  it('finds the same again, by score and then by id, for fewer as for more', () => {
    expect(idsFor('ma')).toEqual(['m', 'a', 'b'])
    expect(idsFor('ma', BOTH, 2)).toEqual(['m', 'a'])
    expect(idsFor('MA')).toEqual(['m', 'a', 'b'])
    expect(idsFor('makers', BOTH, 1)).toEqual(['a'])
  })

  it('finds no more of a kind that is not asked for', () => {
    expect(idsFor('ma', ['TEAM'])).toEqual(['a', 'b'])
    expect(idsFor('ma', ['PERSON'])).toEqual(['m'])
  })

  it('finds skills of the kinds that are asked for, beside all of the others', async () => {
    for (const kind of ['SKILL', 'TALENT', 'ACTIVITY', 'ENERGY']) {
      await graph.write((transaction) =>
        transaction.run('// test.addSkill\nCREATE (:Skill {id: $kind, kind: $kind, nameEn: $name})', {
          kind,
          name: `Making ${kind.toLowerCase()}`,
        }),
      )
    }
    await search.refresh()
    const found = (text: string, skillKinds: readonly SkillKind[] | null) =>
      search.find(text, { kinds: ['TEAM', 'SKILL'], skillKinds }, 10).map(({ id }) => id)
    for (const text of ['ma', 'making']) {
      expect(
        found(text, ['TALENT', 'SKILL'])
          .filter((id) => id.length > 1)
          .sort(),
      ).toEqual(['SKILL', 'TALENT'])
      expect(
        found(text, null)
          .filter((id) => id.length > 1)
          .sort(),
      ).toEqual(['ACTIVITY', 'ENERGY', 'SKILL', 'TALENT'])
      expect(found(text, []).filter((id) => id.length > 1)).toEqual([])
    }
    expect(found('ma', ['TALENT'])).toEqual(expect.arrayContaining(['a', 'b', 'TALENT']))
  })

  it('finds new names once they are read', async () => {
    await addTeam('c', 'Map')
    expect(idsFor('ma')).toEqual(['m', 'a', 'b'])
    await search.refresh()
    expect(idsFor('ma', ['TEAM'])).toEqual(['c', 'a', 'b'])
  })
})
