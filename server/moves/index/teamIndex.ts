import { mapInSteps, type Steps } from '../../shared/steps.ts'
import { TOTAL_WEIGHT } from '../score/matchingKind.ts'
import type { MatchingModel } from '../score/matchingModel.ts'
import { skillCountOf, type TeamTable, teamSkills, unmetPerMille } from '../score/teamNeeds.ts'
import type { AskedRows } from './postings.ts'
import type { RoleNames } from './roleIndex.ts'
import { addUpStarts, sharedBytes, sharedUint16, sharedUint32 } from './sharedArrays.ts'
import { splitWeights } from './splitWeights.ts'

/** What teams want and what their members show of it. */
export interface TeamIndex {
  readonly teamCount: number
  readonly wanted: WantedRows
}

/** What the seats of each team ask, team by team; of each team ascending by place of the skill. */
export interface WantedRows extends AskedRows {
  readonly headcount: Uint32Array
  readonly demand: Uint32Array
  readonly heldTenths: Uint32Array
  readonly membersAtLevel: Uint32Array
  /** Its share of all that the team is short of; 0 where it has enough. */
  readonly weight: Uint16Array
}

const NOTHING_WANTED: TeamTable = { rows: new Uint32Array(), skillAt: [], members: new Map() }

export function* indexTeams(model: MatchingModel, { teamIds }: RoleNames, skillCount: number): Steps<TeamIndex> {
  const tables = yield* mapInSteps(teamIds, (id) => model.teams.get(id) ?? NOTHING_WANTED)
  const teams: TeamIndex = { teamCount: teamIds.length, wanted: yield* layWanted(tables) }
  const needs = openNeeds(teams)
  const nobody = new Uint8Array(skillCount)
  for (let team = 0; team < teamIds.length; team += 1) {
    storeNeeds(teams, team, needs, nobody)
    yield
  }
  return teams
}

/** Room for the needs of one team. */
export interface NeedsOfTeam {
  readonly shares: Float64Array
  readonly weights: Uint16Array
}

export function openNeeds({ wanted: { starts } }: TeamIndex): NeedsOfTeam {
  const most = starts.reduce((longest, end, team) => Math.max(longest, end - (starts[team - 1] ?? 0)), 0)
  return { shares: new Float64Array(most), weights: new Uint16Array(most) }
}

/**
 * Weighs what a team is short of as if somebody were not in it; the weights come in the order of its wanted rows.
 * `leftOut` has what that member shows, by place of the skill: all 0 leaves nobody out.
 */
export function weighNeeds(
  { wanted }: TeamIndex,
  team: number,
  { shares, weights }: NeedsOfTeam,
  leftOut: Uint8Array,
): void {
  const start = wanted.starts[team] ?? 0
  const count = (wanted.starts[team + 1] ?? 0) - start
  let isShort = false
  for (let need = 0; need < count; need += 1) {
    const row = start + need
    const level = wanted.level[row] ?? 0
    const own = leftOut[wanted.skill[row] ?? 0] ?? 0
    const heldTenths = (wanted.heldTenths[row] ?? 0) - Math.min(own, level)
    const onePersonHasIt = (wanted.membersAtLevel[row] ?? 0) - (own >= level ? 1 : 0) === 1
    const headcount = wanted.headcount[row] ?? 0
    const share = (wanted.demand[row] ?? 0) * unmetPerMille({ headcount, level, heldTenths, onePersonHasIt })
    shares[need] = share
    if (share > 0) isShort = true
  }
  if (isShort) splitWeights(TOTAL_WEIGHT, shares, 0, count, weights)
  else weights.fill(0, 0, count)
}

/** Takes over what the members of a team show now, and weighs what it is short of anew. */
export function updateTeam(teams: TeamIndex, team: number, table: TeamTable, skillCount: number): void {
  const start = teams.wanted.starts[team] ?? 0
  for (const [need, { heldTenths, membersAtLevel }] of teamSkills(table).entries()) {
    teams.wanted.heldTenths[start + need] = heldTenths
    teams.wanted.membersAtLevel[start + need] = membersAtLevel
  }
  storeNeeds(teams, team, openNeeds(teams), new Uint8Array(skillCount))
}

/** Weighs what a team is short of with everyone in it, for all who ask. */
function storeNeeds(teams: TeamIndex, team: number, needs: NeedsOfTeam, nobody: Uint8Array): void {
  weighNeeds(teams, team, needs, nobody)
  const { starts, weight } = teams.wanted
  const start = starts[team] ?? 0
  weight.set(needs.weights.subarray(0, (starts[team + 1] ?? 0) - start), start)
}

function* layWanted(tables: readonly TeamTable[]): Steps<WantedRows> {
  const starts = sharedUint32(tables.length + 1)
  for (const [team, table] of tables.entries()) {
    starts[team + 1] = skillCountOf(table)
    yield
  }
  addUpStarts(starts)
  const count = starts[tables.length] ?? 0
  const wanted: WantedRows = {
    starts,
    skill: sharedUint32(count),
    level: sharedBytes(count),
    headcount: sharedUint32(count),
    demand: sharedUint32(count),
    heldTenths: sharedUint32(count),
    membersAtLevel: sharedUint32(count),
    weight: sharedUint16(count),
  }
  let row = 0
  for (const table of tables) {
    for (const { place, level, headcount, demand, heldTenths, membersAtLevel } of teamSkills(table)) {
      wanted.skill[row] = place
      wanted.level[row] = level
      wanted.headcount[row] = headcount
      wanted.demand[row] = demand
      wanted.heldTenths[row] = heldTenths
      wanted.membersAtLevel[row] = membersAtLevel
      row += 1
    }
    yield
  }
  return wanted
}
