import { TOTAL_WEIGHT } from '../matchingKind.ts'
import type { MatchingModel } from '../matchingModel.ts'
import { type TeamSkill, type TeamTable, unmetPerMille } from '../teamNeeds.ts'
import type { RoleNames } from './roleIndex.ts'
import { runStarts, sharedBytes, sharedUint32 } from './sharedArrays.ts'
import { splitWeights } from './splitWeights.ts'

/** What teams want and what their members show of it. */
export interface TeamIndex {
  readonly teamCount: number
  readonly wanted: WantedRows
  readonly postings: NeedPostings
}

/** What the seats of each team ask, team by team; of each team ascending by place of the skill. */
export interface WantedRows {
  readonly starts: Uint32Array
  readonly skill: Uint32Array
  readonly level: Uint8Array
  readonly headcount: Uint32Array
  readonly demand: Uint32Array
  readonly heldTenths: Uint32Array
  readonly membersAtLevel: Uint32Array
  /** Where the posting of the row lies. */
  readonly posting: Uint32Array
}

/** The same, skill by skill; of each skill ascending by level. */
export interface NeedPostings {
  readonly starts: Uint32Array
  readonly level: Uint8Array
  /** The weight of the need, 0 where the team has enough, above WEIGHT_SHIFT bits of the team. */
  readonly weightAndTeam: Uint32Array
}

/** A weight up to 4000 stands above the number of a role or a team. */
export const WEIGHT_SHIFT = 20
export const OWNER_MASK = (1 << WEIGHT_SHIFT) - 1

export function indexTeams(model: MatchingModel, { teamIds }: RoleNames, skillCount: number): TeamIndex {
  const tables = teamIds.map((id) => model.teams.get(id)?.skills ?? [])
  const wanted = layWanted(tables)
  const teams: TeamIndex = { teamCount: teamIds.length, wanted, postings: layPostings(wanted, skillCount) }
  const needs = openNeeds(teams)
  const nobody = new Uint8Array(skillCount)
  for (let team = 0; team < teamIds.length; team += 1) storeNeeds(teams, team, needs, nobody)
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

/** Weighs what a team is short of with everyone in it, for all who ask. */
function storeNeeds(teams: TeamIndex, team: number, needs: NeedsOfTeam, nobody: Uint8Array): void {
  weighNeeds(teams, team, needs, nobody)
  const { starts, posting } = teams.wanted
  const start = starts[team] ?? 0
  const end = starts[team + 1] ?? 0
  for (let row = start; row < end; row += 1) {
    teams.postings.weightAndTeam[posting[row] ?? 0] = ((needs.weights[row - start] ?? 0) << WEIGHT_SHIFT) | team
  }
}

function layWanted(tables: readonly TeamTable['skills'][]): WantedRows {
  const skills = tables.flat()
  const column = (figureOf: (skill: TeamSkill) => number) => {
    const values = sharedUint32(skills.length)
    for (const [row, skill] of skills.entries()) values[row] = figureOf(skill)
    return values
  }
  const level = sharedBytes(skills.length)
  for (const [row, skill] of skills.entries()) level[row] = skill.level
  return {
    starts: runStarts(
      tables.flatMap((some, team) => some.map(() => team)),
      tables.length,
    ),
    skill: column(({ place }) => place),
    level,
    headcount: column(({ headcount }) => headcount),
    demand: column(({ demand }) => demand),
    heldTenths: column(({ heldTenths }) => heldTenths),
    membersAtLevel: column(({ membersAtLevel }) => membersAtLevel),
    posting: sharedUint32(skills.length),
  }
}

function layPostings({ starts: teamStarts, skill, level, posting }: WantedRows, skillCount: number): NeedPostings {
  const teamOf = new Uint32Array(skill.length)
  for (let team = 0; team + 1 < teamStarts.length; team += 1) teamOf.fill(team, teamStarts[team], teamStarts[team + 1])
  const byLevel = Uint32Array.from(skill.keys()).sort((left, right) => (level[left] ?? 0) - (level[right] ?? 0))
  const postings: NeedPostings = {
    starts: runStarts(skill, skillCount),
    level: sharedBytes(skill.length),
    weightAndTeam: sharedUint32(skill.length),
  }
  const next = postings.starts.slice()
  for (const row of byLevel) {
    const wanted = skill[row] ?? 0
    const place = next[wanted] ?? 0
    postings.level[place] = level[row] ?? 0
    postings.weightAndTeam[place] = teamOf[row] ?? 0
    posting[row] = place
    next[wanted] = place + 1
  }
  return postings
}
