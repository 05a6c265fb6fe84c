import { expect, it } from 'vitest'
import { BadInput } from '../shared/requestErrors.ts'
import { settleLine, stateFor } from './invitations.ts'

it('keeps a line in one line, and none where nothing is said', () => {
  expect(settleLine('  a coffee\n\tat ten?  ')).toBe('a coffee at ten?')
  expect(settleLine('cafe\u0301')).toBe('caf\u00e9')
  for (const nothing of [null, undefined, '', ' \n ']) expect(settleLine(nothing)).toBeNull()
})

it('refuses a letter', () => {
  expect(settleLine('x'.repeat(200))).toHaveLength(200)
  expect(() => settleLine('x'.repeat(201))).toThrow(BadInput)
})

it('tells the sender yes, or one thing for every other answer', () => {
  expect(([null, 'YES', 'NOT_YET', 'NO'] as const).map(stateFor)).toEqual([
    'SENT',
    'YES',
    'NOT_THIS_TIME',
    'NOT_THIS_TIME',
  ])
})
