import type { Role } from '../../roles/role.ts'
import { sortedById } from '../../shared/compareIds.ts'
import type { MatchingSkill, SkillKind } from '../../skills/skill.ts'
import { type FileRow, readRows, wrongCell } from './occupationFiles.ts'
import {
  ASSUMED_IMPORTANCE,
  ASSUMED_LEVEL,
  type Asking,
  type Occupations,
  requirementsByOccupation,
} from './occupations.ts'

/** The files that a folder of ROME tables has, without their endings. */
export const ROME_FILES = ['occupations', 'skills', 'occupation_skill', 'titles'] as const

/** Where and when work is done (at height, on Saturdays) can be neither done nor known: it is no kind of skill. */
const KIND_OF_ITEM: Readonly<Record<string, SkillKind>> = {
  'know-how': 'SKILL',
  knowledge: 'KNOWLEDGE',
  'soft-skill': 'TALENT',
}

/** The six kinds of work that an occupation's letters stand for, the leading letter first. */
const KINDS_OF_WORK: Readonly<Record<string, string>> = {
  R: 'Make and fix',
  I: 'Find out',
  A: 'Create',
  S: 'Help people',
  E: 'Lead and convince',
  C: 'Organize',
}
const LEVELS_OF_LETTERS = [ASSUMED_LEVEL.core, ASSUMED_LEVEL.other]

/**
 * ROME: plain lists of know-how, knowledge and soft skills, some at the core of the occupation, and one or two letters for
 * the kinds of work. Working conditions are left out.
 * @throws UnreadableOccupations
 */
export async function readRome(folder: string): Promise<Occupations> {
  const occupations = await readRows(folder, 'occupations', ['id', 'family', 'riasec'])
  const items = await readSkills(folder)
  const lines = await readRows(folder, 'occupation_skill', ['occupation_id', 'skill_id', 'core'])
  const occupationIds = new Set(occupations.map(({ id }) => id))
  const skillIds = new Set(items.map(({ id }) => id))
  const used = lines.filter((line) => occupationIds.has(line.occupation_id) && skillIds.has(line.skill_id))
  const requirements = requirementsByOccupation([
    ...used.map(({ occupation_id, skill_id, core }) => asking(occupation_id, skill_id, core === 'core')),
    ...occupations.flatMap(kindsOfWork),
  ])
  const roles = occupations.flatMap(({ id, family }): Role[] => {
    const asked = requirements.get(id)
    return asked === undefined ? [] : [{ id, familyId: family, grade: null, requirements: asked }]
  })
  return {
    source: 'ROME',
    families: 'families of the ROME code',
    skills: [...items, ...Object.entries(KINDS_OF_WORK).map(([id, name]) => aSkill(id, 'ENERGY', name, []))],
    roles: sortedById(roles),
    knowledgeApart: false,
    leftOut: [
      { what: 'occupations that ask nothing', count: occupations.length - roles.length },
      { what: 'lines about working conditions, or without an entry', count: lines.length - used.length },
    ],
  }
}

/** Know-how is grouped under broader know-how, knowledge by its category. */
async function readSkills(folder: string): Promise<readonly MatchingSkill[]> {
  const rows = await readRows(folder, 'skills', ['id', 'kind', 'label_fr', 'category', 'macro_skill_id'])
  return rows.flatMap(({ id, kind: kindOfItem, label_fr, category, macro_skill_id }) => {
    const kind = KIND_OF_ITEM[kindOfItem]
    const group = macro_skill_id === '' ? category : macro_skill_id
    return kind === undefined ? [] : [aSkill(id, kind, label_fr, group === '' ? [] : [group])]
  })
}

function aSkill(id: string, kind: SkillKind, name: string, groupIds: readonly string[]): MatchingSkill {
  return { id, kind, name, groupIds, hoursPerLevel: null }
}

function asking(occupationId: string, skillId: string, essential: boolean): Asking {
  const level = essential ? ASSUMED_LEVEL.core : ASSUMED_LEVEL.other
  return { occupationId, requirement: { skillId, level, importance: ASSUMED_IMPORTANCE, essential } }
}

function kindsOfWork(row: FileRow<'id' | 'riasec'>): Asking[] {
  const { id, riasec } = row
  return [...riasec].map((letter, place) => {
    const level = LEVELS_OF_LETTERS[place]
    if (level === undefined || KINDS_OF_WORK[letter] === undefined) {
      throw wrongCell(row, 'riasec', `"${riasec}" is not one or two of R, I, A, S, E and C.`)
    }
    return {
      occupationId: id,
      requirement: { skillId: letter, level, importance: ASSUMED_IMPORTANCE, essential: false },
    }
  })
}
