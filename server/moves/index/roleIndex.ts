import type { Requirement } from '../../roles/role.ts'
import { compareIds } from '../../shared/compareIds.ts'
import { mapInSteps, type Steps } from '../../shared/steps.ts'
import type { MatchingModel } from '../matchingModel.ts'
import { momentumPerMille } from '../momentum.ts'
import { type PreparedRole, placeIn, requirementShare, type SkillTables } from '../skillTables.ts'
import { setOfKinds } from './kindSets.ts'
import type { AskedRows } from './postings.ts'
import { addUpStarts, runStarts, sharedBytes, sharedColumn, sharedUint16, sharedUint32 } from './sharedArrays.ts'
import type { SkillIndex } from './skillIndex.ts'

/**
 * Roles by number. Numbers follow the first team of a role, so that what is read together lies together; roles that are
 * not described in all kinds come after the others, and roles without a seat last.
 */
export interface RoleIndex {
  readonly roleCount: number
  /** Roles from here on are not described in all kinds. */
  readonly firstPartial: number
  /** Roles from here on have no seat and are never a move. */
  readonly seatedCount: number
  /** Job families with a role, or that somebody came from. */
  readonly familyCount: number
  /** By role: its place among all roles by ascending id, for ties. */
  readonly idOrder: Uint32Array
  /** The same turned around: the roles by ascending id. */
  readonly byId: Uint32Array
  readonly kinds: Uint8Array
  /** Its family and grade in one: the number of its class. */
  readonly classOf: Uint16Array
  readonly classes: readonly RoleClass[]
  /** From each family (rows) to each (columns), per mille. */
  readonly momentum: Uint16Array
  readonly seats: SeatRows
  readonly requirements: RequirementRows
}

/** Roles of one family and grade: what a score takes from them is the same. */
export interface RoleClass {
  readonly family: number
  readonly grade: number | null
}

/** Seats, role by role: those of a role lie from `starts[role]` up to `starts[role + 1]`. */
export interface SeatRows {
  readonly starts: Uint32Array
  readonly team: Uint32Array
  readonly department: Uint32Array
  /** By role with a seat: the team of the first. */
  readonly firstTeam: Uint32Array
  /** Every seat but the first of each role: the role, and the team. */
  readonly furtherRole: Uint32Array
  readonly furtherTeam: Uint32Array
  /** Team, and department -> the roles that have a seat there. */
  readonly rolesOfTeam: readonly (readonly number[])[]
  readonly rolesOfDepartment: readonly (readonly number[])[]
}

/** What roles ask, role by role; of each role kind by kind, and then ascending by place of the skill. */
export interface RequirementRows extends AskedRows {
  readonly essential: Uint8Array
  /** By what it has its share of the weight of its kind. */
  readonly share: Uint32Array
}

/** The numbers by which names outside are known inside. */
export interface RoleNames {
  readonly roles: readonly PreparedRole[]
  readonly roleNumber: ReadonlyMap<string, number>
  readonly teamIds: readonly string[]
  readonly teamNumber: ReadonlyMap<string, number>
  readonly departmentNumber: ReadonlyMap<string, number>
  readonly familyNumber: ReadonlyMap<string, number>
}

/** Gives roles, teams, departments and families their numbers. */
export function nameRoles(model: MatchingModel): RoleNames {
  const seats = [...model.seatsOfRole.values()].flat()
  const teamIds = [...new Set(seats.map(({ teamId }) => teamId))].sort(compareIds)
  const teamNumber = numbered(teamIds)
  const roles = inOrder(model, teamNumber)
  const families = [
    ...roles.map(({ role }) => role.familyId),
    ...model.pastMoves.out.keys(), // somebody may come from a family that has no role any more
  ]
  return {
    roles,
    roleNumber: numbered(roles.map(({ role }) => role.id)),
    teamIds,
    teamNumber,
    departmentNumber: numbered(seats.map(({ departmentId }) => departmentId)),
    familyNumber: numbered(families),
  }
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(ids)].map((id, number) => [id, number]))
}

/** With a seat first, then described in all kinds, then by the first team, then by id. */
function inOrder(
  { roles, seatsOfRole, tables }: MatchingModel,
  teamNumber: ReadonlyMap<string, number>,
): readonly PreparedRole[] {
  const keyed = [...roles.values()].map((role) => {
    const [first] = seatsOfRole.get(role.role.id) ?? []
    const isPartial = role.kinds.length < tables.shares.size
    const group = first === undefined ? 2 : Number(isPartial)
    return { role, group, team: teamNumber.get(first?.teamId ?? '') ?? 0 }
  })
  keyed.sort(
    (left, right) =>
      left.group - right.group || left.team - right.team || compareIds(left.role.role.id, right.role.role.id),
  )
  return keyed.map(({ role }) => role)
}

