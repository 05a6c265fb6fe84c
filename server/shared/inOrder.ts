/** One answer for each id, in the order of the ids; null where nothing was found. What a batched lookup must give back. */
export function inOrder<Item>(
  ids: readonly string[],
  items: Iterable<Item>,
  idOf: (item: Item) => string,
): (Item | null)[] {
  const byId = new Map<string, Item>()
  for (const item of items) byId.set(idOf(item), item)
  return ids.map((id) => byId.get(id) ?? null)
}
