import { improvePlan, trimToBudget } from './improvePlan.ts'
import { NOT_PLACED, type Placement } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'
import { searchPrices, sumOver } from './searchPrices.ts'

export interface BoundedPlan {
  readonly placement: Placement
  readonly value: number
  /** No plan is worth more than this. */
  readonly bound: number
}

/** A part of all plans: those that hold certain pairs and do without certain others. */
interface Branch {
  /** What is left to decide: the taken pairs use up their room, the others that were decided on are worth nothing. */
  readonly left: NumberedProblem
  readonly taken: readonly number[]
  /** No plan of this part is worth more than this. */
  readonly bound: number
  /** The best plan of this part that was met, and what it is worth. */
  readonly plan: Placement
  readonly value: number
  /** The pair to decide on next; null where the plan is the best of its part. */
  readonly undecided: number | null
}

/** How many branches are opened, times the pairs of the problem: small problems are solved to the end, large ones hardly split. */
const EFFORT = 300_000

/** A plan this near its bound is not worth another search. */
const GOOD_ENOUGH = 0.005

/** What could be gained at most is then not worth splitting any further. */
const HARDLY_BETTER = 0.0005

/** What a placed person counts for besides, in highest values of a pair: a judgment, from trying. */
const BONUSES = [1, 4]

/**
 * The best plan within the budget, with its bound. Where the priced search leaves a pair undecided (in the placement over
 * the budget, not in the one within it), the plans with that pair and those without it are looked at apart, always the part
 * with the highest bound first, until no part can hold a better plan or the effort is spent (branch and bound, Land and
 * Doig 1960). `known` are plans to better: the result is never worth less.
 */
export function searchBranches(problem: NumberedProblem, known: readonly Placement[]): BoundedPlan {
  const root = openBranch(problem, withoutTooCostly(problem), [])
  const isNear = root.bound - root.value <= root.bound * GOOD_ENOUGH
  let best: Pick<Branch, 'plan' | 'value'> = [...known, ...(isNear ? [] : plansOfMorePeople(problem))]
    .map((plan) => ({ plan, value: sumOver(problem.valueOfPair, plan) }))
    .reduce(better, root)
  let open = [root].filter(mayHoldBetter)
  for (let left = Math.floor(EFFORT / problem.pairs.length); left > 0 && open.length > 0; left -= 1) {
    const highest = open.reduce((before, next) => (next.bound > before.bound ? next : before))
    if (highest.bound - best.value <= best.value * HARDLY_BETTER) break
    const parts = splitBranch(problem, highest)
    best = parts.reduce(better, best)
    open = [...open.filter((branch) => branch !== highest), ...parts].filter(mayHoldBetter)
  }
  return { placement: best.plan, value: best.value, bound: Math.max(best.value, ...open.map(({ bound }) => bound)) }

  function mayHoldBetter({ bound, undecided }: Branch): boolean {
    return undecided !== null && bound > best.value
  }
}

/**
 * Plans met when every placed person counts for something besides what the move is worth. Close to the budget the priced
 * search leaves out a whole person where a few cheaper choices would do; these plans are made of such choices.
 */
function plansOfMorePeople(problem: NumberedProblem): Placement[] {
  const affordable = withoutTooCostly(problem)
  const highest = affordable.valueOfPair.reduce((most, value) => Math.max(most, value), 0)
  return BONUSES.map((bonus) => {
    const raised = affordable.valueOfPair.map((value) => (value === 0 ? 0 : value + bonus * highest))
    const { within } = searchPrices({ ...affordable, valueOfPair: raised })
    return improvePlan(problem, within)
  })
}

function better<Valued extends { readonly value: number }>(before: Valued, next: Valued): Valued {
  return next.value > before.value ? next : before
}

function openBranch(whole: NumberedProblem, left: NumberedProblem, taken: readonly number[]): Branch {
  const { bound, within, over } = searchPrices(left)
  const starts = over === null ? [within] : [within, trimToBudget(left, over)]
  const { plan, value } = starts
    .map((start) => withTaken(whole, improvePlan(left, start), taken))
    .map((placement) => ({ plan: placement, value: sumOver(whole.valueOfPair, placement) }))
    .reduce(better)
  const takenValue = taken.reduce((sum, pair) => sum + (whole.valueOfPair[pair] ?? 0), 0)
  const undecided = over === null ? null : mostValuedBeyond(left, over, within)
  return { left, taken, bound: takenValue + bound, plan, value, undecided }
}

function withTaken({ personOfPair }: NumberedProblem, placement: Placement, taken: readonly number[]): Placement {
  const together = placement.slice()
  for (const pair of taken) together[personOfPair[pair] ?? 0] = pair
  return together
}

/** The pair of greatest value in one placement that another does not have; ties by the order of pairs. */
function mostValuedBeyond({ valueOfPair }: NumberedProblem, over: Placement, within: Placement): number | null {
  const beyond = [...over].filter((pair, person) => pair !== NOT_PLACED && within[person] !== pair)
  const [most] = beyond.sort((left, right) => (valueOfPair[right] ?? 0) - (valueOfPair[left] ?? 0) || left - right)
  return most ?? null
}

function splitBranch(whole: NumberedProblem, { left, taken, bound, undecided }: Branch): Branch[] {
  if (undecided === null) return []
  const parts = [
    openBranch(whole, withPair(left, undecided), [...taken, undecided]),
    openBranch(
      whole,
      withoutPairs(left, (pair) => pair === undecided),
      taken,
    ),
  ]
  return parts.map((part) => ({ ...part, bound: Math.min(part.bound, bound) }))
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
