import type { Steps } from '../../shared/steps.ts'
import { addUpStarts, countOne, sharedBytes, sharedUint32 } from './sharedArrays.ts'

/**
 * Who asks each skill, the roles or the teams whose seats do. Somebody who holds a skill finds in one run of this all that it
 * counts for.
 */
export interface Postings {
  /** The run of the skill at `place` goes from `starts[place]` up to `starts[place + 1]`. */
  readonly starts: Uint32Array
  /** By posting: the level asked. */
  readonly level: Uint8Array
  /** Who asks: the place of their sums among those of all. */
  readonly asker: Uint32Array
  /** The row in which the role or the team has it. */
  readonly row: Uint32Array
}

/** One thing asked, row by row. */
export interface AskedRows {
  /** The rows of asker number `n` go from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array
  readonly skill: Uint32Array
  readonly level: Uint8Array
}

/** Sums kept for each role: fit, use, activation, and what helps to find the last two. Those of teams come after, one each. */
export const ROLE_SUMS = 4

/** Lays what roles or teams ask out by skill; `sumOf` tells where the sums of each stand, by their number. */
export function* layPostings(
  { starts, skill, level }: AskedRows,
  skillCount: number,
  sumOf: (asker: number) => number,
): Steps<Postings> {
  const postings: Postings = {
    starts: yield* startsOf({ starts, skill }, skillCount),
    level: sharedBytes(skill.length),
    asker: sharedUint32(skill.length),
    row: sharedUint32(skill.length),
  }
  const next = postings.starts.slice()
  for (let asker = 0; asker + 1 < starts.length; asker += 1) {
    const end = starts[asker + 1] ?? 0
    for (let row = starts[asker] ?? 0; row < end; row += 1) {
      const at = next[skill[row] ?? 0] ?? 0
      postings.level[at] = level[row] ?? 0
      postings.asker[at] = sumOf(asker)
      postings.row[at] = row
      next[skill[row] ?? 0] = at + 1
    }
    yield
  }
  return postings
}

function* startsOf({ starts, skill }: Pick<AskedRows, 'starts' | 'skill'>, skillCount: number): Steps<Uint32Array> {
  const found = sharedUint32(skillCount + 1)
  for (let asker = 0; asker + 1 < starts.length; asker += 1) {
    const end = starts[asker + 1] ?? 0
    for (let row = starts[asker] ?? 0; row < end; row += 1) countOne(found, skill[row] ?? 0)
    yield
  }
  return addUpStarts(found)
}
