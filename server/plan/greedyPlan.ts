import type { Placement } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'
import { openRoom } from './planRoom.ts'

/** What a first come, first served plan takes first; ties by seat, then person. */
export type GreedyOrder = 'VALUE' | 'VALUE_FOR_COST'

/** The plan one would make by hand: down a list of pairs, the best first, taking each that still fits. */
export function greedyPlan(problem: NumberedProblem, order: GreedyOrder): Placement {
  const room = openRoom(problem)
  for (const pair of pairsInOrder(problem, order)) {
    const isAffordable = room.cost() + (problem.costOfPair[pair] ?? 0) <= problem.budget
    if (isAffordable && room.hasRoom(pair, [])) room.add(pair)
  }
  return room.placement
}

/** What costs nothing has an endless rank. */
function pairsInOrder({ valueOfPair, costOfPair }: NumberedProblem, order: GreedyOrder): Uint32Array {
  const rank = order === 'VALUE' ? valueOfPair : valueOfPair.map((value, pair) => value / (costOfPair[pair] ?? 0))
  return Uint32Array.from(rank.keys()).sort((left, right) => {
    const first = rank[left] ?? 0
    const second = rank[right] ?? 0
    return first === second ? left - right : second - first
  })
}
