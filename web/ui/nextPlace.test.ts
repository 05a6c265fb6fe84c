import { expect, it } from 'vitest'
import { nextPlace } from './nextPlace.ts'

it('goes down and up, around the ends', () => {
  expect([0, 1, 2].map((place) => nextPlace('ArrowDown', place, 3))).toEqual([1, 2, 0])
  expect([0, 1, 2].map((place) => nextPlace('ArrowUp', place, 3))).toEqual([2, 0, 1])
})

it('starts at the first or the last when nothing has the focus yet', () => {
  expect(nextPlace('ArrowDown', -1, 3)).toBe(0)
  expect(nextPlace('ArrowUp', -1, 3)).toBe(2)
})

it('goes to the ends with Home and End', () => {
  expect([nextPlace('Home', 2, 3), nextPlace('End', 0, 3)]).toEqual([0, 2])
})

it('stays for any other key, and in an empty list', () => {
  expect([nextPlace('a', 1, 3), nextPlace('ArrowDown', 0, 0)]).toEqual([null, null])
})
