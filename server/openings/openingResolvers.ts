import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from './openingStore.ts'

export const openingResolvers: Resolvers = {
  Query: {
    openings: (_, { kinds, ...request }, context) => {
      const asked = { ...request, kinds: kinds ?? null }
      return openOpenings(context.services.graph, signedIn(context), context.openNow(), asked)
    },
  },
  Opening: {
    seat: (opening, _, { load }) => mustLoad(load.seat, opening.seatId),
  },
  Role: {
    openings: (role, request, { load }) => load.openingsAt.load({ ...request, parentId: role.id }),
  },
  Team: {
    openings: (team, request, { load }) => load.openingsAt.load({ ...request, parentId: team.id }),
  },
}
