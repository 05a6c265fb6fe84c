import type { Context } from '../graphql/context.ts'
import { signedIn } from '../graphql/context.ts'
import { closeSkills } from './closeSkills.ts'
import { nearestRoles, type Place, type StepsFrom, shortestWay, type WayRecord } from './shortestWay.ts'
import { visibleSteps } from './stepStore.ts'

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
  const close = closeSkills(services.model.current().tables.similar)
  const stepsFrom = visibleSteps(services.graph, viewer, close)
  const steps = await shortestWay(me, target, stepsFrom)
  if (steps !== null) return { ownerId: viewer.personId, leadsTo: target, isThere: true, steps }
  const nearest = target.kind === 'Role' ? await nearestRole(me, target, stepsFrom, context) : undefined
  return {
    ownerId: viewer.personId,
    leadsTo: nearest?.role ?? target,
    isThere: false,
    steps: nearest?.steps ?? [],
  }
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
