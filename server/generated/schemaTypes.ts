import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnswerGiven, ViewerChanged, SkillChanged, ViewerRecord } from '../people/peopleResolvers.ts';
import type { AskedAgainRecord } from '../people/askedAgain.ts';
import type { BuddyOfferRecord, InterestRecord, PersonRecord, ShownSkillRecord } from '../people/peopleStore.ts';
import type { InvitationAnswered, FoundView, InvitationSent, TalentView } from '../talent/talentResolvers.ts';
import type { CoverageAsked, CoverageView } from '../plan/coverageResolvers.ts';
import type { StoredCoverage } from '../plan/coverageStore.ts';
import type { DepartmentRecord, OrganizationRecord, SeatRecord, TeamRecord } from '../teams/teamStore.ts';
import type { EnergyRecord, OpennessRecord, OwnSkillRecord, AnswerRecord } from '../people/ownDataStore.ts';
import type { CoverageOfFamily } from '../plan/suggestionCoverage.ts';
import type { InvitationRecord } from '../talent/invitationStore.ts';
import type { LearningItemRecord } from '../learning/learningStore.ts';
import type { MoveView, NextStepView, SharedSkillView, SkillToGrowView, ValueReasonView, WhyFactView, WhyPartView } from '../moves/moveView.ts';
import type { NearerRoleView, WhatIfView } from '../moves/whatIfResolvers.ts';
import type { NearbyRole } from '../moves/nearRoles.ts';
import type { OpeningRecord } from '../openings/openingStore.ts';
import type { PathView, PartWayView, PathsView, StoneView } from '../moves/pathResolvers.ts';
import type { RequirementRecord, RoleRecord, FamilyRecord } from '../roles/roleStore.ts';
import type { ScenarioFacts, TargetPlaces } from '../plan/scenario.ts';
import type { SkillRecord } from '../skills/skillStore.ts';
import type { NeedAsked } from '../talent/talentNeed.ts';
import type { FoundReason } from '../talent/talentReasons.ts';
import type { TieView } from '../moves/moveResolvers.ts';
import type { UnsaidView } from '../moves/unsaidResolvers.ts';
import type { WayRecord, WayStepRecord } from '../explore/wayTo.ts';
import type { Context } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, written YYYY-MM-DD. */
  Date: { input: string; output: string; }
};

/** The kinds of data, as the access table knows them. */
export type Kind =
  /** Needs no sign-in. */
  | 'PUBLIC'
  /** The organization as everyone at work knows it: teams, roles, skills, openings, learning. */
  | 'STRUCTURE'
  /** Name, role and team of a person. */
  | 'PROFILE'
  /** E-mail, place and languages of a person. */
  | 'CONTACT'
  /** A skill or talent of a person, confirmed by that person. */
  | 'TALENT'
  /** How well, and when last used. */
  | 'TALENT_LEVEL'
  /** What a person wants more of or less of, and what gives energy. */
  | 'INTEREST'
  /** A person's own answer to: would you like to look over the wall? */
  | 'OPENNESS'
  /** A person's own answer to a role or a family. */
  | 'ANSWER'
  /** What a person offers to share as a buddy. */
  | 'BUDDY_OFFER'
  /** Moves and their reasons: computed for the person, shown to nobody else. */
  | 'SUGGESTION'
  /** Counts and middles that a reskilling plan rests on: for HR, never about one person. */
  | 'SCENARIO'
  /** People who chose to be found for what somebody looks for. */
  | 'TALENT_SEARCH'
  /** An invitation to a talk, as its sender or the one invited sees it: nobody else does. */
  | 'INVITATION';

/** Anything with an id of its own. */
export type Node = {
  /** Opaque; made by this service. */
  id: Scalars['ID']['output'];
};

/** A text in the three languages. Dutch and French may be absent; show English with a language tag then. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** English. */
  en: Scalars['String']['output'];
  /** Dutch. */
  nl?: Maybe<Scalars['String']['output']>;
  /** French. */
  fr?: Maybe<Scalars['String']['output']>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether more follows after endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Pass as `after` to get the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Everything that can be read. */
export type Query = {
  __typename?: 'Query';
  /** Anything by its id; null for an unknown id and for one this viewer may not see, which look the same. */
  node?: Maybe<Node>;
  /**
   * How much of the organization suggestions reach: counts that a job makes every night, never a person. Null for who is not
   * in HR.
   */
  suggestionCoverage?: Maybe<SuggestionCoverage>;
  /** Roles close to one, nearest first: on from it, or toward it; none for an unknown id. */
  nearRoles: Array<NearRole>;
  /** What is open now, soonest closing first. */
  openings: OpeningConnection;
  /** A colleague; null for an unknown id and for one this viewer may not see. */
  person?: Maybe<Person>;
  /** Everyone who works here now, by name. */
  people: PersonConnection;
  /** A role; null for an unknown id. */
  role?: Maybe<Role>;
  /** Roles by title, all or of some families. */
  roles: RoleConnection;
  /** Job families in their order. */
  families: Array<RoleFamily>;
  /**
   * What a reskilling scenario can rest on: counts and middles, never a person. Null for who is not in HR, and where none of
   * the roles is known.
   */
  scenario?: Maybe<Scenario>;
  /**
   * People, roles, skills and teams by name, best first: prefix, one typo, accents, all three languages.
   * Empty for a text of under two letters. `skillKinds` keeps to skills of some kinds and changes nothing of the others.
   */
  search: Array<SearchResult>;
  /** A skill; null for an unknown id. */
  skill?: Maybe<Skill>;
  /** Skills by name, of all or some kinds. */
  skills: SkillConnection;
  /**
   * For a need, the people who said yes to a move and chose to be found by this viewer: in two groups, by name in each.
   * Null for who does not look for talent, and where nothing of the need is known.
   */
  talent?: Maybe<Talent>;
  /** The organization. */
  organization: Organization;
  /** A team; null for an unknown id. */
  team?: Maybe<Team>;
  /** All teams, by name. */
  teams: TeamConnection;
  /** The signed-in person; null when nobody is signed in. */
  viewer?: Maybe<Viewer>;
  /** The people one can sign in as in demo mode, one for each actor; empty outside demo mode. */
  signInOptions: Array<SignInOption>;
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryNearRolesArgs = {
  roleId: Scalars['ID']['input'];
  direction: NearDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryOpeningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<OpeningKind>>;
};


/** Everything that can be read. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  families?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** Everything that can be read. */
export type QueryScenarioArgs = {
  targets: Array<ScenarioTargetInput>;
};


/** Everything that can be read. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<SearchKind>>;
  skillKinds?: InputMaybe<Array<SkillKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QuerySkillArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QuerySkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<SkillKind>>;
};


/** Everything that can be read. */
export type QueryTalentArgs = {
  need: TalentNeedInput;
};


/** Everything that can be read. */
export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything that can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Asks for the figures to be counted now, beside everything else; nothing changes while that is under way already. */
  countSuggestionCoverage: CountSuggestionCoveragePayload;
  /** Leaves a "not yet" as it is, without a day: it is not asked again. */
  leaveNotYet: LeaveNotYetPayload;
  /** Answers an invitation, or answers it otherwise than before. The sender hears yes, or: not this time. */
  answerInvitation: AnswerInvitationPayload;
  /** Adds a skill or talent to the viewer, confirmed, seen by everyone at work unless said otherwise. */
  addSkill: OwnSkillPayload;
  /** Confirms a proposal: this is me. */
  confirmSkill: OwnSkillPayload;
  /** Rejects a proposal or a skill: not me. It is removed, and no import proposes it again. */
  rejectSkill: OwnSkillPayload;
  /** Removes a skill; unlike a rejection it may be proposed again. */
  removeSkill: OwnSkillPayload;
  /** Says how well. */
  setSkillLevel: OwnSkillPayload;
  /** Says who sees a skill, and who sees its level. */
  setSkillVisibility: OwnSkillPayload;
  /** Answers a role or a family: curious, not yet, no; null lifts the answer. */
  answerRole: AnswerPayload;
  /** Answers: would you like to look over the wall? Null takes the answer back. */
  setOpenness: OpennessPayload;
  /** Says what one wants more of or less of; null takes it back. */
  setInterest: InterestPayload;
  /** Says how a kind of work feels; null takes the answer back. */
  setEnergy: EnergyPayload;
  /**
   * Invites somebody who can be found for a need to a talk. It goes to that person alone. Once for a need, whatever
   * the answer, and a list with one skill of an earlier list is no other need; somebody who cannot be found for it is
   * not found here.
   */
  inviteToTalk: InviteToTalkPayload;
};


/** Everything that can be changed. */
export type MutationCountSuggestionCoverageArgs = {
  input: CountSuggestionCoverageInput;
};


/** Everything that can be changed. */
export type MutationLeaveNotYetArgs = {
  input: LeaveNotYetInput;
};


/** Everything that can be changed. */
export type MutationAnswerInvitationArgs = {
  input: AnswerInvitationInput;
};


/** Everything that can be changed. */
export type MutationAddSkillArgs = {
  input: AddSkillInput;
};


/** Everything that can be changed. */
export type MutationConfirmSkillArgs = {
  input: ConfirmSkillInput;
};


/** Everything that can be changed. */
export type MutationRejectSkillArgs = {
  input: SkillInput;
};


/** Everything that can be changed. */
export type MutationRemoveSkillArgs = {
  input: SkillInput;
};


/** Everything that can be changed. */
export type MutationSetSkillLevelArgs = {
  input: SetSkillLevelInput;
};


/** Everything that can be changed. */
export type MutationSetSkillVisibilityArgs = {
  input: SetSkillVisibilityInput;
};


/** Everything that can be changed. */
export type MutationAnswerRoleArgs = {
  input: AnswerRoleInput;
};


/** Everything that can be changed. */
export type MutationSetOpennessArgs = {
  input: SetOpennessInput;
};


/** Everything that can be changed. */
export type MutationSetInterestArgs = {
  input: SetInterestInput;
};


/** Everything that can be changed. */
export type MutationSetEnergyArgs = {
  input: SetEnergyInput;
};


/** Everything that can be changed. */
export type MutationInviteToTalkArgs = {
  input: InviteToTalkInput;
};

/** How much of the organization suggestions reach, and whether newer figures are on their way. */
export type SuggestionCoverage = {
  __typename?: 'SuggestionCoverage';
  /** What was counted last; null until that was done for the first time. */
  figures?: Maybe<CoverageFigures>;
  /** Whether newer figures are on their way. */
  state: CoverageState;
};

/** Whether newer figures are on their way. */
export type CoverageState =
  /** No: they come at night. */
  | 'RESTING'
  /** Somebody asked for them, and a server is about to begin. */
  | 'ASKED'
  /** They are being counted just now. */
  | 'COUNTING'
  /** Counting went wrong the last time; it is tried again within the hour. */
  | 'FAILED';

/**
 * For everyone at work who shows a skill, the ten roles that suit them best were found by what everyone at work may see, as a
 * plan would. These are counts of which roles are among them.
 */
export type CoverageFigures = {
  __typename?: 'CoverageFigures';
  /** The day on which they were made. */
  madeOn: Scalars['Date']['output'];
  /** Roles that have a seat. */
  roles: Scalars['Int']['output'];
  /** How many of them are among the first ten of anybody; in a family suggested to fewer than ten people none is counted. */
  suggested: Scalars['Int']['output'];
  /** Family by family, in their order: those with a role that has a seat. */
  families: Array<FamilyCoverage>;
};

/** How far suggestions reach a job family. */
export type FamilyCoverage = {
  __typename?: 'FamilyCoverage';
  /** The family. */
  family: RoleFamily;
  /** Its roles that have a seat. */
  roles: Scalars['Int']['output'];
  /** How many of them are among the first ten of anybody; null where `people` is. */
  suggested?: Maybe<Scalars['Int']['output']>;
  /** People who have any of its roles among their first ten, rounded to five; null for a small group, an empty one too. */
  people?: Maybe<Scalars['Int']['output']>;
  /** How many skills a role of it asks, in the middle. */
  skillsOfRole: Scalars['Int']['output'];
  /** How many different skills its roles ask. */
  skillsAsked: Scalars['Int']['output'];
  /** How many of these somebody shows to everyone at work. */
  skillsShown: Scalars['Int']['output'];
};

/** An ask for newer figures. */
export type CountSuggestionCoverageInput = {
  /** Made by the client, once per act: a repeat returns the first result. */
  requestId: Scalars['ID']['input'];
};

/** What was asked for. */
export type CountSuggestionCoveragePayload = {
  __typename?: 'CountSuggestionCoveragePayload';
  /** The figures as they are, and their state. */
  suggestionCoverage: SuggestionCoverage;
  /** The viewer, to read what follows from it. */
  viewer: Viewer;
};

/** A way through the organization, from the viewer on. */
export type Way = {
  __typename?: 'Way';
  /** Where it leads: to what was asked for, or to the nearest role when nothing leads there. */
  leadsTo: SearchResult;
  /** Whether it leads to what was asked for. */
  isThere: Scalars['Boolean']['output'];
  /** Step by step; empty when the viewer is there already, or when nothing leads anywhere. */
  steps: Array<WayStep>;
};

