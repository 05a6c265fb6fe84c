import { compareIds } from '../shared/compareIds.ts'
import { groupBy } from '../shared/groupBy.ts'
import type { Move } from './score/scoreMove.ts'
import type { WeighedRequirement } from './score/skillTables.ts'

/** What decides on the place of a move. */
export interface MoveToPlace {
  readonly move: Pick<Move, 'roleId' | 'familyId' | 'score' | 'reach' | 'band'>
}

/**
 * How alike a role is to one that was picked, 0 to 4000: as far as the weights of what they ask lie on the same skills. Once
 * another was picked, what was made for the one before it is not asked any more.
 */
export type LikenessTo<Scored> = (picked: Scored) => (other: Scored) => number

/** A good score and being unlike what was already picked, weighed against each other; likeness (0 to 4000) is brought to the scale of a score. */
const SCORE_COUNTS = 7
const LIKENESS_COUNTS = 3
const LIKENESS_TO_SCORE = 100 * 1000

/** In the first five no family may fill the list, and one move looks well over the wall if there is one. */
const FIRST_SCREEN = 5
const MOST_OF_ONE_FAMILY = 2
export const WELL_OVER_THE_WALL = 600

/** Whether a move goes far enough to count as a look over the wall, and is good enough to be suggested. */
export function looksWellOverTheWall({ move }: MoveToPlace): boolean {
  return move.reach >= WELL_OVER_THE_WALL && move.band !== 'FAR'
}

interface Candidate<Scored> {
  readonly scored: Scored
  /** To the nearest of those picked, 0 to 4000. */
  likeness: number
}

/**
 * The same moves in an order that shows more than one direction: the best first, then one after the other the one with
 * the best balance of score and novelty (maximal marginal relevance, Carbonell and Goldstein, 1998), ties by role id.
 * The moves come best first, and each is looked for when it is asked. Where the first five cannot have both few of each
 * family and one well over the wall, the latter wins.
 */
export function* orderForVariety<Scored extends MoveToPlace>(
  moves: readonly Scored[],
  likenessTo: LikenessTo<Scored>,
): Generator<Scored> {
  let left: Candidate<Scored>[] = moves.map((scored) => ({ scored, likeness: 0 }))
  const picked: Scored[] = []
  while (left.length > 0) {
    const next = pick(allowed(left, picked))
    if (next === undefined) break
    yield next.scored
    picked.push(next.scored)
    left = left.filter((candidate) => candidate !== next)
    const likeness = likenessTo(next.scored)
    for (const candidate of left) candidate.likeness = Math.max(candidate.likeness, likeness(candidate.scored))
  }
}

/** The one with the best balance (ties: the lowest role id). */
function pick<Scored extends MoveToPlace>(candidates: readonly Candidate<Scored>[]): Candidate<Scored> | undefined {
  let best: Candidate<Scored> | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const balanced = balance(candidate)
    if (balanced < most || (balanced === most && best !== undefined && !hasLowerId(candidate, best))) continue
    best = candidate
    most = balanced
  }
  return best
}

function hasLowerId(one: Candidate<MoveToPlace>, other: Candidate<MoveToPlace>): boolean {
  return compareIds(one.scored.move.roleId, other.scored.move.roleId) < 0
}

function balance({ scored, likeness }: Candidate<MoveToPlace>): number {
  return SCORE_COUNTS * scored.move.score - LIKENESS_COUNTS * LIKENESS_TO_SCORE * likeness
}

/** The likeness of roles whose requirements are weighed one by one. */
export const likenessByWeights: LikenessTo<{ readonly weighed: readonly WeighedRequirement[] }> = (picked) => {
  const weightAt = new Map(picked.weighed.map(({ place, weight }) => [place, weight]))
  return ({ weighed }) =>
    weighed.reduce((shared, { place, weight }) => shared + Math.min(weight, weightAt.get(place) ?? 0), 0)
}

function allowed<Scored extends MoveToPlace>(
  left: readonly Candidate<Scored>[],
  picked: readonly Scored[],
): readonly Candidate<Scored>[] {
  if (picked.length === 0 || picked.length >= FIRST_SCREEN) return left
  const familyCounts = groupBy(picked, ({ move }) => move.familyId)
  const fewOfFamily = left.filter(
    ({ scored }) => (familyCounts.get(scored.move.familyId)?.length ?? 0) < MOST_OF_ONE_FAMILY,
  )
  const isLastChance = picked.length === FIRST_SCREEN - 1 && !picked.some(looksWellOverTheWall)
  const choices = isLastChance ? [fewOfFamily.filter(wellOver), left.filter(wellOver), fewOfFamily] : [fewOfFamily]
  return choices.find((choice) => choice.length > 0) ?? left
}

function wellOver({ scored }: Candidate<MoveToPlace>): boolean {
  return looksWellOverTheWall(scored)
}
