import { createContext, type ReactNode, useContext, useState } from 'react'
import { Provider } from 'urql'
import { createClient } from '../api/client.ts'
import type { Problem } from '../api/problem.ts'
import { endSession, startSession } from '../api/session.ts'

type Session = {
  /** Signs in as a demo person. Null when it worked; else why it did not. */
  readonly signIn: (personId: string) => Promise<Problem | null>
  /** Signs out; whatever was shown before is forgotten. Null when it worked; else why it did not. */
  readonly signOut: () => Promise<Problem | null>
}

const SessionContext = createContext<Session | null>(null)

/**
 * Gives everything inside the API client of the present session. When the session changes, everything starts anew
 * with a new client, so that nothing of one person is ever shown to the next.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState(() => ({ number: 0, client: createClient(startAnew) }))
  const [session] = useState<Session>(() => ({
    signIn: (personId) => change(startSession(personId)),
    signOut: () => change(endSession()),
  }))

  function startAnew() {
    setCurrent(({ number }) => ({ number: number + 1, client: createClient(startAnew) }))
  }
  async function change(request: Promise<Problem | null>): Promise<Problem | null> {
    const problem = await request
    if (problem === null) startAnew()
    return problem
  }

  return (
    <SessionContext value={session}>
      <Provider key={current.number} value={current.client}>
        {children}
      </Provider>
    </SessionContext>
  )
}

/** Signing in and out. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession is used outside SessionProvider.')
  return session
}
