import type { Viewer } from '../access/viewer.ts'
import { type Context, signedIn } from '../graphql/context.ts'
import { closeSkills } from './closeSkills.ts'
import { nearestRoles, type Place, type StepsFrom, shortestWay, type WayStep } from './shortestWay.ts'
import { visibleSteps } from './stepStore.ts'

/** Where a way leads and how; `isThere` is false where it leads to the nearest role instead. */
export interface WayRecord {
  /** Whose way it is: it may pass what nobody else may see. */
  readonly ownerId: string
  readonly leadsTo: Place
  readonly isThere: boolean
  readonly steps: readonly WayStepRecord[]
}

/** A step of someone's way. */
export interface WayStepRecord extends WayStep {
  readonly ownerId: string
}

/** Of so many roles that are equally near the first in the family asked for is told. */
const NEAREST_ROLES = 100

/**
 * The way from the viewer to a place, by what the viewer may see; to the nearest role, in the same family where there
 * is one, when nothing leads to a role. Null for an id that is unknown or not to be seen. Nothing of it is kept.
 */
export async function wayTo(id: string, context: Context): Promise<WayRecord | null> {
  const { services } = context
  const viewer = signedIn(context)
  const target = await visiblePlace(id, context)
  if (target === null) return null
  const me: Place = { kind: 'Person', id: viewer.personId }
  const { graph, model, search } = services
  const ground = { graph, inOrder: search.inOrder, closeTo: closeSkills(model.current().tables.similar) }
  const stepsFrom = visibleSteps(ground, viewer)
  const steps = await shortestWay(me, target, stepsFrom)
  if (steps !== null) return wayOf(viewer, target, steps, true)
  const nearest = target.kind === 'Role' ? await nearestRole(me, target, stepsFrom, context) : undefined
  return wayOf(viewer, nearest?.role ?? target, nearest?.steps ?? [], false)
}

function wayOf({ personId: ownerId }: Viewer, leadsTo: Place, steps: readonly WayStep[], isThere: boolean): WayRecord {
  return { ownerId, leadsTo, isThere, steps: steps.map((step) => ({ ...step, ownerId })) }
}

/** What stands under an id, of what can be explored and seen by the viewer. */
async function visiblePlace(id: string, { load }: Context): Promise<Place | null> {
  for (const loader of [load.skill, load.role, load.team, load.person]) {
    const found = await loader.load(id)
    if (found !== null) return { kind: found.type, id }
  }
  return null
}

async function nearestRole(me: Place, target: Place, stepsFrom: StepsFrom, { load }: Context) {
  const near = (await nearestRoles(me, stepsFrom)).slice(0, NEAREST_ROLES)
  const wanted = await load.role.load(target.id)
  const roles = await Promise.all(near.map(({ role }) => load.role.load(role.id)))
  return near.find((_, place) => roles[place]?.familyId === wanted?.familyId) ?? near[0]
}
