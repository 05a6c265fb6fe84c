import type { GraphKey, Migration } from './graphSchema.ts'

/** Nodes that the organization's own systems know: an importer finds them by `externalKey`, written `source:id`. */
const IMPORTED_LABELS = [
  'Organization',
  'Person',
  'Team',
  'Department',
  'RoleFamily',
  'Role',
  'Skill',
  'SkillGroup',
  'Seat',
  'Opening',
  'LearningItem',
]

/** Nodes that begin in the product, each owned by one person or by two, and gone when one of these is erased. */
export const OWNED_LABELS = [
  'Openness',
  'Share',
  'Goal',
  'Reflection',
  'Step',
  'LearningRequest',
  'Invitation',
  'Endorsement',
  'TalkNote',
  'SignInOption',
]

const keyOf =
  (property: string) =>
  (label: string): GraphKey => ({ label, property })

/**
 * All migrations, by number from 1 without a hole. `migrate` runs those that a graph has not seen.
 * A key is unique; `Done.key` is `viewerId:requestId`, so that one viewer's request id says nothing about another's.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'keys of the first model',
    keys: [
      ...IMPORTED_LABELS.map(keyOf('id')),
      ...IMPORTED_LABELS.map(keyOf('externalKey')),
      ...OWNED_LABELS.map(keyOf('id')),
      { label: 'Counter', property: 'name' },
      { label: 'Change', property: 'sequence' },
      { label: 'Done', property: 'key' },
      { label: 'Session', property: 'key' },
    ],
    indexes: [
      { label: 'Person', property: 'status' },
      { label: 'Opening', property: 'state' },
      { label: 'Session', property: 'personId' },
    ],
    statements: [],
  },
  {
    number: 2,
    name: 'indexes for kinds of skill, openness, and what has had its time',
    keys: [],
    indexes: [
      { label: 'Skill', property: 'kind' },
      { label: 'Openness', property: 'answer' },
    ],
    ranges: [
      { label: 'Done', property: 'until' },
      { label: 'Session', property: 'startedAt' },
      { label: 'Change', property: 'at' },
    ],
    statements: [],
  },
  {
    number: 3,
    name: 'jobs',
    keys: [{ label: 'Job', property: 'name' }],
    indexes: [],
    statements: [],
  },
  {
    number: 4,
    name: 'figures that a job makes',
    keys: [{ label: 'Coverage', property: 'name' }],
    indexes: [],
    statements: [],
  },
]
