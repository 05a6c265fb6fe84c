import type { Role } from '../../roles/role.ts'
import { compareIds } from '../../shared/compareIds.ts'
import type { SkillKind } from '../../skills/skill.ts'
import { freezeModel, type MatchingModel } from '../matchingModel.ts'
import { type Move, preparePerson, REACH_WANTED, scoreRole } from '../scoreMove.ts'
import { organizationOf, personCopying, type RolesAlone } from './copiedRole.ts'
import { coverage, coverageBothWays, type PlainRole, plainRole, sharedSkills } from './plainMatches.ts'

/** For somebody who holds exactly what a role asks: all other roles by one way of ranking them, ids, best first. */
export interface Ranking {
  readonly way: string
  readonly ranked: readonly string[]
}

const LOOK = { reachWanted: REACH_WANTED.USUAL, lens: null }

/** Makes ready to rank all other roles for whoever does one. */
export function openMoves(roles: RolesAlone): (from: Role) => readonly Move[] {
  const model = freezeModel(organizationOf(roles))
  const kindOf = new Map(roles.skills.map(({ id, kind }): [string, SkillKind] => [id, kind]))
  return (from) => movesFrom(model, from, kindOf)
}

function movesFrom(model: MatchingModel, from: Role, kindOf: ReadonlyMap<string, SkillKind>): readonly Move[] {
  const person = preparePerson(model, personCopying(from, kindOf))
  return [...model.roles.keys()]
    .filter((roleId) => roleId !== from.id)
    .flatMap((roleId) => scoreRole(model, person, roleId, LOOK)?.move ?? [])
}

/** The suggestions themselves: as people see them, before the first are put in an order that shows more than one direction. */
export function suggested(moves: readonly Move[]): Ranking {
  return { way: 'suggested moves', ranked: rankedBy(moves, ({ score }) => score) }
}

/** The same by parts of the score alone. */
export function byParts(moves: readonly Move[]): readonly Ranking[] {
  return [
    { way: '  fit and use alone', ranked: rankedBy(moves, ({ match }) => match) },
    { way: '  fit alone', ranked: rankedBy(moves, ({ components }) => components.FIT) },
    { way: '  use alone', ranked: rankedBy(moves, ({ components }) => components.USE) },
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
