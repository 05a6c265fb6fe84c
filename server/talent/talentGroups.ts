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

/** The group of somebody who meets so much of a need (fit per mille); null for neither. */
export function groupOf(fit: number, kind: NeedKind): TalentGroup | null {
  const { usesItNow, closeToIt } = kind === 'SKILLS' ? LIMITS_FOR_SKILLS : LIMITS_FOR_ROLE
  if (fit >= usesItNow) return 'USES_IT_NOW'
  return fit >= closeToIt ? 'CLOSE_TO_IT' : null
}
