import { AS_OF, type Row } from './demoTypes.ts'
import { type DataFileName, FILE_COLUMNS } from './fileColumns.ts'
import { giveVoices } from './generator/giveAnswers.ts'
import { buildSkillWorld, giveSkills, type PersonSkill } from './generator/giveSkills.ts'
import { buildOrganization, seatId } from './generator/organization.ts'
import { findLeads, managerOf, type PlacedPerson, placePeople } from './generator/placePeople.ts'
import { cell, type SourceTables } from './generator/sourceTables.ts'
import { alsoAtSignIn, stories } from './stories.ts'

/** One file of the data folder: its columns in order, its rows sorted. */
export type DemoFile = { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }

/** The seed that the committed demo was made with. */
export const DEMO_SEED = 1

/**
 * The whole demo organization: the tables people wrote, the twelve stories, and everyone else drawn with the seed.
 * @param tables what stands in `seed/data`. @param seed any whole number; the same one gives the same files.
 * @returns one entry for each file of the data folder. @throws Error when the tables do not fit together.
 */
export function generateDemo(tables: SourceTables, seed: number = DEMO_SEED): readonly DemoFile[] {
  const organization = buildOrganization(tables)
  const { skillTables } = tables
  const world = buildSkillWorld(skillTables.skills, skillTables.roleSkills, tables.hobbies)
  const people = placePeople(organization, seed)
  const leads = findLeads(organization, people)
  const skillsOf = giveSkills(people, world, seed)
  const voices = giveVoices(people, skillsOf, organization, world, seed)
  return [
    file('organization.csv', [organizationRow]),
    file('departments.csv', tables.departments),
    file('teams.csv', tables.teams),
    file('families.csv', tables.families),
    file(
      'roles.csv',
      tables.roles.map((row) => withUri(row, skillTables.roleUris)),
    ),
    file('skill_groups.csv', skillTables.skillGroups),
    file('skills.csv', skillTables.skills),
    file('role_skills.csv', skillTables.roleSkills),
    file('seats.csv', tables.seats.map(withSeatId)),
    file(
      'people.csv',
      people.map((person) => personRow(person, managerOf(person, leads))),
    ),
    file('holds.csv', people.flatMap(holdsRows)),
    file('held.csv', people.flatMap(heldRows), ['person', 'from']),
    file('openings.csv', tables.openings.map(withSeat)),
    file('learning.csv', tables.learning.map(withUrl)),
    file(
      'learning_skills.csv',
      tables.learning.flatMap((row) => taughtRows(row, world.idOf)),
    ),
    file('person_skills.csv', personSkillRows(skillsOf)),
    file('rejected_skills.csv', voices.rejectedSkills),
    file('answers.csv', voices.answers),
    file('openness.csv', voices.openness),
    file('interests.csv', voices.interests),
    file('energy.csv', voices.energy),
    file('buddy_offers.csv', voices.buddyOffers),
    file('sign_in_options.csv', signInRows(), ['order']),
  ]
}

const organizationRow: Row = {
  name: 'Demer & Dijle Water',
  languages: 'nl|fr|en',
  currency: 'EUR',
  timeZone: 'Europe/Brussels',
  learningThreshold: '250',
  hourlyCost: '48',
  vacancyCostPerMonth: '4500',
  learningHoursPerWeek: '2',
  knowledgeApart: 'true',
  asOf: AS_OF,
}

/** Rows in a fixed order, so that a change of the demo reads as a change of few lines. */
function file(name: DataFileName, rows: readonly Row[], sortedBy: readonly string[] = FILE_COLUMNS[name]): DemoFile {
  const columns = FILE_COLUMNS[name]
  const complete = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])))
  return { name, columns, rows: complete.sort((one, other) => compareRows(one, other, sortedBy)) }
}

function compareRows(one: Row, other: Row, sortedBy: readonly string[]): number {
  for (const column of sortedBy) {
    const [mine = '', theirs = ''] = [one[column], other[column]]
    if (mine === theirs) continue
    if (column === 'order') return Number(mine) - Number(theirs)
    return mine < theirs ? -1 : 1
  }
  return 0
}

function withUri(role: Row, uris: ReadonlyMap<string, string>): Row {
  return { ...role, uri: uris.get(cell(role, 'id')) ?? '' }
}

function withSeatId(seat: Row): Row {
  return { ...seat, id: seatId(cell(seat, 'team'), cell(seat, 'role')) }
}

function withSeat(opening: Row): Row {
  return { ...opening, seat: seatId(cell(opening, 'team'), cell(opening, 'role')) }
}

function withUrl(item: Row): Row {
  return { ...item, url: `https://learning.demer-dijle.example/${cell(item, 'id')}` }
}

function personRow(person: PlacedPerson, manager: string | null): Row {
  return {
    id: person.id,
    name: person.name,
    email: `${person.id.replaceAll('-', '.')}@demer-dijle.example`,
    languages: person.languages.join('|'),
    location: person.location,
    startedOn: person.startedOn,
    status: person.status,
    leftOn: person.leftOn ?? '',
    manager: manager ?? '',
  }
}

function holdsRows({ id, seat, since }: PlacedPerson): readonly Row[] {
  return seat === null ? [] : [{ person: id, seat: seat.id, since: since ?? '' }]
}

function heldRows({ id, held }: PlacedPerson): readonly Row[] {
  return held.map(({ seat, from, to }) => ({ person: id, seat: seat.id, from, to }))
}

/** "Writing:15:45" says that the item takes someone from 15 tenths to 45. */
function taughtRows(item: Row, idOf: (name: string) => string): readonly Row[] {
  return cell(item, 'teaches')
    .split('|')
    .map((entry) => {
      const [name = '', from = '', to = ''] = entry.split(':')
      return { item: cell(item, 'id'), skill: idOf(name), from, to }
    })
}

function personSkillRows(skillsOf: ReadonlyMap<string, readonly PersonSkill[]>): readonly Row[] {
  return [...skillsOf].flatMap(([person, skills]) =>
    skills.map(({ skill, level, source, lastUsedOn, status, visibility, levelVisibility }) => ({
      person,
      skill,
      level: String(level),
      source,
      lastUsedOn: lastUsedOn ?? '',
      status,
      visibility,
      levelVisibility,
    })),
  )
}

function signInRows(): readonly Row[] {
  const fromStories = stories.flatMap(({ id, signIn }) => signIn.map((option) => ({ person: id, option })))
  const others = alsoAtSignIn.map(({ id, signIn }) => ({ person: id, option: signIn }))
  return [...fromStories, ...others].map(({ person, option }) => ({
    person,
    actor: option.actor,
    order: String(option.order),
    units: option.units ?? '',
    story_en: option.en,
    story_nl: option.nl,
    story_fr: option.fr,
  }))
}
