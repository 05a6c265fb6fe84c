import { type GreedyOrder, greedyPlan } from './greedyPlan.ts'
import type { Placement } from './placePeople.ts'
import { type NumberedProblem, numberProblem, type PlanPair, type PlanProblem } from './planProblem.ts'
import { searchBranches } from './searchBranches.ts'
import { sumOver } from './searchPrices.ts'

/** A proposal for talks, never an assignment. */
export interface Plan {
  /** Ascending by seat, then person. */
  readonly pairs: readonly PlanPair[]
  readonly value: number
  readonly cost: number
}

export interface ReskillingPlan extends Plan {
  /** No plan whatsoever that keeps to the same limits is worth more than this. */
  readonly bound: number
  /** What the plan is shown against: the pairs taken one by one down a list. */
  readonly greedy: Readonly<Record<GreedyOrder, Plan>>
}

/**
 * Who could grow into which seat, worth as much as possible together within open places, leavers and budget. Never worth
 * less than either greedy plan; the same for the same problem, in whatever order it is told.
 */
export function planReskilling(problem: PlanProblem): ReskillingPlan {
  const numbered = numberProblem(problem)
  const greedy = { VALUE: greedyPlan(numbered, 'VALUE'), VALUE_FOR_COST: greedyPlan(numbered, 'VALUE_FOR_COST') }
  const { placement, bound } = searchBranches(numbered, Object.values(greedy))
  return {
    ...planOf(numbered, placement),
    bound,
    greedy: { VALUE: planOf(numbered, greedy.VALUE), VALUE_FOR_COST: planOf(numbered, greedy.VALUE_FOR_COST) },
  }
}

function planOf({ pairs, valueOfPair, costOfPair }: NumberedProblem, placement: Placement): Plan {
  return {
    pairs: [...placement].sort((left, right) => left - right).flatMap((pair) => pairs[pair] ?? []),
    value: sumOver(valueOfPair, placement),
    cost: sumOver(costOfPair, placement),
  }
}
