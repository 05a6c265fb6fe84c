import { writeScenario } from './scenarioAddress.ts'

/** A scenario to begin with. */
export type ScenarioStart = {
  readonly roleId: string
  readonly places: number
  /** Made up, to see what a plan of some size looks like: not what is open now. */
  readonly isExample: boolean
}

const openRolesShown = 2
const placesOfExample = 10

/** From how many places on a plan of what is open shows all that an example would. */
const largePlan = 5

/**
 * Where a scenario can begin: the roles with most places open now, of equals in the order given, and beside them one larger
 * example. Empty where nothing is open.
 */
export function scenarioStarts(roleIds: readonly string[], openCounts: ReadonlyMap<string, number>): ScenarioStart[] {
  const open = roleIds
    .flatMap((roleId) => {
      const places = openCounts.get(roleId) ?? 0
      return places === 0 ? [] : [{ roleId, places, isExample: false }]
    })
    .sort((one, other) => other.places - one.places)
    .slice(0, openRolesShown)
  const [most] = open
  if (most === undefined || most.places >= largePlan) return open
  return [...open, { roleId: most.roleId, places: placesOfExample, isExample: true }]
}

/** How many of the places are filled from outside in B unless said otherwise: half of them, and one at least, so that it never begins as A does. */
export function presetHiredInB(places: number): number {
  return Math.ceil(places / 2)
}

/** The address of the page with just this chosen. */
export function addressOfStart({ roleId, places }: ScenarioStart): string {
  const open = { a: null, b: null }
  return `?${writeScenario({ targets: [{ roleId, places }], hired: open, assumed: {} })}`
}
