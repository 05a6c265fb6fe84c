import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from './openingStore.ts'

export const openingResolvers: Resolvers = {
  Query: {
    openings: (_, { kinds, ...request }, context) => {
      const { graph, search, today } = context.services
      const now = { openings: search.inOrder('OPENING'), today: today() }
      return openOpenings(graph, signedIn(context), now, { ...request, kinds: kinds ?? null })
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