/** One step of a way. */
export type WayStep = {
  __typename?: 'WayStep';
  /** What ties it to where the step before ended. */
  tie: StepTie;
  /** Where it leads. */
  to: SearchResult;
};

/** What ties two things together, whichever comes first. */
export type StepTie =
  /** A person has the skill and shows it. */
  | 'HOLDS'
  /** A person offers to share the skill. */
  | 'SHARES'
  /** A role asks for the skill. */
  | 'ASKS'
  /** Two skills are close: holding one helps where the other is asked. */
  | 'CLOSE_TO'
  /** A person holds the role now. */
  | 'WORKS_AS'
  /** A person works in the team now. */
  | 'WORKS_IN'
  /** A team has a seat for the role. */
  | 'HAS_SEAT';

/** Something that came for the viewer alone. */
export type InboxItem = Invitation;

/** What came for the viewer, a page at a time. */
export type InboxConnection = {
  __typename?: 'InboxConnection';
  /** The page. */
  nodes: Array<InboxItem>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** An answer to an invitation. No and not yet are full answers, and the sender hears the same of both. */
export type InvitationAnswer =
  /** Yes, gladly. */
  | 'YES'
  /** Not yet. */
  | 'NOT_YET'
  /** No. */
  | 'NO';

/** An invitation to a talk as the one invited sees it. */
export type Invitation = {
  __typename?: 'Invitation';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Who invites; null for someone who left since. */
  sender?: Maybe<Person>;
  /** For what. */
  need: TalentNeed;
  /** What the sender added; null for nothing. */
  line?: Maybe<Scalars['String']['output']>;
  /** When it came. */
  sentOn: Scalars['Date']['output'];
  /** The viewer's answer; null until given. */
  answer?: Maybe<InvitationAnswer>;
};

/** A question that is asked again, once. */
export type AskedAgain = {
  __typename?: 'AskedAgain';
  /** The role or family it is about; null for looking over the wall at all. */
  subject?: Maybe<AnswerSubject>;
  /** The day the viewer set. */
  on: Scalars['Date']['output'];
};

/** An answer to an invitation. */
export type AnswerInvitationInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The invitation. */
  invitationId: Scalars['ID']['input'];
  /** The answer. */
  answer: InvitationAnswer;
};

/** What changed among what came for the viewer. */
export type AnswerInvitationPayload = {
  __typename?: 'AnswerInvitationPayload';
  /** The invitation as it is now. */
  invitation: Invitation;
  /** The viewer, to read what follows from it. */
  viewer: Viewer;
};

/** A "not yet" to leave as it is. */
export type LeaveNotYetInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The role or family; null or left out for looking over the wall at all. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** What changed among what is asked again. */
export type LeaveNotYetPayload = {
  __typename?: 'LeaveNotYetPayload';
  /** The viewer, to read what follows from it. */
  viewer: Viewer;
};

/** How far a move is, in steps; never a verdict on a person. */
export type Band =
  /** Ready: one step. */
  | 'ONE_STEP'
  /** Reachable: two steps. */
  | 'TWO_STEPS'
  /** Stretch: a bigger leap. */
  | 'BIGGER_LEAP'
  /** Below what is suggested unasked. */
  | 'FAR';

/** What suggestions start from: three ways that are kept apart. */
export type WayIn =
  /** What the viewer brings, and all else the score is made of. */
  | 'TALENTS'
  /** What the viewer wants: first the roles and teams they named, then what asks most of it. */
  | 'WISHES'
  /** Job families to which colleagues of the viewer's own family went more often than chance. */
  | 'COLLEAGUES';

/** The border a move crosses. */
export type Wall =
  /** Another team. */
  | 'TEAM'
  /** Another department. */
  | 'DEPARTMENT'
  /** Another job family. */
  | 'FAMILY';

/** A mark of a role. */
export type MoveMark =
  /** Something is open for it now. */
  | 'OPEN'
  /** The viewer is curious about it. */
  | 'CURIOUS';

/** The parts of the score. */
export type Component =
  /** Share of what the role needs that the person brings. */
  | 'FIT'
  /** Share of the person's talents that the role calls for. */
  | 'USE'
  /** Talent the present job leaves lying. */
  | 'ACTIVATION'
  /** What the receiving team is short of. */
  | 'VALUE'
  /** What the person said they want. */
  | 'INTEREST'
  /** How close in grade. */
  | 'EASE'
  /** Over the wall, as far as the person likes. */
  | 'REACH'
  /** Others went this way. */
  | 'MOMENTUM';

/** The three needs a reason speaks to. */
export type Need =
  /** What I said I want. */
  | 'AUTONOMY'
  /** People and teams I have ties with. */
  | 'BELONGING'
  /** What I bring and can grow. */
  | 'COMPETENCE';

/** Who gains. */
export type Gainer =
  /** The person. */
  | 'ME'
  /** The receiving team. */
  | 'TEAM'
  /** The organization. */
  | 'ORGANIZATION';

/** What the viewer comes to a role with. */
export type Strength =
  /** Skills the role asks. */
  | 'SKILLS'
  /** Skills close to those it asks. */
  | 'CLOSE_SKILLS'
  /** What the viewer did before, as it is done there. */
  | 'ACTIVITIES'
  /** The kind of work it is. */
  | 'KINDS_OF_WORK';

/** A suggestion: this person, that role, with its best seat. */
export type Move = {
  __typename?: 'Move';
  /** The role. */
  role: Role;
  /** The seat of that role that suits best. */
  seat: Seat;
  /** In how many other teams the role has a seat. */
  otherTeams: Scalars['Int']['output'];
  /** How far. */
  band: Band;
  /** The walls it crosses. */
  walls: Array<Wall>;
  /** The skill this is shown as if learned; null for things as they are. */
  ifSkillId?: Maybe<Scalars['ID']['output']>;
  /** The viewer's answer to the role; null when none. */
  answer?: Maybe<Answer>;
  /** How often colleagues went from the viewer's job family to this one; null below five. */
  colleaguesWent?: Maybe<Scalars['Int']['output']>;
  /** Whether something is open for the role now. */
  isOpen: Scalars['Boolean']['output'];
  /** What is open for the role now, soonest closing first. */
  openings: OpeningConnection;
  /** Of the role's heaviest skills (ten at most), how many the viewer already uses. */
  sharedCount: Scalars['Int']['output'];
  /** How many of the role's heaviest skills were counted. */
  neededCount: Scalars['Int']['output'];
  /** What the viewer brings, heaviest first. */
  shared: Array<SharedSkill>;
  /** Skills to grow: first those among the heaviest counted below, of these what the role leans on before others, then the rest; within each what helps most per hour first. */
  skillsToGrow: Array<SkillToGrow>;
  /** Of the heaviest skills counted, how many are left to grow: with those shared and those waiting, all that were counted. */
  skillsToGrowCount: Scalars['Int']['output'];
  /** Of the heaviest skills counted, how many the viewer has at the level needed but has not confirmed: they count in part. */
  waitingCount: Scalars['Int']['output'];
  /** Of those left to grow, how many are at least half there, as themselves or through something close. */
  halfwayCount: Scalars['Int']['output'];
  /** What most of the fit comes from; null where nothing counts. */
  strength?: Maybe<Strength>;
  /** One small step to begin with; null when nothing is left to grow. */
  nextStep?: Maybe<NextStep>;
  /** What the viewer can do that this role asks less of: it would rest there. The most first. */
  restingSkills: Array<Skill>;
  /** What is in it for each of the three; a list may be empty, and the screen says so. */
  values: Array<MoveValue>;
  /** The one reason to tell where there is room for a single sentence; null when there is none. */
  leadReason?: Maybe<ValueReasonDetail>;
  /** Learning hours to grow those that are counted. */
  learningHours: Scalars['Float']['output'];
  /** Weeks, at the organization's learning hours a week. */
  learningWeeks: Scalars['Int']['output'];
  /** Colleagues with a tie to this move. */
  ties: Array<Tie>;
  /** Why: the parts of the score, adding up to the total. */
  why: Why;
  /** Moved up in the list so that it shows more than one direction. */
  shownForVariety: Scalars['Boolean']['output'];
  /** Rests on proposals and the present role, as too little was confirmed. */
  assumed: Scalars['Boolean']['output'];
  /** The role needs little of what the viewer can do: much of it would rest there. */
  muchWouldRest: Scalars['Boolean']['output'];
};


/** A suggestion: this person, that role, with its best seat. */
export type MoveOpeningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A suggestion: this person, that role, with its best seat. */
export type MoveSkillsToGrowArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A suggestion: this person, that role, with its best seat. */
export type MoveRestingSkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A suggestion: this person, that role, with its best seat. */
export type MoveTiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Moves, a page at a time. */
export type MoveConnection = {
  __typename?: 'MoveConnection';
  /** The page. */
  nodes: Array<Move>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many there are in each band, before paging. */
  bandCounts: Array<BandCount>;
  /** How many there are, before paging. */
  totalCount: Scalars['Int']['output'];
};

