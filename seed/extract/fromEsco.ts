import { join } from 'node:path'
import { readCsv } from '../csvRows.ts'
import { sentenceCase, slugOf, usefulSynonyms } from './names.ts'
import type { Extracted, Requirement, RoleOccupation, SourceGroup, SourceSkill } from './sourceRows.ts'

/** A skill that one or two roles ask says little about who could move where. */
const ASKED_BY_AT_LEAST = 3
/** ESCO knows essential and optional only; these are the assumed levels ("skilled", "practising") and the assumed importance. */
const ESSENTIAL_LEVEL = 40
const OPTIONAL_LEVEL = 20
const ASSUMED_IMPORTANCE = 50
const MOST_SYNONYMS = 4
const ESCO = 'http://data.europa.eu/esco/'

/** A talent of ours with the transversal ESCO skill it stands for. */
interface Talent {
  readonly id: string
  readonly name_en: string
  readonly esco_id: string
}

interface Source {
  readonly skills: ReadonlyMap<string, EscoSkill>
  readonly broader: ReadonlyMap<string, readonly string[]>
  readonly groupNames: ReadonlyMap<string, string>
}

interface EscoSkill {
  readonly id: string
  readonly skill_type: string
  readonly label_en: string
  readonly alt_en: string
}

/**
 * The skills at least three roles ask by their ESCO occupation, what asks them, the talents, and the broader groups of both.
 * `taken` are names in lower case that another source already gives, with ratings; a knowledge of that name is left to it.
 * @throws Error naming a skill id of `talents` that ESCO does not have.
 */
export function fromEsco(
  folder: string,
  roles: readonly RoleOccupation[],
  talents: readonly Talent[],
  taken: ReadonlySet<string>,
): Extracted {
  const source = readSource(folder)
  const askedBy = skillsAskedBy(folder, roles)
  const wide = [...askedBy].filter(([, asking]) => asking.size >= ASKED_BY_AT_LEAST)
  const known = wide.flatMap(([id, asking]) => {
    const skill = source.skills.get(id)
    return skill === undefined ? [] : [{ skill, asking }]
  })
  const kept = known.filter(({ skill }) => !isTaken(skill, taken))
  const skills = kept.map(({ skill }) => skillRow(skill, source))
  return {
    skills: [...skills, ...talents.map((talent) => talentRow(talent, source))],
    groups: namedGroups(source),
    requirements: kept.flatMap(({ skill, asking }) => requirementsOf(skill, asking)),
    leftOut: [
      { what: 'ESCO skills that one or two of the roles ask', count: askedBy.size - wide.length },
      { what: 'ESCO knowledge left to the rated O*NET area of the same name', count: known.length - kept.length },
      { what: 'ESCO skills without an entry of their own', count: wide.length - known.length },
    ],
  }
}

function readSource(folder: string): Source {
  const skills = readCsv(join(folder, 'skills.csv.gz'), ['id', 'skill_type', 'label_en', 'alt_en'])
  const groups = readCsv(join(folder, 'skill_groups.csv.gz'), ['id', 'label_en'])
  const broader = new Map<string, string[]>()
  for (const row of readCsv(join(folder, 'skill_broader.csv.gz'), ['concept', 'broader'])) {
    broader.set(row.concept, [...(broader.get(row.concept) ?? []), row.broader])
  }
  return {
    skills: new Map(skills.map((skill) => [skill.id, skill])),
    broader,
    groupNames: new Map(groups.map((group) => [group.id, group.label_en])),
  }
}

/** For each skill the roles that ask it, and whether it is essential there. */
function skillsAskedBy(folder: string, roles: readonly RoleOccupation[]): Map<string, Map<string, boolean>> {
  const roleOf = new Map(roles.map((role) => [role.esco_id, role.role]))
  const askedBy = new Map<string, Map<string, boolean>>()
  const rows = readCsv(join(folder, 'occupation_skill.csv.gz'), ['occupation_id', 'skill_id', 'relation'])
  for (const { occupation_id, skill_id, relation } of rows) {
    const role = roleOf.get(occupation_id)
    if (role === undefined) continue
    const asking = askedBy.get(skill_id) ?? new Map<string, boolean>()
    asking.set(role, asking.get(role) === true || relation === 'essential')
    askedBy.set(skill_id, asking)
  }
  return askedBy
}

function isTaken(skill: EscoSkill, taken: ReadonlySet<string>): boolean {
  return skill.skill_type === 'knowledge' && taken.has(skill.label_en.trim().toLowerCase())
}

function skillRow(skill: EscoSkill, source: Source): SourceSkill {
  const label = skill.label_en.trim()
  return {
    id: escoId(skill.id, label),
    kind: skill.skill_type === 'knowledge' ? 'KNOWLEDGE' : 'SKILL',
    name: sentenceCase(label),
    synonyms: usefulSynonyms(label, otherNames(skill), MOST_SYNONYMS),
    groups: groupsOf(skill.id, source),
    uri: `${ESCO}skill/${skill.id}`,
  }
}

/** ESCO's own wording comes first among the synonyms of a talent, so that a search for it finds the plain name. */
function talentRow(talent: Talent, source: Source): SourceSkill {
  const skill = source.skills.get(talent.esco_id)
  if (skill === undefined) throw new Error(`ESCO has no skill "${talent.esco_id}", named by ${talent.id}.`)
  const label = skill.label_en.trim()
  return {
    id: talent.id,
    kind: 'TALENT',
    name: talent.name_en,
    synonyms: [label, ...usefulSynonyms(label, otherNames(skill), MOST_SYNONYMS - 1)],
    groups: groupsOf(skill.id, source),
    uri: `${ESCO}skill/${skill.id}`,
  }
}

function otherNames(skill: EscoSkill): string[] {
  return skill.alt_en.split('|').map((name) => name.trim())
}

function requirementsOf(skill: EscoSkill, asking: ReadonlyMap<string, boolean>): Requirement[] {
  return [...asking].map(([role, essential]) => ({
    role,
    skill: escoId(skill.id, skill.label_en),
    level: essential ? ESSENTIAL_LEVEL : OPTIONAL_LEVEL,
    importance: ASSUMED_IMPORTANCE,
    essential,
  }))
}

/** Nearest first: the concept itself, its broader concepts, those one step further. ESCO's four roots hold everything, so they are no group. */
function groupsOf(skillId: string, source: Source): string[] {
  const own = `skill/${skillId}`
  const oneUp = source.broader.get(own) ?? []
  const twoUp = oneUp.flatMap((concept) => source.broader.get(concept) ?? [])
  const concepts = new Set([own, ...oneUp, ...twoUp])
  return [...concepts].filter((concept) => source.broader.has(concept)).map((concept) => groupId(concept, source))
}

function namedGroups(source: Source): SourceGroup[] {
  return [...source.broader.keys()].map((concept) => ({
    id: groupId(concept, source),
    name: sentenceCase(conceptName(concept, source)),
    uri: `${ESCO}${concept}`,
  }))
}

function groupId(concept: string, source: Source): string {
  const code = concept.slice(concept.indexOf('/') + 1)
  const name = conceptName(concept, source)
  return concept.startsWith('isced-f/') ? `isced-${code}` : `${escoId(code, name)}-group`
}

function conceptName(concept: string, source: Source): string {
  const code = concept.slice(concept.indexOf('/') + 1)
  return source.groupNames.get(concept) ?? source.skills.get(code)?.label_en ?? code
}

/** Eight characters of ESCO's identifier keep the id stable and unique, the words make it readable. */
function escoId(uuid: string, label: string): string {
  return `esco-${uuid.slice(0, 8)}-${slugOf(label)}`
}
