import { NOT_PLACED, type Placement } from './placePeople.ts'
import type { NumberedProblem } from './planProblem.ts'

/** A placement in the making, with the room that is left beside it. */
export interface PlanRoom {
  readonly placement: Placement
  readonly value: () => number
  readonly cost: () => number
  /** Whether person, place and team allow the pair once these others are out; the budget is not asked. */
  readonly hasRoom: (pair: number, out: readonly number[]) => boolean
  readonly add: (pair: number) => void
  readonly remove: (pair: number) => void
  /** The pairs of everyone placed in the seat of a pair. */
  readonly pairsInSeatOf: (pair: number) => readonly number[]
  /** The pairs by which the team of a pair's person is left. */
  readonly pairsFromTeamOf: (pair: number) => readonly number[]
}

/** Room beside a placement, which is copied; an empty one when none is given. */
export function openRoom(problem: NumberedProblem, placed?: Placement): PlanRoom {
  const { personOfPair, seatOfPair, teamOfPerson, valueOfPair, costOfPair } = problem
  const placement: Placement = new Int32Array(teamOfPerson.length).fill(NOT_PLACED)
  const placesLeft = Float64Array.from(problem.placesOfSeat)
  const leaversLeft = Float64Array.from(problem.mostLeaversOfTeam)
  const inSeat = Array.from(problem.placesOfSeat, (): number[] => [])
  const fromTeam = problem.peopleOfTeam.map((): number[] => [])
  let value = 0
  let cost = 0

  const personOf = (pair: number) => personOfPair[pair] ?? 0
  const seatOf = (pair: number) => seatOfPair[pair] ?? 0
  const teamOf = (pair: number) => teamOfPerson[personOf(pair)] ?? 0

  function change(pair: number, by: 1 | -1): void {
    const [seat, team] = [seatOf(pair), teamOf(pair)]
    placement[personOf(pair)] = by === 1 ? pair : NOT_PLACED
    placesLeft[seat] = (placesLeft[seat] ?? 0) - by
    leaversLeft[team] = (leaversLeft[team] ?? 0) - by
    value += by * (valueOfPair[pair] ?? 0)
    cost += by * (costOfPair[pair] ?? 0)
  }

  const room: PlanRoom = {
    placement,
    value: () => value,
    cost: () => cost,
    hasRoom(pair, out) {
      const [person, seat, team] = [personOf(pair), seatOf(pair), teamOf(pair)]
      const former = placement[person] ?? NOT_PLACED
      if (former !== NOT_PLACED && !out.includes(former)) return false
      let [places, leavers] = [placesLeft[seat] ?? 0, leaversLeft[team] ?? 0]
      for (const each of out) {
        if (seatOf(each) === seat) places += 1
        if (teamOf(each) === team) leavers += 1
      }
      return places > 0 && leavers > 0
    },
    add(pair) {
      change(pair, 1)
      inSeat[seatOf(pair)]?.push(pair)
      fromTeam[teamOf(pair)]?.push(pair)
    },
    remove(pair) {
      change(pair, -1)
      takeOut(inSeat[seatOf(pair)] ?? [], pair)
      takeOut(fromTeam[teamOf(pair)] ?? [], pair)
    },
    pairsInSeatOf: (pair) => inSeat[seatOf(pair)] ?? [],
    pairsFromTeamOf: (pair) => fromTeam[teamOf(pair)] ?? [],
  }
  for (const pair of placed ?? []) if (pair !== NOT_PLACED) room.add(pair)
  return room
}

function takeOut(pairs: number[], pair: number): void {
  pairs.splice(pairs.indexOf(pair), 1)
}
