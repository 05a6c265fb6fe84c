import { createHash } from 'node:crypto'
import { type SessionData, Store } from 'express-session'
import type { Graph } from '../graph/graph.ts'
import { inBatches } from '../graph/inBatches.ts'

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in. */
    personId: string
    /** When, as an ISO instant: a session ends for good some hours after. */
    startedAt: string
    /** When it was last noted to be in use, as the graph had it when the request came. */
    seenAt?: string
  }
}

/** Without a request for this long a session ends. */
export const IDLE_MINUTES = 30

/** However busy, a session ends after this long. */
const LONGEST_HOURS = 12

/** One person's sessions; a new one ends the oldest. */
const MOST_SESSIONS = 10

/** All sessions are looked through for those that ended, at some sign-in, this often; a session that ended counts for nothing before. */
const SWEEP_EVERY_HOURS = 1

/** How often a session in use is written again. */
const TOUCH_SECONDS = 60

interface SessionRow {
  readonly personId: string
  readonly startedAt: string
  readonly seenAt: string
}

/** The store holds a digest, so that reading the graph lets nobody take over a session. */
const digest = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

const before = (instant: Date, milliseconds: number): string => new Date(instant.getTime() - milliseconds).toISOString()

const REMOVED_AT_ONCE = 500

/** Removes sessions that have ended by themselves, in transactions of 500. Returns how many. */
export function removeEndedSessions({ write }: Pick<Graph, 'write'>, now: Date): Promise<number> {
  return inBatches(REMOVED_AT_ONCE, () =>
    write(async (transaction) => {
      const [row] = await transaction.run<{ count: number }>(
        `// session.removeEnded
         MATCH (s:Session) WHERE s.seenAt <= $idleSince OR s.startedAt <= $oldest
         WITH s LIMIT $most
         DETACH DELETE s
         RETURN count(s) AS count`,
        {
          idleSince: before(now, IDLE_MINUTES * 60_000),
          oldest: before(now, LONGEST_HOURS * 3_600_000),
          most: REMOVED_AT_ONCE,
        },
      )
      return row?.count ?? 0
    }),
  )
}

/** Keeps sessions in the graph, so that they outlive a restart and can be ended from anywhere. */
export class GraphSessionStore extends Store {
  readonly #graph: Graph
  readonly #now: () => Date
  /** When outdated sessions were last taken away; empty until then. */
  #sweptAt = ''

  constructor(graph: Graph, now: () => Date) {
    super()
    this.#graph = graph
    this.#now = now
  }

  override get(sessionId: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#read(sessionId).then((row) => done(null, row && this.#toData(row)), done)
  }

  override set(sessionId: string, session: SessionData, done?: (error?: unknown) => void): void {
    this.#write(sessionId, session).then(() => done?.(), done)
  }

  override destroy(sessionId: string, done?: (error?: unknown) => void): void {
    this.#graph
      .write((transaction) =>
        transaction.run('// session.end\nMATCH (s:Session {key: $key}) DETACH DELETE s', { key: digest(sessionId) }),
      )
      .then(() => done?.(), done)
  }

  /**
   * Never fails: the answer is made by then, and a use that was not noted only lets the session end sooner. The library
   * holds back the end of the answer until this is done, so that a use noted not long ago asks the graph nothing.
   */
  override touch(sessionId: string, { seenAt }: SessionData, done?: () => void): void {
    const goOn = () => done?.()
    if (seenAt !== undefined && this.#isRecent(seenAt)) goOn()
    else this.#touch(sessionId).then(goOn, goOn)
  }

  #isRecent(seenAt: string): boolean {
    return seenAt > before(this.#now(), TOUCH_SECONDS * 1000)
  }

  async #read(sessionId: string): Promise<SessionRow | null> {
    const now = this.#now()
    const [row] = await this.#graph.read((transaction) =>
      transaction.run<SessionRow>(
        `// session.find
         MATCH (s:Session {key: $key})
         RETURN s.personId AS personId, s.startedAt AS startedAt, s.seenAt AS seenAt`,
        { key: digest(sessionId) },
      ),
    )
    // Not asked of the graph: beside a key the embedded engine takes a range for the better way in, and looks at every session.
    const lives =
      row && row.seenAt > before(now, IDLE_MINUTES * 60_000) && row.startedAt > before(now, LONGEST_HOURS * 3_600_000)
    return lives ? row : null
  }

  #toData({ personId, startedAt, seenAt }: SessionRow): SessionData {
    const cookie = { originalMaxAge: null, httpOnly: true, sameSite: 'lax' as const, path: '/' }
    return { cookie, personId, startedAt, seenAt }
  }

  async #write(sessionId: string, { personId, startedAt }: SessionData): Promise<void> {
    const now = this.#now()
    const isTimeToSweep = this.#sweptAt <= before(now, SWEEP_EVERY_HOURS * 3_600_000)
    await this.#graph.write(async (transaction) => {
      await transaction.run(
        `// session.keep
         MERGE (s:Session {key: $key})
         SET s.personId = $personId, s.startedAt = $startedAt, s.seenAt = $now`,
        { key: digest(sessionId), personId, startedAt, now: now.toISOString() },
      )
      await transaction.run(
        `// session.endOldest
         MATCH (s:Session {personId: $personId})
         WITH s ORDER BY s.startedAt DESC, s.key SKIP $most
         DETACH DELETE s`,
        { personId, most: MOST_SESSIONS },
      )
      if (!isTimeToSweep) return
      await transaction.run(
        `// session.endOutdated
         MATCH (s:Session) WHERE s.startedAt <= $oldest
         DETACH DELETE s`,
        { oldest: before(now, LONGEST_HOURS * 3_600_000) },
      )
    })
    if (isTimeToSweep) this.#sweptAt = now.toISOString()
  }

  async #touch(sessionId: string): Promise<void> {
    const row = await this.#read(sessionId)
    if (row === null || this.#isRecent(row.seenAt)) return
    await this.#graph.write((transaction) =>
      transaction.run('// session.seen\nMATCH (s:Session {key: $key}) SET s.seenAt = $now', {
        key: digest(sessionId),
        now: this.#now().toISOString(),
      }),
    )
  }
}
