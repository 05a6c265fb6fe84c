import type { Viewer } from '../access/viewer.ts'
import type { EnergyWord, Resolvers } from '../generated/schemaTypes.ts'
import { type Context, mustLoad, signedIn } from '../graphql/context.ts'
import { checkFirst, pageOfList } from '../shared/page.ts'
import type { Act } from './act.ts'
import { type AskedAgainRecord, askedAgain } from './askedAgain.ts'
import { answerRole, leaveNotYet, setEnergy, setInterest, setOpenness } from './ownChoiceChanges.ts'
import { type OwnSkillRecord, ownAnswers, ownEnergy, ownOpenness, ownSkill, ownSkills } from './ownDataStore.ts'
import {
  addSkill,
  confirmSkill,
  rejectSkill,
  removeSkill,
  setSkillLevel,
  setSkillVisibility,
} from './ownSkillChanges.ts'
import { peopleByName } from './peopleLists.ts'

/** The viewer as the parent of all that is theirs. */
export interface ViewerRecord {
  readonly ownerId: string
}

/** What the viewer changed; what follows is read afresh. */
export interface ViewerChanged {
  readonly ownerId: string
}

/** The skill that was changed. */
export interface SkillChanged extends ViewerChanged {
  readonly skillId: string
}

/** The answer that was given. */
export interface AnswerGiven extends ViewerChanged {
  readonly subjectId: string
}

/** The words of how a kind of work feels, and the level from which a role held suggests each. Halfway between the levels of two words goes up. */
const ENERGY_WORD_FROM: readonly (readonly [number, EnergyWord])[] = [
  [40, 'GIVES_ENERGY'],
  [23, 'LIKES'],
  [8, 'NEUTRAL'],
  [0, 'DRAINS'],
]

const energyWord = (level: number): EnergyWord => ENERGY_WORD_FROM.find(([from]) => level >= from)?.[1] ?? 'DRAINS'

const viewerRecord = ({ personId }: Viewer): ViewerRecord => ({ ownerId: personId })

const actOf = (context: Context): Act => {
  const { graph, now, today } = context.services
  return { graph, viewer: signedIn(context), now: now(), today: today() }
}

/** What the viewer is asked again today. */
async function ownAskedAgain(context: Context, first: number): Promise<AskedAgainRecord[]> {
  const { graph, today } = context.services
  const viewer = signedIn(context)
  const [openness, answers] = await Promise.all([ownOpenness(graph, viewer, today()), ownAnswers(graph, viewer)])
  return askedAgain(openness, answers, today()).slice(0, checkFirst(first))
}

/** A mutation on one of the viewer's skills: do it, then say which skill to read again. */
const onSkill =
  <Input extends { readonly skillId: string }>(change: (by: Act, input: Input) => Promise<void>) =>
  async (_: unknown, { input }: { input: Input }, context: Context): Promise<SkillChanged> => {
    await change(actOf(context), input)
    return { ownerId: signedIn(context).personId, skillId: input.skillId }
  }

/** A mutation on something else of the viewer. */
const onViewer =
  <Input>(change: (by: Act, input: Input) => Promise<void>) =>
  async (_: unknown, { input }: { input: Input }, context: Context): Promise<ViewerChanged> => {
    await change(actOf(context), input)
    return viewerRecord(signedIn(context))
  }

const viewer = (changed: ViewerChanged): ViewerRecord => ({ ownerId: changed.ownerId })

