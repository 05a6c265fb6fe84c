import { requirementWeights, sumFit } from '../moves/score/componentSums.ts'
import type { MatchingModel } from '../moves/score/matchingModel.ts'
import type { SkillHolder } from '../moves/score/skillHolder.ts'
import { type PreparedRole, requirementShare } from '../moves/score/skillTables.ts'
import { compareIds } from '../shared/compareIds.ts'

/** Why somebody is found for a need. */
export interface FoundReason {
  /** What is needed. */
  readonly skillId: string
  /** What is shown, close to it; null where the needed skill itself is shown. */
  readonly throughId: string | null
}

/** So many reasons are read at a glance. */
const MOST_REASONS = 3

/**
 * What somebody shows of what is needed: first what is most of the need's own, important, essential and rarely asked, ties by
 * id. Kinds of skills do not count here: the few things to know that every role asks weigh much in a score and say little of
 * a person. One thing shown is one reason, though it may be close to several that are needed.
 */
export function reasonsFor(model: MatchingModel, holder: SkillHolder, role: PreparedRole): FoundReason[] {
  const counted: (FoundReason & { readonly points: number })[] = []
  sumFit(model, holder, role, requirementWeights(model, holder, role), (requirement, credit) => {
    const points = requirementShare(model.tables, requirement) * credit.perMille
    if (points > 0) counted.push({ skillId: requirement.skillId, throughId: credit.viaSkillId, points })
  })
  counted.sort((left, right) => right.points - left.points || compareIds(left.skillId, right.skillId))
  const byShown = new Map<string, FoundReason>()
  for (const { skillId, throughId } of counted) {
    const shown = throughId ?? skillId
    if (!byShown.has(shown)) byShown.set(shown, { skillId, throughId })
  }
  return [...byShown.values()].slice(0, MOST_REASONS)
}
