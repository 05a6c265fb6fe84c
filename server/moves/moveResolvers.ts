import type { Answer, Band, MoveMark, Resolvers } from '../generated/schemaTypes.ts'
import { type Context, mustLoad, signedIn } from '../graphql/context.ts'
import { openAmong } from '../openings/openingStore.ts'
import { type TeamTie, tiesToTeam } from '../people/tieStore.ts'
import { checkFirst, pageOfList, pageOfPlaces } from '../shared/page.ts'
import { rankByIndex } from './index/rankByIndex.ts'
import { leadReason } from './leadReason.ts'
import { type MoveView, type NextStepView, readLook, viewFacts, viewMove, viewSteps } from './moveView.ts'
import { nearRoles } from './nearRoles.ts'
import { GAINERS } from './score/component.ts'
import { inCountedOrder, weeksToLearn } from './skillsToGrow.ts'

/** A tie of the viewer. */
export type TieView = TeamTie & { readonly ownerId: string }

const BANDS: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']

/** The first steps of one skill: from the catalogue, and with colleagues who offered. */
export async function stepsFor(ownerId: string, skillId: string, { load }: Context): Promise<NextStepView[]> {
  const [items, matches] = await Promise.all([load.firstItemsOfSkill.load(skillId), load.buddiesOfSkill.load(skillId)])
  return viewSteps(ownerId, skillId, { items, buddyIds: matches.map(({ personId }) => personId) })
}

/** What is in it for each of the three; a seat to fill now is one of the reasons. */
const valuesOf = (view: MoveView, context: Context) => view.values(isOpen(view, context))

const isOpen = ({ move }: MoveView, { openNow }: Context): boolean => openAmong(openNow())(move.roleId)

const skillsToGrowOf = (view: MoveView) => {
  const { first, rest } = view.growth()
  return [...first, ...rest].map((skill) => ({ ...skill, ownerId: view.ownerId }))
}

/** Tells of a role whether it has all of these marks for the viewer. */
async function hasAll(marks: readonly MoveMark[], context: Context): Promise<(roleId: string) => boolean> {
  const isMarked = {
    CURIOUS: marks.includes('CURIOUS') ? savedIn(await context.moves(signedIn(context)).answers()) : () => true,
    OPEN: openAmong(context.openNow()),
  }
  return (roleId) => marks.every((mark) => isMarked[mark](roleId))
}

const savedIn = (answers: ReadonlyMap<string, Answer>) => (roleId: string) => answers.get(roleId) === 'SAVED'

