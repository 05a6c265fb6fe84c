import type { WayIn } from '../generated/schemaTypes.ts'
import { compareIds } from '../shared/compareIds.ts'
import type { Band } from './score/bands.ts'
import type { OwnProfile } from './score/facts.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { type LookOptions, type Move, type PreparedPerson, type ScoredMove, scoreRole } from './score/scoreMove.ts'
import {
  type LikenessTo,
  likenessByWeights,
  looksWellOverTheWall,
  type MoveToPlace,
  orderForVariety,
} from './varietyOrder.ts'
import { COMPONENT_OF_WAY, type OtherWayIn, placesOnWay } from './waysIn.ts'

export interface RankOptions extends LookOptions {
  /** What suggestions start from: the score, or one of the other two ways in alone. */
  readonly wayIn: WayIn
  /** Only these families; null for all. */
  readonly familyIds: ReadonlySet<string> | null
  /** Only these bands; null for all that are suggested unasked. */
  readonly bands: ReadonlySet<Band> | null
  /** Whether a role is asked for, by its id; all are when left out. */
  readonly isAsked?: (roleId: string) => boolean
}

export interface RankedMove extends Move, ShownRole {}

export type BandCounts = Readonly<Record<Band, number>>

export interface RankedMoves {
  /** Best first, all of them. */
  readonly moves: readonly RankedMove[]
  /** How many there are in each band, before the filter on bands. */
  readonly bandCounts: BandCounts
}

/** How many of the best are put in an order that shows more than one direction; the rest follows by score. */
const POOL_SIZE = 40

/**
 * A person's moves. The role held now and what the person declined are never among them; what is below the lowest fit is
 * there only when the band FAR is asked for. Filters leave out, they change no score; a way in that is not the score leaves
 * out where it does not lead, and orders by how far along it a role stands, then by score. Ties by ascending role id.
 */
export function rankMoves(model: MatchingModel, person: PreparedPerson, options: RankOptions): RankedMoves {
  const suggestions = scoreSuggestions(model, person, options)
  if (options.wayIn !== 'TALENTS') return rankOnWay(model, person, options.wayIn, suggestions, options)
  const wanted = suggestions
    .filter(({ move }) => isBandWanted(move.band, options))
    .sort((left, right) => compareByScore(left.move, right.move))
  const inOrder = inShownOrder((count) => wanted.slice(0, count), {
    describe: (one) => one,
    likenessTo: likenessByWeights,
    findWellOver: (some) => some.findIndex(looksWellOverTheWall),
  })
  const moves = inOrder(wanted.length).map(({ one, shownForVariety }): RankedMove => ({ ...one.move, shownForVariety }))
  return { moves, bandCounts: countBands(suggestions.map(({ move }) => move.band)) }
}

function rankOnWay(
  model: MatchingModel,
  { profile }: PreparedPerson,
  way: OtherWayIn,
  suggestions: readonly ScoredMove[],
  options: RankOptions,
): RankedMoves {
  const placeOf = placesOnWay(model, profile, way)
  const onWay = suggestions.flatMap(({ move }) => {
    const place = placeOf(move.roleId, move.components[COMPONENT_OF_WAY[way]])
    return place === null ? [] : [{ move, place }]
  })
  const moves = onWay
    .filter(({ move }) => isBandWanted(move.band, options))
    .sort((left, right) => right.place - left.place || compareByScore(left.move, right.move))
    .map(({ move }): RankedMove => ({ ...move, shownForVariety: false }))
  return { moves, bandCounts: countBands(onWay.map(({ move }) => move.band)) }
}

const compareByScore = (left: Move, right: Move) => right.score - left.score || compareIds(left.roleId, right.roleId)

/** Whether a band is asked for; all but the last are unasked. */
export function isBandWanted(band: Band, { bands }: Pick<RankOptions, 'bands'>): boolean {
  return bands === null ? band !== 'FAR' : bands.has(band)
}

