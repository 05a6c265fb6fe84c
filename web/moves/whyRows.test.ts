import { describe, expect, it } from 'vitest'
import { isRare, type Part, whyRows } from './whyRows.ts'

const part = (component: Part['component'], need: Part['need'], gainer: Part['gainer'], tenths: number): Part => ({
  component,
  need,
  gainer,
  tenths,
  factCount: 0,
  facts: [],
})

const parts = [
  part('FIT', 'COMPETENCE', 'TEAM', 190),
  part('USE', 'COMPETENCE', 'ME', 108),
  part('VALUE', 'BELONGING', 'TEAM', 56),
  part('INTEREST', 'AUTONOMY', 'ME', 79),
  part('EASE', 'COMPETENCE', 'ORGANIZATION', 44),
  part('REACH', 'AUTONOMY', 'ORGANIZATION', 30),
]

const sums = (grouping: 'NEED' | 'GAINER') => whyRows(parts, grouping).map(({ key, tenths }) => [key, tenths])

describe('the sum of a move', () => {
  it('is the same by need and by who gains', () => {
    expect(sums('NEED')).toEqual([
      ['AUTONOMY', 109],
      ['BELONGING', 56],
      ['COMPETENCE', 342],
    ])
    expect(sums('GAINER')).toEqual([
      ['ME', 187],
      ['TEAM', 246],
      ['ORGANIZATION', 74],
    ])
  })

  it('names the heaviest part of a line first', () => {
    expect(whyRows(parts, 'NEED')[2]?.parts.map(({ component }) => component)).toEqual(['FIT', 'USE', 'EASE'])
  })

  it('keeps a line to which nothing adds', () => {
    expect(whyRows([], 'NEED').map(({ tenths }) => tenths)).toEqual([0, 0, 0])
  })
})

it('calls rare what one role in six asks, or fewer', () => {
  expect([isRare(10, 60), isRare(11, 60), isRare(1, 16)]).toEqual([true, false, true])
})
