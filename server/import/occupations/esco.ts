import type { Role } from '../../roles/role.ts'
import { sortedById } from '../../shared/compareIds.ts'
import { groupBy } from '../../shared/groupBy.ts'
import type { MatchingSkill } from '../../skills/skill.ts'
import { readRows } from './occupationFiles.ts'
import { ASSUMED_IMPORTANCE, ASSUMED_LEVEL, type Occupations, requirementsByOccupation } from './occupations.ts'

/** The files that a folder of ESCO tables has, without their endings. */
export const ESCO_FILES = ['occupations', 'skills', 'occupation_skill', 'skill_broader'] as const

/**
 * ESCO: plain lists of essential and optional skills, without levels. Lines about an occupation or skill that has no entry
 * are left out.
 * @throws UnreadableOccupations
 */
export async function readEsco(folder: string): Promise<Occupations> {
  const occupations = await readRows(folder, 'occupations', ['id', 'isco_group'])
  const skills = await readSkills(folder)
  const lines = await readRows(folder, 'occupation_skill', ['occupation_id', 'skill_id', 'relation'])
  const occupationIds = new Set(occupations.map(({ id }) => id))
  const skillIds = new Set(skills.map(({ id }) => id))
  const known = lines.filter((line) => occupationIds.has(line.occupation_id) && skillIds.has(line.skill_id))
  const requirements = requirementsByOccupation(
    known.map(({ occupation_id, skill_id, relation }) => {
      const essential = relation === 'essential'
      const level = essential ? ASSUMED_LEVEL.core : ASSUMED_LEVEL.other
      const requirement = { skillId: skill_id, level, importance: ASSUMED_IMPORTANCE, essential }
      return { occupationId: occupation_id, requirement }
    }),
  )
  const roles = occupations.flatMap(({ id, isco_group }): Role[] => {
    const asked = requirements.get(id)
    return asked === undefined ? [] : [{ id, familyId: isco_group, grade: null, requirements: asked }]
  })
  return {
    source: 'ESCO',
    families: 'ISCO unit groups',
    skills,
    roles: sortedById(roles),
    knowledgeApart: false,
    leftOut: [
      { what: 'occupations that ask nothing', count: occupations.length - roles.length },
      { what: 'lines about an occupation or skill without an entry', count: lines.length - known.length },
    ],
  }
}

async function readSkills(folder: string): Promise<readonly MatchingSkill[]> {
  const rows = await readRows(folder, 'skills', ['id', 'skill_type', 'label_en'])
  const broader = groupBy(await readRows(folder, 'skill_broader', ['concept', 'broader']), ({ concept }) => concept)
  const oneUp = (concept: string) => (broader.get(concept) ?? []).map((row) => row.broader)
  return rows.map(({ id, skill_type, label_en }) => ({
    id,
    kind: skill_type === 'knowledge' ? 'KNOWLEDGE' : 'SKILL',
    name: label_en,
    groupIds: groupsOf(`skill/${id}`, oneUp),
    hoursPerLevel: null,
  }))
}

/** The broader concepts of a skill, one and two steps up, and the skill itself, as it may be broader than others. */
function groupsOf(concept: string, oneUp: (concept: string) => readonly string[]): string[] {
  const near = oneUp(concept)
  return [...new Set([concept, ...near, ...near.flatMap(oneUp)])]
}
