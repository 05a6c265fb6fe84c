import { describe, expect, it } from 'vitest'
import { buildIndex } from '../moves/index/matchingIndex.ts'
import { indexPeople } from '../moves/index/peopleIndex.ts'
import type { OrganizationFacts, ShownPerson } from '../moves/score/facts.ts'
import { assembleModel } from '../moves/score/matchingModel.ts'
import { skillsAsRole } from '../moves/skillsAsRole.ts'
import { countRarity } from '../skills/rarity.ts'
import type { SimilarTable } from '../skills/similarSkills.ts'
import type { MatchingSkill, SkillKind } from '../skills/skill.ts'
import { type FoundCandidate, type KnownNeed, placeInGroups, rankTalent } from './rankTalent.ts'

const skill = (id: string, kind: SkillKind = 'SKILL'): MatchingSkill => ({
  id,
  kind,
  groupIds: [],
  name: id,
  hoursPerLevel: null,
})
const asks = (skillId: string, level = 40) => ({ skillId, level, importance: 50, essential: false })

/** Who speaks helps where teaching is asked: six tenths of it. */
const similar: SimilarTable = new Map([
  ['teaching', [{ skillId: 'speaking', value: 600, cause: 'GROUP', viaId: 'talking' }]],
])

const shows = (personId: string, skills: Readonly<Record<string, number>>, seatIds: readonly string[] = []) => ({
  personId,
  name: personId,
  seatIds,
  skills: Object.entries(skills).map(([skillId, level]) => ({ skillId, level })),
})

const people: readonly FoundCandidate[] = [
  shows('ada', { teaching: 40, planning: 40 }),
  shows('Éva', { speaking: 40, planning: 40 }),
  shows('bo', { speaking: 40 }),
  shows('cy', { planning: 40, teaching: 40 }, ['seat']),
  shows('di', {}),
]

const requirements = [asks('teaching'), asks('planning')]
const facts: OrganizationFacts = {
  skills: [skill('teaching'), skill('speaking'), skill('planning'), skill('law', 'KNOWLEDGE')],
  roles: [
    { id: 'teacher', familyId: 'family', grade: null, requirements },
    { id: 'lawyer', familyId: 'family', grade: null, requirements: [asks('law'), asks('speaking')] },
  ],
  seats: [{ id: 'seat', roleId: 'teacher', teamId: 'school', departmentId: 'all', headcount: 2 }],
  people: people satisfies readonly ShownPerson[],
  pastMoves: [],
  similarPins: [],
  knowledgeApart: true,
}
const model = assembleModel(facts, countRarity(facts.roles.map((role) => role.requirements)), similar)
const index = buildIndex(model)
const peopleIndex = indexPeople(index, facts.people)

const needOf = (roleId: string, more: Partial<KnownNeed> = {}): KnownNeed => {
  const role = model.roles.get(roleId)
  if (role === undefined) throw new Error(`No role ${roleId}`)
  return { kind: 'ROLE', role, teamId: null, seatId: null, ...more }
}
const needOfSkills = (...skillIds: string[]): KnownNeed => ({
  kind: 'SKILLS',
  role: skillsAsRole(model.tables, skillIds),
  teamId: null,
  seatId: null,
})
const idsIn = (groups: ReturnType<typeof placeInGroups>) =>
  [groups.USES_IT_NOW, groups.CLOSE_TO_IT].map((group) => group.map(({ personId }) => personId))

describe('those found', () => {
  it('are in two groups by name, or in none', () => {
    expect(idsIn(placeInGroups(model, needOf('teacher'), people))).toEqual([['ada', 'cy', 'Éva'], []])
    expect(idsIn(placeInGroups(model, needOfSkills('teaching', 'planning'), people))).toEqual([
      ['ada', 'cy', 'Éva'],
      [],
    ])
    expect(idsIn(placeInGroups(model, needOfSkills('teaching'), people))).toEqual([
      ['ada', 'cy'],
      ['bo', 'Éva'],
    ])
  })

  it('have half of a list of two, of whichever kinds its skills are', () => {
    expect(idsIn(placeInGroups(model, needOfSkills('planning', 'law'), people))).toEqual([[], ['ada', 'cy', 'Éva']])
  })

  it('do not hold the seat that is to be filled', () => {
    expect(idsIn(placeInGroups(model, needOf('teacher', { seatId: 'seat' }), people))).toEqual([['ada', 'Éva'], []])
  })

  it('are told with what they show of the need: itself first, then what is close to it', () => {
    const { USES_IT_NOW: found } = placeInGroups(model, needOf('teacher'), people)
    expect(found.map(({ reasons }) => reasons)).toEqual([
      [
        { skillId: 'planning', throughId: null },
        { skillId: 'teaching', throughId: null },
      ],
      [
        { skillId: 'planning', throughId: null },
        { skillId: 'teaching', throughId: null },
      ],
      [
        { skillId: 'planning', throughId: null },
        { skillId: 'teaching', throughId: 'speaking' },
      ],
    ])
  })

  it('are the twenty that fit best where there are more, by name all the same', () => {
    const many = Array.from({ length: 30 }, (_, number) =>
      shows(`p${String(number).padStart(2, '0')}`, { teaching: 11 + number, planning: 40 }),
    )
    const { USES_IT_NOW: found } = placeInGroups(model, needOf('teacher'), many)
    expect(found.map(({ personId }) => personId)).toEqual(many.slice(10).map(({ personId }) => personId))
  })
})

