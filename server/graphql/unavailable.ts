import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { GraphUnavailable } from '../graph/errors.ts'
import { RETRY_AFTER, UNAVAILABLE_MESSAGE } from '../http/unavailable.ts'
import type { Context } from './context.ts'

/** An answer that lacks something because the graph is away says so in its status, too: come back in a moment. */
export function unavailableStatus(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== 'single') return
          const isAway = body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE')
          if (!isAway) return
          http.status = 503
          http.headers.set('retry-after', RETRY_AFTER)
        },
      }
    },
  }
}

/** The same for what is asked before an operation begins. @throws GraphQLError with the status of a graph that is away. */
export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof GraphUnavailable)) throw error
    const http = { status: 503, headers: new HeaderMap([['retry-after', RETRY_AFTER]]) }
    throw new GraphQLError(UNAVAILABLE_MESSAGE, { originalError: error, extensions: { http } })
  }
}
