import { expect, it } from 'vitest'
import { solveEquations } from './solveEquations.ts'

it('solves equations, also where a factor to divide by is 0', () => {
  const factors = [
    [0, 2, 1],
    [1, 1, 1],
    [2, 0, -1],
  ]
  expect(solveEquations(factors, [8, 6, 0])).toEqual([1, 3, 2])
})
