import fc from 'fast-check'
import type { PlanPair, PlanProblem } from '../../server/plan/planProblem.ts'
import { randomNumbers } from './generatedWorld.ts'

const TEAM_IDS = ['team-a', 'team-b', 'team-c', null]

interface DrawnPair {
  readonly place: number
  readonly value: number
  readonly cost: number
}

/** Small problems in which everything can be scarce: places, leavers, budget. Some pairs cost nothing. */
export const planProblems: fc.Arbitrary<PlanProblem> = fc
  .record({
    teamIds: fc.array(fc.constantFrom(...TEAM_IDS), { minLength: 1, maxLength: 7 }),
    openPlaces: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    mostLeavers: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    budget: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    drawn: fc.uniqueArray(
      fc.record<DrawnPair>({
        place: fc.nat({ max: 27 }),
        value: fc.integer({ min: 1, max: 40 }),
        cost: fc.integer({ min: 0, max: 25 }),
      }),
      { selector: ({ place }) => place, maxLength: 28 },
    ),
  })
  .map(({ teamIds, openPlaces, mostLeavers: [fromA, fromB], budget, drawn }) => {
    const people = teamIds.map((teamId, index) => ({ id: `person-${index}`, teamId }))
    const seats = openPlaces.map((places, index) => ({ id: `seat-${index}`, openPlaces: places }))
    const pairs = drawn.flatMap(({ place, value, cost }): PlanPair[] => {
      const person = people[place % 7]
      const seat = seats[Math.floor(place / 7)]
      return person && seat ? [{ personId: person.id, seatId: seat.id, value, cost }] : []
    })
    const mostLeavers = new Map([
      ['team-a', fromA],
      ['team-b', fromB],
    ])
    return { people, seats, pairs, mostLeavers, budget }
  })

interface LargeShape {
  readonly people: number
  readonly seats: number
  readonly seed: number
}

const PEOPLE_OF_A_TEAM = 12
const CAN_LEAVE = 0.2
/** A pair below this closeness is not proposed at all, as below the lowest fit. */
const LOWEST_CLOSENESS = 0.5

/**
 * A workforce without a budget: people and seats as points in a world of six directions, the closer the better and the
 * cheaper. Always the same for the same shape.
 */
export function largePlanProblem({ people: peopleCount, seats: seatCount, seed }: LargeShape): PlanProblem {
  const random = randomNumbers(seed)
  const point = () => Array.from({ length: 6 }, random)
  const people = Array.from({ length: peopleCount }, (_, index) => ({
    id: `person-${index}`,
    teamId: `team-${Math.floor(index / PEOPLE_OF_A_TEAM)}`,
    point: point(),
  }))
  const seats = Array.from({ length: seatCount }, (_, index) => ({
    id: `seat-${index}`,
    openPlaces: 1 + Math.floor(random() * random() * 3),
    point: point(),
  }))
  const pairs = people.flatMap((person) =>
    seats.flatMap((seat): PlanPair[] => {
      const closeness = 1 - distance(person.point, seat.point) * (0.8 + 0.4 * random())
      if (closeness < LOWEST_CLOSENESS) return []
      const value = Math.floor(400_000_000 * closeness)
      const cost = Math.floor(100_000 + 3_000_000 * (1 - closeness) * (0.5 + random()))
      return [{ personId: person.id, seatId: seat.id, value, cost }]
    }),
  )
  const teamIds = [...new Set(people.map(({ teamId }) => teamId))]
  const mostLeavers = new Map(teamIds.map((id) => [id, Math.max(1, Math.floor(PEOPLE_OF_A_TEAM * CAN_LEAVE))]))
  return { people, seats, pairs, mostLeavers, budget: null }
}

/** From 0, the same point, to 1. */
function distance(one: readonly number[], other: readonly number[]): number {
  return Math.sqrt(one.reduce((sum, at, index) => sum + (at - (other[index] ?? 0)) ** 2, 0) / one.length)
}
