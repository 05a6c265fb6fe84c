import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Graph } from '../graph/graph.ts'
import { heardWithin } from '../shared/heardWithin.ts'
import { refuseForNow } from './unavailable.ts'

const PROBE_EVERY_MS = 1_000

/** Knows whether the graph answers, so that a request never waits for one that does not. */
export interface HealthGate {
  readonly isReady: () => boolean
  /** Answers 503 with Retry-After while the graph does not answer or the server is stopping. */
  readonly middleware: RequestHandler
  /** From now on every answer is 503: the server is going down. */
  readonly close: () => void
}

/** Probes the graph each second, from now on. */
export function openHealthGate(graph: Graph, log: Logger): HealthGate {
  let answers = true
  let closed = false
  let probing = false
  const probe = async () => {
    if (probing) return
    probing = true
    const before = answers
    const problem = await problemWithin(PROBE_EVERY_MS, graph.ping())
    answers = problem === null
    probing = false
    if (before !== answers && !closed) {
      log.warn(answers ? 'the graph answers again' : `the graph does not answer: ${problem}`)
    }
  }
  void probe()
  const timer = setInterval(probe, PROBE_EVERY_MS)
  timer.unref()
  const isReady = () => answers && !closed
  return {
    isReady,
    middleware: (_, response, next) => {
      if (isReady()) next()
      else refuseForNow(response)
    },
    close: () => {
      closed = true
      clearInterval(timer)
    },
  }
}

/** Why a promise is not kept in time; null when it is. */
function problemWithin(milliseconds: number, promise: Promise<unknown>): Promise<string | null> {
  return heardWithin(milliseconds, promise).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
