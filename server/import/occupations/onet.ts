import type { Role } from '../../roles/role.ts'
import { sortedById } from '../../shared/compareIds.ts'
import type { MatchingSkill, SkillKind } from '../../skills/skill.ts'
import { numberIn, readRows } from './occupationFiles.ts'
import { ASSUMED_LEVEL, type Asking, type Occupations, requirementsByOccupation } from './occupations.ts'

/** O*NET rates levels 0 to 7, importance 1 to 5 and interests 1 to 7; ours are tenths up to 50, and 0 to 100. */
const LEVEL = { least: 0, most: 7, step: 50 / 7 }
const IMPORTANCE = { least: 1, most: 5, step: 25 }
const INTEREST = { least: 1, most: 7, levelStep: 50 / 6, importanceStep: 100 / 6 }
const COUNT = { least: 0, most: 1_000 }
const JOB_ZONE = { least: 1, most: 5 }

/** An activity is a plain line; it counts for more the more tasks at the core of the work hold it. */
const ACTIVITY_IMPORTANCE = 40
const IMPORTANCE_PER_CORE_TASK = 20
const HIGHEST_IMPORTANCE = 100

/** The first two digits of a code stand for the major group of occupations. */
const FAMILY_DIGITS = 2

const KIND_OF_ELEMENT: Readonly<Record<string, SkillKind>> = {
  skill: 'SKILL',
  knowledge: 'KNOWLEDGE',
  interest: 'ENERGY',
}

/** The files that a folder of O*NET tables has, without their endings. */
export const ONET_FILES = [
  'occupations',
  'elements',
  'ratings_skills_knowledge',
  'ratings_interests',
  'detailed_work_activities',
  'occupation_dwa',
] as const

/**
 * O*NET: rated skills and knowledge, activities as a plain list, interests as kinds of work. Nothing is essential: O*NET
 * does not say so. The job zone is the grade. Occupations without ratings are left out.
 * @throws UnreadableOccupations
 */
export async function readOnet(folder: string): Promise<Occupations> {
  const occupations = await readRows(folder, 'occupations', ['id', 'job_zone'])
  const rated = await ratings(folder)
  const ratedIds = new Set(rated.map(({ occupationId }) => occupationId))
  const requirements = requirementsByOccupation([...rated, ...(await activities(folder)), ...(await interests(folder))])
  const used = occupations.filter(({ id }) => ratedIds.has(id))
  const roles = used.map((row): Role => {
    const grade = row.job_zone === '' ? null : numberIn(row, 'job_zone', JOB_ZONE)
    return { id: row.id, familyId: row.id.slice(0, FAMILY_DIGITS), grade, requirements: requirements.get(row.id) ?? [] }
  })
  return {
    source: 'O*NET',
    families: 'major groups, the first two digits of the code',
    skills: [...(await elements(folder)), ...(await activitySkills(folder))],
    roles: sortedById(roles),
    knowledgeApart: true,
    leftOut: [{ what: 'occupations without ratings', count: occupations.length - used.length }],
  }
}

async function elements(folder: string): Promise<MatchingSkill[]> {
  const rows = await readRows(folder, 'elements', ['element_id', 'kind', 'name'])
  return rows.flatMap(({ element_id: id, kind: kindOfElement, name }): MatchingSkill[] => {
    const kind = KIND_OF_ELEMENT[kindOfElement]
    return kind === undefined ? [] : [{ id, kind, name, groupIds: [], hoursPerLevel: null }]
  })
}

/** Its groups are the two levels of work activities above it. */
async function activitySkills(folder: string): Promise<MatchingSkill[]> {
  const columns = ['dwa_id', 'dwa_title', 'iwa_id', 'work_activity_id'] as const
  const rows = await readRows(folder, 'detailed_work_activities', columns)
  return rows.map(({ dwa_id, dwa_title, iwa_id, work_activity_id }) => ({
    id: dwa_id,
    kind: 'ACTIVITY',
    name: dwa_title,
    groupIds: [iwa_id, work_activity_id],
    hoursPerLevel: null,
  }))
}

async function ratings(folder: string): Promise<Asking[]> {
  const columns = ['occupation_id', 'element_id', 'importance_1_5', 'level_0_7', 'not_relevant'] as const
  const rows = await readRows(folder, 'ratings_skills_knowledge', columns)
  return rows.map((row) => {
    const level = row.not_relevant === '1' ? 0 : Math.round(numberIn(row, 'level_0_7', LEVEL) * LEVEL.step)
    const importance = Math.round((numberIn(row, 'importance_1_5', IMPORTANCE) - 1) * IMPORTANCE.step)
    return asking(row.occupation_id, row.element_id, level, importance)
  })
}

async function activities(folder: string): Promise<Asking[]> {
  const rows = await readRows(folder, 'occupation_dwa', ['occupation_id', 'dwa_id', 'n_core_tasks'])
  return rows.map((row) => {
    const coreTasks = numberIn(row, 'n_core_tasks', COUNT)
    const importance = Math.min(HIGHEST_IMPORTANCE, ACTIVITY_IMPORTANCE + IMPORTANCE_PER_CORE_TASK * coreTasks)
    const level = coreTasks > 0 ? ASSUMED_LEVEL.core : ASSUMED_LEVEL.other
    return asking(row.occupation_id, row.dwa_id, level, importance)
  })
}

/** An interest at the foot of its scale asks nothing. */
async function interests(folder: string): Promise<Asking[]> {
  const rows = await readRows(folder, 'ratings_interests', ['occupation_id', 'element_id', 'interest_1_7'])
  return rows.map((row) => {
    const aboveFoot = numberIn(row, 'interest_1_7', INTEREST) - INTEREST.least
    const level = Math.round(aboveFoot * INTEREST.levelStep)
    return asking(row.occupation_id, row.element_id, level, Math.round(aboveFoot * INTEREST.importanceStep))
  })
}

function asking(occupationId: string, skillId: string, level: number, importance: number): Asking {
  return { occupationId, requirement: { skillId, level, importance, essential: false } }
}
