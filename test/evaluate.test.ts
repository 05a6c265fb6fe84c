import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOccupations } from '../server/import/occupations/readOccupations.ts'
import { readTruth } from '../server/import/occupations/readTruth.ts'
import type { RolesAlone } from '../server/moves/evaluate/copiedRole.ts'
import { meanQuality, type Quality, qualityOf } from '../server/moves/evaluate/quality.ts'
import { openMoves, suggested } from '../server/moves/evaluate/rankings.ts'
import { type RelatedPair, type Truth, truthAbout } from '../server/moves/evaluate/truth.ts'

/** Suggestions for whoever does one of 879 O*NET occupations, against the occupations that O*NET lists as related. */

const FOLDER = fileURLToPath(new URL('data/onet', import.meta.url))
const TIME_LIMIT_MS = 300_000

/** What suggestions have to reach: a little under what was measured, and far above what plain coverage reaches. */
const BARS = { nearTheTop: 0.625, overTheWall: 0.72 }

let occupations: RolesAlone
let pairs: readonly RelatedPair[]

beforeAll(async () => {
  occupations = await readOccupations(FOLDER)
  pairs = await readTruth(`${FOLDER}/related_occupations.csv.gz`)
}, TIME_LIMIT_MS)

function measure({ wantedFrom }: Truth): Quality {
  const { roles } = occupations
  const comparedFor = openMoves(occupations)
  const familyOf = new Map(roles.map(({ id, familyId }) => [id, familyId]))
  const qualities = roles.flatMap((from) => {
    const wanted = wantedFrom.get(from.id)
    if (wanted === undefined) return []
    const isOverTheWall = (roleId: string) => familyOf.get(roleId) !== from.familyId
    return [qualityOf(suggested(comparedFor(from)).ranked, wanted, isOverTheWall)]
  })
  return meanQuality(qualities)
}

describe('suggestions, measured on O*NET occupations', { timeout: TIME_LIMIT_MS }, () => {
  it('reads all of them, and what is known of half of them', () => {
    const { wantedFrom, pairCount, pairsOverTheWall } = truthAbout(occupations.roles, pairs)
    expect([occupations.roles.length, wantedFrom.size, pairCount, pairsOverTheWall]).toEqual([879, 409, 7601, 1522])
  })

  it('puts related occupations near the top, over the wall too', () => {
    const quality = measure(truthAbout(occupations.roles, pairs))
    expect(quality['nDCG@10']).toBeGreaterThan(BARS.nearTheTop)
    expect(quality['recall@20 over the wall']).toBeGreaterThan(BARS.overTheWall)
  })
})
