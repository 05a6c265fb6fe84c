import { groupBy } from '../../shared/groupBy.ts'
import type { PastMoves } from './facts.ts'
import { FULL_CREDIT } from './matchingKind.ts'

/** Fewer past moves than this between two families say nothing. */
const LEAST_MOVES = 5

/** Draws the ratio of few moves toward 1. */
const SMALL_COUNT_SMOOTHING = 5

/** Past internal moves, counted by job family. */
export interface MomentumTable {
  readonly total: number
  readonly out: ReadonlyMap<string, number>
  readonly into: ReadonlyMap<string, number>
  /** Family that was left -> family that was gone to. */
  readonly between: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Adds up how many left each family, came to it, and went from each to each. */
export function countPastMoves(pastMoves: readonly PastMoves[]): MomentumTable {
  const fromFamily = groupBy(pastMoves, ({ fromFamilyId }) => fromFamilyId)
  return {
    total: pastMoves.reduce((sum, { count }) => sum + count, 0),
    out: countBy(pastMoves, ({ fromFamilyId }) => fromFamilyId),
    into: countBy(pastMoves, ({ toFamilyId }) => toFamilyId),
    between: new Map([...fromFamily].map(([id, moves]) => [id, countBy(moves, ({ toFamilyId }) => toFamilyId)])),
  }
}

function countBy(pastMoves: readonly PastMoves[], keyOf: (moves: PastMoves) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const moves of pastMoves) counts.set(keyOf(moves), (counts.get(keyOf(moves)) ?? 0) + moves.count)
  return counts
}

/** How many moves went from one family to the other; null where they are too few to say anything. */
export function movesSeen(table: MomentumTable, fromFamilyId: string | null, toFamilyId: string): number | null {
  const moves = table.between.get(fromFamilyId ?? '')?.get(toFamilyId) ?? 0
  return moves < LEAST_MOVES ? null : moves
}

/**
 * How much more often than chance others went from one family to the other, per mille: (ratio - 1) / (ratio + 1) of the
 * smoothed ratio of seen to expected moves. 0 when not more often.
 */
export function momentumPerMille(table: MomentumTable, fromFamilyId: string | null, toFamilyId: string): number {
  const moves = movesSeen(table, fromFamilyId, toFamilyId)
  if (moves === null) return 0
  const seen = moves * table.total
  const expected = (table.out.get(fromFamilyId ?? '') ?? 0) * (table.into.get(toFamilyId) ?? 0)
  const share = (FULL_CREDIT * (seen - expected)) / (seen + expected + 2 * SMALL_COUNT_SMOOTHING * table.total)
  return Math.max(0, Math.floor(share))
}
