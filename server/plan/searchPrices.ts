import { NOT_PLACED, type Placement, placePeople } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'

export interface PricedPlacements {
  /** No plan within the budget is worth more than this. */
  readonly bound: number
  /** The best placement whose cost is within the budget, of those that were met. */
  readonly within: Placement
  /** The next one beyond the budget; null where the best placement of all is within it, which is then the best plan. */
  readonly over: Placement | null
}

/** A judgment: on worlds of any size the search was seen to need five to twelve. */
const MOST_PRICES = 20

interface Totals {
  readonly placement: Placement
  readonly value: number
  readonly cost: number
}

/**
 * Looks for the price on cost at which placing people without a budget comes out at the budget. At any price the best
 * placement is a flow, and its priced worth plus the price of the whole budget is a bound that no plan can pass (Lagrangian
 * relaxation, Geoffrion 1974). The price tried next is the one at which the last placement over the budget and the last one
 * within it are worth the same (Handler and Zang 1980): it halves what is left or better, and ends when no price gives a
 * lower bound.
 */
export function searchPrices(problem: NumberedProblem): PricedPlacements {
  const { budget } = problem
  let over = placedAt(problem, 0)
  let bound = over.value
  if (over.cost <= budget) return { bound, within: over.placement, over: null }
  let within = totalsOf(problem, new Int32Array(over.placement.length).fill(NOT_PLACED))
  for (let round = 0; round < MOST_PRICES; round += 1) {
    const price = (over.value - within.value) / (over.cost - within.cost)
    const worth = pricedWorth(problem, price)
    const next = totalsOf(problem, placePeople(problem, worth))
    const most = sumOver(worth, next.placement)
    bound = Math.min(bound, Math.ceil(most + price * budget))
    if (most <= sumOver(worth, over.placement)) break
    if (next.cost > budget) over = next
    else within = next
  }
  return { bound, within: within.placement, over: over.placement }
}

const placedAt = (problem: NumberedProblem, price: number): Totals =>
  totalsOf(problem, placePeople(problem, pricedWorth(problem, price)))

/** What is left of each value, in whole numbers so that flows stay exact; rounded up, so that the bound stays a bound. */
function pricedWorth({ valueOfPair, costOfPair }: NumberedProblem, price: number): Float64Array {
  return valueOfPair.map((value, pair) => value - Math.floor(price * (costOfPair[pair] ?? 0)))
}

function totalsOf({ valueOfPair, costOfPair }: NumberedProblem, placement: Placement): Totals {
  return { placement, value: sumOver(valueOfPair, placement), cost: sumOver(costOfPair, placement) }
}

/** The sum of some amount over everyone who is placed. */
export function sumOver(amountOfPair: Float64Array, placement: Placement): number {
  let sum = 0
  for (const pair of placement) sum += amountOfPair[pair] ?? 0
  return sum
}
