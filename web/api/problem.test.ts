import { CombinedError } from '@urql/core'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { problemOf } from './problem.ts'

function refusedWith(code: string): CombinedError {
  return new CombinedError({
    graphQLErrors: [new GraphQLError('any text', { extensions: { code } })],
    response: { status: 200 },
  })
}

describe('what went wrong with a request', () => {
  it('is told by the code of the answer, whatever its text', () => {
    expect(problemOf(refusedWith('UNAUTHENTICATED'))).toBe('signedOut')
    expect(problemOf(refusedWith('FORBIDDEN'))).toBe('denied')
    expect(problemOf(refusedWith('BAD_INPUT'))).toBe('wrong')
    expect(problemOf(refusedWith('CONFLICT'))).toBe('again')
    expect(problemOf(refusedWith('RATE_LIMITED'))).toBe('enough')
    expect(problemOf(refusedWith('SERVICE_UNAVAILABLE'))).toBe('unavailable')
    expect(problemOf(refusedWith('INTERNAL'))).toBe('fault')
  })

  it('shows a refused thing and an unknown thing as the same', () => {
    expect(problemOf(refusedWith('NOT_FOUND'))).toBe(problemOf(refusedWith('FORBIDDEN')))
  })

  it('is a missing connection when there was no answer', () => {
    expect(problemOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toBe('offline')
  })

  it('asks for patience while the service is busy, and owns up to any other failure', () => {
    const networkError = new Error('not JSON')
    expect(problemOf(new CombinedError({ networkError, response: { status: 503 } }))).toBe('unavailable')
    expect(problemOf(new CombinedError({ networkError, response: { status: 429 } }))).toBe('unavailable')
    expect(problemOf(new CombinedError({ networkError, response: { status: 500 } }))).toBe('fault')
  })
})
