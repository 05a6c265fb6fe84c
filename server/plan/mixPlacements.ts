import { solveEquations } from './solveEquations.ts'

/** What a placement brings to a mix: its value, and how much it has of each thing that is limited. */
export interface Ingredient {
  readonly value: number
  readonly amounts: readonly number[]
}

/** Shares of ingredients, together one whole, that on average keep to every limit and are worth as much as can be. */
export interface Mix {
  /** What one more of each limited thing would add to the worth of the mix; never below 0. */
  readonly prices: () => number[]
  /** Takes another ingredient into account; false where the mix is no better for it. */
  readonly add: (ingredient: Ingredient) => boolean
  /** The ingredients in use, each with its share. */
  readonly shares: () => { readonly ingredient: Ingredient; readonly share: number }[]
}

/** An ingredient, or the room that one limit leaves; as a column: what it takes of each limit, then of the whole. */
interface Column {
  readonly value: number
  readonly column: readonly number[]
  readonly ingredient: Ingredient | null
}

/** A share of less is none: far above what a computer loses to rounding. */
const NO_SHARE = 1e-9

/** A mix is no better for less, as values are whole numbers. */
const NO_GAIN = 0.5

/** Each turn betters the mix, so few are needed; this stops one that goes around in circles. */
const MOST_TURNS = 200

/**
 * A mix within limits, none of which is endless. It starts from a stand-in that keeps to every limit and is worth less
 * than any mix of real ingredients (`lowest`, below 0), so that there always is a mix; where the stand-in keeps a share,
 * the ingredients so far cannot keep to the limits.
 *
 * The simplex method with as many columns in use as there are limits, and one (Dantzig 1951).
 */
export function openMix(most: readonly number[], lowest: number): Mix {
  const units = most.map((amount) => Math.max(1, Math.abs(amount)))
  const whole = [...most.map((amount, limit) => amount / (units[limit] ?? 1)), 1]
  const rooms = most.map((_, limit) => ({
    value: 0,
    column: whole.map((_, at) => (at === limit ? 1 : 0)),
    ingredient: null,
  }))
  const known: Column[] = [...rooms]
  let used: Column[] = [...rooms, { value: lowest, column: whole, ingredient: null }]

  const amountsFor = (sums: readonly number[]) =>
    solveEquations(
      whole.map((_, row) => used.map(({ column }) => column[row] ?? 0)),
      sums,
    )
  const pricesOfRows = () =>
    solveEquations(
      used.map(({ column }) => column),
      used.map(({ value }) => value),
    )

  /** Takes the column in for the one that is used up first. */
  function takeIn(next: Column): boolean {
    const needed = amountsFor(next.column)
    const amounts = amountsFor(whole)
    let usedUp = -1
    let soonest = Number.POSITIVE_INFINITY
    needed.forEach((need, at) => {
      if (need <= NO_SHARE) return
      const lasts = Math.max(0, amounts[at] ?? 0) / need
      if (lasts >= soonest) return
      soonest = lasts
      usedUp = at
    })
    used = used.map((column, at) => (at === usedUp ? next : column))
    return usedUp >= 0
  }

  function improve(): void {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const prices = pricesOfRows()
      let best: Column | null = null
      let highest = NO_GAIN
      for (const column of known) {
        const gain = gainOf(column, prices)
        if (gain <= highest) continue
        highest = gain
        best = column
      }
      if (best === null || !takeIn(best)) return
    }
  }

  return {
    prices: () => units.map((unit, limit) => Math.max(0, pricesOfRows()[limit] ?? 0) / unit),
    add(ingredient) {
      const column = [...ingredient.amounts.map((amount, limit) => amount / (units[limit] ?? 1)), 1]
      const next = { value: ingredient.value, column, ingredient }
      known.push(next)
      const isBetter = gainOf(next, pricesOfRows()) > NO_GAIN
      if (isBetter) improve()
      return isBetter
    },
    shares() {
      const amounts = amountsFor(whole)
      return used.flatMap(({ ingredient }, at) => {
        const share = amounts[at] ?? 0
        return ingredient !== null && share > NO_SHARE ? [{ ingredient, share }] : []
      })
    },
  }
}

/** What the mix would gain by taking in a whole of the column, at these prices. */
function gainOf({ value, column }: Column, prices: readonly number[]): number {
  return column.reduce((gain, amount, row) => gain - amount * (prices[row] ?? 0), value)
}
