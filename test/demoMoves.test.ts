import { beforeAll, describe, expect, it } from 'vitest'
import type { RankedMove } from '../server/moves/rankMoves.ts'
import type { Band } from '../server/moves/score/bands.ts'
import { COMPONENTS } from '../server/moves/score/component.ts'
import type { MatchingModel } from '../server/moves/score/matchingModel.ts'
import { sharedSkills } from '../server/moves/skillsToGrow.ts'
import { type PersonWithMoves, readDemoPeople } from './support/demoPeople.ts'

const LOADING_MS = 120_000

const BANDS: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']
/** Who told less than this has too little to go by. */
const LEAST_CONFIRMED = 3
const DECILES_SHOWN = [0.1, 0.2, 0.5, 0.8, 0.9]

let model: MatchingModel
let people: readonly PersonWithMoves[]

beforeAll(async () => {
  ;({ model, people } = await readDemoPeople(BANDS))
}, LOADING_MS)

describe('the moves of the people of the demo', () => {
  it('are at least two in each of the first two bands for four of five people who told three talents', () => {
    const counts = whoTold().map(({ moves }) => countBands(moves))
    for (const band of BANDS)
      report(
        `moves in ${band}`,
        counts.map((count) => count[band]),
      )
    expect(shareOf(counts, ({ ONE_STEP, TWO_STEPS }) => ONE_STEP >= 2 && TWO_STEPS >= 2)).toBeGreaterThanOrEqual(0.8)
    expect(shareOf(counts, ({ BIGGER_LEAP }) => BIGGER_LEAP > 0)).toBeGreaterThanOrEqual(0.95)
    expect(median(counts.map(({ FAR }) => FAR))).toBeGreaterThanOrEqual(20)
  })

  it('begin with one of which the person, most often, brings half of what weighs most', () => {
    const shared = whoTold().flatMap(({ person, moves }) => {
      const first = model.roles.get(moves.find(({ band }) => band === 'ONE_STEP')?.roleId ?? '')
      return first === undefined ? [] : [sharedSkills(person, first).shared.length]
    })
    report('of the ten heaviest brought to the first move one step away', shared)
    expect(median(shared)).toBeGreaterThanOrEqual(5)
  })

  it.each(COMPONENTS)('differ in %s for at least half of the people', (component) => {
    const share = shareOf(people, ({ moves }) => new Set(moves.map(({ components }) => components[component])).size > 1)
    console.log(`${component} differs between roles for ${Math.round(100 * share)} % of the people`)
    expect(share).toBeGreaterThanOrEqual(0.5)
  })
})

function whoTold(): readonly PersonWithMoves[] {
  return people.filter(({ profile }) => profile.skills.filter(({ assumed }) => !assumed).length >= LEAST_CONFIRMED)
}

function countBands(moves: readonly RankedMove[]): Record<Band, number> {
  const count = (band: Band) => moves.filter((move) => move.band === band).length
  return {
    ONE_STEP: count('ONE_STEP'),
    TWO_STEPS: count('TWO_STEPS'),
    BIGGER_LEAP: count('BIGGER_LEAP'),
    FAR: count('FAR'),
  }
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length
}

function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(share * numbers.length)] ?? 0
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

function report(what: string, numbers: readonly number[]): void {
  const deciles = DECILES_SHOWN.map((share) => `${100 * share} %: ${quantile(numbers, share)}`)
  console.log(`${what}: ${deciles.join(', ')} (${numbers.length} people)`)
}
