/** A place that the keyboard can go to. */
export type KeyPlace = { readonly id: string; readonly x: number; readonly y: number }

const directions: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** What lies straight ahead counts before what is near but aside. */
const costAside = 2.5

/** Where an arrow key leads from a place: to whoever stands nearest in that direction. Null where nobody does. */
export function nextInDirection(places: readonly KeyPlace[], from: KeyPlace, key: string): string | null {
  const way = directions[key]
  if (way === undefined) return null
  let best: { id: string; cost: number } | null = null
  for (const { id, x, y } of places) {
    const ahead = (x - from.x) * way.x + (y - from.y) * way.y
    const aside = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x)
    if (ahead <= 0 || aside > costAside * ahead) continue
    const cost = ahead + costAside * aside
    if (best === null || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