/** How many moves a band holds. */
export type BandCount = {
  __typename?: 'BandCount';
  /** The band. */
  band: Band;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** Something the viewer brings. */
export type SharedSkill = {
  __typename?: 'SharedSkill';
  /** What the role needs. */
  skill: Skill;
  /** The viewer's own skill that counts for it, when it is a neighbouring one. */
  closeTo?: Maybe<Skill>;
  /** The level the viewer has in the skill that counts, in tenths. */
  level: Scalars['Int']['output'];
  /** The level the role needs, in tenths. */
  neededLevel: Scalars['Int']['output'];
  /** Not confirmed by the viewer yet. */
  assumed: Scalars['Boolean']['output'];
};

/** A skill below the level a role needs. */
export type SkillToGrow = {
  __typename?: 'SkillToGrow';
  /** The skill. */
  skill: Skill;
  /** Level now, in tenths; 0 when not held. */
  level: Scalars['Int']['output'];
  /** Level the role needs, in tenths. */
  neededLevel: Scalars['Int']['output'];
  /** The viewer's own skill that helps, when a neighbouring one does. */
  closeTo?: Maybe<Skill>;
  /** Whether the viewer is at least halfway: what they have, itself or something close to it, counts for half of it or more. */
  isHalfway: Scalars['Boolean']['output'];
  /** Learning hours. */
  hours: Scalars['Float']['output'];
  /** Small steps to begin with, one for each form there is. */
  steps: Array<NextStep>;
};

/** Half an hour to half a day. */
export type NextStep = {
  __typename?: 'NextStep';
  /** What it grows. */
  skill: Skill;
  /** 30 to 240. */
  minutes: Scalars['Int']['output'];
  /** In which form. */
  form: LearningForm;
  /** The learning item it opens, when there is one. */
  item?: Maybe<LearningItem>;
  /** The colleague who offers to share, when it is with a buddy. */
  buddy?: Maybe<Person>;
};

/** Why someone gains. */
export type ValueReason =
  /** A skill I said I want more of. */
  | 'WANTED_SKILL'
  /** A talent my present job leaves lying comes to use. */
  | 'TALENT_COMES_TO_USE'
  /** A kind of work that gives me energy. */
  | 'ENERGY'
  /** The team is short of a skill I bring. */
  | 'TEAM_SHORT_OF'
  /** Only one person in the team has it now. */
  | 'ONE_PERSON_HAS_IT'
  /** An opening is filled from inside. */
  | 'OPENING_FILLED'
  /** Knowledge is carried over a wall. */
  | 'KNOWLEDGE_TRAVELS'
  /** Close in grade and quick to learn. */
  | 'NEAR_STEP';

/** What is in it for one of the three. */
export type MoveValue = {
  __typename?: 'MoveValue';
  /** For whom. */
  gainer: Gainer;
  /** Why, strongest first; empty when there is nothing to say. */
  reasons: Array<ValueReasonDetail>;
};

/** A reason and what it is about. */
export type ValueReasonDetail = {
  __typename?: 'ValueReasonDetail';
  /** The reason. */
  reason: ValueReason;
  /** The skill it is about, if it is about one. */
  skill?: Maybe<Skill>;
};

/** A tie. */
export type TieKind =
  /** Offers to share a skill this role needs. */
  | 'BUDDY'
  /** Was in the same team before, and is there now. */
  | 'FORMER_TEAMMATE';

/** A colleague and what ties the viewer to them, or them to the move. */
export type Tie = {
  __typename?: 'Tie';
  /** The colleague. */
  person: Person;
  /** What sort of tie. */
  kind: TieKind;
  /** The skill shared, for a buddy. */
  skill?: Maybe<Skill>;
};

/** The score and its parts, each in tenths of a point; the parts add up to the total exactly. */
export type Why = {
  __typename?: 'Why';
  /** Out of 1,000 tenths. */
  totalTenths: Scalars['Int']['output'];
  /** How much of each other, 0 to 1,000: the two-way match of fit and use. */
  matchPerMille: Scalars['Int']['output'];
  /** The parts, one for each component, need and gainer. */
  parts: Array<WhyPart>;
  /** Which version of the rarity tables and weights. */
  version: Scalars['String']['output'];
};

/** One part of the score. */
export type WhyPart = {
  __typename?: 'WhyPart';
  /** Which component. */
  component: Component;
  /** Which need it speaks to. */
  need: Need;
  /** Who gains. */
  gainer: Gainer;
  /** Tenths of a point. */
  tenths: Scalars['Int']['output'];
  /** How many facts there are behind it. */
  factCount: Scalars['Int']['output'];
  /** The facts behind it, heaviest first; the tenths of all of them add up to those of the part. */
  facts: Array<WhyFact>;
};


/** One part of the score. */
export type WhyPartFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why two skills are close. */
export type CloseCause =
  /** Both belong to one group of skills. */
  | 'GROUP'
  /** Their names share a word. */
  | 'WORD'
  /** They keep the same company: they are asked and held beside the same others. */
  | 'CO_OCCURRENCE'
  /** An editor said so. */
  | 'PIN';

/** One fact: a skill, whether held or a neighbour of one held, and how many roles ask it. */
export type WhyFact = {
  __typename?: 'WhyFact';
  /** The skill or talent; null for facts about the seat. */
  skill?: Maybe<Skill>;
  /** The neighbouring skill through which it counts: one the viewer holds (fit, value), or one the role needs (use, activation). */
  closeTo?: Maybe<Skill>;
  /** Why the two are close; null where it counts as itself. */
  closeCause?: Maybe<CloseCause>;
  /** The group both belong to, where that is why. */
  closeGroup?: Maybe<LocalizedText>;
  /** Not confirmed by the viewer yet. */
  assumed: Scalars['Boolean']['output'];
  /** What the viewer has of it is a proposal that waits for an answer; else, where it is assumed, it comes from a role held. */
  isProposal: Scalars['Boolean']['output'];
  /** Tenths of a point. */
  tenths: Scalars['Float']['output'];
  /** The level the viewer has in the skill that counts, in tenths; null when not about something held. */
  heldLevel?: Maybe<Scalars['Int']['output']>;
  /** The level that is asked, by the role or the team, in tenths; null when nothing is asked. */
  neededLevel?: Maybe<Scalars['Int']['output']>;
  /** How many roles ask this skill at the level asked, or for a talent held, or higher; null when not about a skill. */
  askedByRoles?: Maybe<Scalars['Int']['output']>;
  /** Of how many roles. */
  ofRoles?: Maybe<Scalars['Int']['output']>;
  /** The viewer's grade, where it is about grades; null where unknown. */
  ownGrade?: Maybe<Scalars['Int']['output']>;
  /** The role's grade, where it is about grades; null where unknown. */
  roleGrade?: Maybe<Scalars['Int']['output']>;
  /** Counted as comparable roles are, since the role is not described in this kind. */
  estimated: Scalars['Boolean']['output'];
};

/**
 * How much each part of the score counts for the viewer: whole numbers from 0 to 100, a part left out counts as usual.
 * They are split anew to add up to 100, and fit keeps between 45 and 65 percent of fit and use together.
 */
export type WeightsInput = {
  /** Share of what the role needs that the person brings; usually 33. */
  fit?: InputMaybe<Scalars['Int']['input']>;
  /** Share of the person's talents that the role calls for; usually 27. */
  use?: InputMaybe<Scalars['Int']['input']>;
  /** Talent the present job leaves lying; usually 5. */
  activation?: InputMaybe<Scalars['Int']['input']>;
  /** What the receiving team is short of; usually 10. */
  value?: InputMaybe<Scalars['Int']['input']>;
  /** What the person said they want; usually 10. */
  interest?: InputMaybe<Scalars['Int']['input']>;
  /** How close in grade; usually 5. */
  ease?: InputMaybe<Scalars['Int']['input']>;
  /** Over the wall, as far as the person likes; usually 5. */
  reach?: InputMaybe<Scalars['Int']['input']>;
  /** Others went this way; usually 5. */
  momentum?: InputMaybe<Scalars['Int']['input']>;
};

/** Which way a step between two roles goes. */
export type NearDirection =
  /** From this role on to another. */
  | 'ONWARD'
  /** From another role to this one. */
  | 'TOWARD';

/** A role close to another one. */
export type NearRole = {
  __typename?: 'NearRole';
  /** The role. */
  role: Role;
  /** How far the step is for somebody who holds exactly what the role they come from asks. */
  band: Band;
};

/** What sort of opening. */
export type OpeningKind =
  /** A job. */
  | 'JOB'
  /** A project. */
  | 'PROJECT'
  /** A small task beside the present job. */
  | 'GIG'
  /** Walking along for a day. */
  | 'SHADOWING'
  /** Guiding or being guided. */
  | 'MENTORING';

/** A seat to fill. */
export type Opening = Node & {
  __typename?: 'Opening';
  id: Scalars['ID']['output'];
  /** Sort. */
  kind: OpeningKind;
  /** Title. */
  titles: LocalizedText;
  /** The seat. */
  seat: Seat;
  /** Hours a week. */
  hoursPerWeek: Scalars['Float']['output'];
  /** First day; null when open. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** Last day; null when open-ended. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Last day to react; null when none. */
  closesOn?: Maybe<Scalars['Date']['output']>;
};

/** Openings, a page at a time. */
export type OpeningConnection = {
  __typename?: 'OpeningConnection';
  /** The page. */
  nodes: Array<Opening>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** What ways there are to a role. */
export type Paths = {
  __typename?: 'Paths';
  /** The shortest to learn first, three at most; empty when no stone is near enough. */
  paths: Array<Path>;
  /** Where there is none: how far one comes, to roles like this one; those with the least to learn in all first. */
  partWays: Array<PartWay>;
};


/** What ways there are to a role. */
export type PathsPartWaysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of the way to a role. */
export type PartWay = {
  __typename?: 'PartWay';
  /** The shortest way to learn that ends at a role like it. */
  path: Path;
  /** The role itself, from there: still too large for one step. */
  rest: Stone;
};

/** A way to a role. A possibility, no promise. */
export type Path = {
  __typename?: 'Path';
  /** From the first stone to the role itself. */
  stones: Array<Stone>;
  /** Learning hours of all stones together. */
  learningHours: Scalars['Float']['output'];
};

/** A role to step onto. */
export type Stone = {
  __typename?: 'Stone';
  /** The role. */
  role: Role;
  /** Learning hours from the stone before. */
  learningHours: Scalars['Float']['output'];
  /** Weeks, at the organization's learning hours a week. */
  learningWeeks: Scalars['Int']['output'];
  /** What is to grow from the stone before, what helps most per hour first. */
  skillsToGrow: Array<SkillToGrow>;
  /** One small step to begin with; null when nothing is to grow. */
  nextStep?: Maybe<NextStep>;
  /** Roles that could stand here as well, the shortest to learn first; none for the role itself. */
  alternatives: Array<Role>;
};


/** A role to step onto. */
export type StoneSkillsToGrowArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A role to step onto. */
export type StoneAlternativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Someone who works here, or stays in touch. Everyone at work sees name, role and team; the rest as far as that person shows it. */
export type Person = Node & {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Seats held now: role and team. */
  seats: Array<Seat>;
  /** Whether this is the viewer. */
  isViewer: Scalars['Boolean']['output'];
  /** Work e-mail; null when not shown. */
  email?: Maybe<Scalars['String']['output']>;
  /** Place of work; null when not shown. */
  location?: Maybe<Scalars['String']['output']>;
  /** Language codes spoken at work; null when not shown. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** Skills and talents this person confirmed and shows to the viewer, by kind and name. */
  skills: ShownSkillConnection;
  /** What this person offers to share as a buddy, by name of the skill. */
  buddyOffers: BuddyOfferConnection;
  /** What this person wants more or less of, by name, as far as shown to the viewer; null when nothing is shown. */
  interests?: Maybe<InterestConnection>;
};


/** Someone who works here, or stays in touch. Everyone at work sees name, role and team; the rest as far as that person shows it. */
export type PersonSkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone who works here, or stays in touch. Everyone at work sees name, role and team; the rest as far as that person shows it. */
export type PersonBuddyOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone who works here, or stays in touch. Everyone at work sees name, role and team; the rest as far as that person shows it. */
export type PersonInterestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** People, a page at a time. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The page. */
  nodes: Array<Person>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** Who sees an item of a person. */
export type Visibility =
  /** Only the owner. */
  | 'SELF'
  /** The owner's direct manager too. */
  | 'MANAGER'
  /** Everyone at work. */
  | 'ORGANIZATION';

/** Where a skill of a person stands. */
export type SkillStatus =
  /** Imported or inferred; nobody but the owner sees it until confirmed. */
  | 'PROPOSED'
  /** The owner said: this is me. */
  | 'CONFIRMED'
  /** The owner says an imported item is wrong and wants it settled. */
  | 'DISPUTED';

/** Where a skill comes from. */
export type SkillSource =
  /** The owner added it. */
  | 'SELF'
  /** The role held now or earlier. */
  | 'ROLE'
  /** A file of the organization. */
  | 'IMPORT'
  /** A project. */
  | 'PROJECT'
  /** A colleague's word. */
  | 'COLLEAGUE'
  /** A course. */
  | 'COURSE'
  /** Outside work: volunteering, a hobby, an earlier job. */
  | 'OUTSIDE_WORK';

/** A skill of the viewer, with all that only the owner sees. */
export type OwnSkill = {
  __typename?: 'OwnSkill';
  /** The skill. */
  skill: Skill;
  /** Tenths, 1 to 50: starting 10, practising 20, using it 30, skilled 40, helping others 50. */
  level: Scalars['Int']['output'];
  /** Level that a file gave, in tenths; null when none did. */
  importedLevel?: Maybe<Scalars['Int']['output']>;
  /** When last used; null when unknown. */
  lastUsedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  status: SkillStatus;
  /** Where it comes from. */
  source: SkillSource;
  /** Who sees the skill. */
  visibility: Visibility;
  /** Who sees the level. */
  levelVisibility: Visibility;
};

/** Own skills, a page at a time. */
export type OwnSkillConnection = {
  __typename?: 'OwnSkillConnection';
  /** The page. */
  nodes: Array<OwnSkill>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** A skill a person shows. */
export type ShownSkill = {
  __typename?: 'ShownSkill';
  /** The skill. */
  skill: Skill;
  /** Tenths; null when the level is not shown. */
  level?: Maybe<Scalars['Int']['output']>;
};

/** Shown skills, a page at a time. */
export type ShownSkillConnection = {
  __typename?: 'ShownSkillConnection';
  /** The page. */
  nodes: Array<ShownSkill>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** A way of learning or sharing. */
export type LearningForm =
  /** Alone, on a screen. */
  | 'E_LEARNING'
  /** In a group, at a set time. */
  | 'WORKSHOP'
  /** By doing it, in or beside the present job. */
  | 'ON_THE_JOB'
  /** With a circle of colleagues. */
  | 'COMMUNITY'
  /** With a colleague who offered to share. */
  | 'BUDDY';

/** A colleague's offer to share a skill. */
export type BuddyOffer = {
  __typename?: 'BuddyOffer';
  /** Who offers. */
  person: Person;
  /** What is shared. */
  skill: Skill;
  /** Hours a month. */
  hoursPerMonth: Scalars['Int']['output'];
  /** In which forms. */
  forms: Array<LearningForm>;
};

/** What an interest can be about. */
export type InterestSubject = Skill | Role | Team;

/** Something a person wants more or less of. */
export type Interest = {
  __typename?: 'Interest';
  /** What it is about. */
  subject: InterestSubject;
  /** More of it (true) or less of it (false). */
  wants: Scalars['Boolean']['output'];
  /** Who sees it. */
  visibility: Visibility;
};

/** Interests, a page at a time. */
export type InterestConnection = {
  __typename?: 'InterestConnection';
  /** The page. */
  nodes: Array<Interest>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** How a kind of work feels. */
export type EnergyWord =
  /** It drains. */
  | 'DRAINS'
  /** Neither. */
  | 'NEUTRAL'
  /** It is liked. */
  | 'LIKES'
  /** It gives energy. */
  | 'GIVES_ENERGY';

/** One of the six kinds of work. */
export type Energy = {
  __typename?: 'Energy';
  /** The kind of work, a skill of kind ENERGY. */
  skill: Skill;
  /** The viewer's own word; null until answered. */
  word?: Maybe<EnergyWord>;
  /** The word the roles held so far suggest; null when none was held. */
  assumedWord?: Maybe<EnergyWord>;
};

/** An answer, to a role or to looking over the wall. No and not yet are full answers. */
export type OpennessAnswer =
  /** Yes; lapses on a date, six months at most. */
  | 'OPEN'
  /** Not yet; may carry one date on which to be asked again, once. */
  | 'NOT_YET'
  /** No; stays until changed. */
  | 'NO';

/** Who may find a person who is open. */
export type Discoverable =
  /** Nobody. */
  | 'NOBODY'
  /** Everyone at work who looks for talent. */
  | 'ORGANIZATION'
  /** The teams the person picked. */
  | 'TEAMS';

/** The viewer's own answer to: would you like to look over the wall? */
export type Openness = {
  __typename?: 'Openness';
  /** The answer. */
  answer: OpennessAnswer;
  /** Last day an OPEN answer holds. */
  until?: Maybe<Scalars['Date']['output']>;
  /** Day on which a NOT_YET is asked again, once. */
  askAgainOn?: Maybe<Scalars['Date']['output']>;
  /** A private note. */
  note?: Maybe<Scalars['String']['output']>;
  /** Who may find the person; NOBODY unless OPEN. */
  discoverable: Discoverable;
  /** The teams picked, when discoverable is TEAMS. */
  shownTo: Array<Team>;
};

/** An answer to a role or a family. */
export type Answer =
  /** Curious. */
  | 'SAVED'
  /** Not yet; may carry one date. */
  | 'NOT_YET'
  /** Out of the suggestions until lifted. */
  | 'NO';

/** What an answer can be about. */
export type AnswerSubject = Role | RoleFamily;

/** The viewer's answer to one role or family. */
export type RoleAnswer = {
  __typename?: 'RoleAnswer';
  /** What it is about. */
  subject: AnswerSubject;
  /** The answer. */
  answer: Answer;
  /** Day on which a NOT_YET is asked again, once. */
  askAgainOn?: Maybe<Scalars['Date']['output']>;
};

/** Answers to roles and families, a page at a time. */
export type RoleAnswerConnection = {
  __typename?: 'RoleAnswerConnection';
  /** The page. */
  nodes: Array<RoleAnswer>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** A skill to add. */
export type AddSkillInput = {
  /** Made by the client, once per act: a repeat returns the first result. */
  requestId: Scalars['ID']['input'];
  /** The skill. */
  skillId: Scalars['ID']['input'];
  /** Tenths, 1 to 50. */
  level: Scalars['Int']['input'];
  /** Where it comes from. */
  source: SkillSource;
  /** Who sees it. */
  visibility: Visibility;
};

/** A proposal to confirm. */
export type ConfirmSkillInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The skill. */
  skillId: Scalars['ID']['input'];
  /** Tenths, 1 to 50; as proposed when left out. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** Who sees it. */
  visibility: Visibility;
};

/** One of the viewer's skills. */
export type SkillInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The skill. */
  skillId: Scalars['ID']['input'];
};

/** A new level. */
export type SetSkillLevelInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The skill. */
  skillId: Scalars['ID']['input'];
  /** Tenths, 1 to 50. */
  level: Scalars['Int']['input'];
};

/** A new audience. */
export type SetSkillVisibilityInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The skill. */
  skillId: Scalars['ID']['input'];
  /** Who sees the skill; unchanged when left out. */
  visibility?: InputMaybe<Visibility>;
  /** Who sees the level; unchanged when left out. Never wider than the skill. */
  levelVisibility?: InputMaybe<Visibility>;
};

/** An answer to a role or a family. */
export type AnswerRoleInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** A role or a family. */
  subjectId: Scalars['ID']['input'];
  /** The answer; null lifts it. */
  answer?: InputMaybe<Answer>;
  /** Only with NOT_YET: a day from tomorrow on. */
  askAgainOn?: InputMaybe<Scalars['Date']['input']>;
};

/** An answer to looking over the wall. */
export type SetOpennessInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** The answer; null takes it back. */
  answer?: InputMaybe<OpennessAnswer>;
  /** Only with OPEN: its last day, six months ahead at most; six months when left out. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** Only with NOT_YET: a day from tomorrow on. */
  askAgainOn?: InputMaybe<Scalars['Date']['input']>;
  /** A private note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Only with OPEN. */
  discoverable: Discoverable;
  /** Only with discoverable TEAMS: at least one. */
  teamIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What one wants more or less of. */
export type SetInterestInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** A skill, role or team. */
  subjectId: Scalars['ID']['input'];
  /** More (true), less (false), or null to take it back. */
  wants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who sees it. */
  visibility: Visibility;
};

