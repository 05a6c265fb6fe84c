import { describe, expect, it } from 'vitest'
import type { OwnSkillItemFragment, SkillKind } from '../generated/operations.ts'
import { groupSkills, strongestFirst, suggestedSkills } from './ownSkills.ts'

function own(name: string, kind: SkillKind, level = 30): OwnSkillItemFragment {
  return {
    level,
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

const byName = mine.map(nameOf).toSorted((one, other) => one.localeCompare(other))

describe('my skills on the page', () => {
  it('stand apart by kind, each in the order given', () => {
    const { talents, skills, knowledge, activities } = groupSkills(mine, nameOf, byName)
    expect([talents, skills, knowledge, activities].map(namesIn)).toEqual([
      ['Calm', 'Élan'],
      ['Analysis', 'Writing'],
      ['Algebra'],
      ['Baking bread'],
    ])
  })

  it('begin with what came since the order was made', () => {
    expect(namesIn(groupSkills(mine, nameOf, ['Analysis', 'Calm']).skills)).toEqual(['Writing', 'Analysis'])
  })

  it('are found by a part of their name, without accents or capitals', () => {
    expect(namesIn(groupSkills(mine, nameOf, byName, ' ELAN ').talents)).toEqual(['Élan'])
    expect(namesIn(groupSkills(mine, nameOf, byName, 'al').talents)).toEqual(['Calm'])
    const none = { talents: [], skills: [], knowledge: [], activities: [] }
    expect(groupSkills(mine, nameOf, byName, 'welding')).toEqual(none)
  })

  it('are ordered by the word for how well, not by its tenths, then by name', () => {
    const skills = [own('Baking', 'SKILL', 31), own('Arguing', 'SKILL', 29), own('Cooking', 'SKILL', 50)]
    expect(strongestFirst(skills, nameOf)).toEqual(['Cooking', 'Arguing', 'Baking'])
  })
})

describe('suggestions from a role', () => {
  const asked = ['Calm', 'Writing', 'Algebra', 'Analysis'].map((name) => own(name, 'SKILL').skill)

  it('leave out what the person has, and end at the most that is shown', () => {
    expect(suggestedSkills(asked, new Set(['Writing']), 2).map(({ id }) => id)).toEqual(['Calm', 'Algebra'])
    expect(suggestedSkills(asked, new Set(asked.map(({ id }) => id)), 2)).toEqual([])
  })
})
