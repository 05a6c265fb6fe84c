import type { MoveValuesFragment } from '../generated/operations.ts'

/** One reason why someone gains, with the skill it is about. */
export type Reason = MoveValuesFragment['reasons'][number]

/**
 * The one reason that stands for a move where there is room for a single sentence: the strongest of its sort. Which
 * sort is drawn by the role's id, so that a list tells many sides, the same role always the same. Null without any.
 */
export function reasonToTell(roleId: string, values: readonly MoveValuesFragment[]): Reason | null {
  const strongestOfSort = new Map<string, Reason>()
  for (const reason of values.flatMap(({ reasons }) => reasons)) {
    if (!strongestOfSort.has(reason.reason)) strongestOfSort.set(reason.reason, reason)
  }
  const sorts = [...strongestOfSort.values()]
  return sorts[drawn(roleId, sorts.length)] ?? null
}

/** A number from 0 to below `count`, always the same for an id. */
function drawn(id: string, count: number): number {
  let sum = 0
  for (const character of id) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return count === 0 ? 0 : sum % count
}
