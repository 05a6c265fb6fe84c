import type { Row } from '../demoTypes.ts'
import { cell, type SourceTables } from './sourceTables.ts'

export type Role = { readonly id: string; readonly family: string; readonly grade: number }

type Team = {
  readonly id: string
  readonly department: string
  readonly location: string
  readonly leadRole: string
  /** The team whose lead the lead of this one reports to; null at the top. */
  readonly leadReportsTo: string | null
}

export type Seat = {
  readonly id: string
  readonly team: Team
  readonly role: Role
  readonly headcount: number
  /** Places of the head count that an open job waits to fill. */
  readonly vacant: number
}

/** The organization without its people. */
export type Organization = {
  readonly roles: readonly Role[]
  readonly teams: readonly Team[]
  readonly seats: readonly Seat[]
}

/** The id of the place of a role in a team. */
export const seatId = (team: string, role: string): string => `${team}.${role}`

/** @throws Error when a seat or team names something that is not there. */
export function buildOrganization(tables: SourceTables): Organization {
  const roles = tables.roles.map(toRole)
  const teams = tables.teams.map(toTeam)
  const vacancies = countVacancies(tables.openings)
  const seats = tables.seats.map((row): Seat => {
    const id = seatId(cell(row, 'team'), cell(row, 'role'))
    return {
      id,
      team: withId(teams, cell(row, 'team')),
      role: withId(roles, cell(row, 'role')),
      headcount: Number(cell(row, 'headcount')),
      vacant: vacancies.get(id) ?? 0,
    }
  })
  return { roles, teams, seats }
}

/** The item with this id. @throws Error when there is none. */
export function withId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`Nothing has the id "${id}"`)
  return found
}

function toRole(row: Row): Role {
  return { id: cell(row, 'id'), family: cell(row, 'family'), grade: Number(cell(row, 'grade')) }
}

function toTeam(row: Row): Team {
  return {
    id: cell(row, 'id'),
    department: cell(row, 'department'),
    location: cell(row, 'location'),
    leadRole: cell(row, 'leadRole'),
    leadReportsTo: cell(row, 'leadReportsTo') || null,
  }
}

/** Each job that is open leaves one place of its seat free. */
function countVacancies(openings: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const opening of openings) {
    if (cell(opening, 'kind') !== 'JOB' || cell(opening, 'state') !== 'OPEN') continue
    const id = seatId(cell(opening, 'team'), cell(opening, 'role'))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
