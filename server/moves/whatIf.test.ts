import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatchingWorld } from '../../test/support/matchingWorlds.ts'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Role } from '../roles/role.ts'
import { type RankOptions, rankMoves } from './rankMoves.ts'
import type { Band } from './score/bands.ts'
import type { OrganizationFacts, OwnProfile } from './score/facts.ts'
import { freezeModel } from './score/matchingModel.ts'
import { preparePerson, REACH_WANTED } from './score/scoreMove.ts'
import { skillsThatOpen, whatIf, withSkill } from './whatIf.ts'

/** Who can weld has a third of what the welder does, and nothing of the others'; three of the four also draw. */
const asks: Readonly<Record<string, readonly [string, number][]>> = {
  now: [['weld', 30]],
  welder: [
    ['weld', 30],
    ['draw', 20],
    ['bend', 30],
  ],
  teacher: [
    ['teach', 40],
    ['talk', 40],
    ['draw', 30],
  ],
  painter: [
    ['paint', 30],
    ['draw', 40],
  ],
}
const skillIds = ['weld', 'draw', 'bend', 'teach', 'talk', 'paint']

const facts: OrganizationFacts = {
  skills: skillIds.map((id) => ({ id, kind: 'SKILL', name: id, groupIds: [], hoursPerLevel: [10, 10, 10, 10, 10] })),
  roles: Object.entries(asks).map(
    ([id, needs]): Role => ({
      id,
      familyId: 'family',
      grade: null,
      requirements: needs.map(([skillId, level]) => ({ skillId, level, importance: 50, essential: false })),
    }),
  ),
  seats: Object.keys(asks).map((id) => ({ id, roleId: id, teamId: 'team', departmentId: 'department', headcount: 1 })),
  people: [],
  pastMoves: [],
  similarPins: skillIds.flatMap((skillId) => skillIds.map((toSkillId) => ({ skillId, toSkillId, value: null }))),
  knowledgeApart: false,
}

const profile: OwnProfile = {
  ...NEWCOMER,
  roleId: 'now',
  teamId: 'team',
  departmentId: 'department',
  familyId: 'family',
  skills: [{ skillId: 'weld', level: 30, assumed: false }],
  heldRoleIds: ['now'],
}

const model = freezeModel(facts)

describe('learning one skill', () => {
  it('goes to the level that half of the roles which ask more are content with', () => {
    expect(withSkill(model, profile, 'draw')?.level).toBe(30)
    expect(
      withSkill(model, { ...profile, skills: [{ skillId: 'draw', level: 30, assumed: false }] }, 'draw')?.level,
    ).toBe(40)
  })

  it('is nothing where no role asks for more than is held, or for the skill at all', () => {
    expect(withSkill(model, profile, 'weld')).toBeNull()
    expect(whatIf(model, profile, 'no such skill')).toBeNull()
  })

  it('says which roles come nearer, and what it takes', () => {
    expect(whatIf(model, profile, 'draw')).toEqual({
      skillId: 'draw',
      level: 30,
      tenthsOfHours: 300,
      nearer: [{ roleId: 'welder', bandNow: 'BIGGER_LEAP', bandThen: 'TWO_STEPS' }],
    })
  })

  it('never brings nearer what was declined', () => {
    const declined = { roleIds: new Set(['welder']), familyIds: new Set<string>() }
    expect(whatIf(model, { ...profile, declined }, 'draw')?.nearer.map(({ roleId }) => roleId)).toEqual([])
  })

  it('opens most first, and what opens nothing is left out', () => {
    const opened = skillsThatOpen(model, profile).map(({ skillId, nearer }) => [
      skillId,
      ...nearer.map(({ roleId }) => roleId),
    ])
    expect(opened).toEqual([
      ['bend', 'welder'],
      ['draw', 'welder'],
      ['paint', 'painter'],
    ])
  })

  it('opens first what the person wants, and never what they would rather not do', () => {
    const interests = new Map([
      ['paint', 1000],
      ['bend', 0],
    ])
    expect(skillsThatOpen(model, { ...profile, interests }).map(({ skillId }) => skillId)).toEqual(['paint', 'draw'])
  })

  it('names just the roles whose move is in a nearer band then, in any world', () => {
    fc.assert(
      fc.property(anyMatchingWorld, ({ facts: drawn, profile: who }) => {
        const any = freezeModel(drawn)
        for (const { id } of drawn.skills) {
          const learned = withSkill(any, who, id)
          const answer = whatIf(any, who, id)
          if (learned === null) {
            expect(answer).toBeNull()
            continue
          }
          const order: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']
          const options: RankOptions = {
            reachWanted: REACH_WANTED.USUAL,
            lens: null,
            wayIn: 'TALENTS',
            familyIds: null,
            bands: new Set(order),
          }
          const { moves } = rankMoves(any, preparePerson(any, learned.profile), options)
          const now = rankMoves(any, preparePerson(any, who), options).moves
          const bandNow = new Map(now.map(({ roleId, band }) => [roleId, band]))
          const nearer = moves.filter(
            ({ roleId, band }) => order.indexOf(band) < order.indexOf(bandNow.get(roleId) ?? 'FAR'),
          )
          expect(new Map(answer?.nearer.map(({ roleId, bandThen }) => [roleId, bandThen]))).toEqual(
            new Map(nearer.map(({ roleId, band }) => [roleId, band])),
          )
        }
      }),
      { numRuns: 1_000, seed: 20261126 },
    )
  }, 240_000)
})
