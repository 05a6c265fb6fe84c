import { describe, expect, it } from 'vitest'
import type { Viewer } from '../access/viewer.ts'
import type { Graph, GraphValue } from '../graph/graph.ts'
import { openStructure } from './structure.ts'

const bob: Viewer = { personId: 'bob', actors: ['EMPLOYEE'], directReportIds: new Set() }

/** A graph of departments alone, which notes the ids it is asked for and answers when it is let. */
function departmentsAlone(names: Record<string, string>) {
  const asked: GraphValue[] = []
  let wait: Promise<void> = Promise.resolve()
  const run = async (_: string, { ids }: { readonly ids: readonly string[] }) => {
    asked.push([...ids])
    const rows = ids.flatMap((id) => {
      const name = names[id]
      return name === undefined ? [] : [{ department: { id, nameEn: name, nameNl: name, nameFr: name } }]
    })
    await wait
    return rows
  }
  const graph = { read: (work: (transaction: unknown) => unknown) => work({ run }) } as unknown as Graph // no more of it is asked for
  return {
    structure: openStructure(graph),
    asked,
    hold() {
      let letGo = () => {}
      wait = new Promise((resolve) => {
        letGo = resolve
      })
      return letGo
    },
  }
}

const namesOf = async (read: Promise<readonly ({ readonly names: { readonly en: string } } | null)[]>) =>
  (await read).map((found) => found?.names.en ?? null)

describe('what an organization is made of', () => {
  it('is read once, and told in the order asked', async () => {
    const { structure, asked } = departmentsAlone({ rail: 'Rail', road: 'Road' })
    expect(await namesOf(structure.departments(bob, ['rail']))).toEqual(['Rail'])
    expect(await namesOf(structure.departments(bob, ['road', 'rail']))).toEqual(['Road', 'Rail'])
    expect(await namesOf(structure.departments(bob, ['rail', 'road']))).toEqual(['Rail', 'Road'])
    expect(asked).toEqual([['rail'], ['road']])
  })

  it('is asked for again each time where there is none: it may come, and nobody can fill the memory with made-up ids', async () => {
    const names: Record<string, string> = {}
    const { structure, asked } = departmentsAlone(names)
    expect(await namesOf(structure.departments(bob, ['rail']))).toEqual([null])
    names.rail = 'Rail'
    expect(await namesOf(structure.departments(bob, ['rail']))).toEqual(['Rail'])
    expect(asked).toEqual([['rail'], ['rail']])
  })

  it('is read anew once it was forgotten, also when it was being read meanwhile', async () => {
    const names: Record<string, string> = { rail: 'Rail' }
    const { structure, hold } = departmentsAlone(names)
    const letGo = hold()
    const before = namesOf(structure.departments(bob, ['rail']))
    names.rail = 'Railways'
    structure.forget()
    letGo()
    expect(await before).toEqual(['Rail'])
    expect(await namesOf(structure.departments(bob, ['rail']))).toEqual(['Railways'])
  })
})