/** How a kind of work feels. */
export type SetEnergyInput = {
  /** Made by the client, once per act. */
  requestId: Scalars['ID']['input'];
  /** A skill of kind ENERGY. */
  skillId: Scalars['ID']['input'];
  /** The word; null takes it back. */
  word?: InputMaybe<EnergyWord>;
};

/** What changed among the viewer's skills. */
export type OwnSkillPayload = {
  __typename?: 'OwnSkillPayload';
  /** The skill as it is now; null when it was taken away. */
  ownSkill?: Maybe<OwnSkill>;
  /** The viewer, to read what follows from the change. */
  viewer: Viewer;
};

/** What changed among the answers. */
export type AnswerPayload = {
  __typename?: 'AnswerPayload';
  /** The answer as it is now; null when lifted. */
  roleAnswer?: Maybe<RoleAnswer>;
  /** The viewer, to read what follows from the change. */
  viewer: Viewer;
};

/** What changed in the openness. */
export type OpennessPayload = {
  __typename?: 'OpennessPayload';
  /** The viewer, to read the openness as it is now. */
  viewer: Viewer;
};

/** What changed among the interests. */
export type InterestPayload = {
  __typename?: 'InterestPayload';
  /** The viewer, to read the interests as they are now. */
  viewer: Viewer;
};

/** What changed in the energy. */
export type EnergyPayload = {
  __typename?: 'EnergyPayload';
  /** The viewer, to read the energy as it is now. */
  viewer: Viewer;
};

/** A job family. */
export type RoleFamily = Node & {
  __typename?: 'RoleFamily';
  id: Scalars['ID']['output'];
  /** Two letters, shown on the role's circle. */
  code: Scalars['String']['output'];
  /** Name. */
  names: LocalizedText;
  /** Place in the fixed order, from 0. */
  order: Scalars['Int']['output'];
};

/** A job profile. */
export type Role = Node & {
  __typename?: 'Role';
  id: Scalars['ID']['output'];
  /** Title. */
  titles: LocalizedText;
  /** What the role is, in two sentences. */
  summary: LocalizedText;
  /** A day in the role; null when nobody wrote one. */
  day?: Maybe<LocalizedText>;
  /** Grade, where the organization has grades. */
  grade?: Maybe<Scalars['Int']['output']>;
  /** The occupation this role maps to: an address in ESCO; null when none. */
  uri?: Maybe<Scalars['String']['output']>;
  /** Its family. */
  family: RoleFamily;
  /**
   * What the role needs: what can be done or known first, what weighs most for suggestions before others. The first ten of
   * these are what a move counts as shared or to grow.
   */
  requirements: RequirementConnection;
  /** The teams it has seats in. */
  seats: SeatConnection;
  /** What is open now for this role. */
  openings: OpeningConnection;
  /** The people who hold it now, by name. */
  holders: PersonConnection;
};


/** A job profile. */
export type RoleRequirementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<SkillKind>>;
};


