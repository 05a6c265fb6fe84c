import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runningNeo4j } from '../../server/commands/localNeo4j.ts'
import { GraphRefused, GraphUnavailable } from '../../server/graph/errors.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'
import { applyChange } from '../../server/graph/writePath.ts'
import { type Neo4jForTests, startNeo4jForTests } from '../support/neo4jForTests.ts'
import { type FaultProxy, openProxy } from '../support/proxy.ts'

/** Every answer comes within this, also when the database says nothing; recovery takes no longer than the second. */
/** A second, and what a busy machine adds to it. */
const ANSWER_MS = 1_500
/** One answer comes in time for a probe; the four that make a connection and the one after do not. */
const FAR_AWAY_MS = 250
const RECOVERY_MS = 5_000
const CUTS = 200
/** So many doors at once: after a cut each waits a while for its Neo4j to be back. */
const DOORS = 5
/** A change has fewer. */
const MESSAGES = 12
const LOST_COMMITS = 20
const NOW = new Date('2026-03-02T12:00:00.000Z')

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a Neo4j that goes away', { timeout: 60_000 }, () => {
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
    graph = await openThrough(proxy)
    await graph.ping() // As the health gate does: from now on silence is called so at once.
    await count()
  })
  afterEach(async () => {
    await graph.close()
    await proxy.close()
  })

  /** In the plain form, because neo4j:// would learn the real address and walk past the door. */
  const openThrough = (door: FaultProxy) => openNeo4jGraph({ ...neo4j.access, url: `bolt://127.0.0.1:${door.port}` })

  async function migrateEmpty() {
    const empty = await openNeo4jGraph(neo4j.access)
    await migrate(empty, NOW)
    await empty.close()
  }
  async function count(through: Graph = graph): Promise<number | undefined> {
    const rows = await through.read((transaction) =>
      transaction.run<{ people: number }>('// test.count\nMATCH (p:Person) RETURN count(p) AS people'),
    )
    return rows[0]?.people
  }
  const add = (requestId: string, through: Graph = graph) =>
    applyChange(through, { viewerId: 'ada', requestId, kinds: ['person.new'], now: NOW }, async (transaction) => {
      await transaction.run('// test.add\nCREATE (:Person {id: $requestId})', { requestId })
      return { result: requestId, changedIds: [requestId] }
    })
  async function outcomeIn(milliseconds: number, work: Promise<unknown>) {
    const started = performance.now()
    const outcome = await work.catch((error: unknown) => error)
    expect(performance.now() - started).toBeLessThan(milliseconds)
    return outcome
  }
  /** Tries again as the web app does, until the graph has recovered. */
  async function untilDone<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = performance.now() + RECOVERY_MS
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof GraphUnavailable) || performance.now() > end) throw error
        await pause(50)
      }
    }
  }
  const untilItAnswers = (through: Graph = graph) => untilDone(() => through.ping())
  const untilApplied = (requestId: string, through: Graph = graph) => untilDone(() => add(requestId, through))

  /** As many changes as people, each with its own number and its request remembered: nothing half done, nothing doubled. */
  async function expectWholeRecord(people: number | undefined) {
    const rows = await graph.read((transaction) =>
      transaction.run(
        `// test.record
        MATCH (p:Person) WITH count(p) AS people, count(DISTINCT p.id) AS ids
        MATCH (c:Change) WITH people, ids, count(c) AS changes, max(c.sequence) AS last
        MATCH (d:Done) WHERE d.until IS NOT NULL
        RETURN people, ids, changes, last, count(d) AS requests`,
      ),
    )
    expect(rows).toEqual([{ people, ids: people, changes: people, last: people, requests: people }])
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

  it('is borne with by a command, which nobody waits for, while it says nothing for a moment', async () => {
    const command = await openNeo4jGraph({ ...neo4j.access, url: `bolt://127.0.0.1:${proxy.port}` })
    proxy.delay(1_500)
    expect(await count(command)).toBeTypeOf('number')
    proxy.delay(0)
    await command.close()
  })

  it('is not taken for silent when it is far away, from the first question on and after it was away', async () => {
    proxy.delay(FAR_AWAY_MS)
    const farAway = await openNeo4jGraph({ ...neo4j.access, url: `bolt://127.0.0.1:${proxy.port}` })
    await farAway.ping()
    proxy.behave('refuse')
    await expect(farAway.ping()).rejects.toBeInstanceOf(GraphUnavailable)
    proxy.behave('pass')
    await untilItAnswers(farAway)
    proxy.delay(0)
    await farAway.close()
  })

  it('answers everyone who waits when it falls silent in the middle', async () => {
    const waiting = Array.from({ length: 30 }, () => count())
    proxy.behave('silent')
    const outcomes = await outcomeIn(ANSWER_MS, Promise.allSettled(waiting))
    expect(outcomes).toHaveLength(30)
    proxy.behave('pass')
    await untilItAnswers()
  })

  it('applies a change once when its connection is cut at any message and it is sent again', {
    timeout: 240_000,
  }, async () => {
    const before = (await count()) ?? 0
    const outcomes = { neverCame: 0, keptUnheard: 0, acknowledged: 0 }
    const cuts = Array.from({ length: CUTS }, (_, cut) => cut).values()
    async function cutAtOneDoor() {
      const door = await openProxy(Number(new URL(neo4j.access.url).port))
      const through = await openThrough(door)
      for (const cut of cuts) {
        const requestId = `cut-request-${cut}`
        // Each message of a change by turns, and some after its end: before it comes, and when it has come and is answered.
        door.cutAt(Math.floor(cut / 2) % MESSAGES, cut % 2 === 0 ? 'before' : 'answered')
        const first = await add(requestId, through).catch(() => null)
        door.behave('pass')
        const again = await untilApplied(requestId, through)
        expect(again.result).toBe(requestId)
        if (first !== null) outcomes.acknowledged++
        else if (again.repeated) outcomes.keptUnheard++
        else outcomes.neverCame++
      }
      await through.close()
      await door.close()
    }
    await Promise.all(Array.from({ length: DOORS }, cutAtOneDoor))
    expect(await count()).toBe(before + CUTS)
    console.log(`${CUTS} connections cut:`, outcomes)
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0)
    await expectWholeRecord(before + CUTS)
  })

  it('applies a change once when the answer to its commit is lost and it is sent again', async () => {
    const before = (await count()) ?? 0
    for (let lost = 0; lost < LOST_COMMITS; lost++) {
      const requestId = `lost-commit-${lost}`
      proxy.dropAnswersAfterCommit()
      expect(await add(requestId).catch((error: unknown) => error)).toBeInstanceOf(GraphUnavailable)
      proxy.behave('pass')
      expect(await untilApplied(requestId)).toMatchObject({ result: requestId, repeated: true })
    }
    expect(await count()).toBe(before + LOST_COMMITS)
    await expectWholeRecord(before + LOST_COMMITS)
  })

  it('is told when it is slow, or waits for it, and nothing is half done', async () => {
    proxy.delay(100)
    expect(await outcomeIn(3 * ANSWER_MS, count())).toBeTypeOf('number')
    expect(await outcomeIn(5 * ANSWER_MS, add('while-slow'))).toMatchObject({ result: 'while-slow' })
    proxy.delay(2_000)
    expect(await outcomeIn(ANSWER_MS, add('while-too-slow'))).toBeInstanceOf(GraphUnavailable)
    proxy.delay(0)
    expect(await untilApplied('while-too-slow')).toMatchObject({ result: 'while-too-slow' })
    await expectWholeRecord(await count())
  })

  it('is told when the process is killed, and finds it again after a new start', async () => {
    const direct = await openNeo4jGraph(neo4j.access)
    await direct.ping()
    const before = await count(direct)
    process.kill(runningNeo4j(neo4j.home)?.processId ?? 0, 'SIGKILL')
    expect(await outcomeIn(ANSWER_MS, count(direct))).toBeInstanceOf(GraphUnavailable)
    expect(await neo4j.startAgain()).toEqual(neo4j.access)
    await untilItAnswers(direct)
    expect(await count(direct)).toBe(before)
    await direct.close()
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
