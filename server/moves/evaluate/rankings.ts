import type { Role } from '../../roles/role.ts'
import { compareIds } from '../../shared/compareIds.ts'
import type { SkillKind } from '../../skills/skill.ts'
import { indexPerson } from '../index/indexedPerson.ts'
import { buildIndex } from '../index/matchingIndex.ts'
import { calledFor, fitOf, openPersonQuery, scoreAllRoles } from '../index/personQuery.ts'
import { personCopying } from '../personCopying.ts'
import { LENSES } from '../score/lens.ts'
import { freezeModel } from '../score/matchingModel.ts'
import { matchingPerson } from '../score/matchingPerson.ts'
import { lensOf, REACH_WANTED } from '../score/scoreMove.ts'
import { organizationOf, type RolesAlone } from './copiedRole.ts'
import { coverage, coverageBothWays, type PlainRole, plainRole, sharedSkills } from './plainMatches.ts'

/** For somebody who holds exactly what a role asks: all other roles by one way of ranking them, ids, best first. */
export interface Ranking {
  readonly way: string
  readonly ranked: readonly string[]
}

const LOOK = { reachWanted: REACH_WANTED.USUAL, lens: null }

/** Another role as it is for somebody who copies one: fit and use 0 to 4,000,000, the score of the move 0 to 400,000,000. */
export interface ComparedRole {
  readonly roleId: string
  readonly fit: number
  readonly use: number
  readonly score: number
}

/** Makes ready to compare all other roles for whoever does one. */
export function openMoves(roles: RolesAlone): (from: Role) => readonly ComparedRole[] {
  const index = buildIndex(freezeModel(organizationOf(roles)))
  const query = openPersonQuery(index)
  const look = { ...LOOK, lens: lensOf(index.model, LOOK) }
  const kindOf = new Map(roles.skills.map(({ id, kind }): [string, SkillKind] => [id, kind]))
  return (from) => {
    const person = matchingPerson(index.model.tables, index.model.roles, personCopying(from, kindOf))
    scoreAllRoles(index, query, indexPerson(index, person), look)
    const compared = index.names.roles.map(({ role }, number) => ({
      roleId: role.id,
      fit: fitOf(query, number),
      use: calledFor(query, number),
      score: query.scores[number] ?? 0,
    }))
    return compared.filter(({ roleId }) => roleId !== from.id)
  }
}

/** The suggestions themselves: as people see them, before the first are put in an order that shows more than one direction. */
export function suggested(compared: readonly ComparedRole[]): Ranking {
  return { way: 'suggested moves', ranked: rankedBy(compared, ({ score }) => score) }
}

/** The same by parts of the score alone. */
export function byParts(compared: readonly ComparedRole[]): readonly Ranking[] {
  const { FIT, USE } = LENSES.MATCH
  return [
    { way: '  fit and use alone', ranked: rankedBy(compared, ({ fit, use }) => FIT * fit + USE * use) },
    { way: '  fit alone', ranked: rankedBy(compared, ({ fit }) => fit) },
    { way: '  use alone', ranked: rankedBy(compared, ({ use }) => use) },
  ]
}

/** Ids by falling value, ties ascending. */
function rankedBy<Item extends { readonly roleId: string }>(
  items: readonly Item[],
  amountOf: (item: Item) => number,
): string[] {
  return items
    .map((item) => ({ roleId: item.roleId, value: amountOf(item) }))
    .sort((left, right) => right.value - left.value || compareIds(left.roleId, right.roleId))
    .map(({ roleId }) => roleId)
}

/** Makes ready to rank by the plainest means, from the abilities alone and from all that roles ask. */
export function openPlainRankings(roles: RolesAlone): (from: Role) => readonly Ranking[] {
  const abilities = new Set(
    roles.skills.filter(({ kind }) => kind !== 'ACTIVITY' && kind !== 'ENERGY').map(({ id }) => id),
  )
  const ofAbilities = (role: Role) => role.requirements.filter(({ skillId }) => abilities.has(skillId))
  const whole = new Map(roles.roles.map((role) => [role.id, plainRole(role)]))
  const able = new Map(roles.roles.map((role) => [role.id, plainRole({ requirements: ofAbilities(role) })]))
  return (from) => [...plainRankings(able, from, 'abilities'), ...plainRankings(whole, from, 'all')]
}

const PLAIN_WAYS = [
  { way: 'Jaccard', match: sharedSkills },
  { way: 'coverage one way', match: coverage },
  { way: 'coverage both ways', match: coverageBothWays },
]

function plainRankings(roles: ReadonlyMap<string, PlainRole>, from: Role, of: string): Ranking[] {
  const held = roles.get(from.id)
  if (held === undefined) return []
  const others = [...roles].filter(([roleId]) => roleId !== from.id).map(([roleId, asked]) => ({ roleId, asked }))
  return PLAIN_WAYS.map(({ way, match }) => ({
    way: `${way}, ${of}`,
    ranked: rankedBy(others, ({ asked }) => match(held, asked)),
  }))
}
