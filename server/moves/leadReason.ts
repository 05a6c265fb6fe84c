import type { MoveValues, ValueReasonDetail } from './moveValues.ts'
import { GAINERS } from './score/component.ts'

/**
 * The one reason that stands for a move where there is room for a single sentence: the strongest of its sort. Which sort
 * is drawn by the role's id, so that a list tells many sides, and the same role always the same. Null without any.
 */
export function leadReason(roleId: string, values: MoveValues): ValueReasonDetail | null {
  const strongestOfSort = new Map<string, ValueReasonDetail>()
  for (const detail of GAINERS.flatMap((gainer) => values[gainer])) {
    if (!strongestOfSort.has(detail.reason)) strongestOfSort.set(detail.reason, detail)
  }
  const sorts = [...strongestOfSort.values()]
  return sorts[drawn(roleId, sorts.length)] ?? null
}

/** A number from 0 to below `count`, always the same for an id; 0 where there is nothing to draw from. */
function drawn(id: string, count: number): number {
  let sum = 0
  for (const character of id) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return count === 0 ? 0 : sum % count
}