/** A job profile. */
export type RoleSeatsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A job profile. */
export type RoleOpeningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A job profile. */
export type RoleHoldersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Roles, a page at a time. */
export type RoleConnection = {
  __typename?: 'RoleConnection';
  /** The page. */
  nodes: Array<Role>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** A skill a role needs. */
export type Requirement = {
  __typename?: 'Requirement';
  /** The skill. */
  skill: Skill;
  /** Tenths, 1 to 50. */
  level: Scalars['Int']['output'];
  /** 0 to 100. */
  importance: Scalars['Int']['output'];
  /** Essential, or optional. */
  essential: Scalars['Boolean']['output'];
};

/** Requirements, a page at a time. */
export type RequirementConnection = {
  __typename?: 'RequirementConnection';
  /** The page. */
  nodes: Array<Requirement>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** Places to fill in a role. */
export type ScenarioTargetInput = {
  /** The role. */
  roleId: Scalars['ID']['input'];
  /** How many places, 1 to 100. */
  places: Scalars['Int']['input'];
};

/** What a reskilling scenario can rest on. */
export type Scenario = {
  __typename?: 'Scenario';
  /** The roles with their places, as asked; unknown roles and roles without a seat are left out. */
  targets: Array<ScenarioTarget>;
  /** How near colleagues come to one of the roles, by what they show to everyone at work. Each counts once, in their nearest band. */
  bands: Array<ScenarioBand>;
  /** Learning hours of those who come nearest, as many as could fill the places and at least ten; null where they are a small group. */
  learningHours?: Maybe<ScenarioHours>;
  /**
   * How many of the places a plan fills with people who may be asked, leaving each team at least four in five of its people:
   * all of them, or so many at least, in whole fives. Null below five, and where for no role more than a small group may be asked.
   */
  placesFilled?: Maybe<Scalars['Int']['output']>;
};

/** Places to fill in a role. */
export type ScenarioTarget = {
  __typename?: 'ScenarioTarget';
  /** The role. */
  role: Role;
  /** How many places. */
  places: Scalars['Int']['output'];
};

/** How many people are in a band. */
export type ScenarioBand = {
  __typename?: 'ScenarioBand';
  /** The band. */
  band: Band;
  /** People, rounded to five; null for a small group. */
  people?: Maybe<Scalars['Int']['output']>;
};

/** Learning hours of a group of people. */
export type ScenarioHours = {
  __typename?: 'ScenarioHours';
  /** A quarter of them need no more. */
  low: Scalars['Int']['output'];
  /** Half of them need no more. */
  middle: Scalars['Int']['output'];
  /** Three quarters of them need no more. */
  high: Scalars['Int']['output'];
};

/** What can be found. */
export type SearchKind =
  /** People, by name. */
  | 'PERSON'
  /** Roles, by title. */
  | 'ROLE'
  /** Skills and talents, by name and synonym. */
  | 'SKILL'
  /** Teams, by name. */
  | 'TEAM';

/** One thing found. */
export type SearchResult = Person | Role | Skill | Team;

/** What sort of thing can be done or known. */
export type SkillKind =
  /** Something one can do. */
  | 'SKILL'
  /** Something one knows. */
  | 'KNOWLEDGE'
  /** A transversal strength, in any job. */
  | 'TALENT'
  /** Something a role does, from a plain list. */
  | 'ACTIVITY'
  /** One of six kinds of work that give or drain energy. */
  | 'ENERGY';

/** Anything a person can do or know. */
export type Skill = Node & {
  __typename?: 'Skill';
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind: SkillKind;
  /** Name. */
  names: LocalizedText;
  /** Address in the source (ESCO or O*NET); null when the organization made it. */
  uri?: Maybe<Scalars['String']['output']>;
  /** Roles that need it, by title. */
  roles: RoleConnection;
  /** What teaches it. */
  learning: LearningItemConnection;
  /** Colleagues who offer to share it, by name. */
  buddyOffers: BuddyOfferConnection;
  /** Colleagues who show it to the viewer or offer to share it, by name. */
  people: PersonConnection;
  /** Skills close to it, the closest first: holding one helps where the other is asked. */
  closeTo: Array<Skill>;
};


/** Anything a person can do or know. */
export type SkillRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Anything a person can do or know. */
export type SkillLearningArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Anything a person can do or know. */
export type SkillBuddyOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Anything a person can do or know. */
export type SkillPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Anything a person can do or know. */
export type SkillCloseToArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Skills, a page at a time. */
export type SkillConnection = {
  __typename?: 'SkillConnection';
  /** The page. */
  nodes: Array<Skill>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** Buddy offers, a page at a time. */
export type BuddyOfferConnection = {
  __typename?: 'BuddyOfferConnection';
  /** The page. */
  nodes: Array<BuddyOffer>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** Something to learn from. */
export type LearningItem = Node & {
  __typename?: 'LearningItem';
  id: Scalars['ID']['output'];
  /** Title. */
  titles: LocalizedText;
  /** In which form. */
  form: LearningForm;
  /** How long in all, in hours. */
  hours: Scalars['Float']['output'];
  /** Price in the organization's currency. */
  cost: Scalars['Float']['output'];
  /** Language code; null when it does not matter. */
  language?: Maybe<Scalars['String']['output']>;
  /** Where it is; null when it has no page. */
  url?: Maybe<Scalars['String']['output']>;
};

/** Learning items, a page at a time. */
export type LearningItemConnection = {
  __typename?: 'LearningItemConnection';
  /** The page. */
  nodes: Array<LearningItem>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** What is looked for: one of the three. */
export type TalentNeedInput = {
  /** A role. */
  roleId?: InputMaybe<Scalars['ID']['input']>;
  /** Something that is open now. */
  openingId?: InputMaybe<Scalars['ID']['input']>;
  /** One to ten skills, each as somebody has it who uses it. */
  skillIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What is looked for: a role, an opening or some skills. All of it empty where it is gone by now. */
export type TalentNeed = {
  __typename?: 'TalentNeed';
  /** The role; null for another need. */
  role?: Maybe<Role>;
  /** The opening; null for another need. */
  opening?: Maybe<Opening>;
  /** The skills; empty for another need. */
  skills: Array<Skill>;
};

/** Who can be found for a need. Others may not have shared: nothing says how many. */
export type Talent = {
  __typename?: 'Talent';
  /** The need. */
  need: TalentNeed;
  /** Who uses it now, by name. 20 at most, and no next page. */
  usesItNow: Array<FoundPerson>;
  /** Who does something close to it, by name. 20 at most, and no next page. */
  closeToIt: Array<FoundPerson>;
};


/** Who can be found for a need. Others may not have shared: nothing says how many. */
export type TalentUsesItNowArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who can be found for a need. Others may not have shared: nothing says how many. */
export type TalentCloseToItArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody who wants to be found. */
export type FoundPerson = {
  __typename?: 'FoundPerson';
  /** The person. */
  person: Person;
  /** Role and team; of several the one held longest, null for none. */
  seat?: Maybe<Seat>;
  /** Why this person is here, from what everyone at work may see: three reasons at most, the most telling first. */
  reasons: Array<TalentReason>;
  /** The viewer's invitation of this person for this need; null for none. */
  invitation?: Maybe<SentInvitation>;
};

/** Something needed that a person shows, or shows something close to. */
export type TalentReason = {
  __typename?: 'TalentReason';
  /** Name of the skill needed. */
  names: LocalizedText;
  /** Name of the skill shown, close to the one needed; null where the needed one itself is shown. */
  throughNames?: Maybe<LocalizedText>;
};

/** What the one who invited hears. Not yet and no sound the same. */
export type InvitationState =
  /** It is there. */
  | 'SENT'
  /** Yes. */
  | 'YES'
  /** Not this time. */
  | 'NOT_THIS_TIME';

/** An invitation to a talk as its sender sees it. */
export type SentInvitation = {
  __typename?: 'SentInvitation';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Who was invited; null for someone who left since. */
  person?: Maybe<Person>;
  /** For what. */
  need: TalentNeed;
  /** What the sender added; null for nothing. */
  line?: Maybe<Scalars['String']['output']>;
  /** When. */
  sentOn: Scalars['Date']['output'];
  /** What the sender hears. */
  state: InvitationState;
};

/** Sent invitations, a page at a time. */
export type SentInvitationConnection = {
  __typename?: 'SentInvitationConnection';
  /** The page. */
  nodes: Array<SentInvitation>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** An invitation to a talk. */
export type InviteToTalkInput = {
  /** Made by the client, once per act: a repeat returns the first result. */
  requestId: Scalars['ID']['input'];
  /** Who is invited. */
  personId: Scalars['ID']['input'];
  /** For what. */
  need: TalentNeedInput;
  /** A line to go with it, 200 characters at most. */
  line?: InputMaybe<Scalars['String']['input']>;
};

/** What was sent. */
export type InviteToTalkPayload = {
  __typename?: 'InviteToTalkPayload';
  /** The invitation. */
  invitation: SentInvitation;
  /** The viewer, to read what follows from it. */
  viewer: Viewer;
};

/** The organization and its settings. */
export type Organization = {
  __typename?: 'Organization';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Language codes used at work, the first is the preset. */
  languages: Array<Scalars['String']['output']>;
  /** Currency code, ISO 4217. */
  currency: Scalars['String']['output'];
  /** Time zone, IANA. */
  timeZone: Scalars['String']['output'];
  /** Hours a week kept for learning. */
  learningHoursPerWeek: Scalars['Float']['output'];
  /** Departments, by name. */
  departments: DepartmentConnection;
};


/** The organization and its settings. */
export type OrganizationDepartmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Departments, a page at a time. */
export type DepartmentConnection = {
  __typename?: 'DepartmentConnection';
  /** The page. */
  nodes: Array<Department>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** A department; may be part of a larger one. */
export type Department = Node & {
  __typename?: 'Department';
  id: Scalars['ID']['output'];
  /** Name. */
  names: LocalizedText;
};

/** Where work happens. */
export type Team = Node & {
  __typename?: 'Team';
  id: Scalars['ID']['output'];
  /** Name. */
  names: LocalizedText;
  /** What the team is for. */
  purpose?: Maybe<LocalizedText>;
  /** Place. */
  location?: Maybe<Scalars['String']['output']>;
  /** Its department. */
  department: Department;
  /** Seats: the roles in this team. */
  seats: SeatConnection;
  /** The people who hold a seat here, by name. */
  members: PersonConnection;
  /** What is open here now. */
  openings: OpeningConnection;
};


/** Where work happens. */
export type TeamSeatsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where work happens. */
export type TeamMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where work happens. */
export type TeamOpeningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Teams, a page at a time. */
export type TeamConnection = {
  __typename?: 'TeamConnection';
  /** The page. */
  nodes: Array<Team>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** The place of a role in a team. */
export type Seat = Node & {
  __typename?: 'Seat';
  id: Scalars['ID']['output'];
  /** The role. */
  role: Role;
  /** The team. */
  team: Team;
  /** For how many people. */
  headcount: Scalars['Int']['output'];
};

/** Seats, a page at a time. */
export type SeatConnection = {
  __typename?: 'SeatConnection';
  /** The page. */
  nodes: Array<Seat>;
  /** Where it ends. */
  pageInfo: PageInfo;
};

/** What sort of answer it would be. */
export type UnsaidKind =
  /** Whether the viewer would like more or less of a skill. */
  | 'WISH'
  /** How much a kind of work gives energy. */
  | 'ENERGY'
  /** Whether a proposed skill is the viewer's. */
  | 'PROPOSAL'
  /** Whether the viewer can do something that lies close to what they said, or that their role lets assume. */
  | 'SKILL';

/** Something the viewer can say, and has not said yet. */
export type Unsaid = {
  __typename?: 'Unsaid';
  /** What sort of answer. */
  kind: UnsaidKind;
  /** What it is about. */
  skill: Skill;
  /** The viewer's own skill that lies close to it, for a skill that is not added; null for one assumed from a role held. */
  closeTo?: Maybe<Skill>;
  /** By how many tenths of a point its answers would change the score, up or down, at most; over a list, on average. */
  tenths: Scalars['Int']['output'];
};

/** What a signed-in person may do: decides which groups of the navigation are shown. */
export type Actor =
  /** An active employee. */
  | 'EMPLOYEE'
  /** Has people reporting directly to them now. */
  | 'MANAGER'
  /** Line above a team with an open opening. */
  | 'TEAM_SEEKER'
  /** Works for HR, limited to named units. */
  | 'HR_PARTNER'
  /** Sees figures, no person. */
  | 'HR_ANALYST'
  /** Runs imports and jobs. */
  | 'OPERATOR'
  /** Reads the audit log. */
  | 'AUDITOR'
  /** Left, and chose to stay in touch. */
  | 'ALUMNUS';

/** A demo person to sign in as. */
export type SignInOption = {
  __typename?: 'SignInOption';
  /** Send it to POST /api/session. */
  personId: Scalars['ID']['output'];
  /** Name of the demo person. */
  name: Scalars['String']['output'];
  /** Title of the role held; null for who holds none. */
  roleTitles?: Maybe<LocalizedText>;
  /** Name of the team; null for who is in none. */
  teamNames?: Maybe<LocalizedText>;
  /** Code of the job family of the role; null for who holds none. */
  familyCode?: Maybe<Scalars['String']['output']>;
  /** Place of that family in the fixed order, from 0; null for who holds no role. */
  familyOrder?: Maybe<Scalars['Int']['output']>;
  /** The actor this person is an example of. */
  actor: Actor;
  /** In a sentence, what is interesting to see as this person. */
  story: LocalizedText;
};

/** The signed-in person and all that is theirs. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The person. */
  person: Person;
  /** What this person may do. */
  actors: Array<Actor>;
  /** Own skills and talents, by kind and name. */
  skills: OwnSkillConnection;
  /** Proposals for the viewer to confirm or reject: imported or known from the present role. */
  proposedSkills: OwnSkillConnection;
  /** What the viewer wants more of and less of, by name. */
  interests: InterestConnection;
  /** The six kinds of work, with the viewer's own answer where given. */
  energy: Array<Energy>;
  /** The viewer's own answer; null when none was given. */
  openness?: Maybe<Openness>;
  /** Answers to roles and families. */
  answers: RoleAnswerConnection;
  /** What the viewer offers to share, by name of the skill. */
  buddyOffers: BuddyOfferConnection;
  /**
   * Suggestions, best first. `wayIn` says what they start from; `bands` and `families` filter, and `marks` leaves those that
   * have them all; `reach` is how far to look, 200 near to 1000 far; `weights` says what counts how much; `ifSkill` shows
   * them as if that one skill were learned.
   */
  moves: MoveConnection;
  /** One role as a move for the viewer, below the floor and answered ones too; null for the role held now or an unknown id. */
  move?: Maybe<Move>;
  /**
   * The shortest way from the viewer to a skill, role, team or colleague, by ties that the viewer may see, in six steps
   * at most. Null for an unknown id and for one this viewer may not see.
   */
  wayTo?: Maybe<Way>;
  /** What waits for the viewer's answer, and what was answered: newest first. */
  inbox: InboxConnection;
  /**
   * What the viewer answered "not yet" to with a day that has come: each is asked again, this once, until it is answered or
   * left as it is. The oldest day first.
   */
  askedAgain: Array<AskedAgain>;
  /**
   * Ways to a role by stepping stones, each near enough to step onto from the one before. With `via`, the one way over just
   * these roles, or none when one of them is not near enough.
   */
  paths: Paths;
  /** What is open now in the teams where the viewer, or someone who reports to the viewer, holds a seat; soonest closing first. */
  ownOpenings: Array<Opening>;
  /** Whom the viewer invited to a talk, newest first. */
  sentInvitations: SentInvitationConnection;
  /**
   * What the viewer has not said yet: first the answer that would change one role most or, without a role, the first roles of
   * the list. What would change less than a tenth of a point is left out.
   */
  unsaid: Array<Unsaid>;
  /** What comes nearer if the viewer learned one skill; null for a skill of which no role asks more than is held. */
  whatIf?: Maybe<WhatIf>;
  /** The single skills that would bring most roles nearer, the most first. */
  skillsThatOpen: Array<WhatIf>;
};


/** The signed-in person and all that is theirs. */
export type ViewerSkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<SkillKind>>;
};


/** The signed-in person and all that is theirs. */
export type ViewerProposedSkillsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerInterestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerAnswersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerBuddyOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerMovesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  wayIn?: InputMaybe<WayIn>;
  families?: InputMaybe<Array<Scalars['ID']['input']>>;
  bands?: InputMaybe<Array<Band>>;
  marks?: InputMaybe<Array<MoveMark>>;
  reach?: InputMaybe<Scalars['Int']['input']>;
  weights?: InputMaybe<WeightsInput>;
  ifSkill?: InputMaybe<Scalars['ID']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerMoveArgs = {
  roleId: Scalars['ID']['input'];
  reach?: InputMaybe<Scalars['Int']['input']>;
  weights?: InputMaybe<WeightsInput>;
  ifSkill?: InputMaybe<Scalars['ID']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerWayToArgs = {
  id: Scalars['ID']['input'];
};


/** The signed-in person and all that is theirs. */
export type ViewerInboxArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerAskedAgainArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerPathsArgs = {
  roleId: Scalars['ID']['input'];
  via?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** The signed-in person and all that is theirs. */
export type ViewerOwnOpeningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerSentInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerUnsaidArgs = {
  roleId?: InputMaybe<Scalars['ID']['input']>;
  reach?: InputMaybe<Scalars['Int']['input']>;
  weights?: InputMaybe<WeightsInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person and all that is theirs. */
export type ViewerWhatIfArgs = {
  skillId: Scalars['ID']['input'];
};


/** The signed-in person and all that is theirs. */
export type ViewerSkillsThatOpenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What one more skill would bring nearer. */
export type WhatIf = {
  __typename?: 'WhatIf';
  /** The skill. */
  skill: Skill;
  /** To which level it would be learned, in tenths: half of the roles that ask more than is held are content with it. */
  level: Scalars['Int']['output'];
  /** Learning hours to there. */
  hours: Scalars['Float']['output'];
  /** How many roles would come into a nearer band. */
  nearerCount: Scalars['Int']['output'];
  /** Those roles, the nearest first. */
  nearer: Array<NearerRole>;
};


/** What one more skill would bring nearer. */
export type WhatIfNearerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A role that would come into a nearer band. */
export type NearerRole = {
  __typename?: 'NearerRole';
  /** The role. */
  role: Role;
  /** How far it is now. */
  bandNow: Band;
  /** How far it would be. */
  bandThen: Band;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  InboxItem: ( InvitationRecord );
  InterestSubject:
    | ( SkillRecord )
    | ( RoleRecord )
    | ( TeamRecord )
  ;
  AnswerSubject:
    | ( RoleRecord )
    | ( FamilyRecord )
  ;
  SearchResult:
    | ( PersonRecord )
    | ( RoleRecord )
    | ( SkillRecord )
    | ( TeamRecord )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( OpeningRecord )
    | ( PersonRecord )
    | ( FamilyRecord )
    | ( RoleRecord )
    | ( SkillRecord )
    | ( LearningItemRecord )
    | ( DepartmentRecord )
    | ( TeamRecord )
    | ( SeatRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Kind: Kind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuggestionCoverage: ResolverTypeWrapper<CoverageView>;
  CoverageState: CoverageState;
  CoverageFigures: ResolverTypeWrapper<StoredCoverage>;
  FamilyCoverage: ResolverTypeWrapper<CoverageOfFamily>;
  CountSuggestionCoverageInput: CountSuggestionCoverageInput;
  CountSuggestionCoveragePayload: ResolverTypeWrapper<CoverageAsked>;
  Way: ResolverTypeWrapper<WayRecord>;
  WayStep: ResolverTypeWrapper<WayStepRecord>;
  StepTie: StepTie;
  InboxItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InboxItem']>;
  InboxConnection: ResolverTypeWrapper<Omit<InboxConnection, 'nodes'> & { nodes: Array<ResolversTypes['InboxItem']> }>;
  InvitationAnswer: InvitationAnswer;
  Invitation: ResolverTypeWrapper<InvitationRecord>;
  AskedAgain: ResolverTypeWrapper<AskedAgainRecord>;
  AnswerInvitationInput: AnswerInvitationInput;
  AnswerInvitationPayload: ResolverTypeWrapper<InvitationAnswered>;
  LeaveNotYetInput: LeaveNotYetInput;
  LeaveNotYetPayload: ResolverTypeWrapper<ViewerChanged>;
  Band: Band;
  WayIn: WayIn;
  Wall: Wall;
  MoveMark: MoveMark;
  Component: Component;
  Need: Need;
  Gainer: Gainer;
  Strength: Strength;
  Move: ResolverTypeWrapper<MoveView>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MoveConnection: ResolverTypeWrapper<Omit<MoveConnection, 'nodes'> & { nodes: Array<ResolversTypes['Move']> }>;
  BandCount: ResolverTypeWrapper<BandCount>;
  SharedSkill: ResolverTypeWrapper<SharedSkillView>;
  SkillToGrow: ResolverTypeWrapper<SkillToGrowView>;
  NextStep: ResolverTypeWrapper<NextStepView>;
  ValueReason: ValueReason;
  MoveValue: ResolverTypeWrapper<Omit<MoveValue, 'reasons'> & { reasons: Array<ResolversTypes['ValueReasonDetail']> }>;
  ValueReasonDetail: ResolverTypeWrapper<ValueReasonView>;
  TieKind: TieKind;
  Tie: ResolverTypeWrapper<TieView>;
  Why: ResolverTypeWrapper<Omit<Why, 'parts'> & { parts: Array<ResolversTypes['WhyPart']> }>;
  WhyPart: ResolverTypeWrapper<WhyPartView>;
  CloseCause: CloseCause;
  WhyFact: ResolverTypeWrapper<WhyFactView>;
  WeightsInput: WeightsInput;
  NearDirection: NearDirection;
  NearRole: ResolverTypeWrapper<NearbyRole>;
  OpeningKind: OpeningKind;
  Opening: ResolverTypeWrapper<OpeningRecord>;
  OpeningConnection: ResolverTypeWrapper<Omit<OpeningConnection, 'nodes'> & { nodes: Array<ResolversTypes['Opening']> }>;
  Paths: ResolverTypeWrapper<PathsView>;
  PartWay: ResolverTypeWrapper<PartWayView>;
  Path: ResolverTypeWrapper<PathView>;
  Stone: ResolverTypeWrapper<StoneView>;
  Person: ResolverTypeWrapper<PersonRecord>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'nodes'> & { nodes: Array<ResolversTypes['Person']> }>;
  Visibility: Visibility;
  SkillStatus: SkillStatus;
  SkillSource: SkillSource;
  OwnSkill: ResolverTypeWrapper<OwnSkillRecord>;
  OwnSkillConnection: ResolverTypeWrapper<Omit<OwnSkillConnection, 'nodes'> & { nodes: Array<ResolversTypes['OwnSkill']> }>;
  ShownSkill: ResolverTypeWrapper<ShownSkillRecord>;
  ShownSkillConnection: ResolverTypeWrapper<Omit<ShownSkillConnection, 'nodes'> & { nodes: Array<ResolversTypes['ShownSkill']> }>;
  LearningForm: LearningForm;
  BuddyOffer: ResolverTypeWrapper<BuddyOfferRecord>;
  InterestSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InterestSubject']>;
  Interest: ResolverTypeWrapper<InterestRecord>;
  InterestConnection: ResolverTypeWrapper<Omit<InterestConnection, 'nodes'> & { nodes: Array<ResolversTypes['Interest']> }>;
  EnergyWord: EnergyWord;
  Energy: ResolverTypeWrapper<EnergyRecord>;
  OpennessAnswer: OpennessAnswer;
  Discoverable: Discoverable;
  Openness: ResolverTypeWrapper<OpennessRecord>;
  Answer: Answer;
  AnswerSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerSubject']>;
  RoleAnswer: ResolverTypeWrapper<AnswerRecord>;
  RoleAnswerConnection: ResolverTypeWrapper<Omit<RoleAnswerConnection, 'nodes'> & { nodes: Array<ResolversTypes['RoleAnswer']> }>;
  AddSkillInput: AddSkillInput;
  ConfirmSkillInput: ConfirmSkillInput;
  SkillInput: SkillInput;
  SetSkillLevelInput: SetSkillLevelInput;
  SetSkillVisibilityInput: SetSkillVisibilityInput;
  AnswerRoleInput: AnswerRoleInput;
  SetOpennessInput: SetOpennessInput;
  SetInterestInput: SetInterestInput;
  SetEnergyInput: SetEnergyInput;
  OwnSkillPayload: ResolverTypeWrapper<SkillChanged>;
  AnswerPayload: ResolverTypeWrapper<AnswerGiven>;
  OpennessPayload: ResolverTypeWrapper<ViewerChanged>;
  InterestPayload: ResolverTypeWrapper<ViewerChanged>;
  EnergyPayload: ResolverTypeWrapper<ViewerChanged>;
  RoleFamily: ResolverTypeWrapper<FamilyRecord>;
  Role: ResolverTypeWrapper<RoleRecord>;
  RoleConnection: ResolverTypeWrapper<Omit<RoleConnection, 'nodes'> & { nodes: Array<ResolversTypes['Role']> }>;
  Requirement: ResolverTypeWrapper<RequirementRecord>;
  RequirementConnection: ResolverTypeWrapper<Omit<RequirementConnection, 'nodes'> & { nodes: Array<ResolversTypes['Requirement']> }>;
  ScenarioTargetInput: ScenarioTargetInput;
  Scenario: ResolverTypeWrapper<ScenarioFacts>;
  ScenarioTarget: ResolverTypeWrapper<TargetPlaces>;
  ScenarioBand: ResolverTypeWrapper<ScenarioBand>;
  ScenarioHours: ResolverTypeWrapper<ScenarioHours>;
  SearchKind: SearchKind;
  SearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchResult']>;
  SkillKind: SkillKind;
  Skill: ResolverTypeWrapper<SkillRecord>;
  SkillConnection: ResolverTypeWrapper<Omit<SkillConnection, 'nodes'> & { nodes: Array<ResolversTypes['Skill']> }>;
  BuddyOfferConnection: ResolverTypeWrapper<Omit<BuddyOfferConnection, 'nodes'> & { nodes: Array<ResolversTypes['BuddyOffer']> }>;
  LearningItem: ResolverTypeWrapper<LearningItemRecord>;
  LearningItemConnection: ResolverTypeWrapper<Omit<LearningItemConnection, 'nodes'> & { nodes: Array<ResolversTypes['LearningItem']> }>;
  TalentNeedInput: TalentNeedInput;
  TalentNeed: ResolverTypeWrapper<NeedAsked>;
  Talent: ResolverTypeWrapper<TalentView>;
  FoundPerson: ResolverTypeWrapper<FoundView>;
  TalentReason: ResolverTypeWrapper<FoundReason>;
  InvitationState: InvitationState;
  SentInvitation: ResolverTypeWrapper<InvitationRecord>;
  SentInvitationConnection: ResolverTypeWrapper<Omit<SentInvitationConnection, 'nodes'> & { nodes: Array<ResolversTypes['SentInvitation']> }>;
  InviteToTalkInput: InviteToTalkInput;
  InviteToTalkPayload: ResolverTypeWrapper<InvitationSent>;
  Organization: ResolverTypeWrapper<OrganizationRecord>;
  DepartmentConnection: ResolverTypeWrapper<Omit<DepartmentConnection, 'nodes'> & { nodes: Array<ResolversTypes['Department']> }>;
  Department: ResolverTypeWrapper<DepartmentRecord>;
  Team: ResolverTypeWrapper<TeamRecord>;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'nodes'> & { nodes: Array<ResolversTypes['Team']> }>;
  Seat: ResolverTypeWrapper<SeatRecord>;
  SeatConnection: ResolverTypeWrapper<Omit<SeatConnection, 'nodes'> & { nodes: Array<ResolversTypes['Seat']> }>;
  UnsaidKind: UnsaidKind;
  Unsaid: ResolverTypeWrapper<UnsaidView>;
  Actor: Actor;
  SignInOption: ResolverTypeWrapper<Omit<SignInOption, 'roleTitles' | 'teamNames' | 'story'> & { roleTitles?: Maybe<ResolversTypes['LocalizedText']>, teamNames?: Maybe<ResolversTypes['LocalizedText']>, story: ResolversTypes['LocalizedText'] }>;
  Viewer: ResolverTypeWrapper<ViewerRecord>;
  WhatIf: ResolverTypeWrapper<WhatIfView>;
  NearerRole: ResolverTypeWrapper<NearerRoleView>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  LocalizedText: LocalizedText;
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  SuggestionCoverage: CoverageView;
  CoverageFigures: StoredCoverage;
  FamilyCoverage: CoverageOfFamily;
  CountSuggestionCoverageInput: CountSuggestionCoverageInput;
  CountSuggestionCoveragePayload: CoverageAsked;
  Way: WayRecord;
  WayStep: WayStepRecord;
  InboxItem: ResolversUnionTypes<ResolversParentTypes>['InboxItem'];
  InboxConnection: Omit<InboxConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['InboxItem']> };
  Invitation: InvitationRecord;
  AskedAgain: AskedAgainRecord;
  AnswerInvitationInput: AnswerInvitationInput;
  AnswerInvitationPayload: InvitationAnswered;
  LeaveNotYetInput: LeaveNotYetInput;
  LeaveNotYetPayload: ViewerChanged;
  Move: MoveView;
  Float: Scalars['Float']['output'];
  MoveConnection: Omit<MoveConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Move']> };
  BandCount: BandCount;
  SharedSkill: SharedSkillView;
  SkillToGrow: SkillToGrowView;
  NextStep: NextStepView;
  MoveValue: Omit<MoveValue, 'reasons'> & { reasons: Array<ResolversParentTypes['ValueReasonDetail']> };
  ValueReasonDetail: ValueReasonView;
  Tie: TieView;
  Why: Omit<Why, 'parts'> & { parts: Array<ResolversParentTypes['WhyPart']> };
  WhyPart: WhyPartView;
  WhyFact: WhyFactView;
  WeightsInput: WeightsInput;
  NearRole: NearbyRole;
  Opening: OpeningRecord;
  OpeningConnection: Omit<OpeningConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Opening']> };
  Paths: PathsView;
  PartWay: PartWayView;
  Path: PathView;
  Stone: StoneView;
  Person: PersonRecord;
  PersonConnection: Omit<PersonConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Person']> };
  OwnSkill: OwnSkillRecord;
  OwnSkillConnection: Omit<OwnSkillConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['OwnSkill']> };
  ShownSkill: ShownSkillRecord;
  ShownSkillConnection: Omit<ShownSkillConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ShownSkill']> };
  BuddyOffer: BuddyOfferRecord;
  InterestSubject: ResolversUnionTypes<ResolversParentTypes>['InterestSubject'];
  Interest: InterestRecord;
  InterestConnection: Omit<InterestConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Interest']> };
  Energy: EnergyRecord;
  Openness: OpennessRecord;
  AnswerSubject: ResolversUnionTypes<ResolversParentTypes>['AnswerSubject'];
  RoleAnswer: AnswerRecord;
  RoleAnswerConnection: Omit<RoleAnswerConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RoleAnswer']> };
  AddSkillInput: AddSkillInput;
  ConfirmSkillInput: ConfirmSkillInput;
  SkillInput: SkillInput;
  SetSkillLevelInput: SetSkillLevelInput;
  SetSkillVisibilityInput: SetSkillVisibilityInput;
  AnswerRoleInput: AnswerRoleInput;
  SetOpennessInput: SetOpennessInput;
  SetInterestInput: SetInterestInput;
  SetEnergyInput: SetEnergyInput;
  OwnSkillPayload: SkillChanged;
  AnswerPayload: AnswerGiven;
  OpennessPayload: ViewerChanged;
  InterestPayload: ViewerChanged;
  EnergyPayload: ViewerChanged;
  RoleFamily: FamilyRecord;
  Role: RoleRecord;
  RoleConnection: Omit<RoleConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Role']> };
  Requirement: RequirementRecord;
  RequirementConnection: Omit<RequirementConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Requirement']> };
  ScenarioTargetInput: ScenarioTargetInput;
  Scenario: ScenarioFacts;
  ScenarioTarget: TargetPlaces;
  ScenarioBand: ScenarioBand;
  ScenarioHours: ScenarioHours;
  SearchResult: ResolversUnionTypes<ResolversParentTypes>['SearchResult'];
  Skill: SkillRecord;
  SkillConnection: Omit<SkillConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Skill']> };
  BuddyOfferConnection: Omit<BuddyOfferConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['BuddyOffer']> };
  LearningItem: LearningItemRecord;
  LearningItemConnection: Omit<LearningItemConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['LearningItem']> };
  TalentNeedInput: TalentNeedInput;
  TalentNeed: NeedAsked;
  Talent: TalentView;
  FoundPerson: FoundView;
  TalentReason: FoundReason;
  SentInvitation: InvitationRecord;
  SentInvitationConnection: Omit<SentInvitationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SentInvitation']> };
  InviteToTalkInput: InviteToTalkInput;
  InviteToTalkPayload: InvitationSent;
  Organization: OrganizationRecord;
  DepartmentConnection: Omit<DepartmentConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Department']> };
  Department: DepartmentRecord;
  Team: TeamRecord;
  TeamConnection: Omit<TeamConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Team']> };
  Seat: SeatRecord;
  SeatConnection: Omit<SeatConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Seat']> };
  Unsaid: UnsaidView;
  SignInOption: Omit<SignInOption, 'roleTitles' | 'teamNames' | 'story'> & { roleTitles?: Maybe<ResolversParentTypes['LocalizedText']>, teamNames?: Maybe<ResolversParentTypes['LocalizedText']>, story: ResolversParentTypes['LocalizedText'] };
  Viewer: ViewerRecord;
  WhatIf: WhatIfView;
  NearerRole: NearerRoleView;
};

export type KindDirectiveArgs = {
  is: Kind;
};

export type KindDirectiveResolver<Result, Parent, ContextType = Context, Args = KindDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Opening' | 'Person' | 'RoleFamily' | 'Role' | 'Skill' | 'LearningItem' | 'Department' | 'Team' | 'Seat', ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  suggestionCoverage?: Resolver<Maybe<ResolversTypes['SuggestionCoverage']>, ParentType, ContextType>;
  nearRoles?: Resolver<Array<ResolversTypes['NearRole']>, ParentType, ContextType, RequireFields<QueryNearRolesArgs, 'roleId' | 'direction' | 'first'>>;
  openings?: Resolver<ResolversTypes['OpeningConnection'], ParentType, ContextType, RequireFields<QueryOpeningsArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roles?: Resolver<ResolversTypes['RoleConnection'], ParentType, ContextType, RequireFields<QueryRolesArgs, 'first'>>;
  families?: Resolver<Array<ResolversTypes['RoleFamily']>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType, RequireFields<QueryScenarioArgs, 'targets'>>;
  search?: Resolver<Array<ResolversTypes['SearchResult']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<QuerySkillArgs, 'id'>>;
  skills?: Resolver<ResolversTypes['SkillConnection'], ParentType, ContextType, RequireFields<QuerySkillsArgs, 'first'>>;
  talent?: Resolver<Maybe<ResolversTypes['Talent']>, ParentType, ContextType, RequireFields<QueryTalentArgs, 'need'>>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, RequireFields<QueryTeamsArgs, 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  signInOptions?: Resolver<Array<ResolversTypes['SignInOption']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  countSuggestionCoverage?: Resolver<ResolversTypes['CountSuggestionCoveragePayload'], ParentType, ContextType, RequireFields<MutationCountSuggestionCoverageArgs, 'input'>>;
  leaveNotYet?: Resolver<ResolversTypes['LeaveNotYetPayload'], ParentType, ContextType, RequireFields<MutationLeaveNotYetArgs, 'input'>>;
  answerInvitation?: Resolver<ResolversTypes['AnswerInvitationPayload'], ParentType, ContextType, RequireFields<MutationAnswerInvitationArgs, 'input'>>;
  addSkill?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationAddSkillArgs, 'input'>>;
  confirmSkill?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationConfirmSkillArgs, 'input'>>;
  rejectSkill?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationRejectSkillArgs, 'input'>>;
  removeSkill?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationRemoveSkillArgs, 'input'>>;
  setSkillLevel?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationSetSkillLevelArgs, 'input'>>;
  setSkillVisibility?: Resolver<ResolversTypes['OwnSkillPayload'], ParentType, ContextType, RequireFields<MutationSetSkillVisibilityArgs, 'input'>>;
  answerRole?: Resolver<ResolversTypes['AnswerPayload'], ParentType, ContextType, RequireFields<MutationAnswerRoleArgs, 'input'>>;
  setOpenness?: Resolver<ResolversTypes['OpennessPayload'], ParentType, ContextType, RequireFields<MutationSetOpennessArgs, 'input'>>;
  setInterest?: Resolver<ResolversTypes['InterestPayload'], ParentType, ContextType, RequireFields<MutationSetInterestArgs, 'input'>>;
  setEnergy?: Resolver<ResolversTypes['EnergyPayload'], ParentType, ContextType, RequireFields<MutationSetEnergyArgs, 'input'>>;
  inviteToTalk?: Resolver<ResolversTypes['InviteToTalkPayload'], ParentType, ContextType, RequireFields<MutationInviteToTalkArgs, 'input'>>;
};

export type SuggestionCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionCoverage'] = ResolversParentTypes['SuggestionCoverage']> = {
  figures?: Resolver<Maybe<ResolversTypes['CoverageFigures']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
};

export type CoverageFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageFigures'] = ResolversParentTypes['CoverageFigures']> = {
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  families?: Resolver<Array<ResolversTypes['FamilyCoverage']>, ParentType, ContextType>;
};

export type FamilyCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FamilyCoverage'] = ResolversParentTypes['FamilyCoverage']> = {
  family?: Resolver<ResolversTypes['RoleFamily'], ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggested?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skillsOfRole?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skillsAsked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skillsShown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountSuggestionCoveragePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountSuggestionCoveragePayload'] = ResolversParentTypes['CountSuggestionCoveragePayload']> = {
  suggestionCoverage?: Resolver<ResolversTypes['SuggestionCoverage'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type WayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Way'] = ResolversParentTypes['Way']> = {
  leadsTo?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  isThere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['WayStep']>, ParentType, ContextType>;
};

export type WayStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WayStep'] = ResolversParentTypes['WayStep']> = {
  tie?: Resolver<ResolversTypes['StepTie'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type InboxItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxItem'] = ResolversParentTypes['InboxItem']> = {
  __resolveType: TypeResolveFn<'Invitation', ParentType, ContextType>;
};

export type InboxConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxConnection'] = ResolversParentTypes['InboxConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['InboxItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  need?: Resolver<ResolversTypes['TalentNeed'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['InvitationAnswer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskedAgainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedAgain'] = ResolversParentTypes['AskedAgain']> = {
  subject?: Resolver<Maybe<ResolversTypes['AnswerSubject']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AnswerInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerInvitationPayload'] = ResolversParentTypes['AnswerInvitationPayload']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type LeaveNotYetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveNotYetPayload'] = ResolversParentTypes['LeaveNotYetPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type MoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Move'] = ResolversParentTypes['Move']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  seat?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
  otherTeams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  band?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
  walls?: Resolver<Array<ResolversTypes['Wall']>, ParentType, ContextType>;
  ifSkillId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  colleaguesWent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openings?: Resolver<ResolversTypes['OpeningConnection'], ParentType, ContextType, RequireFields<MoveOpeningsArgs, 'first'>>;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['SharedSkill']>, ParentType, ContextType>;
  skillsToGrow?: Resolver<Array<ResolversTypes['SkillToGrow']>, ParentType, ContextType, RequireFields<MoveSkillsToGrowArgs, 'first'>>;
  skillsToGrowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  halfwayCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['Strength']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  restingSkills?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<MoveRestingSkillsArgs, 'first'>>;
  values?: Resolver<Array<ResolversTypes['MoveValue']>, ParentType, ContextType>;
  leadReason?: Resolver<Maybe<ResolversTypes['ValueReasonDetail']>, ParentType, ContextType>;
  learningHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  learningWeeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType, RequireFields<MoveTiesArgs, 'first'>>;
  why?: Resolver<ResolversTypes['Why'], ParentType, ContextType>;
  shownForVariety?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  muchWouldRest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoveConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveConnection'] = ResolversParentTypes['MoveConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Move']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  bandCounts?: Resolver<Array<ResolversTypes['BandCount']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BandCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BandCount'] = ResolversParentTypes['BandCount']> = {
  band?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedSkill'] = ResolversParentTypes['SharedSkill']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  closeTo?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SkillToGrowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillToGrow'] = ResolversParentTypes['SkillToGrow']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closeTo?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  isHalfway?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['NextStep']>, ParentType, ContextType>;
};

export type NextStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['LearningForm'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['LearningItem']>, ParentType, ContextType>;
  buddy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type MoveValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveValue'] = ResolversParentTypes['MoveValue']> = {
  gainer?: Resolver<ResolversTypes['Gainer'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ValueReasonDetail']>, ParentType, ContextType>;
};

export type ValueReasonDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValueReasonDetail'] = ResolversParentTypes['ValueReasonDetail']> = {
  reason?: Resolver<ResolversTypes['ValueReason'], ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
};

export type TieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tie'] = ResolversParentTypes['Tie']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TieKind'], ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
};