export const peopleResolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => context.viewer && viewerRecord(context.viewer),
    person: (_, { id }, { load }) => load.person.load(id),
    people: (_, request, context) => {
      const { graph, search } = context.services
      return peopleByName(graph, signedIn(context), search.inOrder('PERSON'), request)
    },
  },
  Viewer: {
    person: ({ ownerId }, _, { load }) => mustLoad(load.person, ownerId),
    actors: (_, __, context) => [...signedIn(context).actors],
    skills: (_, { kinds, ...request }, context) =>
      ownSkills(context.services.graph, signedIn(context), { ...request, kinds: kinds ?? null, proposed: false }),
    proposedSkills: (_, request, context) =>
      ownSkills(context.services.graph, signedIn(context), { ...request, kinds: null, proposed: true }),
    interests: ({ ownerId }, request, { load }) => load.interestsOfPerson.load({ ...request, parentId: ownerId }),
    energy: (_, __, context) => ownEnergy(context.services.graph, signedIn(context)),
    openness: (_, __, context) => ownOpenness(context.services.graph, signedIn(context), context.services.today()),
    answers: async ({ ownerId }, request, context) => {
      const answers = await ownAnswers(context.services.graph, signedIn(context))
      return { ...pageOfList(answers, request, ({ subjectId }) => subjectId), ownerId }
    },
    askedAgain: (_, { first }, context) => ownAskedAgain(context, first),
    buddyOffers: ({ ownerId }, request, { load }) => load.buddyOffersOfPerson.load({ ...request, parentId: ownerId }),
  },
  Person: {
    isViewer: ({ id }, _, context) => id === signedIn(context).personId,
    seats: async ({ id }, _, { load }) =>
      Promise.all((await load.seatIdsOfPerson.load(id)).map((seatId) => mustLoad(load.seat, seatId))),
    email: async ({ id }, _, { load }) => (await load.contactOfPerson.load(id)).email,
    location: async ({ id }, _, { load }) => (await load.contactOfPerson.load(id)).location,
    languages: async ({ id }, _, { load }) => (await load.contactOfPerson.load(id)).languages,
    skills: ({ id }, request, { load }) => load.shownSkillsOfPerson.load({ ...request, parentId: id }),
    buddyOffers: ({ id }, request, { load }) => load.buddyOffersOfPerson.load({ ...request, parentId: id }),
    interests: async ({ id }, request, { load }) => {
      const shown = await load.interestsOfPerson.load({ ...request, parentId: id })
      return shown.nodes.length > 0 ? shown : null
    },
  },
  Team: {
    members: (team, request, { load }) => load.peopleOfTeam.load({ ...request, parentId: team.id }),
  },
  Role: {
    holders: (role, request, { load }) => load.peopleOfRole.load({ ...request, parentId: role.id }),
  },
  Skill: {
    buddyOffers: (skill, request, { load }) => load.buddyOffersOfSkill.load({ ...request, parentId: skill.id }),
    people: (skill, request, { load }) => load.peopleOfSkill.load({ ...request, parentId: skill.id }),
  },
  BuddyOffer: {
    person: (offer, _, { load }) => mustLoad(load.person, offer.ownerId),
    skill: (offer, _, { load }) => mustLoad(load.skill, offer.skillId),
  },
  OwnSkill: { skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId) },
  ShownSkill: { skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId) },
  Interest: {
    subject: ({ subjectId, subjectType }, _, { load }) =>
      subjectType === 'Skill'
        ? mustLoad(load.skill, subjectId)
        : subjectType === 'Role'
          ? mustLoad(load.role, subjectId)
          : mustLoad(load.team, subjectId),
  },
  InterestSubject: { __resolveType: ({ type }) => type },
  Energy: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    assumedWord: ({ assumedLevel }) => (assumedLevel === null ? null : energyWord(assumedLevel)),
  },
  Openness: {
    shownTo: ({ shownToTeamIds }, _, { load }) => Promise.all(shownToTeamIds.map((id) => mustLoad(load.team, id))),
  },
  RoleAnswer: {
    subject: ({ subjectId, subjectType }, _, { load }) =>
      subjectType === 'Role' ? mustLoad(load.role, subjectId) : mustLoad(load.family, subjectId),
  },
  AskedAgain: {
    subject: ({ subjectId, subjectType }, _, { load }) => {
      if (subjectId === null) return null
      return subjectType === 'Role' ? mustLoad(load.role, subjectId) : mustLoad(load.family, subjectId)
    },
  },
  AnswerSubject: { __resolveType: ({ type }) => type },
  Mutation: {
    addSkill: onSkill(addSkill),
    confirmSkill: onSkill(confirmSkill),
    rejectSkill: onSkill(rejectSkill),
    removeSkill: onSkill(removeSkill),
    setSkillLevel: onSkill(setSkillLevel),
    setSkillVisibility: onSkill(setSkillVisibility),
    answerRole: async (_, { input }, context) => {
      await answerRole(actOf(context), input)
      return { ownerId: signedIn(context).personId, subjectId: input.subjectId }
    },
    leaveNotYet: onViewer(leaveNotYet),
    setOpenness: onViewer(setOpenness),
    setInterest: onViewer(setInterest),
    setEnergy: onViewer(setEnergy),
  },
  OwnSkillPayload: {
    ownSkill: ({ skillId }, _, context): Promise<OwnSkillRecord | null> =>
      ownSkill(context.services.graph, signedIn(context), skillId),
    viewer,
  },
  AnswerPayload: {
    roleAnswer: async ({ subjectId }, _, context) => {
      const answers = await ownAnswers(context.services.graph, signedIn(context))
      return answers.find((answer) => answer.subjectId === subjectId) ?? null
    },
    viewer,
  },
  LeaveNotYetPayload: { viewer },
  OpennessPayload: { viewer },
  InterestPayload: { viewer },
  EnergyPayload: { viewer },
}
