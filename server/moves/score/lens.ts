import { splitByShares } from '../../shared/splitByShares.ts'
import { COMPONENTS, type Component, type ComponentValues } from './component.ts'

/** How much each part of the score counts; whole numbers that add up to 100. */
export type Lens = Readonly<Record<Component, number>>

/** What the weights of a lens add up to. */
export const LENS_TOTAL = 100

/** Starting points, to be tuned on an organization's own moves: not a finding. */
export const LENSES = {
  EMPLOYEE: { FIT: 33, USE: 27, ACTIVATION: 5, VALUE: 10, INTEREST: 10, EASE: 5, REACH: 5, MOMENTUM: 5 },
  HIDDEN_TALENT: { FIT: 38, USE: 37, ACTIVATION: 0, VALUE: 20, INTEREST: 0, EASE: 5, REACH: 0, MOMENTUM: 0 },
  PLAN: { FIT: 38, USE: 32, ACTIVATION: 0, VALUE: 25, INTEREST: 0, EASE: 5, REACH: 0, MOMENTUM: 0 },
  MATCH: { FIT: 55, USE: 45, ACTIVATION: 0, VALUE: 0, INTEREST: 0, EASE: 0, REACH: 0, MOMENTUM: 0 },
} as const satisfies Record<string, Lens>

/** Outside these shares of fit in fit and use together, suggestions soon become poor. */
const LOWEST_SHARE_OF_FIT = 0.45
const HIGHEST_SHARE_OF_FIT = 0.65

/** With fewer past moves in the whole organization, which way others went is not read. */
export const LEAST_PAST_MOVES = 200

/**
 * A lens from weights that a person set: whole numbers, 0 or more; a part left out keeps its weight of the employee lens.
 * Split anew so that they add up to 100, with fit between 45 and 65 percent of fit and use together (as near as whole
 * numbers allow).
 */
export function personalLens(wanted: Partial<Lens>): Lens {
  return keepFitAndUseTogether(splitLens({ ...LENSES.EMPLOYEE, ...wanted }))
}

/** The same lens where the organization has few past moves: what momentum would count goes to fit and use. */
export function lensForPastMoves(lens: Lens, pastMoveCount: number): Lens {
  if (pastMoveCount >= LEAST_PAST_MOVES || lens.MOMENTUM === 0) return lens
  const [toFit = 0, toUse = 0] = splitByShares(lens.MOMENTUM, [
    { id: 'FIT', share: lens.FIT },
    { id: 'USE', share: lens.USE },
  ])
  return keepFitAndUseTogether({ ...lens, FIT: lens.FIT + toFit, USE: lens.USE + toUse, MOMENTUM: 0 })
}

/** The score of a move through a lens: 0 to 400,000,000. */
export function scoreThrough(lens: Lens, values: ComponentValues): number {
  return COMPONENTS.reduce((sum, component) => sum + lens[component] * values[component], 0)
}

function splitLens(wanted: Lens): Lens {
  const parts = splitByShares(
    LENS_TOTAL,
    COMPONENTS.map((component) => ({ id: component, share: wanted[component] })),
  )
  return byComponent((_, index) => parts[index] ?? 0)
}

function keepFitAndUseTogether(lens: Lens): Lens {
  const together = lens.FIT + lens.USE
  const lowest = Math.min(together, Math.ceil(together * LOWEST_SHARE_OF_FIT))
  const highest = Math.max(lowest, Math.floor(together * HIGHEST_SHARE_OF_FIT))
  const fit = Math.max(lowest, Math.min(highest, lens.FIT))
  return { ...lens, FIT: fit, USE: together - fit }
}

/** A record with one value for each component. */
export function byComponent(amountOf: (component: Component, index: number) => number): ComponentValues {
  const [FIT = 0, USE = 0, ACTIVATION = 0, VALUE = 0, INTEREST = 0, EASE = 0, REACH = 0, MOMENTUM = 0] =
    COMPONENTS.map(amountOf)
  return { FIT, USE, ACTIVATION, VALUE, INTEREST, EASE, REACH, MOMENTUM }
}
