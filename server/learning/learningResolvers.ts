import type { Resolvers } from '../generated/schemaTypes.ts'

export const learningResolvers: Resolvers = {
  Skill: {
    learning: (skill, request, { load }) => load.learningOfSkill.load({ ...request, parentId: skill.id }),
  },
}
