import type { Steps } from '../../shared/steps.ts'
import { addUpStarts, countOne, sharedBytes, sharedUint32 } from './sharedArrays.ts'

/**
 * Who asks each skill: of every skill first the roles that ask it, then the teams whose seats do. Somebody who holds a
 * skill finds in one run of this all that it counts for.
 */
export interface Postings {
  /** The run of the skill at `place` goes from `starts[place]` up to `starts[place + 1]`, its teams begin at `teamStarts[place]`. */
  readonly starts: Uint32Array
  readonly teamStarts: Uint32Array
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

/** Lays what roles and teams ask out by skill. */
export function* layPostings(roles: AskedRows, teams: AskedRows, skillCount: number): Steps<Postings> {
  const count = roles.skill.length + teams.skill.length
  const postings: Postings = {
    starts: yield* startsOf([roles, teams], skillCount),
    teamStarts: sharedUint32(skillCount),
    level: sharedBytes(count),
    asker: sharedUint32(count),
    row: sharedUint32(count),
  }
  const next = postings.starts.slice()
  yield* place(postings, next, roles, (role) => role * ROLE_SUMS)
  postings.teamStarts.set(next.subarray(0, skillCount))
  const roleCount = roles.starts.length - 1
  yield* place(postings, next, teams, (team) => roleCount * ROLE_SUMS + team)
  return postings
}

function* startsOf(asked: readonly AskedRows[], skillCount: number): Steps<Uint32Array> {
  const starts = sharedUint32(skillCount + 1)
  for (const rows of asked) {
    for (let asker = 0; asker + 1 < rows.starts.length; asker += 1) {
      const end = rows.starts[asker + 1] ?? 0
      for (let row = rows.starts[asker] ?? 0; row < end; row += 1) countOne(starts, rows.skill[row] ?? 0)
      yield
    }
  }
  return addUpStarts(starts)
}

function* place(
  postings: Postings,
  next: Uint32Array,
  { starts, skill, level }: AskedRows,
  sumOf: (asker: number) => number,
): Steps<void> {
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
}
