import type { SkillAtLevel } from '../../skills/skill.ts'
import { teamWithMember } from '../score/teamNeeds.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import type { PeopleIndex } from './peopleIndex.ts'
import { repackTeam } from './postingWeights.ts'
import { replaceSkills } from './replaceSkills.ts'
import { updateTeam } from './teamIndex.ts'

/**
 * Takes over what somebody shows now, in place: their own postings, and what their teams are short of. Rarity and
 * neighbors stay as they are frozen. Returns the index with its model brought up to date; null where there is no room,
 * or nobody of that name, and all is to be built anew.
 */
export function updatePerson(
  index: MatchingIndex,
  people: PeopleIndex,
  personId: string,
  skills: readonly SkillAtLevel[],
): MatchingIndex | null {
  const person = people.numberOf.get(personId)
  if (person === undefined || !replaceSkills(index, people, person, skills)) return null
  const membership = index.memberships.get(personId)
  if (membership === undefined) return index
  index.memberships.set(personId, { ...membership, skills })
  const teams = new Map(index.model.teams)
  for (const team of membership.teams) {
    const teamId = index.names.teamIds[team] ?? ''
    const member = teams.get(teamId)?.members.get(personId)
    const before = teams.get(teamId)
    if (member === undefined || before === undefined) continue
    const after = teamWithMember(index.model.tables, before, { ...member, skills })
    teams.set(teamId, after)
    updateTeam(index.teams, team, after, index.skills.skillCount)
    repackTeam(index, team)
  }
  return { ...index, model: { ...index.model, teams } }
}
