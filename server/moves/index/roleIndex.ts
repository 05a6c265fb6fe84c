import { compareIds } from '../../shared/compareIds.ts'
import type { SeatFacts } from '../facts.ts'
import type { MatchingModel } from '../matchingModel.ts'
import { momentumPerMille } from '../momentum.ts'
import { type PreparedRole, placeIn, requirementShare } from '../skillTables.ts'
import { setOfKinds } from './kindSets.ts'
import { runStarts, sharedBytes, sharedUint16, sharedUint32 } from './sharedArrays.ts'
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
  readonly familyCount: number
  readonly gradeCount: number
  /** By role: its place among all roles by ascending id, for ties. */
  readonly idOrder: Uint32Array
  readonly kinds: Uint8Array
  readonly family: Uint16Array
  /** The number of its grade; 0 where it has none. */
  readonly grade: Uint16Array
  /** By number of a grade: the grade. */
  readonly grades: readonly (number | null)[]
  /** From each family (rows) to each (columns), per mille. */
  readonly momentum: Uint16Array
  readonly seats: SeatRows
  readonly requirements: RequirementRows
  readonly postings: RolePostings
}

/** Seats by role, ascending by id: those of a role lie from `starts[role]` up to `starts[role + 1]`. */
export interface SeatRows {
  readonly starts: Uint32Array
  readonly team: Uint32Array
  readonly department: Uint32Array
}

/** What roles ask, role by role; of each role kind by kind, and then ascending by place of the skill. */
export interface RequirementRows {
  readonly starts: Uint32Array
  readonly skill: Uint32Array
  readonly level: Uint8Array
  readonly essential: Uint8Array
  /** By what it has its share of the weight of its kind. */
  readonly share: Uint32Array
}

