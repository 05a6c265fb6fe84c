import { join } from 'node:path'
import { compareIds } from '../../server/shared/compareIds.ts'
import { readCsv } from '../csvRows.ts'
import { titleToSentenceCase } from './names.ts'
import type { Extracted, Requirement, RoleOccupation, SourceGroup, SourceSkill } from './sourceRows.ts'

/** O*NET rates levels 0 to 7, importance 1 to 5 and interests 1 to 7; ours are tenths up to 50 and 0 to 100. */
const LEVEL_STEP = 50 / 7
const IMPORTANCE_STEP = 25
const INTEREST_LEVEL_STEP = 50 / 6
const INTEREST_IMPORTANCE_STEP = 100 / 6
/** An activity is a plain line without a level; these are assumed, higher where a task at the core of the work holds it. */
const CORE_ACTIVITY_LEVEL = 40
const OTHER_ACTIVITY_LEVEL = 20
const ACTIVITY_IMPORTANCE = 40
const IMPORTANCE_PER_CORE_TASK = 20
const HIGHEST_IMPORTANCE = 100
const SHARE_OF_ROLES_DESCRIBED = 2 / 3
/** An activity of one role alone cannot lead to another. */
const SHARED_BY_AT_LEAST = 2
/** Where an element is explained, with the occupations that need it. */
const ELEMENT_PAGE = 'https://www.onetonline.org/find/descriptor/result/'

/** Names that stand instead of O*NET's, and the names of its levels above an element, by element id. */
export type OnetNames = ReadonlyMap<string, string>

/** All rated skills and knowledge areas of the roles. Nothing is essential: O*NET does not say so. */
export function ratedSkills(folder: string, roles: readonly RoleOccupation[], names: OnetNames): Extracted {
  const roleOf = new Map(roles.map((role) => [role.onet_code, role.role]))
  const columns = ['occupation_id', 'element_id', 'importance_1_5', 'level_0_7', 'not_relevant'] as const
  const rated = readCsv(join(folder, 'ratings_skills_knowledge.csv.gz'), columns).flatMap((row) => {
    const role = roleOf.get(row.occupation_id)
    return role === undefined ? [] : [{ ...row, role }]
  })
  const relevant = rated.filter((row) => row.not_relevant !== '1')
  const requirements = relevant.map((row) => ({
    role: row.role,
    skill: `onet-${row.element_id}`,
    level: Math.round(Number(row.level_0_7) * LEVEL_STEP),
    importance: Math.round((Number(row.importance_1_5) - 1) * IMPORTANCE_STEP),
    essential: false,
  }))
  const asked = requirements.filter((requirement) => requirement.level > 0)
  return {
    skills: ratedElements(folder, names),
    groups: [...names].map(([element, name]) => ({ id: `onet-${element}`, name, uri: `${ELEMENT_PAGE}${element}` })),
    requirements: asked,
    leftOut: [
      { what: 'O*NET ratings marked not relevant', count: rated.length - relevant.length },
      { what: 'O*NET ratings that round to level 0', count: requirements.length - asked.length },
    ],
  }
}

function ratedElements(folder: string, names: OnetNames): SourceSkill[] {
  const elements = readCsv(join(folder, 'elements.csv'), ['element_id', 'kind', 'name'])
  return elements
    .filter((element) => element.kind === 'skill' || element.kind === 'knowledge')
    .map((element) => ({
      id: `onet-${element.element_id}`,
      kind: element.kind === 'skill' ? 'SKILL' : 'KNOWLEDGE',
      name: names.get(element.element_id) ?? titleToSentenceCase(element.name),
      synonyms: [],
      groups: levelsAbove(element.element_id).map((level) => `onet-${level}`),
      uri: `${ELEMENT_PAGE}${element.element_id}`,
    }))
}

/** "2.A.1.a" belongs to "2.A.1" and "2.A"; the chapter "2" is no group. */
function levelsAbove(element: string): string[] {
  const parts = element.split('.')
  const lengths = [parts.length - 1, parts.length - 2].filter((length) => length >= 2)
  return lengths.map((length) => parts.slice(0, length).join('.'))
}

/** The six kinds of work of the roles, from O*NET's occupational interests. */
export function kindsOfWork(folder: string, roles: readonly RoleOccupation[], names: OnetNames): Extracted {
  const roleOf = new Map(roles.map((role) => [role.onet_code, role.role]))
  const interests = readCsv(join(folder, 'elements.csv'), ['element_id', 'kind']).filter(
    (row) => row.kind === 'interest',
  )
  const rated = readCsv(join(folder, 'ratings_interests.csv.gz'), ['occupation_id', 'element_id', 'interest_1_7'])
  const requirements = rated.flatMap((row): Requirement[] => {
    const role = roleOf.get(row.occupation_id)
    if (role === undefined) return []
    const aboveNothing = Number(row.interest_1_7) - 1
    const level = Math.round(aboveNothing * INTEREST_LEVEL_STEP)
    const importance = Math.round(aboveNothing * INTEREST_IMPORTANCE_STEP)
    return [{ role, skill: energyId(row.element_id, names), level, importance, essential: false }]
  })
  const asked = requirements.filter((requirement) => requirement.level > 0)
  return {
    skills: interests.map(({ element_id }) => ({
      id: energyId(element_id, names),
      kind: 'ENERGY',
      name: nameOf(element_id, names),
      synonyms: [],
      groups: [],
      uri: `${ELEMENT_PAGE}${element_id}`,
    })),
    groups: [],
    requirements: asked,
    leftOut: [{ what: 'kinds of work that round to level 0', count: requirements.length - asked.length }],
  }
}

