/**
 * Where a key leads in a list of `count` items with the focus at `place` (-1 for none): Down and Up go around the
 * ends, Home and End go to them. Null for any other key and for an empty list.
 */
export function nextPlace(key: string, place: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count
    case 'ArrowUp':
      return place <= 0 ? count - 1 : place - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
