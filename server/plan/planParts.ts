import { NOT_PLACED, type Placement } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'
import type { PlanLimit } from './searchPrices.ts'

/** A part of all plans: those of so many people that hold certain pairs and do without certain others. */
export interface Part {
  /** What is left to decide: the taken pairs use up their room, the others that were decided on are worth nothing. */
  readonly left: NumberedProblem
  readonly taken: readonly number[]
  /** How many people are placed besides the taken ones. */
  readonly people: { readonly least: number; readonly most: number }
  /** Placements met before in what is left. */
  readonly known: readonly Placement[]
}

/** What to decide next: a number of people that is between two whole ones, or a pair. */
export type Undecided = { readonly people: number } | { readonly pair: number }

export function allPlans(problem: NumberedProblem, known: readonly Placement[]): Part {
  const people = { least: 0, most: Number.POSITIVE_INFINITY }
  return { left: withoutTooCostly(problem), taken: [], people, known }
}

/** What the plans of a part keep to besides places and leavers. */
export function limitsOf({ left, people }: Part): PlanLimit[] {
  const each = (amount: number) => new Float64Array(left.pairs.length).fill(amount)
  return [
    { amountOfPair: left.costOfPair, most: left.budget },
    { amountOfPair: each(1), most: people.most },
    ...(people.least > 0 ? [{ amountOfPair: each(-1), most: -people.least }] : []),
  ].filter(({ most }) => Number.isFinite(most))
}

/** A placement of what is left, together with what was taken. */
export function withTaken(
  { personOfPair }: NumberedProblem,
  placement: Placement,
  taken: readonly number[],
): Placement {
  const together = placement.slice()
  for (const pair of taken) together[personOfPair[pair] ?? 0] = pair
  return together
}

/** The two parts that a decision leaves; together they hold all plans of the part. */
export function splitPart({ left, taken, people, known }: Part, undecided: Undecided): Part[] {
  if ('people' in undecided) {
    const fewer = Math.floor(undecided.people)
    return [
      { left, taken, people: { ...people, most: fewer }, known },
      { left, taken, people: { ...people, least: fewer + 1 }, known },
    ]
  }
  const { pair } = undecided
  const person = left.personOfPair[pair] ?? 0
  const has = (placement: Placement) => placement[person] === pair
  return [
    {
      left: withPair(left, pair),
      taken: [...taken, pair],
      people: { least: Math.max(0, people.least - 1), most: people.most - 1 },
      known: known.filter(has).map((placement) => placement.map((each) => (each === pair ? NOT_PLACED : each))),
    },
    {
      left: withoutPairs(left, (each) => each === pair),
      taken,
      people,
      known: known.filter((placement) => !has(placement)),
    },
  ]
}

/** What is left to decide once the pair is taken, which must be affordable. */
function withPair(problem: NumberedProblem, taken: number): NumberedProblem {
  const { personOfPair, seatOfPair, teamOfPerson } = problem
  const person = personOfPair[taken] ?? 0
  const placesOfSeat = lessOne(problem.placesOfSeat, seatOfPair[taken] ?? 0)
  const mostLeaversOfTeam = lessOne(problem.mostLeaversOfTeam, teamOfPerson[person] ?? 0)
  const budget = problem.budget - (problem.costOfPair[taken] ?? 0)
  const left = { ...problem, placesOfSeat, mostLeaversOfTeam, budget }
  return withoutTooCostly(withoutPairs(left, (pair) => personOfPair[pair] === person))
}

function lessOne(amounts: Float64Array, place: number): Float64Array {
  return amounts.map((amount, at) => (at === place ? amount - 1 : amount))
}

/** What costs more than the whole budget is in no plan. */
function withoutTooCostly(problem: NumberedProblem): NumberedProblem {
  return withoutPairs(problem, (pair) => (problem.costOfPair[pair] ?? 0) > problem.budget)
}

/** A pair that is worth nothing is never placed. */
function withoutPairs(problem: NumberedProblem, isOut: (pair: number) => boolean): NumberedProblem {
  return { ...problem, valueOfPair: problem.valueOfPair.map((value, pair) => (isOut(pair) ? 0 : value)) }
}
