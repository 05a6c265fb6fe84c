import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { describeScenario, type TargetPlaces } from './scenario.ts'

const MOST_TARGETS = 5
const MOST_PLACES = 100

export const scenarioResolvers: Resolvers = {
  Query: {
    scenario: async (_, { targets }, context) => {
      const { answersOfOneDay, model, today } = context.services
      const mayBeAsked = await answersOfOneDay.read(signedIn(context), today())
      return describeScenario(model.current(), checkTargets(targets), mayBeAsked)
    },
  },
  Scenario: {
    targets: ({ targets }) => [...targets],
    bands: ({ bands }) => [...bands],
  },
  ScenarioTarget: {
    role: ({ roleId }, _, { load }) => mustLoad(load.role, roleId),
  },
}

/** @throws BadInput for too many roles, a role twice, or a number of places that no plan is made for. */
function checkTargets(targets: readonly TargetPlaces[]): readonly TargetPlaces[] {
  if (targets.length > MOST_TARGETS) throw new BadInput('targets', `Choose at most ${MOST_TARGETS} roles.`)
  if (new Set(targets.map(({ roleId }) => roleId)).size < targets.length)
    throw new BadInput('targets', 'Name each role once.')
  if (targets.some(({ places }) => places < 1 || places > MOST_PLACES))
    throw new BadInput('targets.places', `Plan for 1 to ${MOST_PLACES} places in a role.`)
  return targets
}
