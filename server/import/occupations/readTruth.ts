import type { RelatedPair } from '../../moves/evaluate/truth.ts'
import { readRowsOf } from './occupationFiles.ts'

/**
 * The pairs of a file with the columns `from`, `to` and, if it has one, `tier`.
 * @throws UnreadableOccupations
 */
export async function readTruth(path: string): Promise<readonly RelatedPair[]> {
  const rows = await readRowsOf(path, ['from', 'to'], ['tier'])
  return rows.map(({ from, to, tier }) => ({ from, to, tier }))
}
