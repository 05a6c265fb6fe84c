import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchingWorld, matchingWorlds } from '../../../test/support/matchingWorlds.ts'
import type { WayIn } from '../../generated/schemaTypes.ts'
import { rankMoves } from '../rankMoves.ts'
import type { Band } from '../score/bands.ts'
import { COMPONENTS } from '../score/component.ts'
import { byComponent, LENSES, type Lens, personalLens } from '../score/lens.ts'
import { freezeModel } from '../score/matchingModel.ts'
import {
  type LookOptions,
  lensOf,
  type Move,
  type PreparedPerson,
  preparePerson,
  scoreRole,
} from '../score/scoreMove.ts'
import { growthToTell } from '../skillsToGrow.ts'
import { valueTo } from './bestSeats.ts'
import { indexPerson } from './indexedPerson.ts'
import { buildIndex, type MatchingIndex } from './matchingIndex.ts'
import { broughtToUse, calledFor, fitOf, scoreAllRoles } from './personQuery.ts'
import { rankByIndex } from './rankByIndex.ts'
import { topRoles } from './topRoles.ts'

const PAGE = 9
const UNASKED = { wayIn: 'TALENTS', familyIds: null, bands: null } as const

const CASES = { numRuns: 1_000, seed: 20261126 }
const TIME_LIMIT_MS = 180_000

/** Small worlds, and as many that are large enough for completing what roles are not described in; now and then a role has no seat. */
const worlds = fc
  .tuple(fc.oneof(matchingWorlds(), matchingWorlds({ leastRoles: 34, mostRoles: 46 })), fc.nat({ max: 5 }))
  .map(([world, roleWithoutSeat]): MatchingWorld => {
    const gone = world.facts.roles[roleWithoutSeat]?.id
    return { ...world, facts: { ...world.facts, seats: world.facts.seats.filter(({ roleId }) => roleId !== gone) } }
  })

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
  it('scores every role for a person as the readable form does, part by part, and finds the same best', () => {
    fc.assert(
      fc.property(worlds, looks, fc.integer({ min: 1, max: 12 }), (world, look, count) => {
        const { oracle, index, query } = askBoth(world, look)
        for (const [number, { role }] of index.names.roles.entries()) {
          const move = oracle.get(role.id)
          expect(query.scores[number]).toBe(move?.score ?? -1)
          if (move === undefined) continue
          const { FIT, USE, ACTIVATION, VALUE } = move.components
          expect({
            FIT: fitOf(query, number),
            USE: calledFor(query, number),
            ACTIVATION: broughtToUse(query, number),
            VALUE: valueTo(index.roles, query, index.names.teamNumber.get(move.teamId) ?? -1),
          }).toEqual({ FIT, USE, ACTIVATION, VALUE })
        }
        const best = [...oracle.values()]
          .sort((left, right) => right.score - left.score || (left.roleId < right.roleId ? -1 : 1))
          .slice(0, count)
        const found = topRoles(index.roles, query, count)
        expect(found.map((number) => index.names.roles[number]?.role.id)).toEqual(best.map(({ roleId }) => roleId))
      }),
      CASES,
    )
  })

  it('ranks as the readable form does, from each way in and whatever is filtered, with the same counts for each band', () => {
    const filters = fc.record({
      wayIn: fc.constantFrom<WayIn>('TALENTS', 'WISHES', 'COLLEAGUES'),
      familyIds: fc.option(fc.subarray(['family-a', 'family-b', 'family-c']).map((ids) => new Set(ids))),
      bands: fc.option(fc.subarray<Band>(['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']).map((some) => new Set(some))),
    })
    fc.assert(
      fc.property(worlds, looks, filters, (world, look, filter) => {
        const { index, prepared } = ready(world)
        const { moves, bandCounts } = rankMoves(index.model, prepared, { ...look, ...filter })
        const roles = moves.map(({ roleId, shownForVariety }) => ({ roleId, shownForVariety }))
        const ranked = rankByIndex(index, prepared, { ...look, ...filter })
        expect(ranked.bandCounts).toEqual(bandCounts)
        expect(ranked.slice(0, ranked.count)).toEqual(roles)
        expect(roles.map(({ roleId }) => ranked.placeOf(roleId))).toEqual([...roles.keys()])
        for (let start = 0; start < roles.length; start += PAGE) {
          expect(ranked.slice(start, start + PAGE)).toEqual(roles.slice(start, start + PAGE))
        }
      }),
      CASES,
    )
  })

  it('lets a role be told with what was summed up on the way as if it were compared anew', () => {
    fc.assert(
      fc.property(worlds, looks, (world, look) => {
        const { index, prepared } = ready(world)
        const { person } = rankByIndex(index, prepared, { ...look, ...UNASKED })
        const another = preparePerson(index.model, { ...world.profile, skills: [], heldRoleIds: [] })
        rankByIndex(index, another, { ...look, ...UNASKED })
        for (const roleId of index.model.roles.keys()) {
          const [known, anew] = [person, prepared].map((each) => scoreRole(index.model, each, roleId, look))
          expect(known?.move).toEqual(anew?.move)
          if (!known || !anew) continue
          for (const component of COMPONENTS) expect(known.termsOf(component)).toEqual(anew.termsOf(component))
          expect(growthToTell(index.model, known.person, known.role)).toEqual(
            growthToTell(index.model, anew.person, anew.role),
          )
        }
      }),
      CASES,
    )
  })
})

interface Ready {
  readonly index: MatchingIndex
  readonly prepared: PreparedPerson
}

function ready({ facts, profile }: MatchingWorld): Ready {
  const model = freezeModel(facts)
  return { index: buildIndex(model), prepared: preparePerson(model, profile) }
}

function askBoth(world: MatchingWorld, look: LookOptions) {
  const { index, prepared } = ready(world)
  const { model, query } = index
  const moves = [...model.roles.keys()].flatMap((roleId): Move[] => {
    const scored = scoreRole(model, prepared, roleId, look)
    return scored === null ? [] : [scored.move]
  })
  scoreAllRoles(index, query, indexPerson(index, prepared), { ...look, lens: lensOf(model, look) })
  return { oracle: new Map(moves.map((move) => [move.roleId, move])), index, query }
}
