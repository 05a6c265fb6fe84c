import { describe, expect, it } from 'vitest'
import type { MatchingSkill, SkillAtLevel } from '../../skills/skill.ts'
import type { OrganizationFacts } from '../score/facts.ts'
import { freezeModel } from '../score/matchingModel.ts'
import { buildIndex } from './matchingIndex.ts'
import { indexPeople, type PeopleIndex } from './peopleIndex.ts'
import { LEVEL_BITS, LEVEL_MASK } from './peopleTables.ts'
import { updatePerson } from './updatePerson.ts'

const SKILLS = 300

const skillId = (number: number) => `skill-${String(number).padStart(3, '0')}`
const firstSkills = (count: number, level: number): SkillAtLevel[] =>
  Array.from({ length: count }, (_, number) => ({ skillId: skillId(number), level }))

/** Two people without a seat who show two skills of three hundred, all of which one role asks. */
const facts: OrganizationFacts = {
  skills: Array.from({ length: SKILLS }, (_, number): MatchingSkill => {
    return { id: skillId(number), kind: 'SKILL', groupIds: [], name: skillId(number), hoursPerLevel: null }
  }),
  roles: [
    {
      id: 'all-rounder',
      familyId: 'any',
      grade: null,
      requirements: firstSkills(SKILLS, 30).map((skill) => ({ ...skill, importance: 50, essential: false })),
    },
  ],
  seats: [],
  people: ['ada', 'bob', 'cas', 'dee', 'eli', 'fay', 'gus', 'hua'].map((personId) => {
    return { personId, seatIds: [], skills: personId < 'c' ? firstSkills(2, 20) : [] }
  }),
  pastMoves: [],
  similarPins: [],
  knowledgeApart: false,
}

const index = buildIndex(freezeModel(facts))
const laidOut = () => indexPeople(index, facts.people)

/** Who shows what: read by person and, apart from that, by skill, with the weights. */
function contentsOf({ personIds, slots, postings }: PeopleIndex) {
  const byPerson = personIds.map((_, person) => {
    const start = slots.starts[person] ?? 0
    return [...slots.skillAndLevel.subarray(start, start + (slots.used[person] ?? 0))]
  })
  const bySkill = Array.from({ length: SKILLS }, (_, skill) => {
    const start = postings.starts[skill] ?? 0
    const run = [...postings.personAndLevel.subarray(start, start + (postings.used[skill] ?? 0))]
    return run
      .map((packed, at) => [packed >>> LEVEL_BITS, packed & LEVEL_MASK, postings.weight[start + at]])
      .sort(([left = 0], [right = 0]) => left - right)
  })
  return { byPerson, bySkill }
}

function anewWith(changed: Readonly<Record<string, readonly SkillAtLevel[]>>) {
  const people = facts.people.map((one) => ({ ...one, skills: changed[one.personId] ?? one.skills }))
  return contentsOf(indexPeople(index, people))
}

describe('what somebody shows, changed in place', () => {
  it('finds room at the end where it is far more than before', () => {
    const people = laidOut()
    expect(updatePerson(index, people, 'ada', firstSkills(150, 30))).not.toBeNull()
    expect(contentsOf(people)).toEqual(anewWith({ ada: firstSkills(150, 30) }))
  })

  it('finds room at the end where more people show a skill than before, and goes on changing there', () => {
    const people = laidOut()
    const everyone = ['ada', 'bob', 'cas', 'dee', 'eli', 'fay', 'gus', 'hua']
    for (const personId of everyone) expect(updatePerson(index, people, personId, firstSkills(3, 40))).not.toBeNull()
    const alike = Object.fromEntries(everyone.map((id) => [id, firstSkills(3, 40)]))
    expect(contentsOf(people)).toEqual(anewWith(alike))
    for (const personId of ['ada', 'dee', 'gus']) expect(updatePerson(index, people, personId, [])).not.toBeNull()
    expect(updatePerson(index, people, 'bob', firstSkills(1, 10))).not.toBeNull()
    expect(contentsOf(people)).toEqual(anewWith({ ...alike, ada: [], dee: [], gus: [], bob: firstSkills(1, 10) }))
  })

  it('is refused where the end is full, and then nothing is changed', () => {
    const people = laidOut()
    expect(updatePerson(index, people, 'ada', firstSkills(150, 30))).not.toBeNull()
    expect(updatePerson(index, people, 'bob', firstSkills(SKILLS, 30))).toBeNull()
    expect(contentsOf(people)).toEqual(anewWith({ ada: firstSkills(150, 30) }))
    expect(updatePerson(index, people, 'bob', firstSkills(2, 50))).not.toBeNull()
    expect(contentsOf(people)).toEqual(anewWith({ ada: firstSkills(150, 30), bob: firstSkills(2, 50) }))
  })

  it('is refused for somebody who is not there', () => {
    expect(updatePerson(index, laidOut(), 'zoe', [])).toBeNull()
  })
})
