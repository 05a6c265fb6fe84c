import { type AssumptionName, type Assumptions, assumptionNames } from './scenarioFigures.ts'

export type Target = { readonly roleId: string; readonly places: number }

/** What the address of the page says: it alone makes the same figures again. */
export type ScenarioAddress = {
  readonly targets: readonly Target[]
  /** How many of the places are filled from outside in each scenario; null for the preset. */
  readonly hired: { readonly a: number | null; readonly b: number | null }
  /** Figures that stand in the address; the others are preset. */
  readonly assumed: Partial<Assumptions>
}

export const mostTargets = 5
export const mostPlaces = 100

/** Between what each figure can be changed. */
export const limitsOf: Readonly<Record<AssumptionName, { readonly least: number; readonly most: number }>> = {
  learningHours: { least: 0, most: 5_000 },
  hourAway: { least: 0, most: 1_000 },
  fees: { least: 0, most: 100_000 },
  pace: { least: 1, most: 40 },
  openMonth: { least: 0, most: 1_000_000 },
  hiring: { least: 0, most: 1_000_000 },
  hiringMonths: { least: 0, most: 60 },
  months: { least: 1, most: 60 },
  sureness: { least: 0, most: 90 },
}

/** Reads the address; what makes no sense in it is left out. */
export function readScenario(query: URLSearchParams): ScenarioAddress {
  const targets = (query.get('places') ?? '').split(',').flatMap((part): Target[] => {
    const [roleId = '', count = ''] = part.split(':')
    const places = wholeWithin(count, 1, mostPlaces)
    return roleId === '' || places === null ? [] : [{ roleId, places }]
  })
  const once = targets.filter(({ roleId }, at) => targets.findIndex((each) => each.roleId === roleId) === at)
  const assumed = assumptionNames.flatMap((name) => {
    const { least, most } = limitsOf[name]
    const figure = within(query.get(name), least, most)
    return figure === null ? [] : [[name, figure] as const]
  })
  return {
    targets: once.slice(0, mostTargets),
    hired: { a: wholeWithin(query.get('hiredA'), 0, 999), b: wholeWithin(query.get('hiredB'), 0, 999) },
    assumed: Object.fromEntries(assumed),
  }
}

/** The address that says this. */
export function writeScenario({ targets, hired, assumed }: ScenarioAddress): URLSearchParams {
  const query = new URLSearchParams()
  if (targets.length > 0) query.set('places', targets.map(({ roleId, places }) => `${roleId}:${places}`).join(','))
  if (hired.a !== null) query.set('hiredA', String(hired.a))
  if (hired.b !== null) query.set('hiredB', String(hired.b))
  for (const name of assumptionNames) {
    const figure = assumed[name]
    if (figure !== undefined) query.set(name, String(figure))
  }
  return query
}

/** A number between two others; null for anything else. */
export function within(text: string | null, least: number, most: number): number | null {
  if (text === null || text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) && number >= least && number <= most ? number : null
}

function wholeWithin(text: string | null, least: number, most: number): number | null {
  const number = within(text, least, most)
  return number !== null && Number.isInteger(number) ? number : null
}
