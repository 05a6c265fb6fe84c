import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it('takes the first letters of the first two words', () => {
  expect(initials('Noor Claes')).toBe('NC')
  expect(initials('Sofia De Smet')).toBe('SD')
  expect(initials('élodie dubois')).toBe('ÉD')
  expect(initials('Jean-Marc Peeters')).toBe('JM')
})

it('keeps a single name to one letter, and an empty one to none', () => {
  expect(initials('Emre')).toBe('E')
  expect(initials('  ')).toBe('')
})
