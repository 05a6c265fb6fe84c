import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { departmentsByName, organization, teamsByName } from './teamStore.ts'

export const teamResolvers: Resolvers = {
  Query: {
    organization: (_, __, { services }) => organization(services.graph),
    team: (_, { id }, { load }) => load.team.load(id),
    teams: (_, request, context) => {
      const { graph, search } = context.services
      return teamsByName(graph, signedIn(context), search.inOrder('TEAM'), request)
    },
  },
  Organization: {
    departments: (_, request, context) => {
      const { graph, search } = context.services
      return departmentsByName(graph, signedIn(context), search.inOrder('DEPARTMENT'), request)
    },
  },
  Team: {
    department: (team, _, { load }) => mustLoad(load.department, team.departmentId),
    seats: (team, request, { load }) => load.seatsOfTeam.load({ ...request, parentId: team.id }),
  },
  Seat: {
    role: (seat, _, { load }) => mustLoad(load.role, seat.roleId),
    team: (seat, _, { load }) => mustLoad(load.team, seat.teamId),
  },
  Role: {
    seats: (role, request, { load }) => load.seatsOfRole.load({ ...request, parentId: role.id }),
  },
}
