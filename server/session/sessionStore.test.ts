import type { SessionData } from 'express-session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from '../graph/embeddedGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { GraphSessionStore } from './sessionStore.ts'

const SIGNED_IN_AT = Date.parse('2026-11-26T09:00:00Z')
const MINUTE = 60_000

describe('a session', () => {
  let graph: Graph
  let asked: number
  let now: number
  let store: GraphSessionStore
  beforeEach(async () => {
    const opened = await openEmbeddedGraph({ folder: null })
    await migrate(opened, new Date(SIGNED_IN_AT))
    asked = 0
    now = SIGNED_IN_AT
    graph = {
      ...opened,
      read: (work) => {
        asked += 1
        return opened.read(work)
      },
    }
    store = new GraphSessionStore(graph, () => new Date(now))
    const session = { personId: 'ada', startedAt: new Date(now).toISOString(), cookie: { originalMaxAge: null } }
    await new Promise((resolve) => store.set('key', session, resolve))
  })
  afterEach(() => graph.close())

  const find = () =>
    new Promise<SessionData | null>((resolve, reject) =>
      store.get('key', (error, session) => (error ? reject(error) : resolve(session ?? null))),
    )
  const use = async () => {
    const session = await find()
    if (session === null) throw new Error('The session has ended')
    await new Promise<void>((resolve) => store.touch('key', session, resolve))
  }

  it('lasts as long as it is used', async () => {
    for (const minutes of [20, 40, 60, 80]) {
      now = SIGNED_IN_AT + minutes * MINUTE
      await use()
    }
    now = SIGNED_IN_AT + 109 * MINUTE
    expect(await find()).toMatchObject({ personId: 'ada' })
    now = SIGNED_IN_AT + 111 * MINUTE
    expect(await find()).toBeNull()
  })

  it('asks the graph once for a use when one was noted within the minute', async () => {
    now = SIGNED_IN_AT + 59_000
    await use()
    expect(asked).toBe(1)
  })
})
