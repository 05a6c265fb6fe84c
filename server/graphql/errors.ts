import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { GraphUnavailable, InvalidRequestId, RequestIdReused } from '../graph/errors.ts'
import { UNAVAILABLE_MESSAGE } from '../http/unavailable.ts'
import { BadInput, Conflict, Forbidden, NotFound, TooMany, Unauthenticated } from '../shared/requestErrors.ts'

/** What a client may rely on; the sentences may change. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'QUERY_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL'

/** The code of an error that is the request's doing or a known state; null for a fault. */
function codeOf(error: unknown): ErrorCode | null {
  if (error instanceof Unauthenticated) return 'UNAUTHENTICATED'
  if (error instanceof Forbidden) return 'FORBIDDEN'
  if (error instanceof NotFound) return 'NOT_FOUND'
  if (error instanceof BadInput || error instanceof InvalidRequestId) return 'BAD_INPUT'
  if (error instanceof TooMany) return 'RATE_LIMITED'
  if (error instanceof Conflict || error instanceof RequestIdReused) return 'CONFLICT'
  return null
}

/** Codes that the GraphQL library gives to requests it refuses before any of our code runs. */
const LIBRARY_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** Our own errors that already carry their code. */
const OWN_CODES = new Set(['BAD_INPUT', 'QUERY_TOO_COSTLY'])

/**
 * Turns any error into what a stranger may read: a sentence and a code. Faults are logged once, here,
 * and leave as one plain sentence with an id to find them by.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error)
    const code = codeOf(cause)
    if (code !== null && cause instanceof Error) {
      const field = cause instanceof BadInput ? { field: cause.field } : {}
      return { ...placeOf(formatted), message: cause.message, extensions: { code, ...field } }
    }
    if (cause instanceof GraphUnavailable) {
      log.error({ err: cause }, 'the graph does not answer')
      return { ...placeOf(formatted), message: UNAVAILABLE_MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE' } }
    }
    const given = formatted.extensions?.code
    if (typeof given === 'string' && OWN_CODES.has(given)) return formatted
    if (typeof given === 'string' && LIBRARY_CODES.has(given) && !isFault(cause)) {
      return { ...placeOf(formatted), message: formatted.message, extensions: { code: 'BAD_INPUT' } }
    }
    const requestId = randomUUID()
    log.error({ err: cause, requestId }, 'a request failed')
    const message = 'Something went wrong on our side. Your work is safe; try again.'
    return { ...placeOf(formatted), message, extensions: { code: 'INTERNAL', requestId } }
  }
}

/** Our own error inside one of the library, whether it came from a resolver or from making the context. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error)
  return cause instanceof GraphQLError && cause.originalError instanceof GraphUnavailable ? cause.originalError : cause
}

/** An error that is not GraphQL's own comes from our code. */
const isFault = (cause: unknown): boolean => !(cause instanceof GraphQLError)

const placeOf = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
})
