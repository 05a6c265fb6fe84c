import { expect, it } from 'vitest'
import { GraphUnavailable } from '../../server/graph/errors.ts'
import { queryName } from '../../server/graph/queryName.ts'
import { openExampleApp } from '../support/exampleApp.ts'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'

/** Whatever is asked on the way to an answer: the session, who the viewer is, and what the operation reads. */
const ON_THE_WAY = ['session.find', 'access.viewer', 'people.byIds']

it.each(ON_THE_WAY)('a graph that goes away at %s is told with 503 and when to come back', async (lost) => {
  const app = await openExampleApp()
  const cookie = await cookieOf(app, 'bob')
  const { read } = app.graph
  const losing: typeof read = (work) =>
    read((transaction) =>
      work({
        run(cypher, parameters) {
          if (queryName(cypher) === lost) throw new GraphUnavailable('Gone.')
          return transaction.run(cypher, parameters)
        },
      }),
    )
  Object.assign(app.graph, { read: losing })
  const { status, headers, text } = await sendJson(app, cookie, { query: '{ viewer { person { name } } }' })
  Object.assign(app.graph, { read })
  expect([status, headers['retry-after']]).toEqual([503, '2'])
  expect(JSON.parse(text).errors[0]).toMatchObject({
    message: 'The data cannot be reached right now. Nothing is lost; try again in a moment.',
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  })
  await app.close()
})
