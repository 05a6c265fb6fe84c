import type { Requirement } from '../../roles/role.ts'
import { compareIds } from '../../shared/compareIds.ts'
import type { Steps } from '../../shared/steps.ts'
import type { MatchingModel } from '../score/matchingModel.ts'
import { momentumPerMille } from '../score/momentum.ts'
import { type PreparedRole, placeIn, requirementShare, type SkillTables } from '../score/skillTables.ts'
import { setOfKinds } from './kindSets.ts'
import { type AskedRows, ROLE_SUMS } from './postings.ts'
import { addUpStarts, sharedBytes, sharedColumn, sharedInt32, sharedUint16, sharedUint32 } from './sharedArrays.ts'
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
  readonly classes: RoleClasses
  /**
   * Two places among the sums of a query for each role with a seat: of the value to the team of its first seat, and of what
   * its class adds.
   */
  readonly firstSeatAndClass: Int32Array
  /** From each family (rows) to each (columns), per mille. */
  readonly momentum: Uint16Array
  readonly seats: SeatRows
  readonly requirements: RequirementRows
}

/** Roles of one family and grade are of one class: what a score takes from them is the same. */
export interface RoleClasses {
  readonly count: number
  /** By role: the number of its class. */
  readonly ofRole: Uint16Array
  /** By class: its family, and the place of its grade in `grades`. */
  readonly family: Uint32Array
  readonly grade: Uint32Array
  readonly grades: readonly (number | null)[]
  /** Where among the sums of a query stands what the first class adds. */
  readonly firstSum: number
}

/** Seats, role by role: those of a role lie from `starts[role]` up to `starts[role + 1]`. */
export interface SeatRows {
  readonly starts: Uint32Array
  readonly team: Uint32Array
  readonly department: Uint32Array
  /** Roles with more than one seat. */
  readonly rolesOfSeveral: Uint32Array
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
export function* nameRoles(model: MatchingModel): Steps<RoleNames> {
  const teams = new Set<string>()
  const departments = new Set<string>()
  for (const seats of model.seatsOfRole.values()) {
    for (const { teamId, departmentId } of seats) {
      teams.add(teamId)
      departments.add(departmentId)
    }
    yield
  }
  const teamIds = [...teams].sort(compareIds)
  yield
  const teamNumber = numbered(teamIds)
  yield
  const roles = inOrder(model, teamNumber)
  yield
  const families = [
    ...roles.map(({ role }) => role.familyId),
    ...model.pastMoves.out.keys(), // somebody may come from a family that has no role any more
  ]
  return {
    roles,
    roleNumber: numbered(roles.map(({ role }) => role.id)),
    teamIds,
    teamNumber,
    departmentNumber: numbered(departments),
    familyNumber: numbered(families),
  }
}

function numbered(ids: Iterable<string>): ReadonlyMap<string, number> {
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
  const seats = yield* laySeats(model, names)
  const classes = classRoles(names)
  yield
  const described = describeRoles(model, names)
  yield
  return {
    ...described,
    classes,
    firstSeatAndClass: placeFirstSums(names, seats, classes, seated.length),
    roleCount: roles.length,
    firstPartial: seated.filter(({ kinds }) => kinds.length === model.tables.shares.size).length,
    seatedCount: seated.length,
    momentum: yield* tabulateMomentum(model, names),
    seats,
    requirements: yield* layRequirements(model, skills, roles),
  }
}

function describeRoles(
  { tables }: MatchingModel,
  { roles, familyNumber }: RoleNames,
): Pick<RoleIndex, 'idOrder' | 'byId' | 'kinds' | 'familyCount'> {
  const allKinds = [...tables.shares.keys()]
  const idOrder = sharedUint32(roles.length)
  const kinds = sharedBytes(roles.length)
  for (const [number, { kinds: described }] of roles.entries()) kinds[number] = setOfKinds(described, allKinds)
  const ids = roles.map(({ role }) => role.id)
  const byId = sharedColumn(
    [...ids.keys()].sort((left, right) => compareIds(ids[left] ?? '', ids[right] ?? '')),
    (number) => number,
  )
  for (const [order, number] of byId.entries()) idOrder[number] = order
  return { idOrder, byId, kinds, familyCount: familyNumber.size }
}

function classRoles({ roles, familyNumber, teamIds }: RoleNames): RoleClasses {
  const grades = [...new Set(roles.map(({ role }) => role.grade))]
  const ofRole = sharedUint16(roles.length)
  const classes = new Map<string, { readonly number: number; readonly family: number; readonly grade: number }>()
  for (const [number, { role }] of roles.entries()) {
    const key = `${role.grade} ${role.familyId}`
    const family = familyNumber.get(role.familyId) ?? 0
    const found = classes.get(key) ?? { number: classes.size, family, grade: grades.indexOf(role.grade) }
    classes.set(key, found)
    ofRole[number] = found.number
  }
  const all = [...classes.values()]
  return {
    count: all.length,
    ofRole,
    family: sharedColumn(all, ({ family }) => family),
    grade: sharedColumn(all, ({ grade }) => grade),
    grades,
    firstSum: roles.length * ROLE_SUMS + teamIds.length,
  }
}

function placeFirstSums({ roles }: RoleNames, seats: SeatRows, classes: RoleClasses, seatedCount: number): Int32Array {
  const places = sharedInt32(seatedCount * 2)
  for (let role = 0; role < seatedCount; role += 1) {
    places[2 * role] = roles.length * ROLE_SUMS + (seats.team[seats.starts[role] ?? 0] ?? 0)
    places[2 * role + 1] = classes.firstSum + (classes.ofRole[role] ?? 0)
  }
  return places
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
  const starts = sharedUint32(names.roles.length + 1)
  for (const [number, { role }] of names.roles.entries()) starts[number + 1] = seatsOfRole.get(role.id)?.length ?? 0
  const count = addUpStarts(starts).at(-1) ?? 0
  yield
  const team = sharedUint32(count)
  const department = sharedUint32(count)
  const rolesOfTeam = Array.from(names.teamIds, (): number[] => [])
  const rolesOfDepartment = Array.from(names.departmentNumber, (): number[] => [])
  const several: number[] = []
  let seat = 0
  for (const [number, { role }] of names.roles.entries()) {
    const seats = seatsOfRole.get(role.id) ?? []
    if (seats.length > 1) several.push(number)
    for (const { teamId, departmentId } of seats) {
      team[seat] = names.teamNumber.get(teamId) ?? 0
      department[seat] = names.departmentNumber.get(departmentId) ?? 0
      addOnce(rolesOfTeam[team[seat] ?? 0], number)
      addOnce(rolesOfDepartment[department[seat] ?? 0], number)
      seat += 1
    }
    yield
  }
  const rolesOfSeveral = sharedColumn(several, (role) => role)
  return { starts, team, department, rolesOfSeveral, rolesOfTeam, rolesOfDepartment }
}

/** Adds a role to those of a team or department; the seats of a role come one after the other. */
function addOnce(roles: number[] | undefined, role: number): void {
  if (roles !== undefined && roles.at(-1) !== role) roles.push(role)
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
