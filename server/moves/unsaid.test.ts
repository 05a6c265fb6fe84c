import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatchingWorld } from '../../test/support/matchingWorlds.ts'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Role } from '../roles/role.ts'
import type { MatchingSkill } from '../skills/skill.ts'
import type { OrganizationFacts, OwnProfile } from './score/facts.ts'
import { freezeModel } from './score/matchingModel.ts'
import { preparePerson, REACH_WANTED, scoreRole } from './score/scoreMove.ts'
import { type Unsaid, unsaidOfRole, unsaidOfRoles } from './unsaid.ts'

/** A teacher teaches and is among people; a coach coaches, to which teaching lies close. Nobody is short of anything. */
const skill = (id: string, kind: MatchingSkill['kind']): MatchingSkill => {
  return { id, kind, name: id, groupIds: [], hoursPerLevel: null }
}
const role = (id: string, ...skillIds: readonly string[]): Role => ({
  id,
  familyId: 'family',
  grade: null,
  requirements: skillIds.map((skillId) => ({ skillId, level: 30, importance: 50, essential: false })),
})
/** Ringing and tuning bells are close too, but they are what two roles do. */
const activities = [skill('ring', 'ACTIVITY'), skill('tune', 'ACTIVITY')]
const facts: OrganizationFacts = {
  skills: [skill('teach', 'SKILL'), skill('coach', 'SKILL'), skill('people', 'ENERGY'), ...activities],
  roles: [role('teacher', 'teach', 'people'), role('coacher', 'coach'), role('ringer', 'ring'), role('tuner', 'tune')],
  seats: ['teacher', 'coacher', 'tuner'].map((roleId) => {
    return { id: roleId, roleId, teamId: 'team', departmentId: 'department', headcount: 0 }
  }),
  people: [],
  pastMoves: [],
  similarPins: [
    { skillId: 'teach', toSkillId: 'coach', value: 600 },
    { skillId: 'ring', toSkillId: 'tune', value: 600 },
  ],
  knowledgeApart: false,
}
const model = freezeModel(facts)
const options = { reachWanted: REACH_WANTED.USUAL, lens: null }

const teaches = (assumed: boolean, more: Partial<OwnProfile> = {}): OwnProfile => {
  return { ...NEWCOMER, skills: [{ skillId: 'teach', level: 30, assumed }], ...more }
}
const unsaid = (profile: OwnProfile, roleId: string) =>
  unsaidOfRole(model, preparePerson(model, profile), roleId, options)
const about = (found: readonly Unsaid[]) => found.map(({ kind, skillId, change }) => [kind, skillId, change])

