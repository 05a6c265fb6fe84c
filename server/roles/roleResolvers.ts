import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { openOpenings } from '../openings/openingStore.ts'
import { pageOfList } from '../shared/page.ts'
import { seatsOfRole } from '../teams/teamStore.ts'
import { allFamilies, rolesByTitle } from './roleStore.ts'

export const roleResolvers: Resolvers = {
  Query: {
    role: (_, { id }, { load }) => load.role.load(id),
    roles: (_, { families, ...request }, context) =>
      rolesByTitle(context.services.graph, signedIn(context), { ...request, families: families ?? null }),
    families: (_, __, context) => allFamilies(context.services.graph, signedIn(context)),
  },
  Role: {
    family: (role, _, { load }) => mustLoad(load.family, role.familyId),
    requirements: async (role, { kinds, ...request }, { load }) => {
      const all = await load.requirementsOfRole.load(role.id)
      const asked = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all
      return pageOfList(asked, request, ({ skillId }) => skillId)
    },
    seats: (role, request, context) => seatsOfRole(context.services.graph, signedIn(context), role.id, request),
    openings: (role, request, context) =>
      openOpenings(
        context.services.graph,
        signedIn(context),
        { today: context.services.today(), roleId: role.id },
        request,
      ),
  },
  Requirement: {
    skill: (requirement, _, { load }) => mustLoad(load.skill, requirement.skillId),
  },
}
