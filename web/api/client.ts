import { Client, fetchExchange, mapExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { cacheRules } from './cache.ts'
import { openComeBack } from './comeBack.ts'
import { problemOf } from './problem.ts'

/**
 * A client with an empty cache, for one session. `onSignedOut` is called when the server says that the session has
 * ended; whoever signs in then gets a new client, so nothing of one person is ever shown to the next. What the service was
 * away for is asked again by itself.
 */
export function createClient(onSignedOut: () => void): Client {
  const comeBack = openComeBack((operation) => client.reexecuteOperation(operation))
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (problemOf(error) === 'signedOut') onSignedOut()
        },
      }),
      cacheExchange(cacheRules),
      mapExchange({ onOperation: comeBack.asked, onResult: comeBack.answered }),
      fetchExchange,
    ],
  })
  return client
}
