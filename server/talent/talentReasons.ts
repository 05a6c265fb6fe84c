import type { OwnRequirement } from '../moves/ownOfRole.ts'
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
 * What somebody shows of what is needed: what tells the need from others (`own`) before the rest; within each first what is
 * important, essential and rarely asked, ties by id. Kinds of skills do not count here: the few things to know that every
 * role asks weigh much in a score and say little of a person. One thing shown is one reason, though it may be close to
 * several that are needed.
 */
export function reasonsFor(
  model: MatchingModel,
  holder: SkillHolder,
  role: PreparedRole,
  own: readonly OwnRequirement[],
): FoundReason[] {
  const ownPlaces = new Set(own.map(({ place }) => place))
  const counted: (FoundReason & { readonly points: number; readonly isOwn: boolean })[] = []
  sumFit(model, holder, role, requirementWeights(model, holder, role), (requirement, credit) => {
    const points = requirementShare(model.tables, requirement) * credit.perMille
    const isOwn = ownPlaces.has(requirement.place)
    if (points > 0) counted.push({ skillId: requirement.skillId, throughId: credit.viaSkillId, points, isOwn })
  })
  counted.sort(
    (left, right) =>
      Number(right.isOwn) - Number(left.isOwn) || right.points - left.points || compareIds(left.skillId, right.skillId),
  )
  const byShown = new Map<string, FoundReason>()
  for (const { skillId, throughId } of counted) {
    const shown = throughId ?? skillId
    if (!byShown.has(shown)) byShown.set(shown, { skillId, throughId })
  }
  return [...byShown.values()].slice(0, MOST_REASONS)
}
