import { expect, it } from 'vitest'
import type { Term } from './score/terms.ts'
import { strengthOf } from './strength.ts'

const fromFit = (kind: Term['kind'], amount: number, viaSkillId: string | null = null): Term => {
  const plain = { level: 30, cause: null, causeId: null, assumed: false, estimated: false, perMille: 1000 }
  return { ...plain, component: 'FIT', skillId: 'skill', kind, amount, viaSkillId }
}

it('names what most of the fit comes from, neighbors apart from the skills themselves', () => {
  expect(strengthOf([fromFit('ABILITY', 4), fromFit('KNOWLEDGE', 3), fromFit('ENERGY', 6)])).toBe('SKILLS')
  expect(strengthOf([fromFit('ABILITY', 4), fromFit('KNOWLEDGE', 5, 'other')])).toBe('CLOSE_SKILLS')
  expect(strengthOf([fromFit('ACTIVITY', 5), fromFit('ACTIVITY', 2, 'other'), fromFit('ENERGY', 6)])).toBe('ACTIVITIES')
  expect(strengthOf([fromFit('ABILITY', 5), fromFit('ENERGY', 6)])).toBe('KINDS_OF_WORK')
})

it('names nothing where nothing counts, or only what the role is not described in', () => {
  expect(strengthOf([])).toBeNull()
  expect(strengthOf([{ ...fromFit(null, 9), skillId: null, estimated: true }])).toBeNull()
})
