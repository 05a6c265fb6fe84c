import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from '../openings/openingStore.ts'
import { allDepartments, memberIds, organization, seatsOfTeam, teamsByName } from './teamStore.ts'

export const teamResolvers: Resolvers = {
  Query: {
    organization: (_, __, { services }) => organization(services.graph),
    team: (_, { id }, { load }) => load.team.load(id),
    teams: (_, request, context) => teamsByName(context.services.graph, signedIn(context), request),
  },
  Organization: {
    departments: (_, __, context) => allDepartments(context.services.graph, signedIn(context)),
  },
  Team: {
    department: (team, _, { load }) => mustLoad(load.department, team.departmentId),
    seats: (team, request, context) => seatsOfTeam(context.services.graph, signedIn(context), team.id, request),
    members: async (team, request, context) => {
      const { nodes, pageInfo } = await memberIds(context.services.graph, signedIn(context), team.id, request)
      return { nodes: await Promise.all(nodes.map(({ id }) => mustLoad(context.load.person, id))), pageInfo }
    },
    openings: (team, request, context) =>
      openOpenings(
        context.services.graph,
        signedIn(context),
        { today: context.services.today(), teamId: team.id },
        request,
      ),
  },
  Seat: {
    role: (seat, _, { load }) => mustLoad(load.role, seat.roleId),
    team: (seat, _, { load }) => mustLoad(load.team, seat.teamId),
  },
}
