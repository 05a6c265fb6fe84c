import { compareIds } from '../../shared/compareIds.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { splitByShares } from '../../shared/splitByShares.ts'
import { rolesAsking } from '../../skills/rarity.ts'
import type { SimilarCause } from '../../skills/similarSkills.ts'
import { COMPONENTS, type Component, GAINER_OF, type Gainer, NEED_OF, type Need } from './component.ts'
import type { Lens } from './lens.ts'
import type { MatchingModel } from './matchingModel.ts'
import { type LookOptions, lensOf, type ScoredMove } from './scoreMove.ts'
import type { Term } from './terms.ts'

/** One addend of the score, with the fact behind it. */
export interface ReasonRow {
  readonly component: Component
  readonly need: Need
  readonly gainer: Gainer
  /** The skill asked (fit, value, interest) or the talent held (use, activation); null for the seat and for estimates. */
  readonly skillId: string | null
  /** The neighboring skill through which it counts: held (fit, value) or asked (use, activation). */
  readonly viaSkillId: string | null
  /** Why the two are neighbors; null where it counts as itself. `causeId`: the shared group or word, where there is one. */
  readonly cause: SimilarCause | null
  readonly causeId: string | null
  /** Not confirmed by the person. */
  readonly assumed: boolean
  /** Counted as comparable roles are, since the role is not described in a kind. */
  readonly estimated: boolean
  /** The skill of the person that counts, itself or through the other: an answer is waited for whether it is theirs. */
  readonly isProposal: boolean
  /** The level the person has in it, tenths; null where the row is not about something held. */
  readonly heldLevel: number | null
  /** The level that role or team asks, tenths; null where nothing is asked. */
  readonly neededLevel: number | null
  /** How many of all roles ask the skill at the level asked (or, for a talent, held) or higher; null without a skill. */
  readonly askedByRoles: number | null
  readonly ofRoles: number
  /** The grades compared, in the row about them; null where unknown, and in all others. */
  readonly ownGrade: number | null
  readonly roleGrade: number | null
  /** Above 0; the points of all rows add up to the score. */
  readonly points: number
  /** Tenths of a shown point; the rows of a part add up to the part. */
  readonly tenths: number
}

/** The rows of one component that speak to one need, and with that to one gainer. */
export interface ScorePart {
  readonly component: Component
  readonly need: Need
  readonly gainer: Gainer
  readonly points: number
  /** Tenths of a shown point (0 to 1000 in all); the parts add up to the total. */
  readonly tenths: number
  /** Most points first. */
  readonly rows: readonly ReasonRow[]
}

export interface ScoreExplanation {
  readonly totalTenths: number
  /** The two-way match of fit and use, 0 to 1000. */
  readonly matchPerMille: number
  readonly version: string
  /** In the order of the components; what counts for nothing is left out. */
  readonly parts: readonly ScorePart[]
}

/** Points of a score in a tenth of a shown point. */
export const POINTS_PER_TENTH = 400_000
const MATCH_PER_MILLE = 4_000

/** A number of points as tenths of a shown point, rounded half up. */
export function tenthsOf(points: number): number {
  return Math.round(points / POINTS_PER_TENTH)
}

/** Why a move has its score: rows that add up to it exactly, and shown parts that add up to the shown total. */
export function explainScore(model: MatchingModel, scored: ScoredMove, options: LookOptions): ScoreExplanation {
  const rows = reasonRows(model, scored, lensOf(model, options))
  const groups = [...groupBy(rows, ({ component, need }) => `${component} ${need}`).values()]
  const totalTenths = tenthsOf(scored.move.score)
  const points = groups.map((group) => group.reduce((sum, row) => sum + row.points, 0))
  const tenths = splitByShares(
    totalTenths,
    groups.map((_, index) => ({ id: String(index).padStart(2, '0'), share: points[index] ?? 0 })),
  )
  const parts = groups.flatMap((group, index): ScorePart[] => {
    const [first] = group
    if (first === undefined) return []
    const { component, need, gainer } = first
    const ofPart = tenths[index] ?? 0
    const rows = inTenths(heaviestFirst(group), ofPart)
    return [{ component, need, gainer, points: points[index] ?? 0, tenths: ofPart, rows }]
  })
  const matchPerMille = Math.round(scored.move.match / MATCH_PER_MILLE)
  return { totalTenths, matchPerMille, version: model.version, parts }
}

/** Every addend of the score that counts for something, in the order of the components. */
function reasonRows(model: MatchingModel, scored: ScoredMove, lens: Lens): PlainRow[] {
  const counted = COMPONENTS.filter((component) => lens[component] > 0)
  return counted.flatMap((component) => scored.termsOf(component).map((term) => reasonRow(model, scored, term, lens)))
}

/** A row before its share of what is shown. */
type PlainRow = Omit<ReasonRow, 'tenths'>

function reasonRow(model: MatchingModel, scored: ScoredMove, term: Term, lens: Lens): PlainRow {
  const { component, skillId, kind, level, viaSkillId, cause, causeId, assumed, estimated, amount } = term
  const { rarity } = model.tables
  const isEnergy = kind === 'ENERGY' && (component === 'FIT' || component === 'USE')
  return {
    component,
    need: isEnergy ? 'AUTONOMY' : NEED_OF[component],
    gainer: GAINER_OF[component],
    skillId,
    viaSkillId,
    cause,
    causeId,
    assumed,
    estimated,
    ...levelsOf(scored, term),
    ...gradesOf(scored, term),
    askedByRoles: skillId === null || level === null ? null : rolesAsking(rarity, skillId, level),
    ofRoles: rarity.roleCount,
    points: amount * lens[component],
  }
}

type Levels = Pick<ReasonRow, 'isProposal' | 'heldLevel' | 'neededLevel'>

/** What the person has of the skill that counts, and what is asked of the skill it counts for. */
function levelsOf({ person, role }: ScoredMove, { component, skillId, viaSkillId, level }: Term): Levels {
  const isTalent = component === 'USE' || component === 'ACTIVATION'
  const heldId = component === 'INTEREST' ? null : isTalent ? skillId : (viaSkillId ?? skillId)
  const askedId = isTalent ? (viaSkillId ?? skillId) : null
  const isProposal = person.profile.skills.some((own) => own.skillId === heldId && own.assumed)
  return {
    isProposal,
    heldLevel: heldId === null ? null : (person.held.get(heldId)?.level ?? null),
    neededLevel: askedId === null ? level : (role.requirementOf.get(askedId)?.level ?? null),
  }
}

function gradesOf({ person, role }: ScoredMove, { component }: Term): Pick<ReasonRow, 'ownGrade' | 'roleGrade'> {
  if (component !== 'EASE') return { ownGrade: null, roleGrade: null }
  return { ownGrade: person.profile.grade, roleGrade: role.role.grade }
}

function inTenths(rows: readonly PlainRow[], tenths: number): readonly ReasonRow[] {
  const shares = rows.map(({ points }, place) => ({ id: String(place).padStart(4, '0'), share: points }))
  const split = splitByShares(tenths, shares)
  return rows.map((row, place) => ({ ...row, tenths: split[place] ?? 0 }))
}

function heaviestFirst(rows: readonly PlainRow[]): readonly PlainRow[] {
  return rows.toSorted(
    (left, right) => right.points - left.points || compareIds(left.skillId ?? '', right.skillId ?? ''),
  )
}
