import { atOnce, type Steps } from '../../shared/steps.ts'
import type { MatchingModel } from '../score/matchingModel.ts'
import type { IndexTables, Membership, NamedTables } from './indexTables.ts'
import { indexKinds } from './kindSets.ts'
import { openPersonQuery } from './personQuery.ts'
import { layPostings, ROLE_SUMS } from './postings.ts'
import { layTeamPostings, packPostings } from './postingWeights.ts'
import type { PersonQuery } from './queryRoom.ts'
import { indexRoles, nameRoles, type RoleNames } from './roleIndex.ts'
import { indexSkills } from './skillIndex.ts'
import { indexTeams } from './teamIndex.ts'

/**
 * The same answers as the readable form, found without looking at every requirement of every role: whoever holds a skill
 * finds the roles that ask it, or a neighbor of it, in one run of an array. Names are met at the border only.
 */
export interface MatchingIndex extends NamedTables {
  /** Room for one query at a time: nothing waits while one is under way. */
  readonly query: PersonQuery
}

/** Lays a model out for ranking. */
export function buildIndex(model: MatchingModel): MatchingIndex {
  return atOnce(buildIndexInSteps(model))
}

export function* buildIndexInSteps(model: MatchingModel): Steps<MatchingIndex> {
  const names = yield* nameRoles(model)
  const skills = yield* indexSkills(model.tables)
  const roles = yield* indexRoles(model, skills, names)
  const teams = yield* indexTeams(model, names, skills.skillCount)
  const tables: IndexTables = {
    kinds: indexKinds(model),
    skills,
    roles,
    teams,
    postings: yield* layPostings(roles.requirements, skills.skillCount, (role) => role * ROLE_SUMS),
    teamPostings: yield* layTeamPostings(teams, skills.skillCount, roles.roleCount),
    packed: new Map(),
  }
  // Nearly everyone holds something of all kinds: at work, nobody waits for these.
  yield* packPostings(tables, tables.kinds.allKinds)
  const memberships = yield* findMemberships(model, names)
  return { ...tables, model, names, memberships, query: openPersonQuery(tables) }
}

function* findMemberships({ teams }: MatchingModel, { teamNumber }: RoleNames): Steps<Map<string, Membership>> {
  const found = new Map<string, Membership>()
  for (const [teamId, { members }] of teams) {
    const team = teamNumber.get(teamId)
    if (team === undefined) continue
    for (const [personId, { skills }] of members) {
      found.set(personId, { teams: [...(found.get(personId)?.teams ?? []), team], skills })
    }
    yield
  }
  return found
}
