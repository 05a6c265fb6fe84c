import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runningNeo4j } from '../../server/commands/localNeo4j.ts'
import { GraphRefused, GraphUnavailable } from '../../server/graph/errors.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'
import { applyChange } from '../../server/graph/writePath.ts'
import { type Neo4jForTests, startNeo4jForTests, testsUseNeo4j, WHY_SKIPPED } from '../support/neo4jForTests.ts'
import { type FaultProxy, openProxy } from '../support/proxy.ts'

/** Every answer comes within this, also when the database says nothing; recovery takes no longer than the second. */
const ANSWER_MS = 1_000
const RECOVERY_MS = 5_000
const NOW = new Date('2026-03-02T12:00:00.000Z')

describe.runIf(testsUseNeo4j)('a Neo4j that goes away', { timeout: 60_000 }, () => {
  let neo4j: Neo4jForTests
  let proxy: FaultProxy
  let graph: Graph
  beforeAll(async () => {
    neo4j = await startNeo4jForTests()
    await migrateEmpty()
  }, 180_000)
  afterAll(() => neo4j.stop(), 30_000)
  beforeEach(async () => {
    proxy = await openProxy(Number(new URL(neo4j.access.url).port))
    // The plain form, because neo4j:// would learn the real address and walk past the proxy.
    graph = await openNeo4jGraph({ ...neo4j.access, url: `bolt://127.0.0.1:${proxy.port}` })
    await count()
  })
  afterEach(async () => {
    await graph.close()
    await proxy.close()
  })

  async function migrateEmpty() {
    const empty = await neo4j.openEmptyGraph()
    await migrate(empty, NOW)
    await empty.close()
  }
  async function count(through: Graph = graph): Promise<number | undefined> {
    const rows = await through.read((transaction) =>
      transaction.run<{ people: number }>('// test.count\nMATCH (p:Person) RETURN count(p) AS people'),
    )
    return rows[0]?.people
  }
  const add = (requestId: string) =>
    applyChange(graph, { viewerId: 'ada', requestId, kinds: ['person.new'], now: NOW }, async (transaction) => {
      await transaction.run('// test.add\nCREATE (:Person {id: $requestId})', { requestId })
      return { result: requestId, changedIds: [requestId] }
    })
  async function outcomeIn(milliseconds: number, work: Promise<unknown>) {
    const started = performance.now()
    const outcome = await work.catch((error: unknown) => error)
    expect(performance.now() - started).toBeLessThan(milliseconds)
    return outcome
  }
  async function untilItAnswers() {
    const end = performance.now() + RECOVERY_MS
    while (performance.now() < end) {
      const answered = await graph.ping().then(
        () => true,
        () => false,
      )
      if (answered) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('It has not recovered.')
  }

  it.each(['silent', 'refuse'] as const)(
    'is told within a second when it is %s, and comes back by itself',
    async (behavior) => {
      proxy.behave(behavior)
      expect(await outcomeIn(ANSWER_MS, count())).toBeInstanceOf(GraphUnavailable)
      expect(await outcomeIn(ANSWER_MS, graph.ping())).toBeInstanceOf(GraphUnavailable)
      expect(await outcomeIn(ANSWER_MS, add(`while-${behavior}`))).toBeInstanceOf(GraphUnavailable)
      proxy.behave('pass')
      await untilItAnswers()
      expect(await count()).toBeTypeOf('number')
      expect(await add(`after-${behavior}`)).toMatchObject({ result: `after-${behavior}`, repeated: false })
    },
  )

  it('answers everyone who waits when it falls silent in the middle', async () => {
    const waiting = Array.from({ length: 30 }, () => count())
    proxy.behave('silent')
    const outcomes = await outcomeIn(ANSWER_MS, Promise.allSettled(waiting))
    expect(outcomes).toHaveLength(30)
    proxy.behave('pass')
    await untilItAnswers()
  })

  it('applies a change once when its connection is cut at any moment and it is sent again', async () => {
    const before = (await count()) ?? 0
    for (let cut = 0; cut < 40; cut++) {
      const requestId = `cut-request-${cut}`
      const first = add(requestId).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, (cut * 7) % 31))
      proxy.behave('refuse')
      await first
      proxy.behave('pass')
      await untilItAnswers()
      expect((await add(requestId)).result).toBe(requestId)
      expect(await count()).toBe(before + cut + 1)
    }
  })

  it('is told when the process is killed, and finds it again after a new start', async () => {
    const direct = await openNeo4jGraph(neo4j.access)
    const before = await count(direct)
    const port = new URL(neo4j.access.url).port
    process.kill(runningNeo4j(neo4j.home)?.processId ?? 0, 'SIGKILL')
    expect(await outcomeIn(ANSWER_MS, count(direct))).toBeInstanceOf(GraphUnavailable)
    await direct.close()
    const again = await neo4j.startAgain()
    expect(new URL(again.url).port).not.toBe(port)
    const reopened = await openNeo4jGraph(again)
    expect(await count(reopened)).toBe(before)
    await reopened.close()
  })

  it('says which setting to mend when it refuses', async () => {
    const { url, user } = neo4j.access
    const wrongPassword = openNeo4jGraph({ url, user, password: 'not-the-password' })
    await expect(wrongPassword).rejects.toThrow(/refuses the user "neo4j"\. Check GRAPH_USER and GRAPH_PASSWORD\./)
    await expect(openNeo4jGraph({ ...neo4j.access, database: 'nowhere' })).rejects.toThrow(/Check GRAPH_DATABASE/)
    await expect(openNeo4jGraph({ ...neo4j.access, url: 'http://127.0.0.1' })).rejects.toThrow(GraphRefused)
    await expect(openNeo4jGraph({ ...neo4j.access, url: 'bolt://127.0.0.1:1' })).rejects.toThrow(
      /does not answer\. Check GRAPH_URL/,
    )
  })
})

describe.skipIf(testsUseNeo4j)('a Neo4j that goes away', () => {
  it.skip(WHY_SKIPPED)
})
