import { expect, it } from 'vitest'
import { bandSections } from './bandSections.ts'

const counts = [
  { band: 'ONE_STEP', count: 1 },
  { band: 'TWO_STEPS', count: 9 },
  { band: 'BIGGER_LEAP', count: 0 },
  { band: 'FAR', count: 30 },
] as const

it('puts moves under their bands, nearest band first, in their own order', () => {
  const calm = { name: 'Mediator', band: 'TWO_STEPS' } as const
  const near = { name: 'Planner', band: 'ONE_STEP' } as const
  const also = { name: 'Analyst', band: 'TWO_STEPS' } as const
  expect(bandSections([calm, near, also], counts)).toEqual([
    { band: 'ONE_STEP', count: 1, moves: [near] },
    { band: 'TWO_STEPS', count: 9, moves: [calm, also] },
  ])
})

it('has no section where there is nothing to show', () => {
  expect(bandSections([], counts)).toEqual([])
})