export type WhyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Why'] = ResolversParentTypes['Why']> = {
  totalTenths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matchPerMille?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['WhyPart']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WhyPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyPart'] = ResolversParentTypes['WhyPart']> = {
  component?: Resolver<ResolversTypes['Component'], ParentType, ContextType>;
  need?: Resolver<ResolversTypes['Need'], ParentType, ContextType>;
  gainer?: Resolver<ResolversTypes['Gainer'], ParentType, ContextType>;
  tenths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['WhyFact']>, ParentType, ContextType, RequireFields<WhyPartFactsArgs, 'first'>>;
};

export type WhyFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyFact'] = ResolversParentTypes['WhyFact']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  closeTo?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  closeCause?: Resolver<Maybe<ResolversTypes['CloseCause']>, ParentType, ContextType>;
  closeGroup?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isProposal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tenths?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  heldLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  neededLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  askedByRoles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ofRoles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ownGrade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  roleGrade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  estimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NearRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearRole'] = ResolversParentTypes['NearRole']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  band?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
};

export type OpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opening'] = ResolversParentTypes['Opening']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OpeningKind'], ParentType, ContextType>;
  titles?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  seat?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
  hoursPerWeek?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpeningConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpeningConnection'] = ResolversParentTypes['OpeningConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Opening']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  partWays?: Resolver<Array<ResolversTypes['PartWay']>, ParentType, ContextType, RequireFields<PathsPartWaysArgs, 'first'>>;
};