function scoreSuggestions(model: MatchingModel, person: PreparedPerson, options: RankOptions): ScoredMove[] {
  return [...model.roles.values()]
    .filter(({ role }) => options.familyIds === null || options.familyIds.has(role.familyId))
    .filter(({ role }) => mayBeSuggested(person.profile, role.id, role.familyId))
    .filter(({ role }) => options.isAsked?.(role.id) ?? true)
    .flatMap(({ role }) => {
      const scored = scoreRole(model, person, role.id, options)
      return scored === null ? [] : [scored]
    })
}

/** A NO or NOT_YET leaves a role out; it never lowers a score. */
export function mayBeSuggested({ roleId, declined }: OwnProfile, id: string, familyId: string): boolean {
  return id !== roleId && !declined.roleIds.has(id) && !declined.familyIds.has(familyId)
}

/** A role in the list. */
export interface ShownRole {
  readonly roleId: string
  /** Moved up in the list so that it shows more than one direction. */
  readonly shownForVariety: boolean
}

/** Roles by score: so many of the best, or all there are. */
export type BestFirst<Role> = (count: number) => readonly Role[]

/** What the order needs to know of the roles in it, asked for few of them. */
interface OrderSources<Role> {
  readonly describe: (role: Role) => MoveToPlace
  readonly likenessTo: LikenessTo<Role>
  /** The place of the first of some roles, best first, that looks well over the wall; -1 for none. */
  readonly findWellOver: (roles: readonly Role[]) => number
}

interface PlacedRole<Role> {
  readonly one: Role
  readonly shownForVariety: boolean
}

/** Roles in the order in which they are shown: so many from the first on, or all there are. */
export type ShownOrder<Role> = (count: number) => readonly PlacedRole<Role>[]

/**
 * The order in which roles are shown, from their order by score: the pool is put in its order, the rest follows. When
 * nothing in the pool looks well over the wall, the best that does takes its last place.
 */
export function inShownOrder<Role>(best: BestFirst<Role>, sources: OrderSources<Role>): ShownOrder<Role> {
  const placed = (one: Role, placeByScore: number) => ({ one, placeByScore, ...sources.describe(one) })
  const restOf = (byScore: readonly Role[]) => byScore.slice(POOL_SIZE)
  const pool = best(POOL_SIZE).map(placed)
  const all = pool.length < POOL_SIZE || pool.some(looksWellOverTheWall) ? [] : restOf(best(Number.POSITIVE_INFINITY))
  const farther = sources.findWellOver(all)
  const wellOver = all.slice(farther, farther + 1).map((one) => placed(one, POOL_SIZE + farther))
  const kept = pool.slice(0, POOL_SIZE - wellOver.length)
  function* first(): Generator<PlacedRole<Role>> {
    const varied = orderForVariety([...kept, ...wellOver], (picked) => {
      const likeness = sources.likenessTo(picked.one)
      return ({ one }) => likeness(one)
    })
    let place = 0
    for (const { one, placeByScore } of varied) yield { one, shownForVariety: place++ < placeByScore }
    for (const { one } of pool.slice(kept.length)) yield { one, shownForVariety: false }
  }
  const firstOnes = takenFrom(first())
  return (count) => {
    const shown = firstOnes(count)
    if (shown.length === count) return shown
    // One more than is shown, since the one that was moved up is left out.
    const rest = restOf(best(count + 1)).filter((_, place) => place !== farther)
    return [...shown, ...rest.map((one) => ({ one, shownForVariety: false }))].slice(0, count)
  }
}

/** The first so many of what is worked out one after the other, each of them once. */
function takenFrom<Item>(items: Iterator<Item>): (count: number) => readonly Item[] {
  const taken: Item[] = []
  return (count) => {
    while (taken.length < count) {
      const next = items.next()
      if (next.done) break
      taken.push(next.value)
    }
    return taken.slice(0, count)
  }
}

/** How many suggestions there are in each band. */
export function countBands(bands: readonly Band[]): Record<Band, number> {
  const counts = { ONE_STEP: 0, TWO_STEPS: 0, BIGGER_LEAP: 0, FAR: 0 }
  for (const band of bands) counts[band] += 1
  return counts
}
