import { requirementWeights, sumFit, sumTalents } from './componentSums.ts'
import { LENSES, scoreThrough } from './lens.ts'
import type { MatchingModel } from './matchingModel.ts'
import type { SkillHolder } from './skillHolder.ts'
import type { PreparedRole } from './skillTables.ts'

/** The share of a role that somebody meets: 0 to 4,000,000. */
export function fitOf(model: MatchingModel, holder: SkillHolder, role: PreparedRole): number {
  return sumFit(model, holder, role, requirementWeights(model, holder, role))
}

/** The match of fit and use, through the lens for checks: 0 to 400,000,000. */
export function matchOf(model: MatchingModel, holder: SkillHolder, role: PreparedRole): number {
  const { use, activation } = sumTalents(model, holder, role)
  const nothing = { VALUE: 0, INTEREST: 0, EASE: 0, REACH: 0, MOMENTUM: 0 }
  return scoreThrough(LENSES.MATCH, { FIT: fitOf(model, holder, role), USE: use, ACTIVATION: activation, ...nothing })
}
