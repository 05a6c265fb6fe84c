import type { Resolvers } from '../generated/schemaTypes.ts'
import { signedIn } from '../graphql/context.ts'
import { skillsByName } from './skillStore.ts'

export const skillResolvers: Resolvers = {
  Query: {
    skill: (_, { id }, { load }) => load.skill.load(id),
    skills: (_, { kinds, ...request }, context) => {
      const { graph, search } = context.services
      const asked = { ...request, kinds: kinds ?? null }
      return skillsByName(graph, signedIn(context), search.inOrder('SKILL'), asked)
    },
  },
}