export const moveResolvers: Resolvers = {
  Viewer: {
    moves: async ({ ownerId }, { wayIn, families, bands, marks, reach, weights, ifSkill, ...request }, context) => {
      const look = readLook(reach, weights)
      const ready = await context.moves(signedIn(context)).readyIf(ifSkill ?? null)
      const ranked = rankByIndex(ready.index, ready.person, {
        ...look,
        wayIn: wayIn ?? 'TALENTS',
        familyIds: families ? new Set(families) : null,
        bands: bands ? new Set(bands) : null,
        ...(marks && marks.length > 0 ? { isAsked: await hasAll(marks, context) } : {}),
      })
      const known = { ...ready, person: ranked.person }
      const { nodes, pageInfo } = pageOfPlaces(ranked, request, ({ roleId }) => roleId)
      return {
        ownerId,
        nodes: nodes.flatMap(({ roleId, shownForVariety }) => viewMove(known, roleId, look, shownForVariety) ?? []),
        pageInfo,
        bandCounts: BANDS.map((band) => ({ ownerId, band, count: ranked.bandCounts[band] })),
        totalCount: ranked.count,
      }
    },
    move: async (_, { roleId, reach, weights, ifSkill }, context) => {
      const look = readLook(reach, weights)
      const ready = await context.moves(signedIn(context)).readyIf(ifSkill ?? null)
      if (ready.person.profile.roleId === roleId) return null
      return viewMove(ready, roleId, look, false)
    },
  },
  Move: {
    role: ({ move }, _, { load }) => mustLoad(load.role, move.roleId),
    seat: ({ move }, _, { load }) => mustLoad(load.seat, move.seatId),
    otherTeams: ({ move }) => move.otherTeams,
    band: ({ move }) => move.band,
    walls: ({ move }) => [...move.walls],
    muchWouldRest: ({ move }) => move.muchWouldRest,
    assumed: ({ move }) => move.assumed,
    answer: async ({ move }, _, context) => (await context.moves(signedIn(context)).answers()).get(move.roleId) ?? null,
    colleaguesWent: ({ move, colleaguesWent }) => colleaguesWent(move.familyId),
    isOpen: (view, _, context) => isOpen(view, context),
    openings: ({ move }, request, { load }) => load.openingsAt.load({ ...request, parentId: move.roleId }),
    sharedCount: (view) => view.shared().shared.length,
    neededCount: (view) => view.shared().neededCount,
    shared: (view) => view.shared().shared.map((skill) => ({ ...skill, ownerId: view.ownerId })),
    skillsToGrow: (view, { first }) => skillsToGrowOf(view).slice(0, checkFirst(first)),
    skillsToGrowCount: (view) => view.counts().growing,
    waitingCount: (view) => view.counts().waiting,
    halfwayCount: (view) => view.counts().halfway,
    strength: (view) => view.strength(),
    nextStep: async (view, _, context) => {
      const [next] = skillsToGrowOf(view)
      if (next === undefined) return null
      const [step] = await stepsFor(view.ownerId, next.skillId, context)
      return step ?? null
    },
    restingSkills: async (view, { first }, { load }) =>
      Promise.all(
        view
          .resting()
          .slice(0, checkFirst(first))
          .map((id) => mustLoad(load.skill, id)),
      ),
    leadReason: (view, _, context) => {
      const reason = leadReason(view.move.roleId, valuesOf(view, context))
      return reason && { ...reason, ownerId: view.ownerId }
    },
    values: (view, _, context) => {
      const values = valuesOf(view, context)
      const { ownerId } = view
      return GAINERS.map((gainer) => ({
        ownerId,
        gainer,
        reasons: values[gainer].slice(0, REASONS_SHOWN).map((reason) => ({ ...reason, ownerId })),
      }))
    },
    learningHours: (view) => view.growth().tenthsOfHours / 10,
    learningWeeks: async (view, _, context) =>
      weeksToLearn(view.growth().tenthsOfHours, await context.moves(signedIn(context)).learningHoursPerWeek()),
    ties: async ({ move, ownerId }, { first }, context) => {
      const requirements = await context.load.requirementsOfRole.load(move.roleId)
      const skillIds = requirements.map(({ skillId }) => skillId)
      const ties = await tiesToTeam(context.services.graph, signedIn(context), move.teamId, skillIds)
      return ties.slice(0, checkFirst(first)).map((tie) => ({ ...tie, ownerId }))
    },
    why: (view) => {
      const { ownerId } = view
      const { parts, ...why } = view.why()
      return { ...why, ownerId, parts: parts.map((part) => ({ ...part, ownerId })) }
    },
  },
  Role: {
    // Here, and not with the roles: how heavy something is asked is what moves are made of.
    requirements: async ({ id }, { kinds, ...request }, { load, services }) => {
      const all = await load.requirementsOfRole.load(id)
      const asked = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all
      const role = services.model.current().roles.get(id)
      return pageOfList(role === undefined ? asked : inCountedOrder(role, asked), request, ({ skillId }) => skillId)
    },
  },
  Query: {
    nearRoles: (_, { roleId, direction, first }, context) => {
      signedIn(context)
      return [...nearRoles(context.services.model.index(), roleId, direction, checkFirst(first))]
    },
  },
  NearRole: {
    role: ({ roleId }, _, { load }) => mustLoad(load.role, roleId),
  },
  SharedSkill: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    closeTo: ({ closeToSkillId }, _, { load }) => skillOrNull(load, closeToSkillId),
  },
  SkillToGrow: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    closeTo: ({ closeToSkillId }, _, { load }) => skillOrNull(load, closeToSkillId),
    hours: ({ tenthsOfHours }) => tenthsOfHours / 10,
    steps: ({ ownerId, skillId }, _, context) => stepsFor(ownerId, skillId, context),
  },
  NextStep: {
    skill: ({ skillId }, _, { load }) => mustLoad(load.skill, skillId),
    item: ({ itemId }, _, { load }) => (itemId === null ? null : load.learningItem.load(itemId)),
    buddy: ({ buddyId }, _, { load }) => (buddyId === null ? null : load.person.load(buddyId)),
  },
  Tie: {
    person: ({ personId }, _, { load }) => mustLoad(load.person, personId),
    skill: ({ skillId }, _, { load }) => skillOrNull(load, skillId),
  },
  ValueReasonDetail: {
    skill: ({ skillId }, _, { load }) => skillOrNull(load, skillId),
  },
  WhyPart: {
    factCount: ({ rows }) => rows.length,
    facts: (part, { first }) => viewFacts(part, checkFirst(first)),
  },
  WhyFact: {
    skill: ({ skillId }, _, { load }) => skillOrNull(load, skillId),
    closeTo: ({ viaSkillId }, _, { load }) => skillOrNull(load, viaSkillId),
    closeCause: ({ cause }) => cause,
    closeGroup: ({ cause, causeId }, _, { load }) =>
      cause === 'GROUP' && causeId !== null ? load.skillGroupNames.load(causeId) : null,
  },
}

/** Few reasons are read, many are not. */
const REASONS_SHOWN = 3

function skillOrNull(load: Context['load'], skillId: string | null) {
  return skillId === null ? null : load.skill.load(skillId)
}
