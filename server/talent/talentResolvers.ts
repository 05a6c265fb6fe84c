import type { Resolvers } from '../generated/schemaTypes.ts'
import { type Context, mustLoad, signedIn } from '../graphql/context.ts'
import { openingsOfTeams } from '../openings/openingStore.ts'
import type { Act } from '../people/act.ts'
import { BadInput, NotFound } from '../shared/requestErrors.ts'
import { findOne, findTalent } from './findTalent.ts'
import { answerInvitation, inviteToTalk } from './invitationChanges.ts'
import {
  type InvitationRecord,
  invitationsFor,
  ownInvitation,
  receivedInvitations,
  sentInvitations,
} from './invitationStore.ts'
import { settleLine, stateFor } from './invitations.ts'
import type { FoundTalent } from './rankTalent.ts'
import { MOST_IN_GROUP } from './talentGroups.ts'
import { type NeedAsked, settleNeed } from './talentNeed.ts'
import { teamIdsLookedFor } from './talentStore.ts'

/** Somebody found, with the viewer's invitation of them for the same need. */
export interface FoundView extends FoundTalent {
  readonly ownerId: string
  readonly invitation: InvitationRecord | null
}

/** Who was found for a need. */
export interface TalentView {
  readonly need: NeedAsked
  readonly usesItNow: readonly FoundView[]
  readonly closeToIt: readonly FoundView[]
}

/** The invitation that the viewer sent. */
export interface InvitationSent {
  readonly ownerId: string
  readonly invitationId: string
}

/** The invitation that the viewer answered. */
export interface InvitationAnswered {
  readonly ownerId: string
  readonly invitationId: string
}

const actOf = (context: Context): Act => {
  const { graph, now, today } = context.services
  return { graph, viewer: signedIn(context), now: now(), today: today() }
}

/** Invited before or not, for those found in one group. */
async function withInvitations(context: Context, need: NeedAsked, found: readonly FoundTalent[]): Promise<FoundView[]> {
  const personIds = found.map(({ personId }) => personId)
  const invitations = await invitationsFor(context.services.graph, signedIn(context), need, personIds)
  return found.map((person, place) => ({
    ...person,
    ownerId: person.personId,
    invitation: invitations[place] ?? null,
  }))
}

/** @throws BadInput for more than a group has. */
function firstOf(found: readonly FoundView[], first: number): FoundView[] {
  if (Number.isInteger(first) && first >= 1 && first <= MOST_IN_GROUP) return found.slice(0, first)
  throw new BadInput('first', `A group has at most ${MOST_IN_GROUP} people; narrow the need to find others.`)
}

/** Reads an invitation that was written a moment ago. */
async function justWritten(context: Context, side: 'sent' | 'received', id: string): Promise<InvitationRecord> {
  const invitation = await ownInvitation(context.services.graph, signedIn(context), side, id)
  if (invitation === null) throw new NotFound('There is no such invitation.')
  return invitation
}

export const talentResolvers: Resolvers = {
  Query: {
    talent: async (_, { need }, context) => {
      const found = await findTalent(context.services, signedIn(context), settleNeed(need, 'need'))
      if (found === null) return null
      const [usesItNow, closeToIt] = await Promise.all([
        withInvitations(context, found.need, found.groups.USES_IT_NOW),
        withInvitations(context, found.need, found.groups.CLOSE_TO_IT),
      ])
      return { need: found.need, usesItNow, closeToIt }
    },
  },
  Viewer: {
    ownOpenings: async (_, { first }, context) => {
      const { graph } = context.services
      const teamIds = await teamIdsLookedFor(graph, signedIn(context))
      return openingsOfTeams(graph, signedIn(context), context.openNow(), { first, teamIds })
    },
    sentInvitations: (_, request, context) => sentInvitations(context.services.graph, signedIn(context), request),
    inbox: (_, request, context) => receivedInvitations(context.services.graph, signedIn(context), request),
  },
  Talent: {
    usesItNow: ({ usesItNow }, { first }) => firstOf(usesItNow, first),
    closeToIt: ({ closeToIt }, { first }) => firstOf(closeToIt, first),
  },
  TalentNeed: {
    role: ({ kind, ids }, _, { load }) => (kind === 'ROLE' && ids[0] !== undefined ? load.role.load(ids[0]) : null),
    opening: ({ kind, ids }, _, { load }) =>
      kind === 'OPENING' && ids[0] !== undefined ? load.opening.load(ids[0]) : null,
    skills: ({ kind, ids }, _, { load }) =>
      kind === 'SKILLS' ? Promise.all(ids.map((id) => mustLoad(load.skill, id))) : [],
  },
  FoundPerson: {
    person: ({ personId }, _, { load }) => mustLoad(load.person, personId),
    seat: async ({ personId }, _, { load }) => {
      const [first] = await load.seatIdsOfPerson.load(personId)
      return first === undefined ? null : mustLoad(load.seat, first)
    },
    reasons: ({ reasons }) => [...reasons],
  },
  TalentReason: {
    names: async ({ skillId }, _, { load }) => (await mustLoad(load.skill, skillId)).names,
    throughNames: async ({ throughId }, _, { load }) =>
      throughId === null ? null : (await mustLoad(load.skill, throughId)).names,
  },
  SentInvitation: {
    person: ({ otherId }, _, { load }) => load.person.load(otherId),
    state: ({ answer }) => stateFor(answer),
  },
  Invitation: {
    sender: ({ otherId }, _, { load }) => load.person.load(otherId),
  },
  InboxItem: { __resolveType: ({ type }) => type },
  Mutation: {
    inviteToTalk: async (_, { input }, context) => {
      const viewer = signedIn(context)
      const line = settleLine(input.line)
      const asked = settleNeed(input.need, 'input.need')
      const found = await findOne(context.services, viewer, asked, input.personId)
      if (found === null) throw new NotFound('There is nothing to look for by that id.')
      const { requestId, personId } = input
      const invitationId = await inviteToTalk(actOf(context), { requestId, personId, line, ...found })
      return { ownerId: viewer.personId, invitationId }
    },
    answerInvitation: async (_, { input }, context) => {
      await answerInvitation(actOf(context), input)
      return { ownerId: signedIn(context).personId, invitationId: input.invitationId }
    },
  },
  InviteToTalkPayload: {
    invitation: ({ invitationId }, _, context) => justWritten(context, 'sent', invitationId),
    viewer: ({ ownerId }) => ({ ownerId }),
  },
  AnswerInvitationPayload: {
    invitation: ({ invitationId }, _, context) => justWritten(context, 'received', invitationId),
    viewer: ({ ownerId }) => ({ ownerId }),
  },
}
