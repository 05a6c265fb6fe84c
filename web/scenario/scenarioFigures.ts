/** The figures a scenario rests on that can be changed; money in the organization's currency. */
export const assumptionNames = [
  'learningHours',
  'hourAway',
  'fees',
  'pace',
  'openMonth',
  'hiring',
  'hiringMonths',
  'months',
  'sureness',
] as const

export type AssumptionName = (typeof assumptionNames)[number]

export type Assumptions = Readonly<Record<AssumptionName, number>>

/** What a figure is counted in. */
export const unitOf: Readonly<Record<AssumptionName, 'hours' | 'money' | 'hoursAWeek' | 'months' | 'percent'>> = {
  learningHours: 'hours',
  hourAway: 'money',
  fees: 'money',
  pace: 'hoursAWeek',
  openMonth: 'money',
  hiring: 'money',
  hiringMonths: 'months',
  months: 'months',
  sureness: 'percent',
}

/** So many people grow into a place, and so many are hired from outside. */
export type Way = { readonly grown: number; readonly hired: number }

export type Range = { readonly low: number; readonly middle: number; readonly high: number }

/** What a way of filling the places comes to. */
export type Outcome = {
  /** Learning, fees and hiring. */
  readonly cost: Range
  /** Every place open for all the months looked at. */
  readonly notDoing: Range
  /** What the months saved and the hiring avoided are worth, less the cost. */
  readonly returned: Range
  /** Until the last place is filled. */
  readonly monthsToReady: Range
  /** Away from work, for all who grow. */
  readonly hoursAway: Range
}

const weeksInMonth = 52 / 12

/**
 * Works a way of filling places out. Cost = grown x (hours x hour away + fees) + hired x hiring; cost of not doing = places
 * x a month open x months; return = months saved x a month open + hiring avoided - cost. Hours and money may be off by
 * `sureness` percent either way: low and high are worked out with all of them low and all of them high; the return is lowest
 * where the cost is highest and what is saved is lowest.
 */
export function workOut(way: Way, assumed: Assumptions): Outcome {
  const off = assumed.sureness / 100
  const around = (middle: number): Range => ({ low: middle * (1 - off), middle, high: middle * (1 + off) })
  const hours = around(assumed.learningHours)
  const rate = around(assumed.hourAway)
  const fees = around(assumed.fees)
  const hiring = around(assumed.hiring)
  const openMonth = around(assumed.openMonth)
  const places = way.grown + way.hired

  const growMonths = each((at) => hours[at] / (assumed.pace * weeksInMonth))
  const cost = each((at) => way.grown * (hours[at] * rate[at] + fees[at]) + way.hired * hiring[at])
  const saved = each((at) => {
    const monthsSaved =
      way.grown * Math.max(0, assumed.months - growMonths[opposite[at]]) +
      way.hired * Math.max(0, assumed.months - assumed.hiringMonths)
    return monthsSaved * openMonth[at] + way.grown * hiring[at]
  })
  return {
    cost,
    notDoing: each((at) => places * openMonth[at] * assumed.months),
    returned: each((at) => saved[at] - cost[opposite[at]]),
    monthsToReady: each((at) =>
      Math.max(way.grown === 0 ? 0 : growMonths[at], way.hired === 0 ? 0 : assumed.hiringMonths),
    ),
    hoursAway: each((at) => way.grown * hours[at]),
  }
}

const opposite = { low: 'high', middle: 'middle', high: 'low' } as const

function each(amount: (at: keyof Range) => number): Range {
  return { low: amount('low'), middle: amount('middle'), high: amount('high') }
}

/** By how much a tenth more of a figure moves the total it moves most: cost, cost of not doing, or return, in any way. */
export function movesTotalBy(name: AssumptionName, ways: readonly Way[], assumed: Assumptions): number {
  const moves = ways.flatMap((way) => {
    const before = workOut(way, assumed)
    const after = workOut(way, { ...assumed, [name]: assumed[name] * 1.1 })
    return (['cost', 'notDoing', 'returned'] as const).map((total) =>
      Math.abs(after[total].middle - before[total].middle),
    )
  })
  return Math.max(...moves)
}
