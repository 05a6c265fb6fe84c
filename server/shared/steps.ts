import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Long work in steps. At each `yield` others may have their turn: whoever does the work chooses whether they get it. A step
 * takes a millisecond or two at most, whatever the size of the organization.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** A turn is short beside what a request takes, and long beside what passing it on takes. */
const TURN_MS = 5

/** Does all of it now, where nobody waits meanwhile. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Does it a few milliseconds at a time, and lets everything else that waits go first in between.
 * @throws what `signal` gives as its reason once it is aborted
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let end = performance.now() + TURN_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < end) continue
    await nextTurn()
    signal?.throwIfAborted()
    end = performance.now() + TURN_MS
  }
}

/** What `change` makes of each item, in their order: a step for each. */
export function* mapInSteps<Item, Changed>(
  items: Iterable<Item>,
  change: (item: Item, place: number) => Changed,
): Steps<Changed[]> {
  const changed: Changed[] = []
  for (const item of items) {
    changed.push(change(item, changed.length))
    yield
  }
  return changed
}
