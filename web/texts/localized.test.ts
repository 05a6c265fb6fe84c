import { expect, it } from 'vitest'
import { readLanguage } from './languages.ts'
import { localize } from './localized.ts'

it('takes the name in the viewer language', () => {
  expect(localize({ en: 'Listening', nl: 'Luisteren', fr: null }, 'nl')).toEqual({ text: 'Luisteren', language: 'nl' })
})

it('falls back to English and says so', () => {
  expect(localize({ en: 'Listening', nl: 'Luisteren', fr: null }, 'fr')).toEqual({ text: 'Listening', language: 'en' })
})

it('reads a language from a browser tag, English for one we do not speak', () => {
  expect(['nl-BE', 'FR', 'en-US', 'de'].map(readLanguage)).toEqual(['nl', 'fr', 'en', 'en'])
})
