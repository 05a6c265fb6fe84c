import { openNearestFirst } from './nearestFirst.ts'
import type { NumberedProblem } from './planProblem.ts'

/** For each person the pair they are placed by; -1 for nobody's place. */
export type Placement = Int32Array

export const NOT_PLACED = -1

/**
 * The placement with the greatest total worth, budget aside: each person in at most one seat, each seat at most its open
 * places, each team left by at most so many. `worth` holds a whole number for each pair; pairs worth 0 or less are left out.
 *
 * A minimum-cost flow (team, person, seat) by successive shortest paths: the open places come one after the other, and
 * for each the cheapest chain of changes is looked for that makes room for it, or leaves a place open. After every place
 * the placement is the best there is for the places so far (Edmonds and Karp 1972; Ahuja, Magnanti and Orlin 1993, 9.7).
 */
export function placePeople(problem: NumberedProblem, worth: Float64Array): Placement {
  const { placesOfSeat } = problem
  const search = openSearch(problem, worth)
  for (let seat = 0; seat < placesOfSeat.length; seat += 1) {
    const places = placesOfSeat[seat] ?? 0
    for (let place = 0; place < places; place += 1) if (!search.fillOnePlace(seat)) break
  }
  return search.placement
}

interface Search {
  readonly placement: Placement
  /** Changes the placement so that one more place of the seat counts; false where leaving it open is best. */
  readonly fillOnePlace: (seat: number) => boolean
}

const NOT_SEEN = Number.POSITIVE_INFINITY

/**
 * Nodes are people, then teams, then seats. A way from a seat to a person takes the person in; from a person to their seat
 * gives up that place, which then needs somebody else; from a team to a placed person of it lets that person stay instead.
 */
function openSearch(problem: NumberedProblem, worth: Float64Array): Search {
  const { personOfPair, seatOfPair, firstPairOfSeat, teamOfPerson, peopleOfTeam, mostLeaversOfTeam } = problem
  const people = teamOfPerson.length
  const firstSeat = people + peopleOfTeam.length
  const nodes = firstSeat + problem.placesOfSeat.length

  const placement: Placement = new Int32Array(people).fill(NOT_PLACED)
  const leavers = new Int32Array(peopleOfTeam.length)
  const potential = startingPotentials()
  const distance = new Float64Array(nodes).fill(NOT_SEEN)
  const cameFrom = new Int32Array(nodes)
  const pairInto = new Int32Array(people)
  const isDone = new Uint8Array(nodes)
  const seen: number[] = []
  const queue = openNearestFirst()

  /** The shortest way found to an end, and the node it ends at. */
  let nearestEnd = NOT_SEEN
  let endNode = -1

  /** High enough on seats that no way out of them is shorter than nothing. */
  function startingPotentials(): Float64Array {
    const potentials = new Float64Array(nodes)
    worth.forEach((worthOfPair, pair) => {
      const seat = firstSeat + (seatOfPair[pair] ?? 0)
      potentials[seat] = Math.max(potentials[seat] ?? 0, worthOfPair)
    })
    return potentials
  }

  function reach(node: number, from: number, way: number): boolean {
    if (way >= nearestEnd || way >= (distance[node] ?? 0)) return false
    if (distance[node] === NOT_SEEN) seen.push(node)
    distance[node] = way
    cameFrom[node] = from
    queue.add(node, way)
    return true
  }

  function reachEnd(node: number, way: number): void {
    if (way >= nearestEnd) return
    nearestEnd = way
    endNode = node
  }

  function leaveSeat(node: number, way: number): void {
    const here = way + (potential[node] ?? 0)
    reachEnd(node, here)
    const end = firstPairOfSeat[node - firstSeat + 1] ?? 0
    for (let pair = firstPairOfSeat[node - firstSeat] ?? 0; pair < end; pair += 1) {
      const worthOfPair = worth[pair] ?? 0
      const person = personOfPair[pair] ?? 0
      const there = here - worthOfPair - (potential[person] ?? 0)
      if (there >= nearestEnd || worthOfPair <= 0 || placement[person] === pair) continue
      if (reach(person, node, there)) pairInto[person] = pair
    }
  }

  function leavePerson(node: number, way: number): void {
    const here = way + (potential[node] ?? 0)
    const pair = placement[node] ?? NOT_PLACED
    const next = pair === NOT_PLACED ? people + (teamOfPerson[node] ?? 0) : firstSeat + (seatOfPair[pair] ?? 0)
    const given = pair === NOT_PLACED ? 0 : (worth[pair] ?? 0)
    reach(next, node, here + given - (potential[next] ?? 0))
  }

  function leaveTeam(node: number, way: number): void {
    const here = way + (potential[node] ?? 0)
    const team = node - people
    if ((leavers[team] ?? 0) < (mostLeaversOfTeam[team] ?? 0)) reachEnd(node, here)
    for (const person of peopleOfTeam[team] ?? []) {
      if (placement[person] !== NOT_PLACED) reach(person, node, here - (potential[person] ?? 0))
    }
  }

  function findNearestEnd(start: number): void {
    nearestEnd = NOT_SEEN
    reach(start, -1, 0)
    for (let node = queue.takeNearest(); node !== null; node = queue.takeNearest()) {
      const way = distance[node] ?? 0
      if (way >= nearestEnd) break
      if (isDone[node] === 1) continue
      isDone[node] = 1
      if (node >= firstSeat) leaveSeat(node, way)
      else if (node >= people) leaveTeam(node, way)
      else leavePerson(node, way)
    }
  }

  /** Moves the potentials along, so that no way is shorter than nothing after the change either, and forgets the search. */
  function settle(): void {
    for (const node of seen) {
      if (isDone[node] === 1) potential[node] = (potential[node] ?? 0) + (distance[node] ?? 0) - nearestEnd
      distance[node] = NOT_SEEN
      isDone[node] = 0
    }
    seen.length = 0
    queue.clear()
  }

  /** Walks the way back from its end: whoever was reached from a seat goes there, whoever from their team stays. */
  function changeAlongTheWay(start: number): void {
    if (endNode < firstSeat) leavers[endNode - people] = (leavers[endNode - people] ?? 0) + 1
    for (let node = endNode; node !== start; node = cameFrom[node] ?? start) {
      if (node >= people) continue
      const isTakenIn = (cameFrom[node] ?? 0) >= firstSeat
      placement[node] = isTakenIn ? (pairInto[node] ?? NOT_PLACED) : NOT_PLACED
    }
  }

  return {
    placement,
    fillOnePlace(seat) {
      const start = firstSeat + seat
      findNearestEnd(start)
      const staysOpen = endNode === start
      if (!staysOpen) changeAlongTheWay(start)
      settle()
      return !staysOpen
    },
  }
}
