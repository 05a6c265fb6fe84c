import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { rolesNeeding } from '../roles/roleStore.ts'
import { pageOfList } from '../shared/page.ts'
import { buddyOffersOfSkill, skillsByName } from './skillStore.ts'

export const skillResolvers: Resolvers = {
  Query: {
    skill: (_, { id }, { load }) => load.skill.load(id),
    skills: (_, { kinds, ...request }, context) =>
      skillsByName(context.services.graph, signedIn(context), { ...request, kinds: kinds ?? null }),
  },
  Skill: {
    roles: (skill, request, context) => rolesNeeding(context.services.graph, signedIn(context), skill.id, request),
    learning: async (skill, request, { load }) =>
      pageOfList(await load.learningOfSkill.load(skill.id), request, ({ id }) => id),
    buddyOffers: (skill, request, context) =>
      buddyOffersOfSkill(context.services.graph, signedIn(context), skill.id, request),
  },
  BuddyOffer: {
    person: (offer, _, { load }) => mustLoad(load.person, offer.ownerId),
    skill: (offer, _, { load }) => mustLoad(load.skill, offer.skillId),
  },
}
