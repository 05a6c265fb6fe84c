import type { Column, Right } from './columns.ts'
import {
  choice,
  choices,
  date,
  decimal,
  decimals,
  flag,
  formed,
  formedList,
  id,
  manager,
  optionalWords,
  reference,
  text,
  timeZone,
  webAddress,
  wholeNumber,
  wordLists,
  words,
} from './columns.ts'
import type { RowRule } from './rowRules.ts'
import * as rules from './rowRules.ts'

/** A file whose rows are things of their own: one node each. */
export interface NodeShape {
  readonly label: string
}

/** A file whose rows tie two things together: one relationship each, from the thing in one column to that in another. */
export interface TieShape {
  readonly type: string
  readonly from: string
  readonly to: string
  /** Set where the same two may be tied more than once: the property that tells the ties apart. */
  readonly toldApartBy: string | null
  /** Properties that every row gets, whatever it says. */
  readonly always: Readonly<Record<string, string>>
}

/** What one file of the data folder may hold, and what its rows become in the graph. */
export interface DataFile {
  readonly name: string
  readonly right: Right
  readonly columns: readonly Column[]
  /** The columns that together stand for one row: the same cells twice is an error. None: the file has one row. */
  readonly key: readonly string[]
  readonly becomes: { readonly node: NodeShape } | { readonly tie: TieShape }
  readonly rules: readonly RowRule[]
}

interface Extra {
  readonly right?: Right
  readonly key?: readonly string[]
  readonly rules?: readonly RowRule[]
}

interface Tie {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly toldApartBy?: string
  readonly always?: Readonly<Record<string, string>>
}

const LONGEST_NAME = 200
const LONGEST_TEXT = 5_000
const LONGEST_NOTE = 500
const LONGEST_CODE = 10
const MOST_MONEY = 1_000_000_000
const MOST_HOURS = 10_000
const HOURS_IN_A_WEEK = 168
const MOST_DAYS_KEPT = 3_650
const MOST_ORDER = 10_000

const LEVEL = { least: 1, most: 50, required: true }
const LANGUAGE = /^[a-z]{2,3}$/
const EMAIL = /^[^\s@|;,"]{1,100}@[^\s@|;,"]{1,150}$/
const REQUIRED = { required: true }

const VISIBILITIES = ['SELF', 'MANAGER', 'ORGANIZATION']
const ANSWERS = ['SAVED', 'NOT_YET', 'NO']
const CATALOG_FORMS = ['E_LEARNING', 'WORKSHOP', 'ON_THE_JOB', 'COMMUNITY']
const ACTORS = ['EMPLOYEE', 'MANAGER', 'TEAM_SEEKER', 'HR_PARTNER', 'HR_ANALYST', 'OPERATOR', 'AUDITOR', 'ALUMNUS']

function nodes(name: string, label: string, columns: readonly Column[], extra: Extra = {}): DataFile {
  return { name, right: 'import', key: ['id'], rules: [], ...extra, columns, becomes: { node: { label } } }
}

function ties(name: string, tie: Tie, columns: readonly Column[], extra: Extra = {}): DataFile {
  const shape = { toldApartBy: null, always: {}, ...tie }
  return { name, right: 'import', key: [tie.from, tie.to], rules: [], ...extra, columns, becomes: { tie: shape } }
}

const person = () => reference('person', ['people.csv'], REQUIRED)
const skill = () => reference('skill', ['skills.csv'], REQUIRED)
const seat = () => reference('seat', ['seats.csv'], REQUIRED)
const role = () => reference('role', ['roles.csv'], REQUIRED)

