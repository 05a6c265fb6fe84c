import { normalizedGain, recallAt, reciprocalRank } from './measures.ts'
import type { WantedRoles } from './truth.ts'

/** The measures, in the order they are printed. */
export const MEASURES = ['nDCG@10', 'recall@10', 'recall@20', 'MRR', 'recall@20 over the wall'] as const

type Measure = (typeof MEASURES)[number]

/** Each 0 to 1, the mean over all that it can be said of; null where it can be said of none. */
export type Quality = Readonly<Record<Measure, number | null>>

const FEW = 10
const MANY = 20

/** How good one ranking is. Recall and rank look at what is close, and over the wall only other families are ranked and wanted. */
export function qualityOf(
  ranked: readonly string[],
  { gains, close, closeOverTheWall }: WantedRoles,
  isOverTheWall: (roleId: string) => boolean,
): Quality {
  return {
    'nDCG@10': normalizedGain(ranked, gains, FEW),
    'recall@10': close.size === 0 ? null : recallAt(ranked, close, FEW),
    'recall@20': close.size === 0 ? null : recallAt(ranked, close, MANY),
    MRR: close.size === 0 ? null : reciprocalRank(ranked, close),
    'recall@20 over the wall':
      closeOverTheWall.size === 0 ? null : recallAt(ranked.filter(isOverTheWall), closeOverTheWall, MANY),
  }
}

/** The mean of each measure over the rankings that it can be said of. */
export function meanQuality(qualities: readonly Quality[]): Quality {
  const mean = (measure: Measure): number | null => {
    const values = qualities.flatMap((quality) => quality[measure] ?? [])
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return {
    'nDCG@10': mean('nDCG@10'),
    'recall@10': mean('recall@10'),
    'recall@20': mean('recall@20'),
    MRR: mean('MRR'),
    'recall@20 over the wall': mean('recall@20 over the wall'),
  }
}
