import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { cookieOf, expectCleanAnswer, type RawRequest, refusalsOf, sendJson, sendRaw } from '../support/rawAnswers.ts'

let app: ExampleApp

beforeAll(async () => {
  app = await openExampleApp()
})
afterAll(() => app.close())

const JSON_TYPE = { 'content-type': 'application/json' }
const HELLO = '{"query":"{ __typename }"}'

/** Far more than any of these takes, far less than one that wears the server out. */
const AT_ONCE_MS = 2_000

describe('a query made to wear the server out', () => {
  const inTime = async (query: string, variables?: unknown) => {
    const started = performance.now()
    const answer = await sendJson(app, '', { query, variables })
    expect(performance.now() - started).toBeLessThan(AT_ONCE_MS)
    expectCleanAnswer(answer)
    return refusalsOf(answer)[0]
  }

  const doubling = (type: string, field: string): string =>
    [
      ...Array.from({ length: 40 }, (_, n) => `fragment f${n} on ${type} { ...f${n + 1} ...f${n + 1} }`),
      `fragment f40 on ${type} { ${field} }`,
    ].join(' ')

  it('by forty fragments that each name the next one twice is refused at once', async () => {
    expect(await inTime(`{ ...f0 } ${doubling('Query', '__typename')}`)).toMatchObject({ code: 'QUERY_TOO_COSTLY' })
    expect(await inTime(`{ viewer { ...f0 } } ${doubling('Viewer', 'actors')}`)).toEqual({
      code: 'QUERY_TOO_COSTLY',
      message: 'This query has 1099511627777 fields, its fragments written out; 1000 is the most.',
    })
  })

  it('by values nested deeper than calls can be is answered', async () => {
    const nested = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
    const answer = await sendJson(app, '', `{"query":"{ __typename }","variables":{"deep":${nested}}}`)
    expect([answer.status, answer.text.trim()]).toEqual([200, '{"data":{"__typename":"Query"}}'])
  })

  it('by asking the contract about itself in circles is refused', async () => {
    const circles =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
    expect(await inTime(circles)).toMatchObject({ code: 'BAD_INPUT' })
  })

  it('by naming one field hundreds of times is refused', async () => {
    expect(await inTime(`{ ${'viewer { actors } '.repeat(240)} }`)).toMatchObject({ code: 'QUERY_TOO_COSTLY' })
  })

  it('with variables that do not fit is refused before it costs anything', async () => {
    expect(await inTime('query ($n: Int) { teams(first: $n) { nodes { id } } }', { n: 'many' })).toMatchObject({
      code: 'BAD_INPUT',
    })
  })
})

