/** A job family as the map needs it. */
export type MapFamily = { readonly code: string; readonly name: string }

/** The column of a family on the land: from and to in -1 (left) to 1 (right), and its middle. */
export type Column = MapFamily & { readonly from: number; readonly to: number; readonly middle: number }

/** Two roles of one family stand one behind the other; each further pair in one band makes its column this much wider. */
const shareOfFurtherPair = 0.75
const rolesBehindEachOther = 2

/**
 * Shares the land out to the families, side by side in their order, turned so that the own family stands in the
 * middle. A family with many roles in one band gets a wider column.
 * @param families in alphabetical order
 * @param fullest how many roles a family has at most in one band, by its code
 */
export function columnsOf(
  families: readonly MapFamily[],
  ownFamily: string | null,
  fullest: ReadonlyMap<string, number>,
): Column[] {
  const turned = turnedToMiddle(families, ownFamily)
  const shares = turned.map(({ code }) => {
    const pairs = Math.ceil((fullest.get(code) ?? 0) / rolesBehindEachOther)
    return 1 + shareOfFurtherPair * Math.max(0, pairs - 1)
  })
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let taken = 0
  return turned.map((family, place) => {
    const from = (2 * taken) / whole - 1
    taken += shares[place] ?? 0
    const to = (2 * taken) / whole - 1
    return { ...family, from, to, middle: (from + to) / 2 }
  })
}

function turnedToMiddle(families: readonly MapFamily[], ownFamily: string | null): MapFamily[] {
  const own = families.findIndex(({ code }) => code === ownFamily)
  if (own < 0) return [...families]
  const middle = Math.floor((families.length - 1) / 2)
  const start = (own - middle + families.length) % families.length
  return [...families.slice(start), ...families.slice(0, start)]
}
