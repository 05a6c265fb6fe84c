import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Assumptions, movesTotalBy, type Outcome, workOut } from './scenarioFigures.ts'

/** The figures of docs/scenario-figures.md. */
const assumed: Assumptions = {
  learningHours: 100,
  hourAway: 40,
  fees: 500,
  pace: 12,
  openMonth: 5_000,
  hiring: 10_000,
  hiringMonths: 4,
  months: 12,
  sureness: 20,
}

const rounded = (outcome: Outcome) =>
  Object.fromEntries(
    Object.entries(outcome).map(([name, { low, middle, high }]) => [
      name,
      [low, middle, high].map((amount) => Math.round(amount * 100) / 100),
    ]),
  )

describe('a way of filling places', () => {
  it('comes to what is worked out by hand in docs/scenario-figures.md', () => {
    expect(rounded(workOut({ grown: 3, hired: 1 }, assumed))).toEqual({
      cost: [16_880, 23_500, 31_080],
      notDoing: [192_000, 240_000, 288_000],
      returned: [141_227.69, 197_653.85, 255_427.69],
      monthsToReady: [4, 4, 4],
      hoursAway: [240, 300, 360],
    })
  })

  it('is worked out there from these very figures, and comes to every figure in bold', () => {
    const page = readFileSync(new URL('../../docs/scenario-figures.md', import.meta.url), 'utf8')
    const numberIn = (cell: string) => Number(/[\d,]+(\.\d+)?/.exec(cell)?.[0].replaceAll(',', ''))
    const [given = ''] = /\| figure \| value \|.*?\n\n/s.exec(page) ?? []
    const values = [...given.matchAll(/^\| [^|]+ \| ([\d][^|]*) \|$/gm)].map(([, cell = '']) => numberIn(cell))
    expect(values).toEqual(Object.values(assumed))
    const outcome = Object.values(rounded(workOut({ grown: 3, hired: 1 }, assumed))).flat()
    const bold = [...page.matchAll(/\*\*(\d[\d,.]*)[^*]*\*\*/g)].map(([, figure = '']) => numberIn(figure))
    expect(bold.length).toBeGreaterThanOrEqual(11)
    expect(bold.filter((figure) => !outcome.includes(figure))).toEqual([])
    for (const total of [...(rounded(workOut({ grown: 3, hired: 1 }, assumed)).returned ?? [])])
      expect(bold).toContain(total)
  })

  it('is ready when the last place is filled, by whom there is', () => {
    expect(workOut({ grown: 1, hired: 0 }, { ...assumed, pace: 3 }).monthsToReady.middle).toBeCloseTo(100 / 13)
    expect(workOut({ grown: 0, hired: 2 }, assumed).monthsToReady).toEqual({ low: 4, middle: 4, high: 4 })
  })

  it('saves nothing once learning takes longer than the months looked at', () => {
    const { returned, cost } = workOut({ grown: 1, hired: 0 }, { ...assumed, pace: 1, sureness: 0 })
    expect(returned.middle).toBe(10_000 - cost.middle)
  })

  it('tells how far each figure moves a total', () => {
    const way = [{ grown: 3, hired: 1 }]
    expect(movesTotalBy('hourAway', way, assumed)).toBeCloseTo(1_200)
    expect(movesTotalBy('hiring', way, assumed)).toBeCloseTo(2_000)
    expect(movesTotalBy('openMonth', way, assumed)).toBeCloseTo(24_000)
    expect(movesTotalBy('pace', way, assumed)).toBeCloseTo(2_622.38)
    expect(movesTotalBy('sureness', way, assumed)).toBe(0)
  })

  it('tells of two ways the one a figure moves more: months until somebody hired is there, of the one that hires', () => {
    const ways = [
      { grown: 4, hired: 0 },
      { grown: 3, hired: 1 },
    ]
    expect(movesTotalBy('hiringMonths', ways.slice(0, 1), assumed)).toBe(0)
    expect(movesTotalBy('hiringMonths', ways, assumed)).toBeCloseTo(2_000)
  })
})
