/** Ascending by code unit: the stated order wherever equals must not fall back on the order of arrival. */
export function compareIds(left: string, right: string): number {
  if (left < right) return -1
  return left > right ? 1 : 0
}

/** A sorted copy, ascending by id. */
export function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => compareIds(left.id, right.id))
}
