import { gql } from '@urql/core'
import type {
  Cache,
  CacheExchangeOpts,
  Data,
  OptimisticMutationConfig,
  UpdateResolver,
} from '@urql/exchange-graphcache'
import { type CountSuggestionCoverageMutation, SuggestionCoverageDocument } from '../generated/operations.ts'
import { possibleTypes } from '../generated/possibleTypes.ts'
import { afterEnergy, expectedOfChoices } from './ownChoicesCache.ts'
import { afterSkillCame, afterSkillWent, expectedOfSkills } from './ownSkillCache.ts'

/** There is one viewer a client: a new session starts with a new client. */
const viewerKey = 'Viewer:viewer'

/** Everything that follows from what a person can do, wants or answered. */
const suggestions = new Set(['moves', 'move', 'wayTo', 'paths', 'whatIf', 'skillsThatOpen', 'unsaid'])

/** Forgets these fields of the viewer, so that the screens which show them ask again. */
function forget(cache: Cache, fields: ReadonlySet<string>): void {
  for (const { fieldName, arguments: given } of cache.inspectFields(viewerKey)) {
    if (fields.has(fieldName)) cache.invalidate(viewerKey, fieldName, given)
  }
}

/** After a mutation: forget what it may have changed. Nothing is forgotten while a result is only expected. */
function forgetting(fields: ReadonlySet<string>): UpdateResolver {
  return (_result, _args, cache, info) => {
    if (!info.optimistic) forget(cache, fields)
  }
}

/** After an invitation: who was found is shown with it, and so is the list of those invited. */
const afterInvitation: UpdateResolver = (_result, _args, cache) => {
  forget(cache, new Set(['sentInvitations']))
  for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
    if (fieldName === 'talent') cache.invalidate('Query', fieldName, given)
  }
}

/** After an ask for newer figures: the page that waits for them shows their state. */
const afterAskingToCount: UpdateResolver = (result, _args, cache) => {
  const { countSuggestionCoverage } = result as CountSuggestionCoverageMutation // as the mutation asks for it
  cache.updateQuery({ query: SuggestionCoverageDocument }, () => countSuggestionCoverage)
}

/** Changes what is shown at once, and has the suggestions asked again when the server agrees. */
function thenSuggestions(change: unknown): UpdateResolver {
  const update = change as UpdateResolver // its arguments are those of the schema
  return (result, args, cache, info) => {
    update(result, args, cache, info)
    if (!info.optimistic) forget(cache, suggestions)
  }
}

const answerOfMove = gql`
  fragment AnswerOfMove on Move {
    answer
  }
`

/** An answer to a role shows on its move at once; the suggestions themselves are asked again when the server agrees. */
const afterAnswer: UpdateResolver<unknown, { input: { subjectId: string; answer?: string | null } }> = (
  _result,
  { input },
  cache,
  info,
) => {
  const move = { __typename: 'Move', role: { __typename: 'Role', id: input.subjectId }, answer: input.answer ?? null }
  cache.writeFragment(answerOfMove, move)
  if (!info.optimistic) forget(cache, new Set(['answers', 'askedAgain', ...suggestions]))
}

/** The id of the thing that an item of the viewer is about; null keeps the item with its parent. */
function idOf(thing: unknown): string | null {
  return (thing as { id?: string } | undefined)?.id ?? null
}

const none = () => null

/** A move is known by its role; as if a skill were learned it is another one. */
function keyOfMove(move: Data): string | null {
  const roleId = idOf(move.role)
  return move.ifSkillId ? `${roleId} if ${move.ifSkillId}` : roleId
}

/** Types without an id of their own: kept with their parent, or known by what they are about. */
const keys: NonNullable<CacheExchangeOpts['keys']> = {
  Viewer: () => 'viewer',
  Organization: () => 'organization',
  OwnSkill: (item: Data) => idOf(item.skill),
  Energy: (item: Data) => idOf(item.skill),
  Move: keyOfMove,
  LocalizedText: none,
  PageInfo: none,
  SignInOption: none,
  Interest: none,
  Openness: none,
  RoleAnswer: none,
  BuddyOffer: none,
  ShownSkill: none,
  Requirement: none,
  SharedSkill: none,
  SkillToGrow: none,
  NextStep: none,
  MoveValue: none,
  ValueReasonDetail: none,
  Tie: none,
  Why: none,
  WhyPart: none,
  WhyFact: none,
  Unsaid: none,
  Way: none,
  WayStep: none,
  BandCount: none,
  Scenario: none,
  ScenarioTarget: none,
  ScenarioBand: none,
  ScenarioHours: none,
  SuggestionCoverage: none,
  CoverageFigures: none,
  FamilyCoverage: none,
  Talent: none,
  TalentNeed: none,
  FoundPerson: none,
  TalentReason: none,
  AskedAgain: none,
  InboxConnection: none,
  SentInvitationConnection: none,
  BuddyOfferConnection: none,
  DepartmentConnection: none,
  InterestConnection: none,
  LearningItemConnection: none,
  MoveConnection: none,
  OpeningConnection: none,
  OwnSkillConnection: none,
  PersonConnection: none,
  RequirementConnection: none,
  RoleAnswerConnection: none,
  RoleConnection: none,
  SeatConnection: none,
  ShownSkillConnection: none,
  SkillConnection: none,
  TeamConnection: none,
}

/** How answers are kept between screens, and what a mutation makes out of date. */
export const cacheRules: CacheExchangeOpts = {
  keys,
  possibleTypes,
  updates: {
    Mutation: {
      addSkill: thenSuggestions(afterSkillCame),
      confirmSkill: thenSuggestions(afterSkillCame),
      rejectSkill: thenSuggestions(afterSkillWent),
      removeSkill: thenSuggestions(afterSkillWent),
      setSkillLevel: forgetting(suggestions),
      setSkillVisibility: forgetting(new Set()),
      inviteToTalk: afterInvitation,
      countSuggestionCoverage: afterAskingToCount,
      answerRole: afterAnswer as UpdateResolver, // its arguments are those of the schema
      setOpenness: forgetting(new Set(['askedAgain'])),
      leaveNotYet: forgetting(new Set(['answers', 'askedAgain', 'openness'])),
      setInterest: forgetting(new Set(['interests', ...suggestions])),
      setEnergy: thenSuggestions(afterEnergy),
    },
  },
  optimistic: {
    ...(expectedOfSkills as OptimisticMutationConfig), // as above
    ...(expectedOfChoices as OptimisticMutationConfig),
    answerRole: () => ({ __typename: 'AnswerPayload', roleAnswer: null, viewer: { __typename: 'Viewer' } }),
  },
}
