import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AS_OF, type Row } from '../demoTypes.ts'
import { type DataFileName, FILE_COLUMNS } from '../fileColumns.ts'
import { addDays } from '../generator/days.ts'
import { chance, pick, randomStream, wholeBetween } from '../generator/random.ts'
import type { SkillTables } from '../generator/sourceTables.ts'
import { type CsvFile, openCsvFile } from './csvFile.ts'
import { type LargePerson, placeLargePeople } from './largePeople.ts'
import { drawLargeSkills } from './largePersonSkills.ts'
import { type LargeFamily, makeFamilies } from './largeRoles.ts'
import { type LargeSkills, makeSkills } from './largeSkills.ts'
import { type LargeTeams, makeTeams } from './largeTeams.ts'
import { type Cells, drawLargeVoice } from './largeVoices.ts'
import { drawFromLongTail } from './longTail.ts'

export type LargeSize = { readonly people: number; readonly roles: number }

/** Of a hundred people in the files so many work here no more. */
const FORMER_PERCENT = 3
/** One learning item for so many skills. */
const SKILLS_A_LEARNING_ITEM = 6

/**
 * Writes an organization of any size, of the same statistical shape as the demo: skills with a long tail, families,
 * departments, reporting lines of six levels, past moves, openings, learning, and what people say. Names come from lists of
 * words, in English alone. People go to the disk one by one, so memory holds the roles and seats only.
 * @param tables the demo's skills, which become the common ones here. @param seed the same one gives the same files.
 * @returns how many files. @throws what the file system throws when the folder cannot be written.
 */
export function writeLargeOrganization(folder: string, tables: SkillTables, size: LargeSize, seed: number): number {
  mkdirSync(folder, { recursive: true })
  const files = openFiles(folder)
  try {
    const former = Math.floor((size.people * FORMER_PERCENT) / 100)
    const skills = makeSkills(size.roles, tables.skills, tables.skillGroups)
    const families = makeFamilies(size.roles, skills, seed)
    const places = makeTeams(size.people - former, families, seed)
    writeThings(files, families, places, skills)
    writeLearning(files, skills, seed)
    writeOpenings(files, places, seed)
    writePeople(files, placeLargePeople(places.teams, former, seed), { families, teams: places.teams, skills })
    writeSignInOptions(files, places)
  } finally {
    for (const file of Object.values(files)) file.close()
  }
  return Object.keys(files).length
}

type Files = Readonly<Record<DataFileName, CsvFile>>

function openFiles(folder: string): Files {
  const opened = Object.entries(FILE_COLUMNS).map(([name, columns]) => [name, openCsvFile(join(folder, name), columns)])
  return Object.fromEntries(opened) as Files // One for each name of the table it is made from.
}

/** A text in English, with no Dutch and French beside it. */
const inEnglish = (text: string): Cells => [text, '', '']

const NO_TEXT = inEnglish('')

function writeThings(files: Files, families: readonly LargeFamily[], places: LargeTeams, skills: LargeSkills): void {
  files['organization.csv'].add(['Many Hands', 'en|nl|fr', 'EUR', 'Europe/Brussels', 250, 48, 4500, 2, true, AS_OF])
  for (const { id, name, above } of places.departments) {
    files['departments.csv'].add([id, ...inEnglish(name), above === null ? '' : (places.departments[above]?.id ?? '')])
  }
  for (const { id, name, place, department, seats } of places.teams) {
    const departmentId = places.departments[department]?.id ?? ''
    files['teams.csv'].add([id, ...inEnglish(name), ...NO_TEXT, departmentId, place])
    for (const { id: seat, role, people, vacant } of seats) {
      files['seats.csv'].add([seat, id, role.id, people + vacant])
    }
  }
  for (const { number, id, name, roles } of families) {
    files['families.csv'].add([id, `F${number}`, number, ...inEnglish(name)])
    for (const role of roles) {
      files['roles.csv'].add([
        role.id,
        id,
        role.grade,
        ...inEnglish(role.title),
        ...inEnglish(role.summary),
        ...NO_TEXT,
        '',
      ])
      for (const { skill, level, importance, essential } of role.requirements) {
        files['role_skills.csv'].add([role.id, skill, level, importance, essential])
      }
    }
  }
  for (const row of skills.groupRows) files['skill_groups.csv'].add(cellsOf(row, 'skill_groups.csv'))
  for (const row of skills.rows) files['skills.csv'].add(cellsOf(row, 'skills.csv'))
}

function cellsOf(row: Row, file: DataFileName): Cells {
  return FILE_COLUMNS[file].map((column) => row[column] ?? '')
}

