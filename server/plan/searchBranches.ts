import { improvePlan, trimToBudget } from './improvePlan.ts'
import { NOT_PLACED, type Placement } from './placePeople.ts'
import { allPlans, limitsOf, type Part, splitPart, type Undecided, withTaken } from './planParts.ts'
import type { NumberedProblem } from './planProblem.ts'
import { type PricedPlacements, searchPrices, sumOver } from './searchPrices.ts'

export interface BoundedPlan {
  readonly placement: Placement
  readonly value: number
  /** No plan is worth more than this. */
  readonly bound: number
}

/** A part that was looked into. */
interface Branch extends Part {
  /** No plan of this part is worth more than this. */
  readonly bound: number
  /** The best plan that was met here, and what it is worth. */
  readonly plan: Placement
  readonly value: number
  /** Null where nothing is open. */
  readonly undecided: Undecided | null
  readonly rounds: number
}

/** How many times people are placed, times the pairs of the problem; on a usual computer less than two seconds. */
const EFFORT = 12_000_000

/** Problems of no more pairs are solved to the end. */
const FEW_PAIRS = 5_000

/** In a larger one, a plan this near its bound is not worth another search. */
const HARDLY_BETTER = 0.0005

/** A share this near none or all of something is that. */
const NEARLY = 1e-6

/**
 * The best plan within the budget, with its bound. The priced search gives a mix of placements; where they differ in how
 * many people they place, plans of fewer people and plans of more are looked at apart, and otherwise plans with and without
 * a pair that only some of them have. The part with the highest bound comes first, until no part can hold a better plan or
 * the effort is spent (branch and bound, Land and Doig 1960). `known` are plans to better: the result is never worth less.
 */
export function searchBranches(problem: NumberedProblem, known: readonly Placement[]): BoundedPlan {
  const valued = known.map((plan) => ({ plan, value: sumOver(problem.valueOfPair, plan) }))
  const root = openBranch(problem, allPlans(problem, known), 0)
  let best: Pick<Branch, 'plan' | 'value'> = valued.reduce(better, root)
  let open = [root]
  const nearEnough = problem.pairs.length <= FEW_PAIRS ? 0 : HARDLY_BETTER
  let effort = EFFORT - root.rounds * problem.pairs.length
  while (effort > 0 && open.length > 0) {
    const highest = open.reduce((before, next) => (next.bound > before.bound ? next : before))
    if (highest.undecided === null || highest.bound - best.value <= best.value * nearEnough) break
    open = open.filter((branch) => branch !== highest)
    for (const part of splitPart(highest, highest.undecided)) {
      const branch = openBranch(problem, part, best.value)
      effort -= branch.rounds * problem.pairs.length
      best = better(best, branch)
      open.push({ ...branch, bound: Math.min(branch.bound, highest.bound) })
    }
    const { value } = best
    open = open.filter(({ bound }) => bound > value)
  }
  return { placement: best.plan, value: best.value, bound: Math.max(best.value, ...open.map(({ bound }) => bound)) }
}

function better<Valued extends { readonly value: number }>(before: Valued, next: Valued): Valued {
  return next.value > before.value ? next : before
}

/** Looks into a part, no further than to see that it holds nothing worth more than `enough`. */
function openBranch(whole: NumberedProblem, part: Part, enough: number): Branch {
  const { left, taken } = part
  const takenValue = sumOver(whole.valueOfPair, Int32Array.from(taken))
  const priced = searchPrices(left, limitsOf(part), part.known, enough - takenValue)
  const bound = takenValue + priced.bound
  const plan = withTaken(whole, bound > enough ? planNear(left, priced) : nobodyPlaced(left), taken)
  return {
    ...part,
    known: priced.met,
    bound,
    plan,
    value: sumOver(whole.valueOfPair, plan),
    undecided: whatIsOpen(priced.mix),
    rounds: priced.rounds,
  }
}

/** A plan within the budget that the placements lead to: the best that keeps to it, or comes within it by exchanges. */
function planNear(left: NumberedProblem, { mix, met }: PricedPlacements): Placement {
  const isWithin = (placement: Placement) => sumOver(left.costOfPair, placement) <= left.budget
  const over = mix.map(({ placement }) => placement).filter((placement) => !isWithin(placement))
  const starts = [
    nobodyPlaced(left),
    ...met.filter(isWithin),
    ...over.map((placement) => trimToBudget(left, placement)),
  ]
  return improvePlan(left, starts.map((plan) => ({ plan, value: sumOver(left.valueOfPair, plan) })).reduce(better).plan)
}

const nobodyPlaced = ({ teamOfPerson }: NumberedProblem): Placement =>
  new Int32Array(teamOfPerson.length).fill(NOT_PLACED)

/** A number of people first, as it moves the bound most; then the pair that is nearest to half in, half out. */
function whatIsOpen(mix: PricedPlacements['mix']): Undecided | null {
  const shareOfPair = new Map<number, number>()
  for (const { placement, share } of mix) {
    for (const pair of placement) if (pair !== NOT_PLACED) shareOfPair.set(pair, (shareOfPair.get(pair) ?? 0) + share)
  }
  let people = 0
  let most: number | null = null
  let mostOpen = NEARLY
  for (const [pair, share] of shareOfPair) {
    people += share
    const isOpen = Math.min(share, 1 - share)
    if (isOpen <= mostOpen) continue
    mostOpen = isOpen
    most = pair
  }
  if (Math.abs(people - Math.round(people)) > NEARLY) return { people }
  return most === null ? null : { pair: most }
}