const ANYTHING_BUT_A_REQUEST: readonly (readonly [name: string, status: number, request: RawRequest])[] = [
  ['a form', 400, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' }],
  ['plain text', 400, { headers: { 'content-type': 'text/plain' }, body: HELLO }],
  ['no type', 400, { body: HELLO }],
  ['a query as it is', 400, { headers: { 'content-type': 'application/graphql' }, body: '{ __typename }' }],
  ['XML', 400, { headers: { 'content-type': 'application/xml' }, body: '<query/>' }],
  ['another alphabet', 400, { headers: { 'content-type': 'application/json; charset=utf-16' }, body: HELLO }],
  ['what is not zipped', 400, { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: HELLO }],
  ['an unknown packing', 415, { headers: { ...JSON_TYPE, 'content-encoding': 'parcel' }, body: HELLO }],
  ['nothing', 400, { headers: JSON_TYPE }],
  ['null', 400, { headers: JSON_TYPE, body: 'null' }],
  ['a number', 400, { headers: JSON_TYPE, body: '3' }],
  ['a list', 400, { headers: JSON_TYPE, body: '[]' }],
  ['an empty object', 400, { headers: JSON_TYPE, body: '{}' }],
  ['a query that is a number', 400, { headers: JSON_TYPE, body: '{"query":3}' }],
  ['variables that are a text', 400, { headers: JSON_TYPE, body: '{"query":"{ __typename }","variables":"x"}' }],
  ['an unknown operation', 400, { headers: JSON_TYPE, body: '{"query":"{ __typename }","operationName":"x"}' }],
  ['two operations', 400, { headers: JSON_TYPE, body: '{"query":"query a { __typename } query b { __typename }"}' }],
  [
    'a fragment that holds itself',
    400,
    { headers: JSON_TYPE, body: '{"query":"{ ...f } fragment f on Query { ...f }"}' },
  ],
  ['a subscription', 400, { headers: JSON_TYPE, body: '{"query":"subscription { __typename }"}' }],
  [
    'a query kept elsewhere',
    200,
    { headers: JSON_TYPE, body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}' },
  ],
  ['a wish for XML', 406, { headers: { ...JSON_TYPE, accept: 'application/xml' }, body: HELLO }],
  ['PUT', 405, { method: 'PUT', headers: JSON_TYPE, body: HELLO }],
  ['a broken address', 404, { method: 'GET', path: '/api/%E0%A4%A' }],
  ['a session that is a list', 400, { path: '/api/session', headers: JSON_TYPE, body: '[]' }],
  ['a session of half a letter', 400, { path: '/api/session', headers: JSON_TYPE, body: '{"personId":"\\ud800"}' }],
  ['a session in disguise', 400, { path: '/api/session', headers: JSON_TYPE, body: '{"__proto__":{"personId":"x"}}' }],
  ['a change of an unknown page', 404, { path: '/nowhere', headers: JSON_TYPE, body: '{}' }],
]

describe('what is not a request', () => {
  it.each(ANYTHING_BUT_A_REQUEST)('(%s) is refused with %i, a sentence and a code', async (_, status, request) => {
    const answer = await sendRaw(app, request)
    expectCleanAnswer(answer)
    expect(answer.status).toBe(status)
    expect(refusalsOf(answer).length).toBeGreaterThan(0)
  })
})

describe('another site', () => {
  const port = () => new URL(app.url).port

  it('cannot send what changes something, whatever it calls itself', async () => {
    const cookie = await cookieOf(app, 'bob')
    const origins = ['https://evil.example', 'null', `http://127.0.0.1:${port()}.evil.example`, 'http://127.0.0.1:1']
    for (const origin of origins) {
      for (const [method, path] of [
        ['POST', '/graphql'],
        ['POST', '/api/session'],
        ['DELETE', '/api/session'],
      ] as const) {
        const answer = await sendRaw(app, { method, path, headers: { ...JSON_TYPE, cookie, origin }, body: HELLO })
        expectCleanAnswer(answer)
        expect([answer.status, refusalsOf(answer)[0]?.code]).toEqual([403, 'FORBIDDEN'])
      }
    }
    expect((await sendJson(app, cookie, { query: '{ viewer { actors } }' })).text).toContain('EMPLOYEE')
  })

  it('cannot send what needs no leave of the browser: forms, plain texts and addresses', async () => {
    const cookie = await cookieOf(app, 'bob')
    const skillId = await app.idOf('listening')
    const query = `mutation { removeSkill(input: { requestId: "from-elsewhere", skillId: "${skillId}" }) { viewer { actors } } }`
    const body = JSON.stringify({ query })
    const sent = [
      ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type) => ({
        headers: { 'content-type': type, cookie },
        body,
      })),
      { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers: { cookie } },
      {
        method: 'GET',
        path: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { cookie, 'apollo-require-preflight': 'yes' },
      },
      { path: `/graphql?query=${encodeURIComponent(query)}`, headers: { cookie } },
    ]
    for (const request of sent) {
      const answer = await sendRaw(app, request)
      expectCleanAnswer(answer)
      expect([400, 405]).toContain(answer.status)
    }
    expect((await sendJson(app, cookie, { query: '{ viewer { skills { nodes { skill { id } } } } }' })).text).toContain(
      skillId,
    )
  })

  it('is never told that it may read an answer', async () => {
    const { headers } = await sendRaw(app, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('that took a name of its own for this machine gets nothing', async () => {
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example:80',
      `evil.example:${port()}`,
    ]) {
      const answer = await sendRaw(app, { headers: { ...JSON_TYPE, host }, body: HELLO })
      expectCleanAnswer(answer)
      expect(answer.status).toBe(400)
    }
  })
})

describe('a session', () => {
  const actorsWith = async (cookie: string): Promise<unknown> =>
    JSON.parse((await sendJson(app, cookie, { query: '{ viewer { actors } }' })).text)
  const NOBODY = { data: { viewer: null } }
  const BOB = { data: { viewer: { actors: ['EMPLOYEE'] } } }

  it('is a cookie that scripts and other sites never get, and that says nothing', async () => {
    const bob = await app.idOf('bob')
    const { headers } = await sendJson(app, '', { personId: bob }, '/api/session')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^over-the-wall=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookie).not.toContain(bob)
  })

  it('that someone planted before is worth nothing after the sign-in', async () => {
    const planted = await cookieOf(app, 'dee')
    const own = await cookieOf(app, 'bob', planted)
    expect(own).not.toBe(planted)
    expect(await actorsWith(planted)).toEqual(NOBODY)
    expect(await actorsWith(own)).toEqual(BOB)
    expect(await cookieOf(app, 'bob', 'over-the-wall=s%3Aplanted.signature')).not.toContain('planted')
  })

  it('that was made up, or signed by someone else, is nobody’s', async () => {
    const real = await cookieOf(app, 'bob')
    for (const cookie of [
      real.slice(0, -4),
      real.replace(/\.[^.]+$/, '.AAAA'),
      'over-the-wall=j%3A%7B%22personId%22%3A1%7D',
      'over-the-wall=%E0%A4%A',
    ])
      expect(await actorsWith(cookie)).toEqual(NOBODY)
  })

  it('ends at the sign-out, also for who kept the cookie, and no other one ends with it', async () => {
    const [here, there] = [await cookieOf(app, 'bob'), await cookieOf(app, 'bob')]
    const out = await sendRaw(app, { method: 'DELETE', path: '/api/session', headers: { cookie: here } })
    expect([out.status, out.headers['set-cookie']?.[0]]).toEqual([204, expect.stringContaining('over-the-wall=;')])
    expect(await actorsWith(here)).toEqual(NOBODY)
    expect(await actorsWith(there)).toEqual(BOB)
  })

  it('is kept as a digest: what stands in the graph opens nothing', async () => {
    const cookie = await cookieOf(app, 'bob')
    const rows = await app.graph.read((transaction) =>
      transaction.run<{ key: string }>('// test.sessions\nMATCH (s:Session) RETURN s.key AS key'),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { key } of rows) expect(cookie).not.toContain(key)
    expect(await actorsWith(`over-the-wall=s%3A${rows[0]?.key}.x`)).toEqual(NOBODY)
  })
})