describe('what a person has not said of one role', () => {
  it('begins with the answer that would change its score most, by as much as it would', () => {
    // Fit counts 36, use 29, activation 5, interest 10. A wish moves interest by half of what is full, 4,000,000. Little of
    // a kind of work halves what stands for it: 750 of the 4,000 parts of the role, the rest is its ability.
    expect(about(unsaid(teaches(false), 'teacher'))).toEqual([
      ['WISH', 'teach', 10 * 2_000_000],
      ['ENERGY', 'people', 36 * 375_000],
    ])
  })

  it('weighs a proposal both ways: confirmed it counts in full, rejected for nothing, and 600 per mille until then', () => {
    expect(about(unsaid(teaches(true), 'teacher'))[0]).toEqual(['PROPOSAL', 'teach', (36 + 29 + 5) * 2_400_000])
  })

  it('asks of what is not added only what lies close to something said, and says to what', () => {
    expect(unsaid(teaches(false), 'coacher')).toEqual([
      // Fit rises from 600 per mille to all of it; of two talents that weigh the same, one is called for then.
      {
        kind: 'SKILL',
        skillId: 'coach',
        closeToSkillId: 'teach',
        change: 36 * 1_600_000 + (29 + 5) * 2_000_000,
      },
      { kind: 'WISH', skillId: 'coach', closeToSkillId: null, change: 20_000_000 },
    ])
    expect(about(unsaid(NEWCOMER, 'coacher'))).toEqual([['WISH', 'coach', 20_000_000]])
  })

  it('asks nothing of what others do for being close to what one does', () => {
    const rings = { ...NEWCOMER, skills: [{ skillId: 'ring', level: 30, assumed: false }] }
    expect(unsaid(rings, 'tuner')).toEqual([])
  })

  it('asks what the role held now lets assume', () => {
    const holder = { ...NEWCOMER, roleId: 'coacher', heldRoleIds: ['coacher'] }
    expect(unsaid(holder, 'coacher')[0]).toMatchObject({ kind: 'SKILL', skillId: 'coach', closeToSkillId: null })
  })

  it('never asks what was said: not a wish, a word, a skill or a rejection', () => {
    const said = { interests: new Map([['teach', 0]]), energy: new Map([['people', 15]]) }
    expect(unsaid(teaches(false, said), 'teacher')).toEqual([])
    const rejected = { rejectedSkillIds: new Set(['coach']), interests: new Map([['coach', 1000]]) }
    expect(unsaid(teaches(false, rejected), 'coacher')).toEqual([])
  })

  it('is nothing for a role that is unknown', () => {
    expect(unsaid(teaches(false), 'pilot')).toEqual([])
  })

  it('is what trying every single answer with the real score finds, in any world', () => {
    fc.assert(
      fc.property(anyMatchingWorld, ({ facts: drawn, profile }) => {
        const any = freezeModel(drawn)
        const person = preparePerson(any, profile)
        const [first] = drawn.roles
        if (first === undefined) return
        const scoreOf = (who: OwnProfile) => scoreRole(any, preparePerson(any, who), first.id, options)?.move.score ?? 0
        const found = unsaidOfRole(any, person, first.id, options)
        const tried = singleAnswers(drawn, profile, first).map(({ key, then }) => {
          return [key, Math.max(...then.map((who) => Math.abs(scoreOf(who) - scoreOf(profile))))] as const
        })
        const inReach = found.filter(({ kind }) => kind !== 'SKILL')
        expect(new Map(inReach.map(({ kind, skillId, change }) => [`${kind} ${skillId}`, change]))).toEqual(
          new Map(tried.filter(([, change]) => change >= 400_000)),
        )
        for (const { skillId, change } of found.filter(({ kind }) => kind === 'SKILL')) {
          const added = { ...profile, skills: [...profile.skills, { skillId, level: 30, assumed: false }] }
          expect(change).toBe(Math.abs(scoreOf(added) - scoreOf(profile)))
          expect(profile.skills.some((own) => own.skillId === skillId)).toBe(false)
        }
        const changes = found.map(({ change }) => change)
        expect(changes).toEqual(changes.toSorted((one, other) => other - one))
      }),
      { numRuns: 1_000, seed: 20261126 },
    )
  }, 120_000)
})

describe('what a person has not said of several roles', () => {
  it('counts what an answer changes in all of them, on average, and tries nothing that is not added', () => {
    const found = unsaidOfRoles(model, preparePerson(model, teaches(false)), ['teacher', 'coacher'], options)
    expect(about(found)).toEqual([
      ['WISH', 'coach', 10_000_000],
      ['WISH', 'teach', 10_000_000],
      ['ENERGY', 'people', 6_750_000],
    ])
  })

  it('is nothing for an empty list', () => {
    expect(unsaidOfRoles(model, preparePerson(model, teaches(false)), [], options)).toEqual([])
  })
})

/** Every wish, card and proposal that could be answered now, each with the person after each of its answers. */
function singleAnswers({ skills }: OrganizationFacts, profile: OwnProfile, asking: Role) {
  const asked = new Set(asking.requirements.map(({ skillId }) => skillId))
  const after = (change: Partial<OwnProfile>): OwnProfile => ({ ...profile, ...change })
  const others = (id: string) => profile.skills.filter(({ skillId }) => skillId !== id)
  return skills.flatMap(({ id, kind }) => {
    const proposal = profile.skills.find(({ skillId, assumed }) => skillId === id && assumed)
    const answers: { key: string; then: OwnProfile[] }[] = []
    if (kind === 'ENERGY' && !profile.energy.has(id)) {
      const then = [0, 15, 30, 50].map((level) => after({ energy: new Map([...profile.energy, [id, level]]) }))
      answers.push({ key: `ENERGY ${id}`, then })
    }
    if (asked.has(id) && !['ENERGY', 'ACTIVITY'].includes(kind) && !profile.interests.has(id)) {
      const then = [0, 1000].map((wish) => after({ interests: new Map([...profile.interests, [id, wish]]) }))
      answers.push({ key: `WISH ${id}`, then })
    }
    if (proposal !== undefined) {
      const then = [
        after({ skills: [...others(id), { ...proposal, assumed: false }] }),
        after({ skills: others(id), rejectedSkillIds: new Set([id]) }),
      ]
      answers.push({ key: `PROPOSAL ${id}`, then })
    }
    return answers
  })
}
