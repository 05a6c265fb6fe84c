import { describe, expect, it } from 'vitest'
import { meanQuality, qualityOf } from './quality.ts'

describe('the quality of a ranking', () => {
  it('looks over the wall at other families only, in the ranking as in what is wanted', () => {
    const own = Array.from({ length: 20 }, (_, number) => `own-${number}`)
    const ranked = [...own, 'far-1', 'far-2', 'far-3']
    const wanted = {
      gains: new Map([
        ['own-0', 3],
        ['far-2', 2],
        ['own-9', 1],
      ]),
      close: new Set(['own-0', 'far-2']),
      closeOverTheWall: new Set(['far-2']),
    }
    const ideal = 3 + 2 / Math.log2(3) + 1 / 2
    expect(qualityOf(ranked, wanted, (id) => id.startsWith('far'))).toEqual({
      'nDCG@10': expect.closeTo((3 + 1 / Math.log2(11)) / ideal, 12),
      'recall@10': 1 / 2,
      'recall@20': 1 / 2,
      MRR: 1,
      'recall@20 over the wall': 1,
    })
  })

  it('says nothing of recall where nothing close is known', () => {
    const wanted = { gains: new Map([['b', 1]]), close: new Set<string>(), closeOverTheWall: new Set<string>() }
    expect(qualityOf(['a', 'b'], wanted, () => true)).toEqual({
      'nDCG@10': expect.closeTo(1 / Math.log2(3), 12),
      'recall@10': null,
      'recall@20': null,
      MRR: null,
      'recall@20 over the wall': null,
    })
  })
})

describe('the quality of many rankings', () => {
  const one = { 'nDCG@10': 0.5, 'recall@10': 0.2, 'recall@20': 0.4, MRR: 1, 'recall@20 over the wall': null }

  it('is the mean over those it can be said of', () => {
    const other = { ...one, 'nDCG@10': 1, 'recall@10': null, MRR: 0.5, 'recall@20 over the wall': 0.25 }
    expect(meanQuality([one, other])).toEqual({
      'nDCG@10': 0.75,
      'recall@10': 0.2,
      'recall@20': 0.4,
      MRR: 0.75,
      'recall@20 over the wall': 0.25,
    })
  })

  it('stays open where it can be said of none', () => {
    expect(meanQuality([one, one])['recall@20 over the wall']).toBeNull()
  })
})
