import { FULL_CREDIT, TOTAL_WEIGHT } from '../score/matchingKind.ts'
import { REACH_OF_WALL } from '../score/scoreMove.ts'
import type { IndexedPerson } from './indexedPerson.ts'
import type { IndexTables } from './indexTables.ts'
import { ROLE_SUMS } from './postings.ts'
import type { Look, PersonQuery } from './queryRoom.ts'
import type { RoleIndex } from './roleIndex.ts'

// The engine knows a constant of the file itself; an import it looks up at every turn of a loop.
const roleSums = ROLE_SUMS

/**
 * Every score counts the first seat of the role, beyond all walls but perhaps that of the family. Here is added what the
 * best seat has more: where a role has several, and where one is in the person's own team or department.
 */
export function addBetterSeats({ roles }: IndexTables, query: PersonQuery, person: IndexedPerson, look: Look): void {
  const { rolesOfTeam, rolesOfDepartment } = roles.seats
  addMoreValue(roles, query, look.lens.VALUE)
  const inDepartment = rolesOfDepartment[person.department] ?? []
  for (const role of inDepartment) addNearSeat(roles, query, person, look, role)
  for (const role of rolesOfTeam[person.team] ?? []) {
    if (!inDepartment.includes(role)) addNearSeat(roles, query, person, look, role)
  }
}

/** What a role brings more to another of its teams than to that of its first seat. */
function addMoreValue({ roleCount, seats }: RoleIndex, { sums, scores }: PersonQuery, valueCounts: number): void {
  const { rolesOfSeveral, starts, team } = seats
  const firstTeam = roleCount * roleSums
  for (let at = 0; at < rolesOfSeveral.length; at += 1) {
    const role = rolesOfSeveral[at] ?? 0
    const start = starts[role] ?? 0
    const end = starts[role + 1] ?? 0
    const first = sums[firstTeam + (team[start] ?? 0)] ?? 0
    let most = first
    for (let seat = start + 1; seat < end; seat += 1) {
      const more = (sums[firstTeam + (team[seat] ?? 0)] ?? 0) - most
      most += more & ~(more >> 31) // where there is more; which seat has it no branch could foresee
    }
    scores[role] = (scores[role] ?? 0) + Math.imul(valueCounts, most - first)
  }
}

function addNearSeat(roles: RoleIndex, query: PersonQuery, person: IndexedPerson, look: Look, role: number): void {
  const beyondAll = REACH_OF_WALL.TEAM + REACH_OF_WALL.DEPARTMENT + familyWall(roles, person, role)
  const counted = look.lens.VALUE * mostValue(roles, query, role) + reachPart(look, beyondAll)
  addTo(query, role, bestSeat(roles, query, person, look, role).part - counted)
}

function addTo({ scores }: PersonQuery, role: number, points: number): void {
  scores[role] = (scores[role] ?? 0) + points
}

export function valueTo({ roleCount }: RoleIndex, { sums }: Pick<PersonQuery, 'sums'>, team: number): number {
  return sums[roleCount * ROLE_SUMS + team] ?? 0
}

/** The value to the team that a role brings most to. */
function mostValue(roles: RoleIndex, query: PersonQuery, role: number): number {
  const { seats } = roles
  const end = seats.starts[role + 1] ?? 0
  let most = 0
  for (let seat = seats.starts[role] ?? 0; seat < end; seat += 1) {
    most = Math.max(most, valueTo(roles, query, seats.team[seat] ?? 0))
  }
  return most
}

/** What the walls to the best seat of a role count together, per mille; after the roles are scored. */
export function reachOfBestSeat(
  { roles }: IndexTables,
  query: PersonQuery,
  person: IndexedPerson,
  look: Look,
  role: number,
): number {
  return bestSeat(roles, query, person, look, role).walls
}

/** A seat among those of its role: its place there, what it counts, what is brought to its team, and what the walls to it count together. */
interface SeatChoice {
  place: number
  part: number
  value: number
  walls: number
}

/** The best seat of a role (ties: the lowest id); place -1 where it has none. */
export function bestSeat(
  roles: RoleIndex,
  query: Pick<PersonQuery, 'sums'>,
  person: IndexedPerson,
  look: Look,
  role: number,
): Readonly<SeatChoice> {
  const { starts, team: teams, department: departments } = roles.seats
  const end = starts[role + 1] ?? 0
  const ofFamily = familyWall(roles, person, role)
  const start = starts[role] ?? 0
  const best: SeatChoice = { place: -1, part: Number.NEGATIVE_INFINITY, value: 0, walls: 0 }
  for (let seat = start; seat < end; seat += 1) {
    const team = teams[seat] ?? 0
    const teamWall = team === person.team ? 0 : REACH_OF_WALL.TEAM
    const departmentWall = departments[seat] === person.department ? 0 : REACH_OF_WALL.DEPARTMENT
    const walls = teamWall + departmentWall + ofFamily
    const value = valueTo(roles, query, team)
    const part = look.lens.VALUE * value + reachPart(look, walls)
    if (part <= best.part) continue
    best.place = seat - start
    best.part = part
    best.value = value
    best.walls = walls
  }
  return best
}

function familyWall({ classes }: RoleIndex, person: IndexedPerson, role: number): number {
  return classes.family[classes.ofRole[role] ?? 0] === person.family ? 0 : REACH_OF_WALL.FAMILY
}

/** What walls that count so much together add to a score. */
export function reachPart({ lens, reachWanted }: Look, walls: number): number {
  return lens.REACH * TOTAL_WEIGHT * (FULL_CREDIT - Math.abs(walls - reachWanted))
}
