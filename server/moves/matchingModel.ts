import { createHash } from 'node:crypto'
import type { Requirement, Role } from '../roles/role.ts'
import { compareIds, sortedById } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import { countRarity, type RarityTable } from '../skills/rarity.ts'
import { findSimilarSkills, type SimilarSkill, type SimilarTable } from '../skills/similarSkills.ts'
import { lowestFitFor } from './bands.ts'
import type { Yardstick } from './componentSums.ts'
import type { OrganizationFacts, SeatFacts } from './facts.ts'
import { kindShares, type MatchingKind, matchingKind } from './matchingKind.ts'
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
  readonly teams: ReadonlyMap<string, TeamTable>
  readonly pastMoves: MomentumTable
  /** Skill id -> learning hours of each whole level; null for the usual ones. */
  readonly hoursPerLevel: ReadonlyMap<string, readonly number[] | null>
  /** The lowest fit that is suggested unasked, per mille. */
  readonly lowestFit: number
}

/** Computes the model of an organization. The order of the facts does not matter. */
export function freezeModel(facts: OrganizationFacts): MatchingModel {
  const rarity = countRarity(facts.roles.map(({ requirements }) => requirements))
  return assembleModel(facts, rarity, similarWithinKinds(facts))
}

/** The model with rarity and similarity tables that were computed before, or are given. */
export function assembleModel(facts: OrganizationFacts, rarity: RarityTable, similar: SimilarTable): MatchingModel {
  const skillIds = facts.skills.map(({ id }) => id)
  const tables: SkillTables = { ...describedKinds(facts), rarity, similar, ...placeSkills(skillIds, similar) }
  const roles = new Map(sortedById(facts.roles).map((role) => [role.id, prepareRole(tables, role)]))
  const holderOf = holdersOfRoles(tables)
  const yardstick: Yardstick = { tables, lines: linesBetweenRoles(tables, [...roles.values()], holderOf) }
  const plainRoles = new Map(facts.roles.map((role) => [role.id, role]))
  return {
    ...yardstick,
    version: versionOf(facts.roles, similar),
    roles,
    seatsOfRole: groupBy(sortedById(facts.seats), ({ roleId }) => roleId),
    teams: tabulateTeams(tables, plainRoles, facts.seats, facts.people),
    pastMoves: countPastMoves(facts.pastMoves),
    hoursPerLevel: new Map(facts.skills.map(({ id, hoursPerLevel }) => [id, hoursPerLevel])),
    lowestFit: lowestFitFor(familyFloor(yardstick, [...roles.values()], holderOf)),
  }
}

function describedKinds(facts: OrganizationFacts): Pick<SkillTables, 'kindOf' | 'shares'> {
  const kindOf = new Map(facts.skills.map(({ id, kind }) => [id, matchingKind(kind, facts.knowledgeApart)]))
  const described = new Set(
    facts.roles.flatMap(({ requirements }) => requirements.map(({ skillId }) => kindOf.get(skillId))),
  )
  const shares = [...kindShares(facts.knowledgeApart)].filter(([kind]) => described.has(kind))
  return { kindOf, shares: new Map<MatchingKind, number>(shares) }
}

function similarWithinKinds(facts: OrganizationFacts): SimilarTable {
  const skillsByKind = groupBy(facts.skills, ({ kind }) => matchingKind(kind, facts.knowledgeApart))
  const askedByRole = facts.roles.map(({ requirements }) => requirements)
  const heldByPerson = facts.people.map((person) => person.skills)
  const tables = [...skillsByKind.values()].map((skills) =>
    findSimilarSkills({ skills, askedByRole, heldByPerson, pins: facts.similarPins }),
  )
  return new Map(tables.flatMap((table) => [...table]))
}

const VERSION_LENGTH = 12

function versionOf(roles: readonly Role[], similar: SimilarTable): string {
  const hash = createHash('sha256')
  for (const { id, requirements } of sortedById(roles)) {
    hash.update(JSON.stringify([id, requirements.map(requirementLine).sort(compareIds)]))
  }
  for (const [skillId, helpers] of [...similar].sort(([left], [right]) => compareIds(left, right))) {
    hash.update(JSON.stringify([skillId, helpers.map(helperLine)]))
  }
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

function requirementLine({ skillId, level, importance, essential }: Requirement): string {
  return JSON.stringify([skillId, level, importance, essential])
}

function helperLine({ skillId, value }: SimilarSkill): string {
  return JSON.stringify([skillId, value])
}
