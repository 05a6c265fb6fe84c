import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Row } from '../demoTypes.ts'

/** The tables people write by hand, each a file of `seed/data`, and the skill tables made from ESCO and O*NET. */
export type SourceTables = {
  readonly departments: readonly Row[]
  readonly teams: readonly Row[]
  readonly families: readonly Row[]
  readonly roles: readonly Row[]
  readonly seats: readonly Row[]
  readonly openings: readonly Row[]
  readonly hobbies: readonly Row[]
  readonly learning: readonly Row[]
  readonly skillTables: SkillTables
}

/** Rows of `skill_groups.csv`, `skills.csv` and `role_skills.csv` as the data folder wants them, and each role's outside address. */
export type SkillTables = {
  readonly skillGroups: readonly Row[]
  readonly skills: readonly Row[]
  readonly roleSkills: readonly Row[]
  readonly roleUris: ReadonlyMap<string, string>
}

/** @param dataFolder the folder `seed/data`. @throws when a file is not there or is no CSV. */
export function readSourceTables(dataFolder: string, skillTables: SkillTables): SourceTables {
  const table = (name: string) => readTable(join(dataFolder, `${name}.csv`))
  return {
    departments: table('departments'),
    teams: table('teams'),
    families: table('families'),
    roles: table('roles'),
    seats: table('seats'),
    openings: table('openings'),
    hobbies: table('hobbies'),
    learning: table('learning'),
    skillTables,
  }
}

/** Reads one CSV file, first line the column names. */
export function readTable(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true })
}

/** A cell that must be there. @throws Error naming the column and the row. */
export function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`No column "${column}" in the row ${JSON.stringify(row)}`)
  return value
}
