import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { allFamilies, rolesByTitle } from './roleStore.ts'

export const roleResolvers: Resolvers = {
  Query: {
    role: (_, { id }, { load }) => load.role.load(id),
    roles: (_, { families, ...request }, context) => {
      const { graph, search } = context.services
      const asked = { ...request, families: families ?? null }
      return rolesByTitle(graph, signedIn(context), search.inOrder('ROLE'), asked)
    },
    families: (_, __, context) => allFamilies(context.services.graph, signedIn(context)),
  },
  Role: {
    family: (role, _, { load }) => mustLoad(load.family, role.familyId),
  },
  Requirement: {
    skill: (requirement, _, { load }) => mustLoad(load.skill, requirement.skillId),
  },
  Skill: {
    roles: (skill, request, { load }) => load.rolesOfSkill.load({ ...request, parentId: skill.id }),
  },
}