export type PartWayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartWay'] = ResolversParentTypes['PartWay']> = {
  path?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  rest?: Resolver<ResolversTypes['Stone'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  stones?: Resolver<Array<ResolversTypes['Stone']>, ParentType, ContextType>;
  learningHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stone'] = ResolversParentTypes['Stone']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  learningHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  learningWeeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skillsToGrow?: Resolver<Array<ResolversTypes['SkillToGrow']>, ParentType, ContextType, RequireFields<StoneSkillsToGrowArgs, 'first'>>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  alternatives?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<StoneAlternativesArgs, 'first'>>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['Seat']>, ParentType, ContextType>;
  isViewer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  skills?: Resolver<ResolversTypes['ShownSkillConnection'], ParentType, ContextType, RequireFields<PersonSkillsArgs, 'first'>>;
  buddyOffers?: Resolver<ResolversTypes['BuddyOfferConnection'], ParentType, ContextType, RequireFields<PersonBuddyOffersArgs, 'first'>>;
  interests?: Resolver<Maybe<ResolversTypes['InterestConnection']>, ParentType, ContextType, RequireFields<PersonInterestsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OwnSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnSkill'] = ResolversParentTypes['OwnSkill']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  importedLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastUsedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SkillStatus'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SkillSource'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  levelVisibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type OwnSkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnSkillConnection'] = ResolversParentTypes['OwnSkillConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['OwnSkill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShownSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShownSkill'] = ResolversParentTypes['ShownSkill']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ShownSkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShownSkillConnection'] = ResolversParentTypes['ShownSkillConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ShownSkill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BuddyOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BuddyOffer'] = ResolversParentTypes['BuddyOffer']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  hoursPerMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forms?: Resolver<Array<ResolversTypes['LearningForm']>, ParentType, ContextType>;
};

export type InterestSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterestSubject'] = ResolversParentTypes['InterestSubject']> = {
  __resolveType: TypeResolveFn<'Skill' | 'Role' | 'Team', ParentType, ContextType>;
};

export type InterestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interest'] = ResolversParentTypes['Interest']> = {
  subject?: Resolver<ResolversTypes['InterestSubject'], ParentType, ContextType>;
  wants?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type InterestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterestConnection'] = ResolversParentTypes['InterestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Interest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnergyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Energy'] = ResolversParentTypes['Energy']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  word?: Resolver<Maybe<ResolversTypes['EnergyWord']>, ParentType, ContextType>;
  assumedWord?: Resolver<Maybe<ResolversTypes['EnergyWord']>, ParentType, ContextType>;
};

export type OpennessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Openness'] = ResolversParentTypes['Openness']> = {
  answer?: Resolver<ResolversTypes['OpennessAnswer'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  askAgainOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discoverable?: Resolver<ResolversTypes['Discoverable'], ParentType, ContextType>;
  shownTo?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type AnswerSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerSubject'] = ResolversParentTypes['AnswerSubject']> = {
  __resolveType: TypeResolveFn<'Role' | 'RoleFamily', ParentType, ContextType>;
};

