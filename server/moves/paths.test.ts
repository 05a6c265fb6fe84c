import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchingWorlds } from '../../test/support/matchingWorlds.ts'
import { NEWCOMER } from '../../test/support/newcomer.ts'
import type { Role } from '../roles/role.ts'
import { type Path, steppingStones } from './paths.ts'
import type { OrganizationFacts, OwnProfile } from './score/facts.ts'
import { freezeModel } from './score/matchingModel.ts'
import { preparePerson } from './score/scoreMove.ts'

/**
 * Five roles in a row: each asks four skills, and shares three of them with the next one. Who holds one of them holds
 * three quarters of the next, half of the one after it and a quarter of the third.
 */
const skillIds = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7']
const row = ['now', 'second', 'third', 'fourth', 'fifth']

const facts: OrganizationFacts = {
  skills: skillIds.map((id, place) => ({
    id,
    kind: 'SKILL',
    name: ['weld', 'drive', 'count', 'draw', 'teach', 'sing', 'paint', 'dig'][place] ?? id,
    groupIds: [],
    hoursPerLevel: [20, 20, 20, 20, 20],
  })),
  roles: row.map(
    (id, place): Role => ({
      id,
      familyId: 'family',
      grade: 4,
      requirements: skillIds
        .slice(place, place + 4)
        .map((skillId) => ({ skillId, level: 30, importance: 50, essential: false })),
    }),
  ),
  seats: row.map((id) => ({ id: `seat-${id}`, roleId: id, teamId: 'team', departmentId: 'department', headcount: 1 })),
  people: [],
  pastMoves: [],
  similarPins: [],
  knowledgeApart: false,
}

const profile: OwnProfile = {
  ...NEWCOMER,
  grade: 4,
  roleId: 'now',
  teamId: 'team',
  departmentId: 'department',
  familyId: 'family',
  skills: skillIds.slice(0, 4).map((skillId) => ({ skillId, level: 30, assumed: false })),
  heldRoleIds: ['now'],
}

function stonesOf(changes: Partial<OwnProfile> = {}) {
  const model = freezeModel(facts)
  return steppingStones(model, preparePerson(model, { ...profile, ...changes }))
}

const ways = (paths: readonly Path[]) => paths.map(({ stones }) => stones.map(({ roleId }) => roleId).join(' > '))

describe('stepping stones', () => {
  it('lead straight to a role that is near enough, and over others that are', () => {
    expect(ways(stonesOf().pathsTo('second'))[0]).toBe('second')
  })

  it('go over a role in between where the step would be too large', () => {
    expect(ways(stonesOf().pathsTo('fourth'))).toEqual(['second > fourth', 'third > fourth'])
  })

  it('never go over a role that was declined, nor over the one held now', () => {
    const declined = { roleIds: new Set(['second']), familyIds: new Set<string>() }
    expect(ways(stonesOf({ declined }).pathsTo('fourth'))).toEqual(['third > fourth'])
    expect(stonesOf().pathsTo('now')).toEqual([])
  })

  it('count the hours of each step from the stone before: what a role asked is held afterwards', () => {
    // One skill at level 3: 3 x 20 hours. Then two, each shortened by what is asked together with it.
    const [path] = stonesOf().pathsTo('fourth')
    expect(path?.stones.map(({ growth }) => growth.tenthsOfHours)).toEqual([600, 624])
    expect(path?.tenthsOfHours).toBe(1224)
  })

  it('say what could stand in the place of a stone', () => {
    expect(stonesOf().between(null, 'fourth')).toEqual(['second', 'third'])
  })

  it('refuse a path of which one step is too large', () => {
    expect(stonesOf().pathOver(['fourth'])).toBeNull()
    expect(stonesOf().pathOver(['second', 'no such role'])).toBeNull()
    expect(ways([stonesOf().pathOver(['second', 'third'])].filter((path) => path !== null))).toEqual(['second > third'])
  })

  it('lead a part of the way to a role that cannot be reached: to those most like it, with what is left from there', () => {
    const nothing = { skills: [], heldRoleIds: [], roleId: null }
    expect(stonesOf(nothing).pathsTo('fifth')).toEqual([])
    expect(stonesOf(nothing).partWays('fifth', 3)).toEqual([])
    const declined = { roleIds: new Set(['third', 'fourth']), familyIds: new Set<string>() }
    expect(stonesOf({ declined }).pathsTo('fifth')).toEqual([])
    const [part, ...others] = stonesOf({ declined }).partWays('fifth', 3)
    expect(others).toEqual([])
    expect(part?.path.stones.map(({ roleId }) => roleId)).toEqual(['second'])
    expect(part?.rest.roleId).toBe('fifth')
    expect(part?.rest.growth.first.map(({ skillId }) => skillId)).toEqual(['s7', 's6', 's5'])
    expect(stonesOf({ declined }).partWays('fifth', 0)).toEqual([])
    expect(stonesOf().partWays('no such role', 3)).toEqual([])
  })

  it('are all near enough, never cost more than the direct step, and come cheapest first, in any world', () => {
    fc.assert(
      fc.property(matchingWorlds(), ({ facts: drawn, profile: who }) => {
        const model = freezeModel(drawn)
        const stones = steppingStones(model, preparePerson(model, who))
        for (const roleId of model.roles.keys()) {
          const paths = stones.pathsTo(roleId)
          const costs = paths.map(({ stones: on, tenthsOfHours }) => tenthsOfHours + 400 * on.length)
          expect(costs).toEqual(costs.toSorted((one, other) => one - other))
          const direct = roleId === who.roleId ? null : stones.pathOver([roleId])
          if (direct !== null)
            expect(costs[0] ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(direct.tenthsOfHours + 400)
          for (const path of paths) {
            const ids = path.stones.map((stone) => stone.roleId)
            expect(ids.at(-1)).toBe(roleId)
            expect(new Set(ids).size).toBe(ids.length)
            expect(stones.pathOver(ids)).toEqual(path)
            for (const id of ids.slice(0, -1)) expect(who.declined.roleIds.has(id) || id === who.roleId).toBe(false)
          }
        }
      }),
      { numRuns: 1_000, seed: 20261126 },
    )
  }, 120_000)
})
