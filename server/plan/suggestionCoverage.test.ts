import { describe, expect, it } from 'vitest'
import { buildIndex } from '../moves/index/matchingIndex.ts'
import { indexPeople } from '../moves/index/peopleIndex.ts'
import type { OrganizationFacts, SeatFacts } from '../moves/score/facts.ts'
import { freezeModel } from '../moves/score/matchingModel.ts'
import type { Role } from '../roles/role.ts'
import type { MatchingSkill } from '../skills/skill.ts'
import { suggestionCoverage } from './suggestionCoverage.ts'

const skill = (id: string): MatchingSkill => ({ id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: null })

const role = (id: string, familyId: string, skillId: string): Role => ({
  id,
  familyId,
  grade: null,
  requirements: [skillId, 'calm'].map((asked) => ({ skillId: asked, level: 30, importance: 50, essential: false })),
})

const seat = (roleId: string): SeatFacts => {
  return { id: `seat of ${roleId}`, roleId, teamId: `team of ${roleId}`, departmentId: 'all', headcount: 1 }
}

/** Twelve roles of the office, which ask writing, and one of the yard, which asks lifting. */
const OFFICE = Array.from({ length: 12 }, (_, number) => `office-${String(number).padStart(2, '0')}`)
const ROLES = [...OFFICE.map((id) => role(id, 'office', 'writing')), role('yard', 'yard', 'lifting')]

/** So many who write, of whom each sits where `seatIds` says, and so many who lift. */
function coverageOf(writers: number, lifters: number, seatIds: readonly string[] = [], signal?: AbortSignal) {
  const showing = (skillId: string, count: number) =>
    Array.from({ length: count }, (_, number) => {
      return { personId: `${skillId}-${number}`, seatIds, skills: [{ skillId, level: 30 }] }
    })
  const facts: OrganizationFacts = {
    skills: [skill('writing'), skill('lifting'), { ...skill('calm'), kind: 'ENERGY' }],
    roles: ROLES,
    seats: ROLES.map(({ id }) => seat(id)),
    people: [...showing('writing', writers), ...showing('lifting', lifters), { personId: 'new', seatIds, skills: [] }],
    pastMoves: [],
    similarPins: [],
    knowledgeApart: false,
  }
  const index = buildIndex(freezeModel(facts))
  return suggestionCoverage(index, indexPeople(index, facts.people), { workers: 1, ...(signal && { signal }) })
}

describe('how much of the organization suggestions reach', { timeout: 60_000 }, () => {
  it('counts the roles among the first ten of anybody, and rounds the people of each family', async () => {
    expect(await coverageOf(12, 0)).toEqual({
      roles: 13,
      suggested: 10,
      families: [
        { familyId: 'office', roles: 12, suggested: 10, people: 10, skillsOfRole: 1, skillsAsked: 1, skillsShown: 1 },
        { familyId: 'yard', roles: 1, suggested: null, people: null, skillsOfRole: 1, skillsAsked: 1, skillsShown: 0 },
      ],
    })
  })

  it('tells nothing of a family that is suggested to fewer than ten people, in the sum neither', async () => {
    const { suggested, families } = await coverageOf(9, 0)
    expect(families.map((family) => [family.suggested, family.people])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(suggested).toBe(0)
    expect(await coverageOf(12, 9)).toMatchObject({ suggested: 10 })
    expect(await coverageOf(12, 10)).toMatchObject({ suggested: 11 })
  })

  it('counts no role for somebody who has it', async () => {
    const held = OFFICE.slice(0, 2).map((id) => `seat of ${id}`)
    expect(await coverageOf(12, 0, held)).toMatchObject({ suggested: 10 })
    expect(
      await coverageOf(
        12,
        0,
        OFFICE.map((id) => `seat of ${id}`),
      ),
    ).toMatchObject({ suggested: 1 })
  })

  it('suggests nothing to somebody who shows nothing', async () => {
    expect(await coverageOf(0, 0)).toMatchObject({ suggested: 0 })
  })

  it('stops when it is told to', async () => {
    const ended = new AbortController()
    const counted = coverageOf(12, 0, [], ended.signal)
    ended.abort(new Error('The server ends.'))
    await expect(counted).rejects.toThrow('The server ends.')
  })
})