/** What roles ask, skill by skill; of each skill ascending by level. */
export interface RolePostings {
  readonly starts: Uint32Array
  readonly role: Uint32Array
  readonly level: Uint8Array
  /** The same in the rows by role. */
  readonly requirement: Uint32Array
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
  const roles = [...model.roles.values()].sort(byNumber(model, teamNumber))
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

function byNumber({ seatsOfRole, tables }: MatchingModel, teamNumber: ReadonlyMap<string, number>) {
  const keys = ({ role, kinds }: PreparedRole) => {
    const [first] = seatsOfRole.get(role.id) ?? []
    return [
      first === undefined ? 1 : 0,
      kinds.length < tables.shares.size ? 1 : 0,
      teamNumber.get(first?.teamId ?? '') ?? 0,
    ]
  }
  return (left: PreparedRole, right: PreparedRole): number => {
    const others = keys(right)
    const difference = keys(left).reduce((found, key, place) => found || key - (others[place] ?? 0), 0)
    return difference || compareIds(left.role.id, right.role.id)
  }
}

export function indexRoles(model: MatchingModel, skills: SkillIndex, names: RoleNames): RoleIndex {
  const { roles } = names
  const seated = roles.filter(({ role }) => model.seatsOfRole.has(role.id))
  const requirements = layRequirements(model, skills, roles)
  return {
    ...describeRoles(model, names),
    roleCount: roles.length,
    firstPartial: seated.filter(({ kinds }) => kinds.length === model.tables.shares.size).length,
    seatedCount: seated.length,
    momentum: tabulateMomentum(model, names),
    seats: laySeats(
      roles.map(({ role }) => model.seatsOfRole.get(role.id) ?? []),
      names,
    ),
    requirements,
    postings: layPostings(requirements, skills),
  }
}

function describeRoles(
  { tables }: MatchingModel,
  { roles, familyNumber }: RoleNames,
): Pick<RoleIndex, 'idOrder' | 'kinds' | 'family' | 'familyCount' | 'grade' | 'grades' | 'gradeCount'> {
  const allKinds = [...tables.shares.keys()]
  const grades = [...new Set([null, ...roles.map(({ role }) => role.grade)])]
  const byId = roles.map((_, number) => number).sort((left, right) => compareIds(idOf(left), idOf(right)))
  const idOrder = sharedUint32(roles.length)
  for (const [order, number] of byId.entries()) idOrder[number] = order
  const kinds = sharedBytes(roles.length)
  const family = sharedUint16(roles.length)
  const grade = sharedUint16(roles.length)
  for (const [number, { role, kinds: described }] of roles.entries()) {
    kinds[number] = setOfKinds(described, allKinds)
    family[number] = familyNumber.get(role.familyId) ?? 0
    grade[number] = grades.indexOf(role.grade)
  }
  return { idOrder, kinds, family, familyCount: familyNumber.size, grade, grades, gradeCount: grades.length }

  function idOf(number: number): string {
    return roles[number]?.role.id ?? ''
  }
}

function tabulateMomentum({ pastMoves }: MatchingModel, { familyNumber }: RoleNames): Uint16Array {
  const momentum = sharedUint16(familyNumber.size ** 2)
  for (const [fromId, from] of familyNumber) {
    for (const [toId, to] of familyNumber) {
      momentum[from * familyNumber.size + to] = momentumPerMille(pastMoves, fromId, toId)
    }
  }
  return momentum
}

function laySeats(seatsByRole: readonly (readonly SeatFacts[])[], names: RoleNames): SeatRows {
  const seats = seatsByRole.flat()
  const rows: SeatRows = {
    starts: runStarts(
      seatsByRole.flatMap((some, role) => some.map(() => role)),
      seatsByRole.length,
    ),
    team: sharedUint32(seats.length),
    department: sharedUint32(seats.length),
  }
  for (const [place, { teamId, departmentId }] of seats.entries()) {
    rows.team[place] = names.teamNumber.get(teamId) ?? 0
    rows.department[place] = names.departmentNumber.get(departmentId) ?? 0
  }
  return rows
}

function layRequirements(
  { tables }: MatchingModel,
  skills: SkillIndex,
  roles: readonly PreparedRole[],
): RequirementRows {
  const asked = roles.flatMap(({ requirementOf }, role) => {
    const rows = [...requirementOf.values()].map((requirement) => {
      const place = placeIn(tables, requirement.skillId)
      return { role, place, kind: skills.kindOf[place] ?? 0, requirement }
    })
    return rows.sort((left, right) => left.kind - right.kind || left.place - right.place)
  })
  const rows: RequirementRows = {
    starts: runStarts(
      asked.map(({ role }) => role),
      roles.length,
    ),
    skill: sharedUint32(asked.length),
    level: sharedBytes(asked.length),
    essential: sharedBytes(asked.length),
    share: sharedUint32(asked.length),
  }
  for (const [row, { place, requirement }] of asked.entries()) {
    rows.skill[row] = place
    rows.level[row] = requirement.level
    rows.essential[row] = requirement.essential ? 1 : 0
    rows.share[row] = requirementShare(tables, requirement)
  }
  return rows
}

function layPostings({ starts, skill, level }: RequirementRows, { skillCount }: SkillIndex): RolePostings {
  const roleOf = new Uint32Array(skill.length)
  for (let role = 0; role + 1 < starts.length; role += 1) roleOf.fill(role, starts[role], starts[role + 1])
  const byLevel = Uint32Array.from(skill.keys()).sort((left, right) => (level[left] ?? 0) - (level[right] ?? 0))
  const postings: RolePostings = {
    starts: runStarts(skill, skillCount),
    role: sharedUint32(skill.length),
    level: sharedBytes(skill.length),
    requirement: sharedUint32(skill.length),
  }
  const next = postings.starts.slice()
  for (const requirement of byLevel) {
    const asked = skill[requirement] ?? 0
    const place = next[asked] ?? 0
    postings.role[place] = roleOf[requirement] ?? 0
    postings.level[place] = level[requirement] ?? 0
    postings.requirement[place] = requirement
    next[asked] = place + 1
  }
  return postings
}
