import type { Resolvers } from '../generated/schemaTypes.ts'
import { type Context, mustLoad, signedIn } from '../graphql/context.ts'
import type { PageRequest } from '../shared/page.ts'
import { type OpeningFilter, openOpenings } from './openingStore.ts'

const openToday = (context: Context, filter: Omit<OpeningFilter, 'today'>, request: PageRequest) =>
  openOpenings(context.services.graph, signedIn(context), { today: context.services.today(), ...filter }, request)

export const openingResolvers: Resolvers = {
  Query: {
    openings: (_, { kinds, ...request }, context) => openToday(context, { kinds: kinds ?? null }, request),
  },
  Opening: {
    seat: (opening, _, { load }) => mustLoad(load.seat, opening.seatId),
  },
  Role: {
    openings: (role, request, context) => openToday(context, { roleId: role.id }, request),
  },
  Team: {
    openings: (team, request, context) => openToday(context, { teamId: team.id }, request),
  },
}
