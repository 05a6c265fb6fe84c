import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { type NearerRole, skillsThatOpen, type WhatIf, whatIf } from './whatIf.ts'

export interface WhatIfView extends WhatIf {
  readonly ownerId: string
}

export interface NearerRoleView extends NearerRole {
  readonly ownerId: string
}

export const whatIfResolvers: Resolvers = {
  Viewer: {
    whatIf: async ({ ownerId }, { skillId }, context) => {
      const { model, person } = await context.moves(signedIn(context)).ready()
      const answer = whatIf(model, person.profile, skillId)
      return answer && { ...answer, ownerId }
    },
    skillsThatOpen: async ({ ownerId }, { first }, context) => {
      const { model, person } = await context.moves(signedIn(context)).ready()
      return skillsThatOpen(model, person.profile)
        .slice(0, checkFirst(first))
        .map((answer) => ({ ...answer, ownerId }))
    },
  },
  WhatIf: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    hours: ({ tenthsOfHours }) => tenthsOfHours / 10,
    nearerCount: ({ nearer }) => nearer.length,
    nearer: ({ nearer, ownerId }, { first }) =>
      nearer.slice(0, checkFirst(first)).map((role) => ({ ...role, ownerId })),
  },
  NearerRole: {
    role: ({ roleId }, _, { load }) => mustLoad(load.role, roleId),
  },
}
