import { setImmediate as nextTurn } from 'node:timers/promises'
import { addToGroup } from './groupBy.ts'

/**
 * Long work in steps. At each `yield` others may have their turn: whoever does the work chooses whether they get it. No step
 * may take long beside a request: for an organization of 20,000 people some milliseconds.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** A request waits for the graph a dozen times, and each time for the end of a turn: short turns keep it short. */
const TURN_MS = 2

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

/** The items under the key of each, as `groupBy` gives them: a step for each. */
export function* groupInSteps<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Steps<Map<Key, Item[]>> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    addToGroup(groups, keyOf(item), item)
    yield
  }
  return groups
}
