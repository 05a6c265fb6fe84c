import { expect, it } from 'vitest'
import { leadReason } from './leadReason.ts'
import type { MoveValues } from './moveValues.ts'

const writing = { reason: 'WANTED_SKILL', skillId: 'writing' } as const
const speaking = { reason: 'TEAM_SHORT_OF', skillId: 'speaking' } as const
const opening = { reason: 'OPENING_FILLED', skillId: null } as const

const values: MoveValues = {
  ME: [writing, { reason: 'WANTED_SKILL', skillId: 'negotiation' }],
  TEAM: [speaking],
  ORGANIZATION: [opening],
}

it('is the strongest of its sort, of different sorts for different roles', () => {
  expect(['a', 'b', 'c'].map((roleId) => leadReason(roleId, values))).toEqual([speaking, opening, writing])
})

it('is the same for the same role', () => {
  expect(leadReason('role-7', values)).toBe(leadReason('role-7', values))
})

it('is none when nobody gains in a way we can name', () => {
  expect(leadReason('a', { ME: [], TEAM: [], ORGANIZATION: [] })).toBeNull()
})
