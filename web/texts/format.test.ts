import { expect, it } from 'vitest'
import { formatFor } from './format.ts'

it('writes dates as each language does, the year only when asked for', () => {
  expect(formatFor('en').date('2027-01-12')).toBe('12 January')
  expect(formatFor('nl').date('2027-01-12', true)).toBe('12 januari 2027')
  expect(formatFor('fr').date('2027-01-12', true)).toBe('12 janvier 2027')
})

it('leaves the cents out of a whole sum', () => {
  expect(formatFor('en').money(84, 'EUR')).toBe('€84')
  expect(formatFor('en').money(84.5, 'EUR')).toBe('€84.50')
})

it('joins names into one phrase', () => {
  expect(formatFor('en').list(['An', 'Bo', 'Ca'])).toBe('An, Bo and Ca')
  expect(formatFor('nl').list(['An', 'Bo'])).toBe('An en Bo')
  expect(formatFor('fr').list(['An', 'Bo'])).toBe('An et Bo')
})

it('names a language in the language of the viewer', () => {
  expect(formatFor('nl').languageName('fr')).toBe('Frans')
})
