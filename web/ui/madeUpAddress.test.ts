import { expect, it } from 'vitest'
import { isMadeUp } from './madeUpAddress.ts'

it('knows addresses that lead nowhere by their name alone', () => {
  expect(isMadeUp('https://learning.demer-dijle.example/first-aid')).toBe(true)
  expect(isMadeUp('https://example/first-aid')).toBe(true)
  expect(isMadeUp('https://learning.real.org/example')).toBe(false)
  expect(isMadeUp('https://notexample.org/')).toBe(false)
  expect(isMadeUp('no address')).toBe(false)
})
