import type { Resolvers } from '../generated/schemaTypes.ts'
import { type Context, mustLoad } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { closeSkills } from './closeSkills.ts'
import type { Place } from './shortestWay.ts'
import { wayTo } from './wayTo.ts'

/** What stands at a place. Every place of a way exists and may be seen. */
function thingAt({ kind, id }: Place, { load }: Context) {
  switch (kind) {
    case 'Person':
      return mustLoad(load.person, id)
    case 'Role':
      return mustLoad(load.role, id)
    case 'Skill':
      return mustLoad(load.skill, id)
    case 'Team':
      return mustLoad(load.team, id)
  }
}

export const exploreResolvers: Resolvers = {
  Skill: {
    closeTo: (skill, { first }, { load, services }) => {
      const close = closeSkills(services.model.current().tables.similar)(skill.id)
      return Promise.all(close.slice(0, checkFirst(first)).map((id) => mustLoad(load.skill, id)))
    },
  },
  Viewer: { wayTo: (_, { id }, context) => wayTo(id, context) },
  Way: { leadsTo: ({ leadsTo }, _, context) => thingAt(leadsTo, context) },
  WayStep: { to: ({ to }, _, context) => thingAt(to, context) },
}
