import { createHash } from 'node:crypto'
import type { Requirement, Role } from '../../roles/role.ts'
import { compareIds, sortedById } from '../../shared/compareIds.ts'
import { atOnce, groupInSteps, mapInSteps, type Steps } from '../../shared/steps.ts'
import { countRarityInSteps, type RarityTable } from '../../skills/rarity.ts'
import { findSimilarSkills, type SimilarSkill, type SimilarTable } from '../../skills/similarSkills.ts'
import { lowestFitFor } from './bands.ts'
import type { Yardstick } from './componentSums.ts'
import type { OrganizationFacts, SeatFacts } from './facts.ts'
import { isEnergyOnlyNamed, kindShares, type MatchingKind, matchingKind } from './matchingKind.ts'
import { countPastMoves, type MomentumTable } from './momentum.ts'
import { familyFloor, holdersOfRoles, linesBetweenRoles } from './roleComparisons.ts'
import { type PreparedRole, placeSkills, prepareRole, type SkillTables } from './skillTables.ts'
import { type TeamTable, tabulateTeams } from './teamNeeds.ts'

/** All that is computed once from the organization and then used for every person. */
export interface MatchingModel extends Yardstick {
  /** The same for the same rarity and similarity tables: scores of one version can be compared. */
  readonly version: string
  /** Ascending by role id. */
  readonly roles: ReadonlyMap<string, PreparedRole>
  /** Role id -> its seats, ascending by id. Roles without a seat are not in it. */
  readonly seatsOfRole: ReadonlyMap<string, readonly SeatFacts[]>
  /** Seat id -> the seat. */
  readonly seats: ReadonlyMap<string, SeatFacts>
  readonly teams: ReadonlyMap<string, TeamTable>
  readonly pastMoves: MomentumTable
  /** Skill id -> learning hours of each whole level; null for the usual ones. */
  readonly hoursPerLevel: ReadonlyMap<string, readonly number[] | null>
  /** The lowest fit that is suggested unasked, per mille. */
  readonly lowestFit: number
}

/** Computes the model of an organization. The order of the facts does not matter. */
export function freezeModel(facts: OrganizationFacts): MatchingModel {
  return atOnce(freezeModelInSteps(facts))
}

/** The model with rarity and similarity tables that were computed before, or are given. */
export function assembleModel(facts: OrganizationFacts, rarity: RarityTable, similar: SimilarTable): MatchingModel {
  return atOnce(assembleModelInSteps(facts, rarity, similar))
}

export function* freezeModelInSteps(facts: OrganizationFacts): Steps<MatchingModel> {
  const rarity = yield* countRarityInSteps(facts.roles.map(({ requirements }) => requirements))
  const similar = yield* similarWithinKinds(facts)
  return yield* assembleModelInSteps(facts, rarity, similar)
}

export function* assembleModelInSteps(
  facts: OrganizationFacts,
  rarity: RarityTable,
  similar: SimilarTable,
): Steps<MatchingModel> {
  const skillIds = facts.skills.map(({ id }) => id)
  const kinds = yield* describedKinds(facts)
  const tables: SkillTables = { ...kinds, rarity, similar, ...(yield* placeSkills(skillIds, similar)) }
  const roles = yield* mapInSteps(sortedById(facts.roles), (role) => prepareRole(tables, role))
  const holderOf = holdersOfRoles(tables)
  const yardstick: Yardstick = { tables, lines: yield* linesBetweenRoles(tables, roles, holderOf) }
  const plainRoles = new Map(facts.roles.map((role) => [role.id, role]))
  yield
  const seats = sortedById(facts.seats)
  yield
  return {
    ...yardstick,
    version: yield* versionOf(facts.roles, similar),
    roles: new Map(roles.map((prepared) => [prepared.role.id, prepared])),
    seatsOfRole: yield* groupInSteps(seats, ({ roleId }) => roleId),
    seats: new Map(seats.map((seat) => [seat.id, seat])),
    teams: yield* tabulateTeams(tables, plainRoles, facts.seats, facts.people),
    pastMoves: countPastMoves(facts.pastMoves),
    hoursPerLevel: new Map(facts.skills.map(({ id, hoursPerLevel }) => [id, hoursPerLevel])),
    lowestFit: lowestFitFor(yield* familyFloor(yardstick, roles, holderOf)),
  }
}

function* describedKinds(facts: OrganizationFacts): Steps<Pick<SkillTables, 'kindOf' | 'shares'>> {
  const kindOf = new Map(facts.skills.map(({ id, kind }) => [id, matchingKind(kind, facts.knowledgeApart)]))
  const described = new Set<MatchingKind | undefined>()
  const energyByRole: string[][] = []
  for (const { requirements } of facts.roles) {
    for (const { skillId } of requirements) described.add(kindOf.get(skillId))
    energyByRole.push(requirements.flatMap(({ skillId }) => (kindOf.get(skillId) === 'ENERGY' ? skillId : [])))
    yield
  }
  const { knowledgeApart } = facts
  const energyOnlyNamed = isEnergyOnlyNamed(energyByRole)
  const shares = [...kindShares({ knowledgeApart, energyOnlyNamed })].filter(([kind]) => described.has(kind))
  return { kindOf, shares: new Map<MatchingKind, number>(shares) }
}

function* similarWithinKinds(facts: OrganizationFacts): Steps<SimilarTable> {
  const skillsByKind = yield* groupInSteps(facts.skills, ({ kind }) => matchingKind(kind, facts.knowledgeApart))
  const askedByRole = facts.roles.map(({ requirements }) => requirements)
  const heldByPerson = yield* mapInSteps(facts.people, ({ skills }) => skills)
  const similar = new Map<string, readonly SimilarSkill[]>()
  for (const skills of skillsByKind.values()) {
    const ofKind = yield* findSimilarSkills({ skills, askedByRole, heldByPerson, pins: facts.similarPins })
    for (const [skillId, helpers] of ofKind) similar.set(skillId, helpers)
  }
  return similar
}

const VERSION_LENGTH = 12

function* versionOf(roles: readonly Role[], similar: SimilarTable): Steps<string> {
  const hash = createHash('sha256')
  for (const { id, requirements } of sortedById(roles)) {
    hash.update(JSON.stringify([id, requirements.map(requirementLine).sort(compareIds)]))
    yield
  }
  for (const [skillId, helpers] of [...similar].sort(([left], [right]) => compareIds(left, right))) {
    hash.update(JSON.stringify([skillId, helpers.map(helperLine)]))
    yield
  }
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

function requirementLine({ skillId, level, importance, essential }: Requirement): string {
  return JSON.stringify([skillId, level, importance, essential])
}

function helperLine({ skillId, value }: SimilarSkill): string {
  return JSON.stringify([skillId, value])
}
