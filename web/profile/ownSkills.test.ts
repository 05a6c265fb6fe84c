import { describe, expect, it } from 'vitest'
import type { OwnSkillItemFragment, SkillKind } from '../generated/operations.ts'
import { groupSkills, suggestedSkills } from './ownSkills.ts'

function own(name: string, kind: SkillKind): OwnSkillItemFragment {
  return {
    level: 30,
    lastUsedOn: null,
    status: 'CONFIRMED',
    source: 'SELF',
    visibility: 'SELF',
    levelVisibility: 'SELF',
    skill: { id: name, kind, names: { en: name, nl: null, fr: null } },
  }
}

const nameOf = (item: OwnSkillItemFragment) => item.skill.names.en
const namesIn = (items: readonly OwnSkillItemFragment[]) => items.map(nameOf)

const mine = [
  own('Writing', 'SKILL'),
  own('Élan', 'TALENT'),
  own('Calm', 'TALENT'),
  own('Algebra', 'KNOWLEDGE'),
  own('Baking bread', 'ACTIVITY'),
  own('Analysis', 'SKILL'),
]

describe('my skills on the page', () => {
  it('stand apart by kind, each by name', () => {
    const { talents, skills, knowledge, activities } = groupSkills(mine, nameOf)
    expect([talents, skills, knowledge, activities].map(namesIn)).toEqual([
      ['Calm', 'Élan'],
      ['Analysis', 'Writing'],
      ['Algebra'],
      ['Baking bread'],
    ])
  })

  it('are found by a part of their name, without accents or capitals', () => {
    expect(namesIn(groupSkills(mine, nameOf, ' ELAN ').talents)).toEqual(['Élan'])
    expect(namesIn(groupSkills(mine, nameOf, 'al').talents)).toEqual(['Calm'])
    expect(groupSkills(mine, nameOf, 'welding')).toEqual({ talents: [], skills: [], knowledge: [], activities: [] })
  })
})

describe('suggestions from a role', () => {
  const asked = ['Calm', 'Writing', 'Algebra', 'Analysis'].map((name) => own(name, 'SKILL').skill)

  it('leave out what the person has, and end at the most that is shown', () => {
    expect(suggestedSkills(asked, new Set(['Writing']), 2).map(({ id }) => id)).toEqual(['Calm', 'Algebra'])
    expect(suggestedSkills(asked, new Set(asked.map(({ id }) => id)), 2)).toEqual([])
  })
})
