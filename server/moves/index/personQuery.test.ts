import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchingWorld, matchingWorlds } from '../../../test/support/matchingWorlds.ts'
import { COMPONENTS } from '../component.ts'
import { byComponent, LENSES, type Lens, personalLens } from '../lens.ts'
import { freezeModel } from '../matchingModel.ts'
import { lensOf, type Move, preparePerson, scoreRole } from '../scoreMove.ts'
import { indexPerson } from './indexedPerson.ts'
import { buildIndex } from './matchingIndex.ts'
import { broughtToUse, calledFor, fitOf, openPersonQuery, scoreAllRoles, valueTo } from './personQuery.ts'
import { topRoles } from './topRoles.ts'

const CASES = { numRuns: 1_000, seed: 20261126 }
const TIME_LIMIT_MS = 120_000

/** Small worlds, and as many that are large enough for completing what roles are not described in. */
const worlds = fc.oneof(matchingWorlds(), matchingWorlds({ leastRoles: 34, mostRoles: 40 }))

/** One part alone, which the product never asks for: it shows each part by itself. */
const loneParts = COMPONENTS.map((alone): Lens => byComponent((component) => (component === alone ? 100 : 0)))

/** No lens, one of the fixed ones, or a person's own weights. */
const lenses: fc.Arbitrary<Lens | null> = fc.oneof(
  fc.constantFrom(null, ...Object.values(LENSES), ...loneParts),
  fc
    .record({
      FIT: fc.integer({ min: 0, max: 100 }),
      USE: fc.integer({ min: 0, max: 100 }),
      ACTIVATION: fc.integer({ min: 0, max: 100 }),
      VALUE: fc.integer({ min: 0, max: 100 }),
      INTEREST: fc.integer({ min: 0, max: 100 }),
      EASE: fc.integer({ min: 0, max: 100 }),
      REACH: fc.integer({ min: 0, max: 100 }),
      MOMENTUM: fc.integer({ min: 1, max: 100 }),
    })
    .map(personalLens),
)

const looks = fc.record({ reachWanted: fc.integer({ min: 0, max: 1000 }), lens: lenses })

describe('the index', { timeout: TIME_LIMIT_MS }, () => {
  it('scores every role for a person as the readable form does', () => {
    fc.assert(
      fc.property(worlds, looks, (world, look) => {
        const { oracle, index, query } = askBoth(world, look)
        for (const [number, { role }] of index.names.roles.entries()) {
          expect(query.scores[number]).toBe(oracle.get(role.id)?.score ?? -1)
        }
      }),
      CASES,
    )
  })

  it('knows fit, use, activation and value apart', () => {
    fc.assert(
      fc.property(worlds, looks, (world, look) => {
        const { oracle, index, query } = askBoth(world, look)
        for (const { roleId, teamId, components } of oracle.values()) {
          const role = index.names.roleNumber.get(roleId) ?? -1
          expect({
            FIT: fitOf(query, role),
            USE: calledFor(query, role),
            ACTIVATION: broughtToUse(query, role),
            VALUE: valueTo(index.roles, query, index.names.teamNumber.get(teamId) ?? -1),
          }).toEqual({
            FIT: components.FIT,
            USE: components.USE,
            ACTIVATION: components.ACTIVATION,
            VALUE: components.VALUE,
          })
        }
      }),
      CASES,
    )
  })

  it('finds the same best roles, ties by role id', () => {
    fc.assert(
      fc.property(worlds, looks, fc.integer({ min: 1, max: 12 }), (world, look, count) => {
        const { oracle, index, query } = askBoth(world, look)
        const best = [...oracle.values()]
          .sort((left, right) => right.score - left.score || (left.roleId < right.roleId ? -1 : 1))
          .slice(0, count)
        const found = topRoles(index.roles, query, count)
        expect(found.map((number) => index.names.roles[number]?.role.id)).toEqual(best.map(({ roleId }) => roleId))
      }),
      CASES,
    )
  })
})

function askBoth({ facts, profile }: MatchingWorld, look: { reachWanted: number; lens: Lens | null }) {
  const model = freezeModel(facts)
  const prepared = preparePerson(model, profile)
  const moves = [...model.roles.keys()].flatMap((roleId): Move[] => {
    const scored = scoreRole(model, prepared, roleId, look)
    return scored === null ? [] : [scored.move]
  })
  const index = buildIndex(model)
  const query = openPersonQuery(index)
  scoreAllRoles(index, query, indexPerson(index, profile), { ...look, lens: lensOf(model, look) })
  return { oracle: new Map(moves.map((move) => [move.roleId, move])), index, query }
}
