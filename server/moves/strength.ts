import { isAbility } from './score/matchingKind.ts'
import type { Term } from './score/terms.ts'

/** What a person comes to a role with: skills it asks, others close to those, what they did before, or the kind of work it is. */
export const STRENGTHS = ['SKILLS', 'CLOSE_SKILLS', 'ACTIVITIES', 'KINDS_OF_WORK'] as const

export type Strength = (typeof STRENGTHS)[number]

/** The sort of fact that most of the fit comes from, by its terms; of equals the first named. Null where nothing counts. */
export function strengthOf(fitTerms: readonly Term[]): Strength | null {
  const sums = { SKILLS: 0, CLOSE_SKILLS: 0, ACTIVITIES: 0, KINDS_OF_WORK: 0 }
  for (const { kind, viaSkillId, amount } of fitTerms) {
    if (kind === null) continue
    if (kind === 'ENERGY') sums.KINDS_OF_WORK += amount
    else if (!isAbility(kind)) sums.ACTIVITIES += amount
    else sums[viaSkillId === null ? 'SKILLS' : 'CLOSE_SKILLS'] += amount
  }
  const most = Math.max(...Object.values(sums))
  return most === 0 ? null : (STRENGTHS.find((strength) => sums[strength] === most) ?? null)
}
