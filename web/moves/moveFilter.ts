import type { Band, MoveMark, WayIn } from '../generated/operations.ts'

/** The bands that are suggested unasked, nearest first. */
export const shownBands = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP'] as const satisfies readonly Band[]

export type ShownBand = (typeof shownBands)[number]

/** How far to look, per mille: near, a good way, far. */
export const reaches = [200, 600, 1000] as const

export type Reach = (typeof reaches)[number]

const usualReach: Reach = 600

/** What the roles start from, the usual way first. */
export const waysIn = ['TALENTS', 'WISHES', 'COLLEAGUES'] as const satisfies readonly WayIn[]

const usualWay: WayIn = 'TALENTS'

/** What the viewer wants to see of all roles over the wall. Empty lists leave nothing out. */
export type MoveFilter = {
  /** Codes of job families. */
  readonly families: readonly string[]
  readonly bands: readonly ShownBand[]
  readonly reach: Reach
  readonly wayIn: WayIn
  /** Only roles that have all of these. */
  readonly marks: readonly MoveMark[]
}

/** The marks of a role, in the order in which the legend tells them. */
export const moveMarks = ['OPEN', 'CURIOUS'] as const satisfies readonly MoveMark[]

/** The words that stand in the address. */
const effortWords: Readonly<Record<ShownBand, string>> = {
  ONE_STEP: 'one-step',
  TWO_STEPS: 'two-steps',
  BIGGER_LEAP: 'bigger-leap',
}

const wayWords: Readonly<Record<WayIn, string>> = { TALENTS: 'talents', WISHES: 'wishes', COLLEAGUES: 'colleagues' }

const markWords: Readonly<Record<MoveMark, string>> = { OPEN: 'open', CURIOUS: 'curious' }

/** Reads the filter from the query of an address. What it does not know it leaves out. */
export function readFilter(query: URLSearchParams): MoveFilter {
  const efforts = new Set(listIn(query, 'effort'))
  const marks = new Set(listIn(query, 'only'))
  const reach = Number(query.get('reach'))
  return {
    families: listIn(query, 'family'),
    bands: shownBands.filter((band) => efforts.has(effortWords[band])),
    reach: reaches.find((known) => known === reach) ?? usualReach,
    wayIn: waysIn.find((way) => wayWords[way] === query.get('way')) ?? usualWay,
    marks: moveMarks.filter((mark) => marks.has(markWords[mark])),
  }
}

/** The query with this filter in place of its own; whatever else it says stays. What is as usual is not written. */
export function writeFilter(
  query: URLSearchParams,
  { families, bands, reach, wayIn, marks }: MoveFilter,
): URLSearchParams {
  const next = new URLSearchParams(query)
  setOrDelete(next, 'family', families.join(','))
  setOrDelete(next, 'effort', bands.map((band) => effortWords[band]).join(','))
  setOrDelete(next, 'reach', reach === usualReach ? '' : String(reach))
  setOrDelete(next, 'way', wayIn === usualWay ? '' : wayWords[wayIn])
  setOrDelete(next, 'only', marks.map((mark) => markWords[mark]).join(','))
  return next
}

/** Whether the filter leaves any role out. Looking farther or nearer changes the order only. */
export function leavesOut({ families, bands, marks }: MoveFilter): boolean {
  return families.length > 0 || bands.length > 0 || marks.length > 0
}

function listIn(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(',').filter((word) => word !== '')
}

function setOrDelete(query: URLSearchParams, name: string, text: string): void {
  if (text === '') query.delete(name)
  else query.set(name, text)
}

/** A list with the value in it if it was not, without it if it was. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
}
