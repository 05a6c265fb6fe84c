import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from './openingStore.ts'

export const openingResolvers: Resolvers = {
  Query: {
    openings: (_, { kinds, ...request }, context) =>
      openOpenings(
        context.services.graph,
        signedIn(context),
        { today: context.services.today(), kinds: kinds ?? null },
        request,
      ),
  },
  Opening: {
    seat: (opening, _, { load }) => mustLoad(load.seat, opening.seatId),
  },
}
