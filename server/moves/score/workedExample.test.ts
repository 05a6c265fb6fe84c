import { describe, expect, it } from 'vitest'
import type { RarityTable } from '../../skills/rarity.ts'
import type { SimilarSkill, SimilarTable } from '../../skills/similarSkills.ts'
import { HIGHEST_LEVEL, type MatchingSkill } from '../../skills/skill.ts'
import { INTEREST_PER_MILLE, type OrganizationFacts, type OwnProfile } from './facts.ts'
import { assembleModel } from './matchingModel.ts'
import { preparePerson, REACH_WANTED, scoreRole } from './scoreMove.ts'
import { talentTerms } from './terms.ts'

/** One move, small enough to check by hand, complete to the last unit. Noor coaches now and wants to work with data. */

const skill = (id: string): MatchingSkill => ({ id, kind: 'SKILL', groupIds: [], name: id, hoursPerLevel: null })

const facts: OrganizationFacts = {
  skills: ['sql', 'dataviz', 'statistics', 'facilitation', 'privacy', 'analysis', 'coaching', 'conflict'].map(skill),
  roles: [
    {
      id: 'hr-data-partner',
      familyId: 'data',
      grade: 5,
      requirements: [
        { skillId: 'sql', level: 30, importance: 80, essential: true },
        { skillId: 'dataviz', level: 30, importance: 60, essential: false },
        { skillId: 'statistics', level: 20, importance: 50, essential: false },
        { skillId: 'facilitation', level: 30, importance: 60, essential: false },
        { skillId: 'privacy', level: 20, importance: 40, essential: false },
      ],
    },
    {
      id: 'team-coach',
      familyId: 'people',
      grade: 4,
      requirements: [
        { skillId: 'coaching', level: 40, importance: 80, essential: false },
        { skillId: 'conflict', level: 30, importance: 60, essential: false },
      ],
    },
    {
      id: 'data-clerk',
      familyId: 'data',
      grade: 3,
      requirements: [
        { skillId: 'sql', level: 30, importance: 80, essential: false },
        { skillId: 'statistics', level: 20, importance: 50, essential: false },
        { skillId: 'privacy', level: 20, importance: 20, essential: false },
      ],
    },
  ],
  seats: [
    { id: 'insight-partner', roleId: 'hr-data-partner', teamId: 'insight', departmentId: 'finance', headcount: 1 },
    { id: 'insight-clerk', roleId: 'data-clerk', teamId: 'insight', departmentId: 'finance', headcount: 1 },
    { id: 'coach', roleId: 'team-coach', teamId: 'growth', departmentId: 'people', headcount: 1 },
  ],
  people: [
    {
      personId: 'ada',
      seatIds: ['insight-clerk'],
      skills: [
        { skillId: 'sql', level: 30 },
        { skillId: 'dataviz', level: 30 },
        { skillId: 'statistics', level: 20 },
        { skillId: 'privacy', level: 10 },
      ],
    },
    {
      personId: 'bob',
      seatIds: ['insight-clerk'],
      skills: [
        { skillId: 'dataviz', level: 30 },
        { skillId: 'statistics', level: 20 },
        { skillId: 'privacy', level: 10 },
      ],
    },
    { personId: 'noor', seatIds: ['coach'], skills: [] },
  ],
  pastMoves: [
    { fromFamilyId: 'people', toFamilyId: 'data', count: 9 },
    { fromFamilyId: 'people', toFamilyId: 'sales', count: 51 },
    { fromFamilyId: 'sales', toFamilyId: 'data', count: 31 },
    { fromFamilyId: 'sales', toFamilyId: 'sales', count: 309 },
  ],
  similarPins: [],
  knowledgeApart: false,
}

/** Counts of the 255 roles of the organization; a level not named asks as many as the next one named. */
const askedAtLeast: Readonly<Record<string, readonly (readonly [level: number, roles: number])[]>> = {
  sql: [
    [20, 63],
    [30, 31],
  ],
  dataviz: [[30, 31]],
  statistics: [[20, 63]],
  facilitation: [[30, 15]],
  privacy: [[20, 31]],
  analysis: [[30, 31]],
  coaching: [[40, 15]],
  conflict: [[40, 31]],
}

const rarity: RarityTable = {
  roleCount: 255,
  askedAtLeast: new Map(Object.entries(askedAtLeast).map(([skillId, counts]) => [skillId, countsPerLevel(counts)])),
}

function countsPerLevel(counts: readonly (readonly [level: number, roles: number])[]): Uint32Array {
  return Uint32Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => counts.find(([upTo]) => level <= upTo)?.[1] ?? 0)
}

