import type { Band } from '../generated/operations.ts'

/** The roles of one band, best first, and how many the band holds in all. */
export type BandSection<Move> = { readonly band: Band; readonly count: number; readonly moves: readonly Move[] }

/**
 * Puts ranked moves under their bands, nearest band first; a move keeps its place among its band. Bands without a move
 * to show are left out. `counts` says how many there are, those not yet shown included.
 */
export function bandSections<Move extends { readonly band: Band }>(
  moves: readonly Move[],
  counts: readonly { readonly band: Band; readonly count: number }[],
): BandSection<Move>[] {
  return counts
    .map(({ band, count }) => ({ band, count, moves: moves.filter((move) => move.band === band) }))
    .filter((section) => section.moves.length > 0)
}
