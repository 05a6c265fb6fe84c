import { expect, it } from 'vitest'
import type { MoveValuesFragment } from '../generated/operations.ts'
import { reasonToTell } from './reasonToTell.ts'

const skill = (en: string) => ({ id: en, names: { en, nl: null, fr: null } })
const writing = { reason: 'WANTED_SKILL', skill: skill('Writing') } as const
const negotiation = { reason: 'WANTED_SKILL', skill: skill('Negotiation') } as const
const speaking = { reason: 'TEAM_SHORT_OF', skill: skill('Speaking') } as const
const opening = { reason: 'OPENING_FILLED', skill: null } as const

const values: MoveValuesFragment[] = [
  { gainer: 'ME', reasons: [writing, negotiation] },
  { gainer: 'TEAM', reasons: [speaking] },
  { gainer: 'ORGANIZATION', reasons: [opening] },
]

it('tells the strongest reason of a sort, and different sorts for different roles', () => {
  const told = ['a', 'b', 'c'].map((roleId) => reasonToTell(roleId, values))
  expect(told).toEqual([speaking, opening, writing])
})

it('tells the same for the same role', () => {
  expect(reasonToTell('role-7', values)).toBe(reasonToTell('role-7', values))
})

it('tells nothing when nobody gains in a way we can name', () => {
  expect(reasonToTell('a', [{ gainer: 'ME', reasons: [] }])).toBeNull()
})
