import { expect, it } from 'vitest'
import { seatTerm, type Term } from './score/terms.ts'
import { strengthOf } from './strength.ts'

const fromFit = (kind: Term['kind'], amount: number, viaSkillId: string | null = null): Term => {
  return { ...seatTerm('FIT', 0), skillId: 'skill', kind, amount, viaSkillId }
}

it('names what most of the fit comes from, neighbors apart from the skills themselves', () => {
  expect(strengthOf([fromFit('ABILITY', 4), fromFit('KNOWLEDGE', 3), fromFit('ENERGY', 6)])).toBe('SKILLS')
  expect(strengthOf([fromFit('ABILITY', 4), fromFit('KNOWLEDGE', 5, 'other')])).toBe('CLOSE_SKILLS')
  expect(strengthOf([fromFit('ACTIVITY', 5), fromFit('ACTIVITY', 2, 'other'), fromFit('ENERGY', 6)])).toBe('ACTIVITIES')
  expect(strengthOf([fromFit('ABILITY', 5), fromFit('ENERGY', 6)])).toBe('KINDS_OF_WORK')
})

it('names nothing where nothing counts, whatever other parts of the score there are', () => {
  expect(
    strengthOf([fromFit('ABILITY', 0), seatTerm('EASE', 1000), { ...fromFit('ABILITY', 9), component: 'USE' }]),
  ).toBeNull()
})