/** Every file of the data folder, those referred to first. The prose is docs/data-format.md. */
export const DATA_FILES: readonly DataFile[] = [
  nodes(
    'organization.csv',
    'Organization',
    [
      text('name', LONGEST_NAME, REQUIRED),
      formedList('languages', LANGUAGE, 'en|nl|fr', REQUIRED),
      formed('currency', /^[A-Z]{3}$/, 'EUR', REQUIRED),
      timeZone('timeZone', REQUIRED),
      decimal('learningThreshold', { least: 0, most: MOST_MONEY, required: true }),
      decimal('hourlyCost', { least: 0, most: MOST_MONEY, required: true }),
      decimal('vacancyCostPerMonth', { least: 0, most: MOST_MONEY, required: true }),
      decimal('learningHoursPerWeek', { least: 0, most: HOURS_IN_A_WEEK, required: true }),
      flag('knowledgeApart', { whenEmpty: false }),
      wholeNumber('leaversKeptDays', { least: 1, most: MOST_DAYS_KEPT, mayBeMissing: true }),
      date('asOf', REQUIRED),
    ],
    { key: [] },
  ),
  nodes('departments.csv', 'Department', [
    id(),
    ...words('name'),
    reference('parent', ['departments.csv'], { link: 'PART_OF' }),
  ]),
  nodes(
    'teams.csv',
    'Team',
    [
      id(),
      ...words('name'),
      ...optionalWords('purpose', LONGEST_TEXT),
      reference('department', ['departments.csv'], { required: true, link: 'PART_OF' }),
      text('location', LONGEST_NAME),
    ],
    { rules: [rules.englishStandsWithTheOthers('purpose')] },
  ),
  nodes('families.csv', 'RoleFamily', [
    id(),
    text('code', LONGEST_CODE, { required: true, unique: true }),
    wholeNumber('order', { least: 0, most: MOST_ORDER, required: true }),
    ...words('name'),
  ]),
  nodes(
    'roles.csv',
    'Role',
    [
      id(),
      reference('family', ['families.csv'], { required: true, link: 'IN_FAMILY' }),
      wholeNumber('grade', { least: 0, most: 100 }),
      ...words('title'),
      ...words('summary', LONGEST_TEXT),
      ...optionalWords('day', LONGEST_TEXT),
      webAddress('uri'),
    ],
    { rules: [rules.englishStandsWithTheOthers('day')] },
  ),
  nodes('skill_groups.csv', 'SkillGroup', [id(), ...words('name'), webAddress('uri')]),
  nodes('skills.csv', 'Skill', [
    id(),
    choice('kind', ['SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY', 'ENERGY'], REQUIRED),
    ...words('name'),
    ...wordLists('synonyms'),
    reference('groups', ['skill_groups.csv'], { many: true, link: 'BROADER' }),
    webAddress('uri'),
    decimals('hoursPerLevel', 5, { least: 0, most: MOST_HOURS }),
  ]),
  ties('role_skills.csv', { type: 'REQUIRES', from: 'role', to: 'skill' }, [
    role(),
    skill(),
    wholeNumber('level', LEVEL),
    wholeNumber('importance', { least: 0, most: 100, required: true }),
    flag('essential', REQUIRED),
  ]),
  nodes('seats.csv', 'Seat', [
    id(),
    reference('team', ['teams.csv'], { required: true, link: 'HAS_SEAT', reversed: true }),
    reference('role', ['roles.csv'], { required: true, link: 'FOR' }),
    wholeNumber('headcount', { least: 0, most: 100_000, required: true }),
  ]),
  nodes(
    'people.csv',
    'Person',
    [
      id(),
      text('name', LONGEST_NAME, REQUIRED),
      formed('email', EMAIL, 'name@example.org', { unique: true }),
      formedList('languages', LANGUAGE, 'en|nl|fr'),
      text('location', LONGEST_NAME),
      date('startedOn', REQUIRED),
      choice('status', ['ACTIVE', 'LEFT', 'ALUMNI'], REQUIRED),
      date('leftOn'),
      manager('manager', 'people.csv'),
    ],
    { rules: [rules.leavingHasADay, rules.notBefore('startedOn', 'leftOn')] },
  ),
  ties('holds.csv', { type: 'HOLDS', from: 'person', to: 'seat' }, [person(), seat(), date('since', REQUIRED)]),
  ties(
    'held.csv',
    { type: 'HELD', from: 'person', to: 'seat', toldApartBy: 'from' },
    [person(), seat(), date('from', REQUIRED), date('to', REQUIRED)],
    { key: ['person', 'seat', 'from'], rules: [rules.notBefore('from', 'to')] },
  ),
  nodes(
    'openings.csv',
    'Opening',
    [
      id(),
      choice('kind', ['JOB', 'PROJECT', 'GIG', 'SHADOWING', 'MENTORING'], REQUIRED),
      ...words('title'),
      reference('seat', ['seats.csv'], { required: true, link: 'IN_SEAT' }),
      choice('state', ['OPEN', 'CLOSED'], REQUIRED),
      decimal('hoursPerWeek', { least: 0, most: HOURS_IN_A_WEEK, required: true }),
      date('startsOn'),
      date('endsOn'),
      date('closesOn'),
    ],
    { rules: [rules.notBefore('startsOn', 'endsOn')] },
  ),
  nodes('learning.csv', 'LearningItem', [
    id(),
    ...words('title'),
    choice('form', CATALOG_FORMS, REQUIRED),
    decimal('hours', { least: 0, most: MOST_HOURS, required: true }),
    decimal('cost', { least: 0, most: MOST_MONEY, required: true }),
    formed('language', LANGUAGE, 'nl'),
    webAddress('url'),
  ]),
  ties(
    'learning_skills.csv',
    { type: 'TEACHES', from: 'item', to: 'skill' },
    [
      reference('item', ['learning.csv'], REQUIRED),
      skill(),
      // Level 0 is where someone starts who never did this.
      wholeNumber('from', { least: 0, most: 49, required: true }),
      wholeNumber('to', LEVEL),
    ],
    { rules: [rules.teachesUpward] },
  ),
  ties(
    'person_skills.csv',
    { type: 'HAS_SKILL', from: 'person', to: 'skill' },
    [
      person(),
      skill(),
      wholeNumber('level', LEVEL),
      choice('source', ['SELF', 'ROLE', 'IMPORT', 'PROJECT', 'COLLEAGUE', 'COURSE', 'OUTSIDE_WORK'], {
        whenEmpty: 'IMPORT',
      }),
      date('lastUsedOn'),
      choice('status', ['PROPOSED', 'CONFIRMED', 'DISPUTED'], { right: 'seed', whenEmpty: 'PROPOSED' }),
      choice('visibility', VISIBILITIES, { right: 'seed' }),
      choice('levelVisibility', VISIBILITIES, { right: 'seed', whenEmpty: 'SELF' }),
    ],
    { rules: [rules.onlyAPersonSpeaksForThemselves, rules.proposalsArePrivate, rules.levelShowsNoWiderThanSkill] },
  ),
  ties('rejected_skills.csv', { type: 'REJECTED', from: 'person', to: 'skill' }, [person(), skill()], {
    right: 'seed',
  }),
  ties(
    'answers.csv',
    { type: 'ANSWERED', from: 'person', to: 'subject' },
    [
      person(),
      reference('subject', ['roles.csv', 'families.csv'], REQUIRED),
      choice('answer', ANSWERS, REQUIRED),
      date('askAgainOn'),
    ],
    { right: 'seed', rules: [rules.onlyNotYetIsAskedAgain] },
  ),
  nodes(
    'openness.csv',
    'Openness',
    [
      reference('person', ['people.csv'], { required: true, link: 'HAS_OPENNESS', reversed: true }),
      choice('answer', ['OPEN', 'NOT_YET', 'NO'], REQUIRED),
      date('until'),
      date('askAgainOn'),
      text('note', LONGEST_NOTE),
      choice('discoverable', ['NOBODY', 'ORGANIZATION', 'TEAMS'], { whenEmpty: 'NOBODY' }),
      reference('teams', ['teams.csv'], { many: true, link: 'SHOWN_TO' }),
    ],
    {
      right: 'seed',
      key: ['person'],
      rules: [
        rules.onlyNotYetIsAskedAgain,
        rules.openLapsesWithinSixMonths,
        rules.onlyOpenIsDiscoverable,
        rules.teamsGoWithDiscoverableTeams,
      ],
    },
  ),
  ties(
    'interests.csv',
    { type: 'INTERESTED_IN', from: 'person', to: 'subject' },
    [
      person(),
      reference('subject', ['skills.csv', 'roles.csv', 'teams.csv'], REQUIRED),
      flag('wants', REQUIRED),
      choice('visibility', VISIBILITIES, { whenEmpty: 'SELF' }),
    ],
    { right: 'seed' },
  ),
  ties(
    'energy.csv',
    { type: 'FEELS', from: 'person', to: 'skill', always: { visibility: 'SELF' } },
    [person(), skill(), choice('word', ['DRAINS', 'NEUTRAL', 'LIKES', 'GIVES_ENERGY'], REQUIRED)],
    { right: 'seed' },
  ),
  ties(
    'buddy_offers.csv',
    { type: 'OFFERS_TO_SHARE', from: 'person', to: 'skill' },
    [
      person(),
      skill(),
      wholeNumber('hoursPerMonth', { least: 1, most: 100, required: true }),
      choices('forms', [...CATALOG_FORMS, 'BUDDY'], REQUIRED),
    ],
    { right: 'seed' },
  ),
  nodes(
    'sign_in_options.csv',
    'SignInOption',
    [
      reference('person', ['people.csv'], { required: true, link: 'SIGNS_IN_AS' }),
      choice('actor', ACTORS, REQUIRED),
      wholeNumber('order', { least: 0, most: MOST_ORDER, required: true }),
      reference('units', ['departments.csv'], { many: true }),
      ...words('story', LONGEST_TEXT),
    ],
    { right: 'seed', key: ['person', 'actor'], rules: [] },
  ),
]

const byName = new Map(DATA_FILES.map((file) => [file.name, file]))

/** The description of a file, or null when the format has no such file. */
export function dataFileNamed(name: string): DataFile | null {
  return byName.get(name) ?? null
}
