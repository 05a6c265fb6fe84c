import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrate } from '../../server/graph/migrate.ts'
import { jobRecords, takeLease } from '../../server/jobs/lease.ts'
import { COMMAND_MS, type CommandPlace, endOf, openCommandPlace } from '../support/commands.ts'
import { EXAMPLE_NOON, fillWithExample } from '../support/graphFiles.ts'

const SERVER = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const isEmbedded = inject('neo4j') === undefined

let place: CommandPlace
beforeEach(async () => {
  place = await openCommandPlace()
}, COMMAND_MS)
afterEach(() => place.remove())

async function fill(): Promise<void> {
  const graph = await place.open()
  await fillWithExample(graph)
  await graph.close()
}

describe('npm run jobs', { timeout: 6 * COMMAND_MS }, () => {
  it('lists what each does, how it went the last time, and when it is next', async () => {
    await fill()
    const { code, out, errors } = await place.run('jobs')
    expect([code, errors]).toEqual([0, ''])
    expect(out).toMatch(
      /^retention: Erases people who left long ago, .*\n {2}every day at 02:30\n {2}last: never\n {2}next: as soon as a server runs\n/,
    )
    expect(out).toMatch(
      /\ntables: Asks every server .*\n {2}every day at 03:30\n {2}last: never\n {2}next: \d{4}-\d\d-\d\d 03:30 \(Europe\/Brussels\)\n/,
    )
    expect(out).toMatch(
      /\ncoverage: Counts for HR .*\n {2}every day at 04:00\n {2}last: never\n {2}next: as soon as a server runs\n$/,
    )
    // Fay of the example left in 2024.
    expect(await place.run('jobs', 'run', 'retention')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^retention: people erased: 1, answers lapsed: 0, .*\.\n$/),
    })
    expect((await place.run('jobs')).out).toMatch(
      /^retention: .*\n.*\n {2}last: \d{4}-\d\d-\d\d \d\d:\d\d \(Europe\/Brussels\), done in \d+\.\d s: people erased: 1, .*\n {2}next: \d{4}-\d\d-\d\d 02:30 \(Europe\/Brussels\)\n/,
    )
  })

  it('knows its jobs by name, and does nothing on a graph without an organization', async () => {
    await fill()
    expect(await place.run('jobs', 'run', 'everything')).toEqual({
      code: 1,
      out: '',
      errors: 'There is no job "everything". There are: retention, tables, coverage.\n',
    })
    const graph = await place.open()
    await graph.write((transaction) => transaction.run('// test.empty\nMATCH (n) DETACH DELETE n'))
    await migrate(graph, EXAMPLE_NOON)
    await graph.close()
    const refused = { code: 1, out: '', errors: 'The graph holds no organization yet, so there is nothing to do.\n' }
    expect(await place.run('jobs')).toEqual(refused)
    expect(await place.run('jobs', 'run', 'tables')).toEqual(refused)
  })

  it('counts what HR sees of suggestions', async () => {
    await fill()
    expect(await place.run('jobs', 'run', 'coverage')).toEqual({
      code: 0,
      out: 'coverage: roles: 4, suggested: 0.\n',
      errors: '',
    })
  })

  it('does not begin what another process does', async () => {
    await fill()
    const graph = await place.open()
    await takeLease(graph, { name: 'tables', holder: 'another', now: new Date(), unlessDoneSince: null })
    await graph.close()
    expect(await place.run('jobs', 'run', 'tables')).toEqual({
      code: 1,
      out: '',
      errors: 'Another process does "tables" just now. "npm run jobs" shows how it went.\n',
    })
    expect((await place.run('jobs')).out).toContain('  next: it is being done just now\n')
  })

  it.runIf(isEmbedded)('says that the server with the embedded graph does them itself', async () => {
    await fill()
    const graph = await place.open()
    expect(await place.run('jobs')).toEqual({
      code: 1,
      out: '',
      errors:
        'An embedded graph belongs to one process at a time, and a server that runs on it does its jobs by itself. Stop the server ' +
        'to see them or to run one; a graph in Neo4j is open to both.\n',
    })
    await graph.close()
  })
})

describe('a server', { timeout: 6 * COMMAND_MS }, () => {
  it('does at its start what is wanted, and ends in order', async () => {
    await fill()
    const server = place.startProgram(SERVER)
    let out = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    const ended = endOf(server)
    await expect.poll(() => out, { timeout: COMMAND_MS }).toContain('a job is done')
    server.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, errors: '' })
    const graph = await place.open()
    const records = await jobRecords(graph)
    await graph.close()
    expect(records.get('retention')).toMatchObject({ holder: null, lastOutcome: 'DONE' })
    expect(records.get('tables')).toMatchObject({ holder: null, lastOutcome: null })
  })
})
