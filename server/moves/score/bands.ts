/** How far a move is, in steps; never a verdict on a person. */
export type Band = 'ONE_STEP' | 'TWO_STEPS' | 'BIGGER_LEAP' | 'FAR'

/** Where the first two bands begin, in fit per mille. Measured on the demo organization: see decisions.md. */
export const ONE_STEP_FIT = 500
const TWO_STEPS_FIT = 425

/** One step away is a role of whose essentials at least one in three is there, at half or more. */
const ESSENTIALS_FOR_EACH_MET = 3
const LEAST_CREDIT_FOR_ESSENTIAL = 500

/** The third band is never empty by itself: it begins at least this far under the second, in fit per mille. */
const LEAST_WIDTH_OF_BIGGER_LEAP = 50

/** What lies more grades up than this is suggested where it is one step away, else only when asked for. */
const MOST_GRADES_UP = 3

/** A role as a person meets it. */
export interface Nearness {
  /** Per mille. */
  readonly fit: number
  /** How far each of the role's essentials is met, per mille. */
  readonly essentialCredits: readonly number[]
  /** How many grades the role lies above theirs; 0 where it does not, or where one of the two is unknown. */
  readonly gradesUp: number
}

/** How many grades one lies above another, as `Nearness` takes it. */
export function gradesUp(own: number | null, asked: number | null): number {
  return own === null || asked === null ? 0 : Math.max(0, asked - own)
}

/** The band of a move; `lowestFit` (per mille) is the least that is suggested unasked. */
export function bandOf({ fit, essentialCredits, gradesUp }: Nearness, lowestFit: number): Band {
  if (fit >= ONE_STEP_FIT && meetsEssentials(essentialCredits)) return 'ONE_STEP'
  if (gradesUp > MOST_GRADES_UP) return 'FAR'
  if (fit >= TWO_STEPS_FIT) return 'TWO_STEPS'
  return fit >= lowestFit ? 'BIGGER_LEAP' : 'FAR'
}

/** The least fit that is suggested unasked: the floor of an organization, kept under the second band. All per mille. */
export function lowestFitFor(floor: number): number {
  return Math.min(floor, TWO_STEPS_FIT - LEAST_WIDTH_OF_BIGGER_LEAP)
}

function meetsEssentials(credits: readonly number[]): boolean {
  const met = credits.filter((credit) => credit >= LEAST_CREDIT_FOR_ESSENTIAL)
  return met.length * ESSENTIALS_FOR_EACH_MET >= credits.length
}
