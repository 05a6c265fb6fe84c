import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { importFolder } from '../../server/import/importFolder.ts'
import { groupBy } from '../../server/shared/groupBy.ts'
import { AS_OF } from '../demoTypes.ts'
import { readTable } from '../generator/sourceTables.ts'
import { demoSkillFiles } from '../skillsOfTheDemo.ts'
import { writeLargeOrganization } from './writeLargeOrganization.ts'

const SIZE = { people: 600, roles: 90 }
const tables = demoSkillFiles(fileURLToPath(new URL('../data', import.meta.url)))

function written(seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  writeLargeOrganization(folder, tables, SIZE, seed)
  return folder
}

const folder = written(7)
const table = (name: string) => readTable(join(folder, name))
const filesOf = (of: string) => readdirSync(of).map((name) => [name, readFileSync(join(of, name), 'utf8')])

describe('a generated organization', () => {
  it('is accepted by the importer whole', async () => {
    const graph = await openEmbeddedGraph({ folder: null })
    const result = await importFolder(graph, folder, { right: 'seed', today: AS_OF, dryRun: true })
    await graph.close()
    expect(result.problems).toEqual([])
    expect(result.outcome).toBe('planned')
  })

  it('has as many people and roles as asked for, and every active one holds a seat', () => {
    const people = table('people.csv')
    const active = people.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id)
    expect([people.length, active.length]).toEqual([600, 582])
    expect(table('roles.csv')).toHaveLength(90)
    expect(table('holds.csv').map(({ person }) => person)).toEqual(active)
  })

  it('has six steps from the lowest teams to the one person at the top, and no circle', () => {
    const managers = new Map(table('people.csv').map(({ id = '', manager = '' }) => [id, manager]))
    const steps = (id: string): number => {
      const manager = managers.get(id) ?? ''
      return manager === '' ? 0 : 1 + steps(manager)
    }
    const active = table('holds.csv').map(({ person = '' }) => person)
    const bySteps = groupBy(active, steps)
    expect([...bySteps.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(bySteps.get(0)).toEqual(['p0'])
    expect(bySteps.get(6)?.length).toBeGreaterThan(active.length / 2)
  })

  it('has skills with a long tail: a few held by most people, half of them by one in twenty at most', () => {
    const holders = [...groupBy(table('person_skills.csv'), ({ skill }) => skill).values()].map(({ length }) => length)
    holders.sort((one, other) => other - one)
    expect(holders[0]).toBeGreaterThan(SIZE.people / 2)
    expect(holders[Math.floor(holders.length / 2)]).toBeLessThan(SIZE.people / 20)
    const asking = [...groupBy(table('role_skills.csv'), ({ skill }) => skill).values()].map(({ length }) => length)
    expect(Math.min(...asking)).toBe(1)
  })

  it('describes every role in all five kinds', () => {
    const kinds = new Map(table('skills.csv').map(({ id, kind = '' }) => [id, kind]))
    for (const asked of groupBy(table('role_skills.csv'), ({ role }) => role).values()) {
      const found = new Set(asked.map(({ skill }) => kinds.get(skill)))
      expect([...found].sort()).toEqual(['ACTIVITY', 'ENERGY', 'KNOWLEDGE', 'SKILL', 'TALENT'])
    }
  })

  it('has past moves, most of them within a family', () => {
    const familyOfRole = new Map(table('roles.csv').map(({ id, family }) => [id, family]))
    const familyOfSeat = new Map(table('seats.csv').map(({ id, role }) => [id, familyOfRole.get(role)]))
    const present = new Map(table('holds.csv').map(({ person, seat }) => [person, seat]))
    const moved = table('held.csv').filter(({ person }) => present.has(person))
    const within = moved.filter(({ person, seat }) => familyOfSeat.get(seat) === familyOfSeat.get(present.get(person)))
    expect(moved.length).toBeGreaterThan(SIZE.people / 2)
    expect(within.length / moved.length).toBeGreaterThan(0.5)
    expect(within.length / moved.length).toBeLessThan(0.9)
  })

  it('is the same to the byte for the same seed, and another for another', () => {
    expect(filesOf(written(7))).toEqual(filesOf(folder))
    expect(filesOf(written(8))).not.toEqual(filesOf(folder))
  })
})
