import type { StepTie } from '../generated/schemaTypes.ts'

/** A person, role, skill or team, by its id. */
export interface Place {
  readonly kind: 'Person' | 'Role' | 'Skill' | 'Team'
  readonly id: string
}

/** A tie between two places, seen from the first. */
export interface Step {
  readonly from: Place
  readonly tie: StepTie
  readonly to: Place
}

/**
 * All ties of these places that the viewer may see, those worth telling first. `throughPeople` says whether to go
 * from a skill, role or team to people as well: that is where a large organization grows wide.
 */
export type StepsFrom = (places: readonly Place[], throughPeople: boolean) => Promise<readonly Step[]>

/** One step of a way, from where the one before ended. */
export interface WayStep {
  readonly tie: StepTie
  readonly to: Place
}

/** Nobody follows a longer explanation. */
export const MOST_STEPS = 6

/** Up to this length a way past a third person is never shorter than one that passes none. */
const LENGTH_WITHOUT_OTHERS = 3

/** What one end of the search knows: by place the step that was found first to it, and where to look from next. */
interface Side {
  readonly reached: Map<string, Step | null>
  outermost: readonly Place[]
}

/**
 * The shortest way from one place to another, at most `MOST_STEPS` long; of several the one that is told first by
 * `stepsFrom`. Empty when both are the same place, which asks nothing. Null when there is no such way.
 */
export async function shortestWay(from: Place, to: Place, stepsFrom: StepsFrom): Promise<WayStep[] | null> {
  if (keyOf(from) === keyOf(to)) return []
  const straight = await search(from, to, (places) => stepsFrom(places, false))
  if (straight !== null && straight.length <= LENGTH_WITHOUT_OTHERS) return straight
  return (await search(from, to, (places) => stepsFrom(places, true))) ?? straight
}

/** Looks from both ends in turn, always from the one with fewer places to look from, until they meet. */
async function search(
  from: Place,
  to: Place,
  stepsFrom: (places: readonly Place[]) => Promise<readonly Step[]>,
): Promise<WayStep[] | null> {
  const start = sideAt(from)
  const end = sideAt(to)
  for (let length = 0; length < MOST_STEPS; length += 1) {
    const near = start.outermost.length <= end.outermost.length ? start : end
    widen(near, await stepsFrom(near.outermost))
    const meeting = firstInBoth(start, end)
    if (meeting !== null) return [...stepsTo(start, meeting), ...stepsBack(end, meeting)]
    if (near.outermost.length === 0) return null
  }
  return null
}

const sideAt = (place: Place): Side => ({ reached: new Map([[keyOf(place), null]]), outermost: [place] })

/** Takes in the places that are new to this side. */
function widen(side: Side, steps: readonly Step[]): void {
  const found: Place[] = []
  for (const step of steps) {
    const key = keyOf(step.to)
    if (side.reached.has(key)) continue
    side.reached.set(key, step)
    found.push(step.to)
  }
  side.outermost = found
}

/** Where both have come, of several the place that the start came to first: what is told first counts most there. */
function firstInBoth(start: Side, end: Side): Place | null {
  for (const [key, step] of start.reached) {
    if (step !== null && end.reached.has(key)) return step.to
  }
  return null
}

/** The steps by which this side came to a place, in walking order. */
function stepsTo(side: Side, place: Place): WayStep[] {
  const step = side.reached.get(keyOf(place)) ?? null
  return step === null ? [] : [...stepsTo(side, step.from), { tie: step.tie, to: step.to }]
}

/** The steps from a place on, back to where this side began. */
function stepsBack(side: Side, place: Place): WayStep[] {
  const step = side.reached.get(keyOf(place)) ?? null
  return step === null ? [] : [{ tie: step.tie, to: step.from }, ...stepsBack(side, step.from)]
}

/** The roles that are fewest steps away, other than those at the very first step, which the person holds already. */
export async function nearestRoles(
  from: Place,
  stepsFrom: StepsFrom,
): Promise<readonly { readonly role: Place; readonly steps: readonly WayStep[] }[]> {
  const side = sideAt(from)
  for (let length = 1; length <= MOST_STEPS && side.outermost.length > 0; length += 1) {
    widen(side, await stepsFrom(side.outermost, false))
    const roles = side.outermost.filter(({ kind }) => kind === 'Role')
    if (length > 1 && roles.length > 0) return roles.map((role) => ({ role, steps: stepsTo(side, role) }))
  }
  return []
}

const keyOf = ({ kind, id }: Place): string => `${kind}:${id}`