/** Whatever seven roles ask, and three things that the guide alone asks. */
const generalIds = ['law', 'safety', 'service', 'accounts', 'rules', 'papers', 'order']
const guideIds = ['rivers', 'groups', 'telling']
const guideFacts: OrganizationFacts = {
  ...facts,
  skills: [...generalIds, ...guideIds].map((id) => skill(id)),
  roles: Array.from({ length: 7 }, (_, number) => ({
    id: number === 0 ? 'guide' : `other-${number}`,
    familyId: 'family',
    grade: null,
    requirements: [...generalIds, ...(number === 0 ? guideIds : [])].map((id) => ({
      ...asks(id),
      importance: guideIds.includes(id) ? 5 : 100,
    })),
  })),
  seats: [],
  people: [
    shows('general', Object.fromEntries(generalIds.map((id) => [id, 40]))),
    shows('halfway', { ...Object.fromEntries(generalIds.map((id) => [id, 40])), rivers: 19 }),
    shows('near', { ...Object.fromEntries(generalIds.map((id) => [id, 40])), rivers: 20 }),
  ],
}

describe('a role', () => {
  const guide = assembleModel(guideFacts, countRarity(guideFacts.roles.map((role) => role.requirements)), new Map())
  const need = { ...needOf('teacher'), role: guide.roles.get('guide') ?? needOf('teacher').role }
  const candidates = guideFacts.people.map((person) => ({ ...person, name: person.personId }))

  it('is near to who brings a part of what few roles ask, however much they bring of what all ask', () => {
    const groups = placeInGroups(guide, need, candidates)
    expect([...groups.USES_IT_NOW, ...groups.CLOSE_TO_IT].map(({ personId }) => personId)).toEqual(['near'])
    const [found] = [...groups.USES_IT_NOW, ...groups.CLOSE_TO_IT]
    expect(found?.reasons.map(({ skillId }) => skillId)).toEqual(['rivers', 'accounts', 'law'])
    const indexed = buildIndex(guide)
    const ranked = rankTalent(indexed, indexPeople(indexed, guideFacts.people), need, () => true)
    expect([...ranked.USES_IT_NOW, ...ranked.CLOSE_TO_IT]).toEqual(['near'])
  })

  it('is not asked so much of where its skills are looked for one by one', () => {
    const asked = { ...need, kind: 'SKILLS' as const }
    const { USES_IT_NOW: uses, CLOSE_TO_IT: close } = placeInGroups(guide, asked, candidates)
    expect([...uses, ...close].map(({ personId }) => personId)).toContain('general')
  })
})

describe('the index', () => {
  it('puts the same people in the same groups, of those it is asked about', () => {
    const ranked = (need: KnownNeed, ids = people.map(({ personId }) => personId)) => {
      const { USES_IT_NOW, CLOSE_TO_IT } = rankTalent(index, peopleIndex, need, (id) => ids.includes(id))
      return [USES_IT_NOW.toSorted(), CLOSE_TO_IT.toSorted()]
    }
    for (const need of [needOf('teacher'), needOfSkills('teaching'), needOfSkills('planning', 'law')]) {
      expect(ranked(need)).toEqual(idsIn(placeInGroups(model, need, people)).map((ids) => ids.toSorted()))
    }
    expect(ranked(needOf('teacher'), ['bo', 'cy', 'stranger'])).toEqual([['cy'], []])
  })

  it('ranks by score, ties by id', () => {
    const { USES_IT_NOW } = rankTalent(index, peopleIndex, needOf('teacher'), () => true)
    expect(USES_IT_NOW).toEqual(['ada', 'cy', 'Éva'])
  })

  it('asks of nobody who is near nothing whether they may be found', () => {
    const asked: string[] = []
    rankTalent(index, peopleIndex, needOfSkills('teaching'), (id) => {
      asked.push(id)
      return true
    })
    expect(asked).toEqual(['ada', 'bo', 'cy', 'Éva'])
  })
})