export type RoleAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleAnswer'] = ResolversParentTypes['RoleAnswer']> = {
  subject?: Resolver<ResolversTypes['AnswerSubject'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  askAgainOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RoleAnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleAnswerConnection'] = ResolversParentTypes['RoleAnswerConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['RoleAnswer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OwnSkillPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnSkillPayload'] = ResolversParentTypes['OwnSkillPayload']> = {
  ownSkill?: Resolver<Maybe<ResolversTypes['OwnSkill']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type AnswerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerPayload'] = ResolversParentTypes['AnswerPayload']> = {
  roleAnswer?: Resolver<Maybe<ResolversTypes['RoleAnswer']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type OpennessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpennessPayload'] = ResolversParentTypes['OpennessPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type InterestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterestPayload'] = ResolversParentTypes['InterestPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type EnergyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnergyPayload'] = ResolversParentTypes['EnergyPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RoleFamilyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleFamily'] = ResolversParentTypes['RoleFamily']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  titles?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['RoleFamily'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['RequirementConnection'], ParentType, ContextType, RequireFields<RoleRequirementsArgs, 'first'>>;
  seats?: Resolver<ResolversTypes['SeatConnection'], ParentType, ContextType, RequireFields<RoleSeatsArgs, 'first'>>;
  openings?: Resolver<ResolversTypes['OpeningConnection'], ParentType, ContextType, RequireFields<RoleOpeningsArgs, 'first'>>;
  holders?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<RoleHoldersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RequirementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequirementConnection'] = ResolversParentTypes['RequirementConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Requirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScenarioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario']> = {
  targets?: Resolver<Array<ResolversTypes['ScenarioTarget']>, ParentType, ContextType>;
  bands?: Resolver<Array<ResolversTypes['ScenarioBand']>, ParentType, ContextType>;
  learningHours?: Resolver<Maybe<ResolversTypes['ScenarioHours']>, ParentType, ContextType>;
  placesFilled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScenarioTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScenarioTarget'] = ResolversParentTypes['ScenarioTarget']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScenarioBandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScenarioBand'] = ResolversParentTypes['ScenarioBand']> = {
  band?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScenarioHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScenarioHours'] = ResolversParentTypes['ScenarioHours']> = {
  low?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  middle?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Person' | 'Role' | 'Skill' | 'Team', ParentType, ContextType>;
};

export type SkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SkillKind'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['RoleConnection'], ParentType, ContextType, RequireFields<SkillRolesArgs, 'first'>>;
  learning?: Resolver<ResolversTypes['LearningItemConnection'], ParentType, ContextType, RequireFields<SkillLearningArgs, 'first'>>;
  buddyOffers?: Resolver<ResolversTypes['BuddyOfferConnection'], ParentType, ContextType, RequireFields<SkillBuddyOffersArgs, 'first'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<SkillPeopleArgs, 'first'>>;
  closeTo?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<SkillCloseToArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillConnection'] = ResolversParentTypes['SkillConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BuddyOfferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BuddyOfferConnection'] = ResolversParentTypes['BuddyOfferConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['BuddyOffer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LearningItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningItem'] = ResolversParentTypes['LearningItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  titles?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['LearningForm'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LearningItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningItemConnection'] = ResolversParentTypes['LearningItemConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['LearningItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TalentNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TalentNeed'] = ResolversParentTypes['TalentNeed']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  opening?: Resolver<Maybe<ResolversTypes['Opening']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType>;
};

export type TalentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Talent'] = ResolversParentTypes['Talent']> = {
  need?: Resolver<ResolversTypes['TalentNeed'], ParentType, ContextType>;
  usesItNow?: Resolver<Array<ResolversTypes['FoundPerson']>, ParentType, ContextType, RequireFields<TalentUsesItNowArgs, 'first'>>;
  closeToIt?: Resolver<Array<ResolversTypes['FoundPerson']>, ParentType, ContextType, RequireFields<TalentCloseToItArgs, 'first'>>;
};

export type FoundPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundPerson'] = ResolversParentTypes['FoundPerson']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['TalentReason']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['SentInvitation']>, ParentType, ContextType>;
};

export type TalentReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TalentReason'] = ResolversParentTypes['TalentReason']> = {
  names?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  throughNames?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type SentInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SentInvitation'] = ResolversParentTypes['SentInvitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  need?: Resolver<ResolversTypes['TalentNeed'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvitationState'], ParentType, ContextType>;
};

export type SentInvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SentInvitationConnection'] = ResolversParentTypes['SentInvitationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SentInvitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InviteToTalkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteToTalkPayload'] = ResolversParentTypes['InviteToTalkPayload']> = {
  invitation?: Resolver<ResolversTypes['SentInvitation'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  learningHoursPerWeek?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  departments?: Resolver<ResolversTypes['DepartmentConnection'], ParentType, ContextType, RequireFields<OrganizationDepartmentsArgs, 'first'>>;
};

export type DepartmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentConnection'] = ResolversParentTypes['DepartmentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['SeatConnection'], ParentType, ContextType, RequireFields<TeamSeatsArgs, 'first'>>;
  members?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<TeamMembersArgs, 'first'>>;
  openings?: Resolver<ResolversTypes['OpeningConnection'], ParentType, ContextType, RequireFields<TeamOpeningsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  headcount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeatConnection'] = ResolversParentTypes['SeatConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Seat']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnsaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unsaid'] = ResolversParentTypes['Unsaid']> = {
  kind?: Resolver<ResolversTypes['UnsaidKind'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  closeTo?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  tenths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignInOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInOption'] = ResolversParentTypes['SignInOption']> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roleTitles?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  teamNames?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  familyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  story?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  actors?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  skills?: Resolver<ResolversTypes['OwnSkillConnection'], ParentType, ContextType, RequireFields<ViewerSkillsArgs, 'first'>>;
  proposedSkills?: Resolver<ResolversTypes['OwnSkillConnection'], ParentType, ContextType, RequireFields<ViewerProposedSkillsArgs, 'first'>>;
  interests?: Resolver<ResolversTypes['InterestConnection'], ParentType, ContextType, RequireFields<ViewerInterestsArgs, 'first'>>;
  energy?: Resolver<Array<ResolversTypes['Energy']>, ParentType, ContextType>;
  openness?: Resolver<Maybe<ResolversTypes['Openness']>, ParentType, ContextType>;
  answers?: Resolver<ResolversTypes['RoleAnswerConnection'], ParentType, ContextType, RequireFields<ViewerAnswersArgs, 'first'>>;
  buddyOffers?: Resolver<ResolversTypes['BuddyOfferConnection'], ParentType, ContextType, RequireFields<ViewerBuddyOffersArgs, 'first'>>;
  moves?: Resolver<ResolversTypes['MoveConnection'], ParentType, ContextType, RequireFields<ViewerMovesArgs, 'first' | 'wayIn' | 'reach'>>;
  move?: Resolver<Maybe<ResolversTypes['Move']>, ParentType, ContextType, RequireFields<ViewerMoveArgs, 'roleId' | 'reach'>>;
  wayTo?: Resolver<Maybe<ResolversTypes['Way']>, ParentType, ContextType, RequireFields<ViewerWayToArgs, 'id'>>;
  inbox?: Resolver<ResolversTypes['InboxConnection'], ParentType, ContextType, RequireFields<ViewerInboxArgs, 'first'>>;
  askedAgain?: Resolver<Array<ResolversTypes['AskedAgain']>, ParentType, ContextType, RequireFields<ViewerAskedAgainArgs, 'first'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<ViewerPathsArgs, 'roleId'>>;
  ownOpenings?: Resolver<Array<ResolversTypes['Opening']>, ParentType, ContextType, RequireFields<ViewerOwnOpeningsArgs, 'first'>>;
  sentInvitations?: Resolver<ResolversTypes['SentInvitationConnection'], ParentType, ContextType, RequireFields<ViewerSentInvitationsArgs, 'first'>>;
  unsaid?: Resolver<Array<ResolversTypes['Unsaid']>, ParentType, ContextType, RequireFields<ViewerUnsaidArgs, 'reach' | 'first'>>;
  whatIf?: Resolver<Maybe<ResolversTypes['WhatIf']>, ParentType, ContextType, RequireFields<ViewerWhatIfArgs, 'skillId'>>;
  skillsThatOpen?: Resolver<Array<ResolversTypes['WhatIf']>, ParentType, ContextType, RequireFields<ViewerSkillsThatOpenArgs, 'first'>>;
};

export type WhatIfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhatIf'] = ResolversParentTypes['WhatIf']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nearerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nearer?: Resolver<Array<ResolversTypes['NearerRole']>, ParentType, ContextType, RequireFields<WhatIfNearerArgs, 'first'>>;
};

export type NearerRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearerRole'] = ResolversParentTypes['NearerRole']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  bandNow?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
  bandThen?: Resolver<ResolversTypes['Band'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SuggestionCoverage?: SuggestionCoverageResolvers<ContextType>;
  CoverageFigures?: CoverageFiguresResolvers<ContextType>;
  FamilyCoverage?: FamilyCoverageResolvers<ContextType>;
  CountSuggestionCoveragePayload?: CountSuggestionCoveragePayloadResolvers<ContextType>;
  Way?: WayResolvers<ContextType>;
  WayStep?: WayStepResolvers<ContextType>;
  InboxItem?: InboxItemResolvers<ContextType>;
  InboxConnection?: InboxConnectionResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  AskedAgain?: AskedAgainResolvers<ContextType>;
  AnswerInvitationPayload?: AnswerInvitationPayloadResolvers<ContextType>;
  LeaveNotYetPayload?: LeaveNotYetPayloadResolvers<ContextType>;
  Move?: MoveResolvers<ContextType>;
  MoveConnection?: MoveConnectionResolvers<ContextType>;
  BandCount?: BandCountResolvers<ContextType>;
  SharedSkill?: SharedSkillResolvers<ContextType>;
  SkillToGrow?: SkillToGrowResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  MoveValue?: MoveValueResolvers<ContextType>;
  ValueReasonDetail?: ValueReasonDetailResolvers<ContextType>;
  Tie?: TieResolvers<ContextType>;
  Why?: WhyResolvers<ContextType>;
  WhyPart?: WhyPartResolvers<ContextType>;
  WhyFact?: WhyFactResolvers<ContextType>;
  NearRole?: NearRoleResolvers<ContextType>;
  Opening?: OpeningResolvers<ContextType>;
  OpeningConnection?: OpeningConnectionResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  PartWay?: PartWayResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Stone?: StoneResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  OwnSkill?: OwnSkillResolvers<ContextType>;
  OwnSkillConnection?: OwnSkillConnectionResolvers<ContextType>;
  ShownSkill?: ShownSkillResolvers<ContextType>;
  ShownSkillConnection?: ShownSkillConnectionResolvers<ContextType>;
  BuddyOffer?: BuddyOfferResolvers<ContextType>;
  InterestSubject?: InterestSubjectResolvers<ContextType>;
  Interest?: InterestResolvers<ContextType>;
  InterestConnection?: InterestConnectionResolvers<ContextType>;
  Energy?: EnergyResolvers<ContextType>;
  Openness?: OpennessResolvers<ContextType>;
  AnswerSubject?: AnswerSubjectResolvers<ContextType>;
  RoleAnswer?: RoleAnswerResolvers<ContextType>;
  RoleAnswerConnection?: RoleAnswerConnectionResolvers<ContextType>;
  OwnSkillPayload?: OwnSkillPayloadResolvers<ContextType>;
  AnswerPayload?: AnswerPayloadResolvers<ContextType>;
  OpennessPayload?: OpennessPayloadResolvers<ContextType>;
  InterestPayload?: InterestPayloadResolvers<ContextType>;
  EnergyPayload?: EnergyPayloadResolvers<ContextType>;
  RoleFamily?: RoleFamilyResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  RequirementConnection?: RequirementConnectionResolvers<ContextType>;
  Scenario?: ScenarioResolvers<ContextType>;
  ScenarioTarget?: ScenarioTargetResolvers<ContextType>;
  ScenarioBand?: ScenarioBandResolvers<ContextType>;
  ScenarioHours?: ScenarioHoursResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  BuddyOfferConnection?: BuddyOfferConnectionResolvers<ContextType>;
  LearningItem?: LearningItemResolvers<ContextType>;
  LearningItemConnection?: LearningItemConnectionResolvers<ContextType>;
  TalentNeed?: TalentNeedResolvers<ContextType>;
  Talent?: TalentResolvers<ContextType>;
  FoundPerson?: FoundPersonResolvers<ContextType>;
  TalentReason?: TalentReasonResolvers<ContextType>;
  SentInvitation?: SentInvitationResolvers<ContextType>;
  SentInvitationConnection?: SentInvitationConnectionResolvers<ContextType>;
  InviteToTalkPayload?: InviteToTalkPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  DepartmentConnection?: DepartmentConnectionResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  SeatConnection?: SeatConnectionResolvers<ContextType>;
  Unsaid?: UnsaidResolvers<ContextType>;
  SignInOption?: SignInOptionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WhatIf?: WhatIfResolvers<ContextType>;
  NearerRole?: NearerRoleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  kind?: KindDirectiveResolver<any, any, ContextType>;
};
