import { CombinedError, createRequest, makeOperation, type Operation, type OperationResult } from '@urql/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openComeBack } from './comeBack.ts'

const context = { url: '/graphql', requestPolicy: 'cache-first' } as const
const question = makeOperation('query', createRequest('{ viewer { actors } }', {}), context)
const change = makeOperation('mutation', createRequest('mutation { leave { actors } }', {}), context)

const answerOf = (operation: Operation, status: number | null): OperationResult => {
  const error =
    status === 200 ? {} : { error: new CombinedError({ networkError: new Error('away'), response: { status } }) }
  return { operation, data: undefined, stale: false, hasNext: false, ...error }
}

let isReady: boolean
let askedAgain: Operation[]
const lookedAt = vi.fn(async (_: string) => ({ ok: isReady }))

beforeEach(() => {
  isReady = false
  askedAgain = []
  lookedAt.mockClear()
  vi.useFakeTimers()
  vi.stubGlobal('fetch', lookedAt)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = () => openComeBack((operation) => askedAgain.push(operation))
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('a question without an answer because the service is away', () => {
  it('is asked again, of the network, once the service is ready', async () => {
    open().answered(answerOf(question, 503))
    await pass(2)
    expect(askedAgain).toEqual([])
    isReady = true
    await pass(4)
    expect(askedAgain.map(({ key, context: { requestPolicy } }) => [key, requestPolicy])).toEqual([
      [question.key, 'network-only'],
    ])
  })

  it('is waited for more rarely then: after 2 and 4 seconds, then every 5', async () => {
    open().answered(answerOf(question, 503))
    await pass(2 + 4 + 5 + 5 + 5)
    expect(lookedAt).toHaveBeenCalledTimes(5)
  })

  it('is forgotten when it is no longer on screen', async () => {
    const comeBack = open()
    comeBack.answered(answerOf(question, 503))
    comeBack.asked(makeOperation('teardown', question))
    isReady = true
    await pass(60)
    expect([askedAgain, lookedAt.mock.calls]).toEqual([[], []])
  })
})

it('asks nothing again that was refused, that went wrong, or that changes something', async () => {
  const comeBack = open()
  comeBack.answered(answerOf(question, 500))
  comeBack.answered(answerOf(question, 401))
  comeBack.answered(answerOf(change, 503))
  isReady = true
  await pass(60)
  expect(askedAgain).toEqual([])
})
