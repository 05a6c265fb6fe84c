/** A place to go to by keyboard: its band (-1 for the viewer's own garden, then nearest first) and where it is across. */
export type KeyPlace = { readonly id: string; readonly band: number; readonly x: number }

/**
 * Where a key leads from one place to another: Left and Right along its band, Up to the next band further away and
 * Down to the next one nearer, each to whoever stands nearest; Home to the viewer. Null where the key leads nowhere.
 */
export function nextNode(places: readonly KeyPlace[], from: KeyPlace, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return nearest(
        places.filter(({ band, x }) => band === from.band && x < from.x),
        from.x,
      )
    case 'ArrowRight':
      return nearest(
        places.filter(({ band, x }) => band === from.band && x > from.x),
        from.x,
      )
    case 'ArrowUp':
      return nearest(
        inNextBand(
          places.filter(({ band }) => band > from.band),
          Math.min,
        ),
        from.x,
      )
    case 'ArrowDown':
      return nearest(
        inNextBand(
          places.filter(({ band }) => band < from.band),
          Math.max,
        ),
        from.x,
      )
    case 'Home':
      return places.find(({ band }) => band < 0)?.id ?? null
    default:
      return null
  }
}

function inNextBand(places: readonly KeyPlace[], choose: (...bands: number[]) => number): KeyPlace[] {
  const next = choose(...places.map(({ band }) => band))
  return places.filter(({ band }) => band === next)
}

function nearest(places: readonly KeyPlace[], x: number): string | null {
  const rising = [...places].sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))
  return rising[0]?.id ?? null
}
