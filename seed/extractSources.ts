/**
 * Draws from ESCO and O*NET what the demo organization needs, and writes it beside the hand-made tables in seed/data.
 * Run: npx tsx seed/extractSources.ts PATH_TO_ESCO_FOLDER PATH_TO_ONET_FOLDER
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareIds, sortedById } from '../server/shared/compareIds.ts'
import { groupBy } from '../server/shared/groupBy.ts'
import { readCsv, writeCsv } from './csvRows.ts'
import { checkOccupations } from './extract/checkOccupations.ts'
import { fromEsco } from './extract/fromEsco.ts'
import { kindsOfWork, type OnetNames, ratedSkills, workActivities } from './extract/fromOnet.ts'
import type { Extracted, Requirement, SourceGroup, SourceSkill } from './extract/sourceRows.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), 'data')
/** A group that one skill is in brings nothing near to it. */
const FEWEST_IN_GROUP = 2

function main(escoFolder: string, onetFolder: string): void {
  const choiceColumns = ['role', 'esco_id', 'esco_label', 'onet_code', 'onet_title'] as const
  const roles = readCsv(join(DATA, 'role_occupations.csv'), choiceColumns)
  checkOccupations(roles, escoFolder, onetFolder)
  const talents = readCsv(join(DATA, 'talents.csv'), ['id', 'name_en', 'esco_id'])
  const names: OnetNames = new Map(
    readCsv(join(DATA, 'onet_names.csv'), ['element', 'name_en']).map((row) => [row.element, row.name_en]),
  )
  const rated = ratedSkills(onetFolder, roles, names)
  const parts = [
    rated,
    kindsOfWork(onetFolder, roles, names),
    workActivities(onetFolder, roles),
    fromEsco(escoFolder, roles, talents, namesOfKnowledge(rated)),
  ]
  const asked = new Set(parts.flatMap((part) => part.requirements.map((requirement) => requirement.skill)))
  const skills = parts.flatMap((part) => part.skills).filter((skill) => asked.has(skill.id) || skill.kind === 'TALENT')
  const groups = groupsInUse(
    skills,
    parts.flatMap((part) => part.groups),
  )
  writeSkills(skills, groups)
  writeGroups(groups)
  writeRequirements(parts.flatMap((part) => part.requirements))
  report(skills, groups, parts)
}

function namesOfKnowledge(rated: Extracted): Set<string> {
  const knowledge = rated.skills.filter((skill) => skill.kind === 'KNOWLEDGE')
  return new Set(knowledge.map((skill) => skill.name.toLowerCase()))
}

/** The groups that hold at least two of the skills; of groups that hold the very same ones, the nearest stands for all. */
function groupsInUse(skills: readonly SourceSkill[], groups: readonly SourceGroup[]): Map<string, SourceGroup> {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const members = new Map<string, string[]>()
  for (const skill of sortedById(skills)) {
    for (const id of skill.groups) members.set(id, [...(members.get(id) ?? []), skill.id])
  }
  const inUse = new Map<string, SourceGroup>()
  const seen = new Set<string>()
  for (const [id, ids] of members) {
    const group = byId.get(id)
    const together = ids.join(' ')
    if (group === undefined || ids.length < FEWEST_IN_GROUP || seen.has(together)) continue
    seen.add(together)
    inUse.set(id, group)
  }
  return inUse
}

function writeSkills(skills: readonly SourceSkill[], groups: ReadonlyMap<string, SourceGroup>): void {
  const rows = sortedById(skills).map((skill) => ({
    id: skill.id,
    kind: skill.kind,
    name_en: skill.name,
    synonyms_en: skill.synonyms.join('|'),
    groups: skill.groups.filter((id) => groups.has(id)).join('|'),
    uri: skill.uri,
  }))
  writeCsv(join(DATA, 'source_skills.csv'), ['id', 'kind', 'name_en', 'synonyms_en', 'groups', 'uri'], rows)
}

function writeGroups(groups: ReadonlyMap<string, SourceGroup>): void {
  const rows = sortedById([...groups.values()]).map(({ id, name, uri }) => ({ id, name_en: name, uri }))
  writeCsv(join(DATA, 'source_groups.csv'), ['id', 'name_en', 'uri'], rows)
}

function writeRequirements(requirements: readonly Requirement[]): void {
  const inOrder = [...requirements].sort(
    (left, right) => compareIds(left.role, right.role) || compareIds(left.skill, right.skill),
  )
  const rows = inOrder.map((row) => ({ ...row, essential: String(row.essential) }))
  writeCsv(join(DATA, 'source_requirements.csv'), ['role', 'skill', 'level', 'importance', 'essential'], rows)
}

/** Counts for the provenance note. Talents are asked by hand, in role_talents.csv, so they count no requirements here. */
function report(
  skills: readonly SourceSkill[],
  groups: ReadonlyMap<string, SourceGroup>,
  parts: readonly Extracted[],
): void {
  const asked = new Map<string, number>()
  for (const { skill } of parts.flatMap((part) => part.requirements)) asked.set(skill, (asked.get(skill) ?? 0) + 1)
  for (const [what, of] of groupBy(skills, (skill) => `${skill.id.split('-')[0]} ${skill.kind}`)) {
    const requirements = of.reduce((sum, { id }) => sum + (asked.get(id) ?? 0), 0)
    console.log(`kept: ${of.length} ${what}, ${requirements} requirements`)
  }
  const everyGroup = new Set(skills.flatMap((skill) => skill.groups))
  console.log(`kept: ${groups.size} groups`)
  const leftOut = [
    ...parts.flatMap((part) => part.leftOut),
    {
      what: 'groups with one skill in them or with the same skills as a nearer group',
      count: everyGroup.size - groups.size,
    },
  ]
  for (const { what, count } of leftOut) console.log(`left out: ${count} ${what}`)
}

const [escoFolder, onetFolder] = process.argv.slice(2)
if (escoFolder === undefined || onetFolder === undefined) {
  console.error('Name the folder with the ESCO files and the folder with the O*NET files.')
  process.exit(1)
}
main(escoFolder, onetFolder)
