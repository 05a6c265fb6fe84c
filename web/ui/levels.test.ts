import { expect, it } from 'vitest'
import { levelStep, tenthsOf } from './levels.ts'

it('shows a level in tenths as the nearest of five steps', () => {
  expect([1, 10, 14, 15, 27, 30, 44, 45, 50].map(levelStep)).toEqual([1, 1, 1, 2, 3, 3, 4, 5, 5])
})

it('sets the round number of the chosen word', () => {
  expect(([1, 2, 3, 4, 5] as const).map(tenthsOf)).toEqual([10, 20, 30, 40, 50])
})
