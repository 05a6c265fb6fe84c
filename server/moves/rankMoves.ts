import { compareIds } from '../shared/compareIds.ts'
import type { Band } from './bands.ts'
import type { OwnProfile } from './facts.ts'
import type { MatchingModel } from './matchingModel.ts'
import { type LookOptions, type Move, type PreparedPerson, scoreRole } from './scoreMove.ts'
import { looksWellOverTheWall, orderForVariety, type WeighedMove } from './varietyOrder.ts'

export interface RankOptions extends LookOptions {
  /** Only these families; null for all. */
  readonly familyIds: ReadonlySet<string> | null
  /** Only these bands; null for all that are suggested unasked. */
  readonly bands: ReadonlySet<Band> | null
}

export interface RankedMove extends Move {
  /** Moved up in the list so that it shows more than one direction. */
  readonly shownForVariety: boolean
}

export interface RankedMoves {
  /** Best first, all of them. */
  readonly moves: readonly RankedMove[]
  /** How many there are in each band, before the filter on bands. */
  readonly bandCounts: Readonly<Record<Band, number>>
}

/** How many of the best are put in an order that shows more than one direction; the rest follows by score. */
const POOL_SIZE = 40

/**
 * A person's moves. The role held now and what the person declined are never among them; what is below the lowest fit is
 * there only when the band FAR is asked for. Filters leave out, they change no score. Ties by ascending role id.
 */
export function rankMoves(model: MatchingModel, person: PreparedPerson, options: RankOptions): RankedMoves {
  const suggestions = scoreSuggestions(model, person, options)
  const wanted = suggestions
    .filter(({ move }) => (options.bands === null ? move.band !== 'FAR' : options.bands.has(move.band)))
    .sort((left, right) => right.move.score - left.move.score || compareIds(left.move.roleId, right.move.roleId))
  const placeByScore = new Map(wanted.map(({ move }, place) => [move.roleId, place]))
  const moves = inShownOrder(wanted).map(({ move }, place) => ({
    ...move,
    shownForVariety: place < (placeByScore.get(move.roleId) ?? place),
  }))
  return { moves, bandCounts: countBands(suggestions) }
}

function scoreSuggestions(model: MatchingModel, person: PreparedPerson, options: RankOptions): WeighedMove[] {
  return [...model.roles.values()]
    .filter(({ role }) => options.familyIds === null || options.familyIds.has(role.familyId))
    .filter(({ role }) => mayBeSuggested(person.profile, role.id, role.familyId))
    .flatMap(({ role }) => {
      const scored = scoreRole(model, person, role.id, options)
      return scored === null ? [] : [{ move: scored.move, weighed: scored.weighed }]
    })
}

/** A NO or NOT_YET leaves a role out; it never lowers a score. */
function mayBeSuggested({ roleId, declined }: OwnProfile, id: string, familyId: string): boolean {
  return id !== roleId && !declined.roleIds.has(id) && !declined.familyIds.has(familyId)
}

/** The pool in its order, then the rest. When nothing in the pool looks well over the wall, the best that does takes its last place. */
function inShownOrder(byScore: readonly WeighedMove[]): readonly WeighedMove[] {
  const pool = byScore.slice(0, POOL_SIZE)
  const rest = byScore.slice(POOL_SIZE)
  const farther = pool.some(looksWellOverTheWall) ? -1 : rest.findIndex(looksWellOverTheWall)
  const [wellOver] = farther < 0 ? [] : rest.splice(farther, 1)
  if (wellOver === undefined) return [...orderForVariety(pool), ...rest]
  return [...orderForVariety([...pool.slice(0, -1), wellOver]), ...pool.slice(-1), ...rest]
}

function countBands(suggestions: readonly WeighedMove[]): Record<Band, number> {
  const count = (band: Band) => suggestions.filter(({ move }) => move.band === band).length
  return {
    ONE_STEP: count('ONE_STEP'),
    TWO_STEPS: count('TWO_STEPS'),
    BIGGER_LEAP: count('BIGGER_LEAP'),
    FAR: count('FAR'),
  }
}
