import type { NeedKind } from './talentNeed.ts'

/** Who uses now what is looked for, and who does something close to it. */
export type TalentGroup = 'USES_IT_NOW' | 'CLOSE_TO_IT'

/** So many people are found in a group; whoever wants others narrows the need. */
export const MOST_IN_GROUP = 20

interface GroupLimits {
  readonly usesItNow: number
  readonly closeToIt: number
}

/** The least fit of each group, per mille. Measured on the demo organization: see decisions.md. */
const LIMITS_FOR_SKILLS: GroupLimits = { usesItNow: 750, closeToIt: 450 }
const LIMITS_FOR_ROLE: GroupLimits = { usesItNow: 550, closeToIt: 425 }

/** Who is near a role brings so much of what tells it from others: three of ten. Per mille. */
const LEAST_OF_OWN = 300

/** How near somebody comes to a need. */
export interface Nearness {
  /** Per mille. */
  readonly fit: number
  /** Of what tells a role from others, how much they bring, of how much there is; nothing for a list of skills. */
  readonly ownBrought: number
  readonly ownCount: number
}

/** The group of somebody who comes so near to a need; null for neither. */
export function groupOf({ fit, ownBrought, ownCount }: Nearness, kind: NeedKind): TalentGroup | null {
  const { usesItNow, closeToIt } = kind === 'SKILLS' ? LIMITS_FOR_SKILLS : LIMITS_FOR_ROLE
  if (ownBrought * 1000 < ownCount * LEAST_OF_OWN) return null
  if (fit >= usesItNow) return 'USES_IT_NOW'
  return fit >= closeToIt ? 'CLOSE_TO_IT' : null
}
