import type { Resolvers } from '../generated/schemaTypes.ts'
import { pageOfList } from '../shared/page.ts'

export const learningResolvers: Resolvers = {
  Skill: {
    learning: async (skill, request, { load }) =>
      pageOfList(await load.learningOfSkill.load(skill.id), request, ({ id }) => id),
  },
}
