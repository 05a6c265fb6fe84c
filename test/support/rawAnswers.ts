import { type IncomingHttpHeaders, request } from 'node:http'
import { expect } from 'vitest'
import type { ExampleApp } from './exampleApp.ts'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** What is sent, well formed or not: any method, any header, any body. */
export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends something to the server as it stands; a browser's own rules do not hold it back. */
export function sendRaw(
  app: Pick<ExampleApp, 'url'>,
  { method = 'POST', path = '/graphql', headers = {}, body = '' }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(app.url + path, { method, headers: { ...headers, ...length } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends any JSON to the API, with the cookie of whoever is signed in. */
export function sendJson(
  app: Pick<ExampleApp, 'url'>,
  cookie: string,
  body: unknown,
  path = '/graphql',
): Promise<RawAnswer> {
  const headers = { 'content-type': 'application/json', cookie }
  return sendRaw(app, { path, headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
}

/** The cookie that a sign-in as someone of the example world gives; `cookie` is what the browser had before. */
export async function cookieOf(app: ExampleApp, key: string, cookie = ''): Promise<string> {
  const { headers, text } = await sendJson(app, cookie, { personId: await app.idOf(key) }, '/api/session')
  const given = headers['set-cookie']?.[0]?.split(';')[0]
  if (given === undefined) throw new Error(`${key} could not sign in: ${text}`)
  return given
}

/** Stacks, files, queries and engines: what no answer may tell. */
const INSIDES = /node_modules|\bat \S+ \(|\.tsx?:\d|\{id: \$|GRAFEO|grafeo|gqlStatus|neo4j|\/tmp\/|\/server\//

const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
]

interface Refusal {
  readonly message: string
  readonly code: string
}

/** The refusals in an answer: sentence and code. */
export function refusalsOf({ text }: RawAnswer): Refusal[] {
  const { error, errors = [] } = JSON.parse(text) as {
    error?: Refusal
    errors?: { message: string; extensions: { code: string } }[]
  }
  const inGraphql = errors.map(({ message, extensions }) => ({ message, code: extensions.code }))
  return error === undefined ? inGraphql : [error, ...inGraphql]
}

/** Holds an answer to the promises of every answer: JSON, no fault of ours, refusals in sentences with a code, nothing of the insides. */
export function expectCleanAnswer(answer: RawAnswer): void {
  expect(answer.headers['content-type']).toMatch(/json/)
  expect(answer.status, answer.text).toBeLessThan(500)
  expect(answer.text).not.toMatch(INSIDES)
  for (const { message, code } of refusalsOf(answer)) {
    expect(CODES, message).toContain(code)
    expect(message).toMatch(/^[`\w].{15,}/s)
  }
}
