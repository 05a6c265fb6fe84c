import { type Request, type RequestHandler, Router } from 'express'
import session from 'express-session'
import { z } from 'zod'
import { loadViewer, type Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { isPlainText } from '../shared/plainText.ts'
import { GraphSessionStore } from './sessionStore.ts'

/** Over plain http on this machine a cookie cannot be marked secure, so it does not carry the `__Host-` name either. */
const COOKIE_NAME = 'over-the-wall'

/** Reads and writes the session cookie, which holds an opaque id and nothing else. */
export function sessions(graph: Graph, secret: string, now: () => Date): RequestHandler {
  return session({
    name: COOKIE_NAME,
    secret,
    store: new GraphSessionStore(graph, now),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
}

/** Who asks, with rights read at this moment; null when nobody is signed in, or they left since. */
export function viewerOf(graph: Graph, request: Request): Promise<Viewer | null> {
  const { personId } = request.session
  return personId === undefined ? Promise.resolve(null) : loadViewer(graph, personId)
}

const signIn = z.object({ personId: z.string().min(1).max(100).refine(isPlainText) })

/** Demo sign-in: `POST /api/session {personId}` becomes one of the demo people, `DELETE` signs out. */
export function sessionRoutes(graph: Graph, now: () => Date): Router {
  const router = Router()
  router.post('/', async (request, response) => {
    const asked = signIn.safeParse(request.body)
    if (!asked.success || !(await isSignInOption(graph, asked.data.personId))) {
      response
        .status(400)
        .json({ error: { code: 'BAD_INPUT', message: 'Pick one of the people on the sign-in page.' } })
      return
    }
    // A new id at every sign-in: an id that someone planted before is worth nothing.
    await finished((done) => request.session.regenerate(done))
    request.session.personId = asked.data.personId
    request.session.startedAt = now().toISOString()
    // Kept before the answer says so; the library itself would keep it too late to tell of a failure.
    await finished((done) => request.session.save(done))
    response.status(204).end()
  })
  router.delete('/', async (request, response) => {
    await finished((done) => request.session.destroy(done))
    response.clearCookie(COOKIE_NAME).status(204).end()
  })
  return router
}

/** Waits for a step that calls back. @throws what it calls back with, if anything. */
function finished(step: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => step((error) => (error ? reject(error) : resolve())))
}

async function isSignInOption(graph: Graph, personId: string): Promise<boolean> {
  const rows = await graph.read((transaction) =>
    transaction.run(
      '// session.isOption\nMATCH (p:Person {id: $personId})<-[:SIGNS_IN_AS]-(o:SignInOption) RETURN o.id AS id ORDER BY id LIMIT 1',
      { personId },
    ),
  )
  return rows.length > 0
}
