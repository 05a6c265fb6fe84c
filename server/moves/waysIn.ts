import type { WayIn } from '../generated/schemaTypes.ts'
import type { Component } from './score/component.ts'
import type { OwnProfile } from './score/facts.ts'
import { LEAST_PAST_MOVES } from './score/lens.ts'
import { FULL } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'

/** A way in that is not the usual one, the score: what it goes by, and what of it says nothing. */
export type OtherWayIn = Exclude<WayIn, 'TALENTS'>

/** A part of the score, looked at alone: the three ways in are kept apart, never blended. */
export const COMPONENT_OF_WAY = {
  WISHES: 'INTEREST',
  COLLEAGUES: 'MOMENTUM',
} as const satisfies Record<OtherWayIn, Component>

/** A role nobody said a wish about stands in the middle of interest; a family nobody went to, at no momentum. */
const SAYS_NOTHING: Readonly<Record<OtherWayIn, number>> = { WISHES: FULL / 2, COLLEAGUES: 0 }

/** How far along a way a role stands, given its part of the score; null where the way does not lead there. */
export type PlaceOnWay = (roleId: string, amount: number) => number | null

/**
 * Where roles stand on a way in: the more, the earlier. By wishes come first the roles the person named, themselves or a
 * team they sit in, and then those that ask what the person wants more of. By colleagues, those of families to which
 * people of the person's own family went more often than chance; with few past moves in the whole organization, none.
 */
export function placesOnWay(model: MatchingModel, { wantedIds }: OwnProfile, way: OtherWayIn): PlaceOnWay {
  if (way === 'COLLEAGUES' && model.pastMoves.total < LEAST_PAST_MOVES) return () => null
  const isNamed = (roleId: string) =>
    wantedIds.has(roleId) || (model.seatsOfRole.get(roleId) ?? []).some(({ teamId }) => wantedIds.has(teamId))
  return (roleId, amount) => {
    if (way === 'WISHES' && wantedIds.size > 0 && isNamed(roleId)) return FULL + amount
    return amount > SAYS_NOTHING[way] ? amount : null
  }
}
