import { openMix } from './mixPlacements.ts'
import { NOT_PLACED, type Placement, placePeople } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'

/** Something that all moves together may have only so much of: cost, or people. */
export interface PlanLimit {
  readonly amountOfPair: Float64Array
  readonly most: number
}

export interface PricedPlacements {
  /** No plan within the limits is worth more than this. */
  readonly bound: number
  /** The mix of placements that is worth the bound, once it is the lowest there is: each with its share. */
  readonly mix: readonly { readonly placement: Placement; readonly share: number }[]
  /** All placements that were met, those that were known included. */
  readonly met: readonly Placement[]
  /** How many times people were placed for it. */
  readonly rounds: number
}

/** A judgment: on worlds of any size the search was seen to need up to thirty. */
const MOST_ROUNDS = 60

/** Worth is counted in parts of one, so that for hundreds of people rounding it up adds less than one to the bound. */
const PARTS_OF_ONE = 1_024

/** Above what a computer loses when it adds up what is priced, below what one person's rounding adds. */
const LOST_BY_ADDING = 0.0005

/**
 * Looks for the prices on what is limited at which placing people without any limit comes out at the limits. At any prices
 * the best placement is a flow, and its priced worth plus the price of all that the limits allow is a bound that no plan can
 * pass (Lagrangian relaxation, Geoffrion 1974). The prices tried next are those of the best mix of the placements met so
 * far, until no placement betters the mix (Dantzig and Wolfe 1960): no prices give a lower bound then. The search ends
 * before that where the bound is no more than `enough`. `known` are placements to begin with, within the limits or not.
 */
export function searchPrices(
  problem: NumberedProblem,
  limits: readonly PlanLimit[],
  known: readonly Placement[],
  enough: number,
): PricedPlacements {
  const most = limits.map((limit) => limit.most)
  const placementOf = new Map<object, Placement>()
  const mix = openMix(most, lowestValue(problem))

  function learn(placement: Placement): boolean {
    const ingredient = {
      value: sumOver(problem.valueOfPair, placement),
      amounts: limits.map(({ amountOfPair }) => sumOver(amountOfPair, placement)),
    }
    placementOf.set(ingredient, placement)
    return mix.add(ingredient)
  }

  for (const placement of known) learn(placement)
  let bound = Number.POSITIVE_INFINITY
  let rounds = 0
  for (let isBetter = true; isBetter && bound > enough && rounds < MOST_ROUNDS; rounds += 1) {
    const prices = mix.prices()
    const worth = pricedWorth(problem, limits, prices)
    const placement = placePeople(problem, worth)
    const allowed = most.reduce((sum, amount, limit) => sum + amount * (prices[limit] ?? 0), 0)
    bound = Math.min(bound, Math.floor(sumOver(worth, placement) / PARTS_OF_ONE + allowed + LOST_BY_ADDING))
    isBetter = learn(placement)
  }
  const shares = mix.shares().map(({ ingredient, share }) => ({ placement: placementOf.get(ingredient), share }))
  return {
    bound,
    mix: shares.flatMap(({ placement, share }) => (placement === undefined ? [] : [{ placement, share }])),
    met: [...placementOf.values()],
    rounds,
  }
}

/** Below what any placement is worth, by as much as the best one could be. */
function lowestValue({ valueOfPair, teamOfPerson }: NumberedProblem): number {
  return -1 - teamOfPerson.length * valueOfPair.reduce((most, value) => Math.max(most, value), 0)
}

/**
 * What is left of each value, in whole parts of one so that flows stay exact; rounded up, so that the bound stays a bound.
 * What is worth nothing stays out at any price.
 */
function pricedWorth(
  { valueOfPair }: NumberedProblem,
  limits: readonly PlanLimit[],
  prices: readonly number[],
): Float64Array {
  return valueOfPair.map((value, pair) => {
    if (value === 0) return 0
    let price = 0
    for (let limit = 0; limit < limits.length; limit += 1) {
      price += (prices[limit] ?? 0) * (limits[limit]?.amountOfPair[pair] ?? 0)
    }
    return Math.ceil(PARTS_OF_ONE * (value - price))
  })
}

/** The sum of some amount over everyone who is placed. */
export function sumOver(amountOfPair: Float64Array, placement: Placement): number {
  let sum = 0
  for (const pair of placement) if (pair !== NOT_PLACED) sum += amountOfPair[pair] ?? 0
  return sum
}