function energyId(element: string, names: OnetNames): string {
  return `energy-${nameOf(element, names).toLowerCase().replaceAll(' ', '-')}`
}

function nameOf(element: string, names: OnetNames): string {
  const name = names.get(element)
  if (name === undefined) throw new Error(`onet_names.csv has no name for ${element}.`)
  return name
}

interface ListedActivity {
  readonly role: string
  readonly dwa: string
  readonly coreTasks: number
}

/**
 * The detailed work activities that at least two of the roles share. A third of the roles, those with the fewest of them, stay without a list:
 * a few lines would have to stand for all they do, and a real organization has not described every role either.
 */
export function workActivities(folder: string, roles: readonly RoleOccupation[]): Extracted {
  const listed = listedActivities(folder, roles)
  const roleCount = countBy(listed, ({ dwa }) => dwa)
  const shared = listed.filter(({ dwa }) => (roleCount.get(dwa) ?? 0) >= SHARED_BY_AT_LEAST)
  const described = rolesWithMost(shared, roles)
  const asked = shared.filter(({ role }) => described.has(role))
  const askedIds = new Set(asked.map(({ dwa }) => dwa))
  const sharedIds = new Set(shared.map(({ dwa }) => dwa))
  return {
    ...activityRows(folder, askedIds),
    requirements: asked.map(activityRequirement),
    leftOut: [
      { what: 'O*NET activities of one role alone', count: roleCount.size - sharedIds.size },
      {
        what: 'shared O*NET activities asked only by roles left without a list',
        count: sharedIds.size - askedIds.size,
      },
      { what: 'roles left without a list of activities', count: roles.length - described.size },
    ],
  }
}

function listedActivities(folder: string, roles: readonly RoleOccupation[]): ListedActivity[] {
  const roleOf = new Map(roles.map((role) => [role.onet_code, role.role]))
  const rows = readCsv(join(folder, 'occupation_dwa.csv.gz'), ['occupation_id', 'dwa_id', 'n_core_tasks'])
  return rows.flatMap((row) => {
    const role = roleOf.get(row.occupation_id)
    return role === undefined ? [] : [{ role, dwa: row.dwa_id, coreTasks: Number(row.n_core_tasks) }]
  })
}

/** Two roles of three, the longest lists first, equal ones by role id. */
function rolesWithMost(shared: readonly ListedActivity[], roles: readonly RoleOccupation[]): Set<string> {
  const lengths = countBy(shared, ({ role }) => role)
  const lengthOf = (role: string) => lengths.get(role) ?? 0
  const ids = roles.map(({ role }) => role)
  ids.sort((left, right) => lengthOf(right) - lengthOf(left) || compareIds(left, right))
  return new Set(ids.slice(0, Math.round(ids.length * SHARE_OF_ROLES_DESCRIBED)))
}

function activityRequirement({ role, dwa, coreTasks }: ListedActivity): Requirement {
  return {
    role,
    skill: `dwa-${dwa}`,
    level: coreTasks > 0 ? CORE_ACTIVITY_LEVEL : OTHER_ACTIVITY_LEVEL,
    importance: Math.min(HIGHEST_IMPORTANCE, ACTIVITY_IMPORTANCE + IMPORTANCE_PER_CORE_TASK * coreTasks),
    essential: false,
  }
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

function activityRows(folder: string, askedIds: ReadonlySet<string>): Pick<Extracted, 'skills' | 'groups'> {
  const columns = ['dwa_id', 'dwa_title', 'iwa_id', 'iwa_title', 'work_activity_id', 'work_activity'] as const
  const asked = readCsv(join(folder, 'detailed_work_activities.csv'), columns).filter((row) => askedIds.has(row.dwa_id))
  const groups = asked.flatMap((row): SourceGroup[] => [
    { id: `dwa-${row.iwa_id}`, name: withoutFullStop(row.iwa_title), uri: '' },
    {
      id: `dwa-${row.work_activity_id}`,
      name: titleToSentenceCase(row.work_activity),
      uri: `${ELEMENT_PAGE}${row.work_activity_id}`,
    },
  ])
  const skills = asked.map(
    (row): SourceSkill => ({
      id: `dwa-${row.dwa_id}`,
      kind: 'ACTIVITY',
      name: withoutFullStop(row.dwa_title),
      synonyms: [],
      groups: [`dwa-${row.iwa_id}`, `dwa-${row.work_activity_id}`],
      uri: '',
    }),
  )
  return { skills, groups }
}

function withoutFullStop(title: string): string {
  return title.trim().replace(/\.$/, '')
}
