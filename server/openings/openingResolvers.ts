import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from './openingStore.ts'

export const openingResolvers: Resolvers = {
  Query: {
    openings: (_, { kinds, ...request }, context) => {
      const { graph, today } = context.services
      return openOpenings(graph, signedIn(context), { ...request, kinds: kinds ?? null, today: today() })
    },
  },
  Opening: {
    seat: (opening, _, { load }) => mustLoad(load.seat, opening.seatId),
  },
  Role: {
    openings: (role, request, { load }) => load.openingsAtRole.load({ ...request, parentId: role.id }),
  },
  Team: {
    openings: (team, request, { load }) => load.openingsAtTeam.load({ ...request, parentId: team.id }),
  },
}
