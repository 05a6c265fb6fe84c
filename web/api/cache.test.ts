import { Client, fetchExchange, gql } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { expect, it } from 'vitest'
import { cacheRules } from './cache.ts'

const movesQuery = gql`
  query Moves {
    viewer {
      moves {
        nodes {
          answer
          role {
            id
          }
        }
      }
    }
  }
`
const answerMutation = gql`
  mutation Answer($input: AnswerRoleInput!) {
    answerRole(input: $input) {
      roleAnswer {
        answer
      }
      viewer {
        actors
      }
    }
  }
`

type Asked = { readonly operationName: string; readonly answer: (data: unknown) => void }

/** A client whose requests wait in a list until the test answers them. */
function clientWithPatientServer() {
  const asked: Asked[] = []
  const fetch = async (_url: unknown, request?: { body?: unknown }) => {
    const { operationName } = JSON.parse(String(request?.body)) as { operationName: string }
    const data = await new Promise((answer) => asked.push({ operationName, answer }))
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
  }
  const exchanges = [cacheExchange(cacheRules), fetchExchange]
  return { asked, client: new Client({ url: 'http://here/graphql', preferGetMethod: false, fetch, exchanges }) }
}

function moves(answer: string | null) {
  const node = { __typename: 'Move', answer, role: { __typename: 'Role', id: 'r1' } }
  return { viewer: { __typename: 'Viewer', moves: { __typename: 'MoveConnection', nodes: [node] } } }
}

const soon = () => new Promise((done) => setTimeout(done, 5))

it('shows an answer to a role on its move before the server agrees, and asks for the moves again after', async () => {
  const { asked, client } = clientWithPatientServer()
  const seen: unknown[] = []
  client.query(movesQuery, {}).subscribe(({ data }) => {
    const shown = data as ReturnType<typeof moves> | undefined
    seen.push(shown?.viewer.moves.nodes[0]?.answer)
  })
  await soon()
  asked[0]?.answer(moves(null))
  await soon()
  expect(seen).toEqual([null])

  const input = { requestId: '1', subjectId: 'r1', answer: 'SAVED' }
  client.mutation(answerMutation, { input }).subscribe(() => {})
  await soon()
  expect(seen).toEqual([null, 'SAVED'])

  asked[1]?.answer({
    answerRole: {
      __typename: 'AnswerPayload',
      roleAnswer: { __typename: 'RoleAnswer', answer: 'SAVED' },
      viewer: { __typename: 'Viewer', actors: ['EMPLOYEE'] },
    },
  })
  await soon()
  expect(asked.map(({ operationName }) => operationName)).toEqual(['Moves', 'Answer', 'Moves'])
})
