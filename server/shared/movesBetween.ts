import { compareIds } from './compareIds.ts'

/** A time that somebody held a seat, or holds it. */
export interface TimeInSeat {
  readonly seatId: string
  /** First day. */
  readonly began: string
}

/** From each seat that one person held to the next one: what counts as a move inside the organization. */
export function movesBetween<Time extends TimeInSeat>(times: readonly Time[]): [from: Time, to: Time][] {
  const inTurn = times.toSorted(
    (one, other) => compareIds(one.began, other.began) || compareIds(one.seatId, other.seatId),
  )
  return inTurn.flatMap((to, place): [Time, Time][] => {
    const from = inTurn[place - 1]
    return from === undefined ? [] : [[from, to]]
  })
}
