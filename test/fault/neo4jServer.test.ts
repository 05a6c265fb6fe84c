import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type ExampleApp, serveExample } from '../support/exampleApp.ts'
import { type FaultProxy, openProxy } from '../support/proxy.ts'
import { cookieOf } from '../support/rawAnswers.ts'
import { openEmptyNeo4j } from '../support/testGraph.ts'

/** A second, and what a busy machine adds to it. */
const ANSWER_MS = 1_500
const RECOVERY_MS = 5_000

const AWAY = {
  status: 503,
  retryAfter: '2',
  errors: [
    {
      message: 'The data cannot be reached right now. Nothing is lost; try again in a moment.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    },
  ],
}

let proxy: FaultProxy
let app: ExampleApp
let bobsCookie: string

beforeAll(async () => {
  const access = inject('neo4j')
  if (access === undefined) throw new Error('These tests run on Neo4j alone.')
  proxy = await openProxy(Number(new URL(access.url).port))
  // The plain form, because neo4j:// would learn the real address and walk past the proxy.
  app = await serveExample(await openEmptyNeo4j({ ...access, url: `bolt://127.0.0.1:${proxy.port}` }))
  bobsCookie = await cookieOf(app, 'bob')
})
afterAll(async () => {
  await app.close()
  await proxy.close()
})

/** What an HTTP client sees, without the places in the query. */
async function ask(query: string, variables: object = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: bobsCookie },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: object | null; errors?: (typeof AWAY)['errors'] }
  const { status, headers } = response
  return {
    status,
    retryAfter: headers.get('retry-after'),
    ...(data != null && { data }),
    ...(errors && { errors: errors.map(({ message, extensions }) => ({ message, extensions })) }),
  }
}
const askName = () => ask('{ viewer { person { name } } }')
const readiness = async () => (await fetch(`${app.url}/readyz`)).status

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const started = performance.now()
  return { result: await work, milliseconds: performance.now() - started }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function recovery(): Promise<number> {
  const started = performance.now()
  while ((await askName()).status !== 200) await pause(50)
  return performance.now() - started
}

const BOB = { status: 200, retryAfter: null, data: { viewer: { person: { name: 'Bob Maes' } } } }

describe.each(['silent', 'refuse'] as const)('a server whose Neo4j is %s', (behavior) => {
  it('says at once that it is away, with the time to come back, and recovers by itself', async () => {
    expect(await askName()).toEqual(BOB)
    proxy.behave(behavior)
    const first = await timed(askName())
    expect(first.result).toEqual(AWAY)
    expect(first.milliseconds).toBeLessThan(ANSWER_MS)

    await pause(2_000) // By now the gate knows, and asks the graph nothing more.
    const later = await timed(askName())
    expect(later.result).toEqual(AWAY)
    expect(later.milliseconds).toBeLessThan(ANSWER_MS / 4)
    expect(await readiness()).toBe(503)

    proxy.behave('pass')
    expect(await recovery()).toBeLessThan(RECOVERY_MS)
    expect(await askName()).toEqual(BOB)
    expect(await readiness()).toBe(200)
  })

  it('says so to someone who signs in, too', async () => {
    proxy.behave(behavior)
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: 'someone' }),
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    proxy.behave('pass')
    await recovery()
  })

  it('applies a change once that was sent while it was away and again after', async () => {
    const input = { requestId: `while-${behavior}`, skillId: await app.idOf('repairs'), level: 20 }
    const addSkill = () =>
      ask('mutation ($input: AddSkillInput!) { addSkill(input: $input) { __typename } }', { input })
    proxy.behave(behavior)
    expect((await addSkill()).status).toBe(503)
    proxy.behave('pass')
    await recovery()
    expect((await addSkill()).status).toBe(200)
    expect((await addSkill()).status).toBe(200)
    const rows = await app.graph.read((transaction) =>
      transaction.run(
        '// test.times\nMATCH (:Person {externalKey: $bob})-[h:HAS_SKILL]->(:Skill {externalKey: $skill}) RETURN count(h) AS times',
        { bob: 'csv:bob', skill: 'csv:repairs' },
      ),
    )
    expect(rows).toEqual([{ times: 1 }])
  })
})
