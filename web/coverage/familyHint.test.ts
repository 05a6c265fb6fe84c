import { describe, expect, it } from 'vitest'
import { type FamilyFigures, familyHint, leastFirst } from './familyHint.ts'

const figures = (change: Partial<FamilyFigures> = {}): FamilyFigures => ({
  family: { id: 'f', code: 'FA', order: 0, names: { en: 'Family', nl: null, fr: null } },
  roles: 10,
  suggested: 4,
  people: 40,
  skillsOfRole: 12,
  skillsAsked: 40,
  skillsShown: 36,
  ...change,
})

describe('a word on a family', () => {
  it.each([
    ['none where half of its roles are suggested', { suggested: 5 }, null],
    ['few skills to be found by', { skillsOfRole: 4 }, 'thin'],
    ['few skills, also where nobody shows them', { skillsOfRole: 4, skillsShown: 0 }, 'thin'],
    ['skills that nobody shows', { skillsShown: 29 }, 'notShown'],
    ['neither', { skillsShown: 30 }, 'crowded'],
    ['for a small group as for none', { suggested: null, people: null, skillsShown: 0 }, 'notShown'],
  ] as const)('%s', (_, change, expected) => {
    expect(familyHint(figures(change))).toBe(expected)
  })
})

describe('families', () => {
  it('come with those suggested least first, and in their order where alike', () => {
    const named = (code: string, order: number, suggested: number | null) => {
      const { family } = figures()
      return figures({ family: { ...family, code, order }, suggested })
    }
    const families = [named('A', 0, 9), named('B', 1, null), named('C', 2, 3), named('D', 3, 0), named('E', 4, null)]
    expect(leastFirst(families).map(({ family }) => family.code)).toEqual(['B', 'E', 'D', 'C', 'A'])
  })
})
