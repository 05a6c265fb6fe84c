import { makeOperation, type Operation, type OperationResult } from '@urql/core'
import { isAway, problemOf } from './problem.ts'

/** Looks for the service so soon at first, then more rarely: everyone at work may be waiting for it. */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5_000

/** What a client tells of its questions and answers, so that what failed can come back. */
export interface ComeBack {
  readonly asked: (operation: Operation) => void
  readonly answered: (result: OperationResult) => void
}

/**
 * Sees to it that what stayed without an answer because the service or the connection was away is asked again, by itself, once
 * the service says that it is ready. `askAgain` gets each question that is still on screen; changes are left to whoever made
 * them.
 */
export function openComeBack(askAgain: (operation: Operation) => void): ComeBack {
  const waiting = new Map<number, Operation>()
  let pause = FIRST_PAUSE_MS
  let isLooking = false

  function lookSoon(): void {
    if (isLooking) return
    isLooking = true
    setTimeout(look, pause)
  }

  async function look(): Promise<void> {
    const isBack = waiting.size > 0 && (await isReady())
    isLooking = false
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
    if (waiting.size === 0) return
    if (!isBack) return lookSoon()
    const operations = [...waiting.values()]
    waiting.clear()
    for (const operation of operations) {
      askAgain(makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }))
    }
  }

  return {
    // Asked anew, or no longer on screen.
    asked: ({ key }) => void waiting.delete(key),
    answered({ operation, error }) {
      if (operation.kind !== 'query') return
      if (error === undefined) pause = FIRST_PAUSE_MS
      else if (isAway(problemOf(error))) {
        waiting.set(operation.key, operation)
        lookSoon()
      }
    },
  }
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch('/readyz')).ok
  } catch {
    return false
  }
}
