import { NOT_PLACED, type Placement } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'
import { openRoom, type PlanRoom } from './planRoom.ts'

/** One pair comes in, or none; others go out for it. */
interface Exchange {
  readonly in: number | null
  readonly out: readonly number[]
}

/**
 * How good an exchange is that adds so much value and cost (both may be below 0): never more than the value, so that
 * exchanges that add too little need no look. Null where it is not wanted.
 */
type Rank = (value: number, cost: number) => number | null

/**
 * Brings a placement within the budget by exchanges, the least loss first. An exchange that does not get all the way
 * counts as if the rest went at the same rate.
 */
export function trimToBudget(problem: NumberedProblem, placed: Placement): Placement {
  const room = openRoom(problem, placed)
  while (room.cost() > problem.budget) {
    const excess = room.cost() - problem.budget
    const lossOnTheWay: Rank = (value, cost) => (cost < 0 ? Math.min(value, 0) * Math.max(1, excess / -cost) : null)
    const best = bestExchange(problem, room, lossOnTheWay, Number.NEGATIVE_INFINITY)
    if (best === null) break
    makeExchange(room, best)
  }
  return room.placement
}

/** Betters a plan that keeps to its limits, as long as one exchange adds value; the one that adds most comes first. */
export function improvePlan(problem: NumberedProblem, placed: Placement): Placement {
  const room = openRoom(problem, placed)
  const adds: Rank = (value, cost) => (room.cost() + cost <= problem.budget ? value : null)
  const next = () => bestExchange(problem, room, adds, 0)
  for (let best = next(); best !== null; best = next()) makeExchange(room, best)
  return room.placement
}

function makeExchange(room: PlanRoom, { in: added, out }: Exchange): void {
  for (const pair of out) room.remove(pair)
  if (added !== null) room.add(added)
}

/** The exchange of the highest rank above `least` for which there is room; ties by the order of pairs. Null for none. */
function bestExchange(problem: NumberedProblem, room: PlanRoom, rank: Rank, least: number): Exchange | null {
  const { personOfPair, valueOfPair, costOfPair } = problem
  let best: Exchange | null = null
  let highest = least

  function look(added: number | null, out: readonly number[]): void {
    let value = added === null ? 0 : (valueOfPair[added] ?? 0)
    let cost = added === null ? 0 : (costOfPair[added] ?? 0)
    for (const pair of out) {
      value -= valueOfPair[pair] ?? 0
      cost -= costOfPair[pair] ?? 0
    }
    const rankHere = rank(value, cost)
    if (rankHere === null || rankHere <= highest || (added !== null && !room.hasRoom(added, out))) return
    highest = rankHere
    best = { in: added, out }
  }

  for (const pair of room.placement) if (pair !== NOT_PLACED) look(null, [pair])
  for (let pair = 0; pair < valueOfPair.length; pair += 1) {
    const former = room.placement[personOfPair[pair] ?? 0] ?? NOT_PLACED
    const value = valueOfPair[pair] ?? 0
    const mostAdded = former === NOT_PLACED ? value : value - (valueOfPair[former] ?? 0)
    if (former === pair || value === 0 || mostAdded <= highest) continue
    const leaves = former === NOT_PLACED ? [] : [former]
    look(pair, leaves)
    for (const other of room.pairsInSeatOf(pair)) if (other !== former) look(pair, [...leaves, other])
    for (const other of room.pairsFromTeamOf(pair)) if (other !== former) look(pair, [...leaves, other])
  }
  return best
}
