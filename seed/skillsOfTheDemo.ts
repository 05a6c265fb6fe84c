import { join } from 'node:path'
import { readCsv } from './csvRows.ts'
import type { SkillTables } from './generator/sourceTables.ts'

const ESCO_OCCUPATION = 'http://data.europa.eu/esco/occupation/'

type NamesById = ReadonlyMap<string, string>

interface Translations {
  readonly nl: NamesById
  readonly fr: NamesById
}

/** Ids that have no name in Dutch or French, in the order of the tables. */
export class NamesMissing extends Error {
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`Without a name: ${missing.join(', ')}. Add them to names_nl.csv and names_fr.csv.`)
    this.name = 'NamesMissing'
    this.missing = missing
  }
}

/**
 * Puts together what roles of the demo organization ask: the tables drawn from ESCO and O*NET, the talents chosen by hand,
 * and the names in three languages.
 * @param dataFolder the folder `seed/data`.
 * @returns rows in the columns of the data folder, and the ESCO address of each role by role id.
 * @throws NamesMissing when a skill or group has no Dutch or French name; Error when a file is not there or misses a column.
 */
export function demoSkillFiles(dataFolder: string): SkillTables {
  const groups = readCsv(join(dataFolder, 'source_groups.csv'), ['id', 'name_en', 'uri'])
  const skills = readCsv(join(dataFolder, 'source_skills.csv'), [
    'id',
    'kind',
    'name_en',
    'synonyms_en',
    'groups',
    'uri',
  ])
  const translations = readTranslations(dataFolder)
  const missing = withoutNames([...groups, ...skills], translations)
  if (missing.length > 0) throw new NamesMissing(missing)
  return {
    skillGroups: groups.map(({ id, name_en, uri }) => ({ id, name_en, ...namesOf(id, translations), uri })),
    skills: skills.map(({ id, kind, name_en, synonyms_en, groups, uri }) => {
      return { id, kind, name_en, ...namesOf(id, translations), synonyms_en, groups, uri }
    }),
    roleSkills: [...sourceRequirements(dataFolder), ...talentRequirements(dataFolder)],
    roleUris: roleUris(dataFolder),
  }
}

function readTranslations(dataFolder: string): Translations {
  const read = (language: string) =>
    new Map(readCsv(join(dataFolder, `names_${language}.csv`), ['id', 'name']).map(({ id, name }) => [id, name.trim()]))
  return { nl: read('nl'), fr: read('fr') }
}

function withoutNames(rows: readonly { readonly id: string }[], { nl, fr }: Translations): string[] {
  const lacks = (names: NamesById, id: string) => (names.get(id) ?? '') === ''
  return rows.flatMap(({ id }) => [
    ...(lacks(nl, id) ? [`${id} (Dutch)`] : []),
    ...(lacks(fr, id) ? [`${id} (French)`] : []),
  ])
}

function namesOf(id: string, { nl, fr }: Translations): { name_nl: string; name_fr: string } {
  return { name_nl: nl.get(id) ?? '', name_fr: fr.get(id) ?? '' }
}

function sourceRequirements(dataFolder: string): Record<string, string>[] {
  return readCsv(join(dataFolder, 'source_requirements.csv'), ['role', 'skill', 'level', 'importance', 'essential'])
}

function talentRequirements(dataFolder: string): Record<string, string>[] {
  const rows = readCsv(join(dataFolder, 'role_talents.csv'), ['role', 'talent', 'level', 'importance'])
  return rows.map(({ role, talent, level, importance }) => {
    return { role, skill: talent, level, importance, essential: 'false' }
  })
}

function roleUris(dataFolder: string): Map<string, string> {
  const rows = readCsv(join(dataFolder, 'role_occupations.csv'), ['role', 'esco_id'])
  return new Map(rows.map(({ role, esco_id }) => [role, ESCO_OCCUPATION + esco_id]))
}
