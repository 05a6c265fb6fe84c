import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { type Ask, EXAMPLE_DAY, externalId, seedWorld, signInAt } from '../support/exampleApp.ts'
import { addedByDee, showMediation, type WatchedIds } from '../support/followedValue.ts'
import {
  addressOf,
  killServers,
  PATIENCE_MS,
  type ServerProcess,
  startServer,
  until,
} from '../support/serverProcess.ts'
import { openEmptyNeo4j } from '../support/testGraph.ts'

let graph: Graph
let folder: string
let watched: WatchedIds
const servers: ServerProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  graph = await openEmptyNeo4j(access())
  await migrate(graph, new Date(`${EXAMPLE_DAY}T10:00:00Z`))
  await seedWorld(graph)
  watched = { adviser: await externalId(graph, 'adviser'), mediation: await externalId(graph, 'mediation') }
})
afterAll(async () => {
  await killServers(servers)
  await graph.close()
  rmSync(folder, { recursive: true })
})

function access() {
  const found = inject('neo4j')
  if (found === undefined) throw new Error('These tests run on Neo4j alone.')
  return found
}

/** One more process on the same graph. Each has a folder of its own; sessions are those of all. */
async function serveAs(name: string): Promise<ServerProcess> {
  const { url, user, password } = access()
  const server = startServer({
    GRAPH_URL: url,
    GRAPH_USER: user,
    GRAPH_PASSWORD: password,
    SESSION_SECRET: 'a secret that all servers of these tests share',
    DATA_DIR: join(folder, name),
    LOG_LEVEL: 'info',
  })
  servers.push(server)
  return server
}

const signedIn = async (server: ServerProcess, key: string): Promise<Ask> =>
  signInAt(await addressOf(server), await externalId(graph, key))

describe('server processes on one Neo4j', () => {
  it('follow each other in place, and one that was killed finds what was said meanwhile', {
    timeout: 5 * PATIENCE_MS,
  }, async () => {
    const first = await serveAs('first')
    const second = await serveAs('second')
    const [onFirst, onSecond] = [await signedIn(first, 'dee'), await signedIn(second, 'dee')]
    const before = await addedByDee(onSecond, watched)
    const untilAdded = (asDee: Ask, wanted: (tenths: number) => boolean) =>
      until(servers, async () => (wanted(await addedByDee(asDee, watched)) ? true : undefined))
    const less = (tenths: number) => tenths < before
    const asBefore = (tenths: number) => tenths === before

    await showMediation(await signedIn(first, 'cas'), watched, true)
    await untilAdded(onSecond, less)
    await untilAdded(onFirst, less)
    await killServers([first])
    await showMediation(await signedIn(second, 'cas'), watched, false)
    await untilAdded(onSecond, asBefore)
    await untilAdded(await signedIn(await serveAs('first'), 'dee'), asBefore)
    const { out } = second.printed()
    expect(out.match(/followed changes of what people show, in place/g)).toHaveLength(2)
    expect(out).not.toContain('built anew')
  })
})
