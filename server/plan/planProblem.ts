import { compareIds, sortedById } from '../shared/compareIds.ts'

/** Somebody who may be planned for, and the team they would leave; null for who is in none. */
export interface PlanPerson {
  readonly id: string
  readonly teamId: string | null
}

export interface PlanSeat {
  readonly id: string
  /** How many people it has room for: 0 or more. */
  readonly openPlaces: number
}

/** One person in one seat. Only pairs that may be proposed at all are given. */
export interface PlanPair {
  readonly personId: string
  readonly seatId: string
  /** What the move is worth: a whole number above 0. */
  readonly value: number
  /** What it costs: a whole number, 0 or more, in the unit of the budget. */
  readonly cost: number
}

export interface PlanProblem {
  readonly people: readonly PlanPerson[]
  readonly seats: readonly PlanSeat[]
  readonly pairs: readonly PlanPair[]
  /** Team id -> how many may leave it; a team that is not named may lose everyone. */
  readonly mostLeavers: ReadonlyMap<string, number>
  /** What all moves together may cost; null for no limit. */
  readonly budget: number | null
}

/**
 * The same with numbers in place of ids, everything ascending by id, so that the order in which a problem is told changes
 * no answer. Pairs ascend by seat, then person: what is looked through again and again lies side by side.
 */
export interface NumberedProblem {
  readonly pairs: readonly PlanPair[]
  readonly personOfPair: Int32Array
  readonly seatOfPair: Int32Array
  readonly valueOfPair: Float64Array
  readonly costOfPair: Float64Array
  /** Where the pairs of each seat begin; one more at the end. */
  readonly firstPairOfSeat: Int32Array
  /** People without a team share one that all may leave. */
  readonly teamOfPerson: Int32Array
  readonly peopleOfTeam: readonly (readonly number[])[]
  readonly mostLeaversOfTeam: Float64Array
  readonly placesOfSeat: Float64Array
  /** Infinity for no limit. */
  readonly budget: number
}

const NO_TEAM = ''

/** Numbers people, seats, teams and pairs. @throws Error for a pair of somebody or something that is not listed. */
export function numberProblem(problem: PlanProblem): NumberedProblem {
  const people = sortedById(problem.people)
  const seats = sortedById(problem.seats)
  const teamIds = [...new Set(people.map(({ teamId }) => teamId ?? NO_TEAM))].sort(compareIds)
  const teamNumber = numbersOf(teamIds)
  const teamOfPerson = Int32Array.from(people, ({ teamId }) => teamNumber(teamId ?? NO_TEAM))
  return {
    ...numberPairs(problem.pairs, people, seats),
    teamOfPerson,
    peopleOfTeam: gather(teamOfPerson, teamIds.length),
    mostLeaversOfTeam: Float64Array.from(teamIds, (id) => problem.mostLeavers.get(id) ?? Number.POSITIVE_INFINITY),
    placesOfSeat: Float64Array.from(seats, ({ openPlaces }) => openPlaces),
    budget: problem.budget ?? Number.POSITIVE_INFINITY,
  }
}

/** Sorted by counting, as comparing hundreds of thousands of ids would take longer than the plan itself. */
function numberPairs(told: readonly PlanPair[], people: readonly PlanPerson[], seats: readonly PlanSeat[]) {
  const personNumber = numbersOf(people.map(({ id }) => id))
  const seatNumber = numbersOf(seats.map(({ id }) => id))
  const personTold = Int32Array.from(told.map(({ personId }) => personNumber(personId)))
  const seatTold = Int32Array.from(told.map(({ seatId }) => seatNumber(seatId)))
  const firstPairOfSeat = startsOf(seatTold, seats.length)
  const byPerson = sortByGroup(new Int32Array(told.keys()), personTold, startsOf(personTold, people.length))
  const order = sortByGroup(byPerson, seatTold, firstPairOfSeat)
  const pairs = Array.from(order, (place) => told[place]).filter((pair) => pair !== undefined)
  return {
    pairs,
    personOfPair: order.map((place) => personTold[place] ?? 0),
    seatOfPair: order.map((place) => seatTold[place] ?? 0),
    valueOfPair: Float64Array.from(pairs.map(({ value }) => value)),
    costOfPair: Float64Array.from(pairs.map(({ cost }) => cost)),
    firstPairOfSeat,
  }
}

/** Where each group begins when all stand in one line, group after group; one more at the end. */
function startsOf(groupOf: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1)
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < groups; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  return starts
}

/** The numbers, group after group, inside a group in the order they came. */
function sortByGroup(numbers: Int32Array, groupOf: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const sorted = new Int32Array(numbers.length)
  for (const number of numbers) {
    const group = groupOf[number] ?? 0
    const place = next[group] ?? 0
    sorted[place] = number
    next[group] = place + 1
  }
  return sorted
}

function numbersOf(ids: readonly string[]): (id: string) => number {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return (id) => {
    const number = numbers.get(id)
    if (number === undefined) throw new Error(`A pair names "${id}", which is not in the problem`)
    return number
  }
}

/** The numbers of the members of each group, ascending. */
function gather(groupOf: Int32Array, groups: number): number[][] {
  const members = Array.from({ length: groups }, (): number[] => [])
  groupOf.forEach((group, member) => {
    members[group]?.push(member)
  })
  return members
}
