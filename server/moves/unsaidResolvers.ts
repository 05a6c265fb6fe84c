import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { rankByIndex } from './index/rankByIndex.ts'
import { readLook } from './moveView.ts'
import { tenthsOf } from './score/explainScore.ts'
import { type Unsaid, unsaidOfRole, unsaidOfRoles } from './unsaid.ts'

export interface UnsaidView extends Unsaid {
  readonly ownerId: string
}

/** The roles that stand for a list: about what a first look takes in. */
const ROLES_OF_LIST = 12

export const unsaidResolvers: Resolvers = {
  Viewer: {
    unsaid: async ({ ownerId }, { roleId, reach, weights, first }, context) => {
      const look = readLook(reach, weights)
      const { index, model, person } = await context.moves(signedIn(context)).ready()
      const listed = () => rankByIndex(index, person, { ...look, wayIn: 'TALENTS', familyIds: null, bands: null })
      const found = roleId
        ? unsaidOfRole(model, person, roleId, look)
        : unsaidOfRoles(
            model,
            person,
            listed()
              .slice(0, ROLES_OF_LIST)
              .map((role) => role.roleId),
            look,
          )
      return found.slice(0, checkFirst(first)).map((unsaid) => ({ ...unsaid, ownerId }))
    },
  },
  Unsaid: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    closeTo: ({ closeToSkillId }, _, { load }) => (closeToSkillId === null ? null : load.skill.load(closeToSkillId)),
    tenths: ({ change }) => tenthsOf(change),
  },
}