/** What is common is taught most; of what is rare, most is taught nowhere. */
function writeLearning(files: Files, skills: LargeSkills, seed: number): void {
  const random = randomStream(seed, 'learning')
  const count = Math.ceil(skills.rows.length / SKILLS_A_LEARNING_ITEM)
  const names = new Map(skills.rows.map(({ id, name_en }) => [id, name_en ?? '']))
  for (let number = 0; number < count; number += 1) {
    const taught = drawFromLongTail(random, skills.learned, wholeBetween(random, 1, 4))
    const form = pick(random, ['E_LEARNING', 'WORKSHOP', 'ON_THE_JOB', 'COMMUNITY'])
    const title = `${names.get(taught[0]?.id ?? '') ?? ''}: part ${number}`
    const cost = pick(random, [0, 0, 40, 150, 600])
    files['learning.csv'].add([`l${number}`, ...inEnglish(title), form, wholeBetween(random, 1, 24), cost, 'en', ''])
    for (const { id } of taught) {
      const from = wholeBetween(random, 0, 30)
      files['learning_skills.csv'].add([`l${number}`, id, from, from + wholeBetween(random, 8, 20)])
    }
  }
}

/** A job for every place that is free, and some projects and days to look around. */
function writeOpenings(files: Files, { teams }: LargeTeams, seed: number): void {
  const random = randomStream(seed, 'openings')
  let number = 0
  for (const { id: seat, role, vacant } of teams.flatMap((team) => team.seats)) {
    const kinds = [
      ...(vacant > 0 ? ['JOB'] : []),
      ...(chance(random, 2) ? [pick(random, ['PROJECT', 'GIG', 'SHADOWING'])] : []),
    ]
    for (const kind of kinds) {
      const state = chance(random, 85) ? 'OPEN' : 'CLOSED'
      const startsOn = addDays(AS_OF, wholeBetween(random, 20, 120))
      const closesOn = addDays(AS_OF, wholeBetween(random, 5, 150))
      const hours = kind === 'JOB' ? 38 : wholeBetween(random, 2, 12)
      files['openings.csv'].add([
        `o${number}`,
        kind,
        ...inEnglish(role.title),
        seat,
        state,
        hours,
        startsOn,
        '',
        closesOn,
      ])
      number += 1
    }
  }
}

function writePeople(files: Files, people: Iterable<LargePerson>, about: Parameters<typeof drawLargeVoice>[2]): void {
  for (const person of people) {
    writePerson(files, person)
    const held = drawLargeSkills(person, about.skills)
    for (const { skill, level, source, lastUsedOn, status, visibility, levelVisibility } of held) {
      const cells = [person.id, skill, level, source, lastUsedOn ?? '', status, visibility, levelVisibility]
      files['person_skills.csv'].add(cells)
    }
    const voice = drawLargeVoice(person, held, about)
    voice.answers.forEach(files['answers.csv'].add)
    voice.openness.forEach(files['openness.csv'].add)
    voice.interests.forEach(files['interests.csv'].add)
    voice.energy.forEach(files['energy.csv'].add)
    voice.buddyOffers.forEach(files['buddy_offers.csv'].add)
    voice.rejectedSkills.forEach(files['rejected_skills.csv'].add)
  }
}

function writePerson(files: Files, person: LargePerson): void {
  const { id, name, languages, location, startedOn, status, leftOn, manager, present, held } = person
  const email = `${id}@many-hands.example`
  files['people.csv'].add([
    id,
    name,
    email,
    languages.join('|'),
    location,
    startedOn,
    status,
    leftOn ?? '',
    manager ?? '',
  ])
  if (present !== null) files['holds.csv'].add([id, present.seat.id, present.since])
  for (const { seat, from, to } of held) files['held.csv'].add([id, seat.id, from, to])
}

/** The one at the top, a lead of leads, and some people of the lowest teams: one for each way of looking. */
function writeSignInOptions(files: Files, { teams }: LargeTeams): void {
  const firstOf = countPeopleBefore(teams)
  const lowest = teams.length - 1
  const options: readonly (readonly [number: number, actor: string, story: string])[] = [
    ...[0, 1, 2, 3, 4, 5].map((place): [number, string, string] => [
      (firstOf[lowest - 7 * place] ?? 0) + 2,
      'EMPLOYEE',
      'Works in one of the many teams.',
    ]),
    [firstOf[lowest] ?? 0, 'MANAGER', 'Leads one of the many teams.'],
    [firstOf[1] ?? 0, 'MANAGER', 'Leads leads.'],
    [0, 'EMPLOYEE', 'Stands at the top.'],
    [firstOf[lowest - 1] ?? 0, 'HR_ANALYST', 'Sees figures about groups, and no one’s page.'],
  ]
  for (const [order, [number, actor, story]] of options.entries()) {
    files['sign_in_options.csv'].add([`p${number}`, actor, order + 1, '', ...inEnglish(story)])
  }
}

/** The number of the first person of each team, who leads it. */
function countPeopleBefore(teams: LargeTeams['teams']): readonly number[] {
  let count = 0
  return teams.map(({ seats }) => {
    const first = count
    count += seats.reduce((sum, { people }) => sum + people, 0)
    return first
  })
}
