import type { ApolloServerPlugin } from '@apollo/server'
import { RETRY_AFTER } from '../http/unavailable.ts'
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
