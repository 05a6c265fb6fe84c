import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrations } from '../../schema/migrations.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { COMMAND_MS, type CommandPlace, openCommandPlace } from '../support/commands.ts'

const VERSION = migrations.length
const NOON = new Date('2026-03-02T12:00:00.000Z')

describe('npm run migrate', { timeout: 4 * COMMAND_MS }, () => {
  let place: CommandPlace
  beforeEach(async () => {
    place = await openCommandPlace()
  }, COMMAND_MS)
  afterEach(() => place.remove())

  async function migrateTo(number: number) {
    const graph = await place.open()
    await migrate(graph, NOON, migrations.slice(0, number))
    await graph.close()
  }

  it('runs what an older version had not, says which, and finds nothing to do the second time', async () => {
    await migrateTo(1)
    const later = migrations.slice(1).map(({ number, name }) => `Migration ${number} has run: ${name}.\n`)
    expect(await place.run('migrate')).toEqual({
      code: 0,
      out: `${later.join('')}The graph is at version ${VERSION} now.\n`,
      errors: '',
    })
    expect(await place.run('migrate')).toEqual({
      code: 0,
      out: `Nothing to do: the graph is at version ${VERSION}, as is this program.\n`,
      errors: '',
    })
  })

  it('shows what would run, and runs nothing', async () => {
    await migrateTo(1)
    const first = `  1  2026-03-02T12:00:00Z  ${migrations[0]?.name}\n`
    const later = migrations.slice(1).map(({ number, name }) => `  ${number}  to run                ${name}\n`)
    const status = {
      code: 0,
      out: `${first}${later.join('')}Migrations to run: ${VERSION - 1}. "npm run migrate" runs them, and so does a start.\n`,
      errors: '',
    }
    expect(await place.run('migrate', '--status')).toEqual(status)
    expect(await place.run('migrate', '--status')).toEqual(status)
    await migrateTo(VERSION)
    expect((await place.run('migrate', '--status')).out).toMatch(/\nNothing is to run\.\n$/)
  })

  it('refuses a graph of a newer version with the words of a start', async () => {
    const graph = await place.open()
    const newer = { number: VERSION + 1, name: 'of a later year', keys: [], indexes: [], statements: [] }
    await migrate(graph, NOON, [...migrations, newer])
    await graph.close()
    const refused = {
      code: 1,
      out: '',
      errors:
        `This graph was made by a newer version of Over the Wall (its migrations go to ${VERSION + 1}, this version knows ` +
        `${VERSION}). Start the newer version, or use a copy of the graph from before it.\n`,
    }
    expect(await place.run('migrate')).toEqual(refused)
    expect(await place.run('migrate', '--status')).toEqual(refused)
  })

  it.skipIf(inject('neo4j') !== undefined)('makes no folder only to look at it', async () => {
    expect(await place.run('migrate', '--status')).toEqual({
      code: 1,
      out: '',
      errors:
        `There is no graph in "${place.settings.DATA_DIR}/graph" yet. ` +
        'Choose another folder with DATA_DIR, or a Neo4j with GRAPH_URL.\n',
    })
  })
})