export function* indexRoles(model: MatchingModel, skills: SkillIndex, names: RoleNames): Steps<RoleIndex> {
  const { roles } = names
  const seated = roles.filter(({ role }) => model.seatsOfRole.has(role.id))
  return {
    ...describeRoles(model, names),
    roleCount: roles.length,
    firstPartial: seated.filter(({ kinds }) => kinds.length === model.tables.shares.size).length,
    seatedCount: seated.length,
    momentum: yield* tabulateMomentum(model, names),
    seats: yield* laySeats(model, names),
    requirements: yield* layRequirements(model, skills, roles),
  }
}

function describeRoles(
  { tables }: MatchingModel,
  { roles, familyNumber }: RoleNames,
): Pick<RoleIndex, 'idOrder' | 'byId' | 'kinds' | 'classOf' | 'classes' | 'familyCount'> {
  const allKinds = [...tables.shares.keys()]
  const idOrder = sharedUint32(roles.length)
  const kinds = sharedBytes(roles.length)
  const classOf = sharedUint16(roles.length)
  const classes = new Map<string, RoleClass & { readonly number: number }>()
  for (const [number, { role, kinds: described }] of roles.entries()) {
    const family = familyNumber.get(role.familyId) ?? 0
    const key = `${family} ${role.grade}`
    const found = classes.get(key) ?? { family, grade: role.grade, number: classes.size }
    classes.set(key, found)
    classOf[number] = found.number
    kinds[number] = setOfKinds(described, allKinds)
  }
  const ids = roles.map(({ role }) => role.id)
  const byId = sharedColumn(
    [...ids.keys()].sort((left, right) => compareIds(ids[left] ?? '', ids[right] ?? '')),
    (number) => number,
  )
  for (const [order, number] of byId.entries()) idOrder[number] = order
  return { idOrder, byId, kinds, classOf, classes: [...classes.values()], familyCount: familyNumber.size }
}

function* tabulateMomentum({ pastMoves }: MatchingModel, { familyNumber }: RoleNames): Steps<Uint16Array> {
  const momentum = sharedUint16(familyNumber.size ** 2)
  for (const [fromId, from] of familyNumber) {
    for (const [toId, to] of familyNumber) {
      momentum[from * familyNumber.size + to] = momentumPerMille(pastMoves, fromId, toId)
    }
    yield
  }
  return momentum
}

function* laySeats({ seatsOfRole }: MatchingModel, names: RoleNames): Steps<SeatRows> {
  const seatsByRole = yield* mapInSteps(names.roles, ({ role }, number) =>
    (seatsOfRole.get(role.id) ?? []).map(({ teamId, departmentId }) => ({
      role: number,
      team: names.teamNumber.get(teamId) ?? 0,
      department: names.departmentNumber.get(departmentId) ?? 0,
    })),
  )
  const seats = seatsByRole.flat()
  yield
  const rolesBy = (key: 'team' | 'department', count: number) => {
    const roles = Array.from({ length: count }, (): number[] => [])
    for (const seat of seats) roles[seat[key]]?.push(seat.role)
    return roles
  }
  const first = seats.filter(({ role }, seat) => seats[seat - 1]?.role !== role)
  const further = seats.filter(({ role }, seat) => seats[seat - 1]?.role === role)
  return {
    firstTeam: sharedColumn(first, ({ team }) => team),
    furtherRole: sharedColumn(further, ({ role }) => role),
    furtherTeam: sharedColumn(further, ({ team }) => team),
    team: sharedColumn(seats, ({ team }) => team),
    department: sharedColumn(seats, ({ department }) => department),
    starts: runStarts(
      seats.map(({ role }) => role),
      names.roles.length,
    ),
    rolesOfTeam: rolesBy('team', names.teamIds.length),
    rolesOfDepartment: rolesBy('department', names.departmentNumber.size),
  }
}

function* layRequirements(
  { tables }: MatchingModel,
  skills: SkillIndex,
  roles: readonly PreparedRole[],
): Steps<RequirementRows> {
  const starts = sharedUint32(roles.length + 1)
  for (const [role, { requirementOf }] of roles.entries()) starts[role + 1] = requirementOf.size
  addUpStarts(starts)
  const count = starts[roles.length] ?? 0
  const rows: RequirementRows = {
    starts,
    skill: sharedUint32(count),
    level: sharedBytes(count),
    essential: sharedBytes(count),
    share: sharedUint32(count),
  }
  let row = 0
  for (const { requirementOf } of roles) {
    for (const { place, requirement } of placedRequirements(tables, skills, requirementOf.values())) {
      rows.skill[row] = place
      rows.level[row] = requirement.level
      rows.essential[row] = requirement.essential ? 1 : 0
      rows.share[row] = requirementShare(tables, requirement)
      row += 1
    }
    yield
  }
  return rows
}

/** Kind by kind, then ascending by place. */
function placedRequirements(tables: SkillTables, { kindOf }: SkillIndex, requirements: Iterable<Requirement>) {
  const placed = [...requirements].map((requirement) => ({ place: placeIn(tables, requirement.skillId), requirement }))
  return placed.sort(
    (left, right) => (kindOf[left.place] ?? 0) - (kindOf[right.place] ?? 0) || left.place - right.place,
  )
}