const helps = (skillId: string, value: number): SimilarSkill => ({ skillId, value, cause: 'GROUP', viaId: 'data-work' })

const similar: SimilarTable = new Map([
  ['dataviz', [helps('analysis', 600)]],
  ['statistics', [helps('analysis', 500)]],
  ['facilitation', [helps('coaching', 700)]],
  ['analysis', [helps('statistics', 600), helps('dataviz', 500)]],
  ['coaching', [helps('facilitation', 650)]],
])

const noor: OwnProfile = {
  personId: 'noor',
  grade: 4,
  roleId: 'team-coach',
  teamId: 'growth',
  departmentId: 'people',
  familyId: 'people',
  skills: [
    { skillId: 'sql', level: 20, assumed: false },
    { skillId: 'analysis', level: 30, assumed: false },
    { skillId: 'coaching', level: 40, assumed: false },
    { skillId: 'conflict', level: 40, assumed: false },
  ],
  heldRoleIds: ['team-coach'],
  energy: new Map(),
  interests: new Map([
    ['sql', INTEREST_PER_MILLE.WANTS],
    ['dataviz', INTEREST_PER_MILLE.WANTS],
  ]),
  wantedIds: new Set(),
  rejectedSkillIds: new Set(),
  declined: { roleIds: new Set(), familyIds: new Set() },
}

const model = assembleModel(facts, rarity, similar)
const person = preparePerson(model, noor)
const options = { reachWanted: REACH_WANTED.USUAL, lens: null }
const scored = scoreRole(model, person, 'hr-data-partner', options)

describe('the worked example', () => {
  it('splits the weight of the role over what it asks', () => {
    expect(Object.fromEntries(scored?.weighed.map(({ skillId, weight }) => [skillId, weight]) ?? [])).toEqual({
      sql: 1716,
      dataviz: 643,
      statistics: 371,
      facilitation: 841,
      privacy: 429,
    })
  })

  it('splits the weight of the person over what they can do', () => {
    expect(Object.fromEntries(person.talentsOver(['ABILITY']).map(({ skillId, weight }) => [skillId, weight]))).toEqual(
      {
        sql: 407,
        analysis: 881,
        coaching: 1537,
        conflict: 1175,
      },
    )
  })

  it('gives credit for what is held and for what is close to it, and none for the rest', () => {
    const credits = scored?.termsOf('FIT').map(({ skillId, perMille, viaSkillId }) => [skillId, perMille, viaSkillId])
    expect(credits).toEqual([
      ['dataviz', 600, 'analysis'],
      ['facilitation', 700, 'coaching'],
      ['sql', 666, null],
      ['statistics', 500, 'analysis'],
    ])
  })

  it('says which talents the role calls for, and which of them lie idle now', () => {
    const role = model.roles.get('hr-data-partner')
    const terms = role === undefined ? null : talentTerms(model, person, role)
    expect(
      [...(terms?.use ?? []), ...(terms?.activation ?? [])].map(({ component, skillId, perMille, viaSkillId }) => [
        component,
        skillId,
        perMille,
        viaSkillId,
      ]),
    ).toEqual([
      ['USE', 'analysis', 500, 'dataviz'],
      ['USE', 'coaching', 487, 'facilitation'],
      ['USE', 'sql', 1000, null],
      ['ACTIVATION', 'analysis', 500, 'dataviz'],
      ['ACTIVATION', 'sql', 1000, null],
    ])
  })

  it('splits the weight of the team over what it is short of', () => {
    const brought = scored?.termsOf('VALUE') ?? []
    expect(brought.map(({ skillId, perMille, amount }) => [skillId, perMille, amount])).toEqual([
      ['facilitation', 700, 1412 * 700],
      ['sql', 666, 1882 * 666],
    ])
  })

  it('adds up to the whole score', () => {
    expect(scored?.move.components).toEqual({
      FIT: 2_302_856,
      USE: 1_596_019,
      ACTIVATION: 847_500,
      VALUE: 2_241_812,
      INTEREST: 3_179_500,
      EASE: 3_500_000,
      REACH: 2_400_000,
      MOMENTUM: 480_000,
    })
    expect(scored?.move.score).toBe(209_437_381)
    expect(scored?.move.match).toBe(Math.floor((55 * 2_302_856 + 45 * 1_596_019) / 100))
  })

  it('is one step away, over three walls', () => {
    expect(scored?.move.band).toBe('ONE_STEP')
    expect(scored?.move.walls).toEqual(['TEAM', 'DEPARTMENT', 'FAMILY'])
  })
})
