import { describe, expect, it } from 'vitest'
import { EXAMPLE_ORGANIZATION, EXAMPLE_VOICES, type FolderTexts, makeFolder } from './exampleFolder.ts'
import { edited, emptyGraphForTests } from './refusedFolders.ts'

const { problemsWith, problemsOfSeed } = emptyGraphForTests()

describe('a cell', () => {
  it('that is empty where something is needed', async () => {
    expect(await problemsWith(edited('roles.csv', 'Baker,Bakker', ',Bakker'))).toEqual([
      ['roles.csv', 2, 'title_en', 'The cell is empty.', 'Fill it.'],
    ])
  })

  it('with a level out of range', async () => {
    expect(await problemsWith(edited('role_skills.csv', '40,90', '60,90'))).toEqual([
      ['role_skills.csv', 2, 'level', '60 is out of range.', 'Write a number from 1 to 50.'],
    ])
  })

  it('with an importance out of range and a word for true', async () => {
    expect(await problemsWith(edited('role_skills.csv', '40,90,true', '40,101,yes'))).toEqual([
      ['role_skills.csv', 2, 'importance', '101 is out of range.', 'Write a number from 0 to 100.'],
      ['role_skills.csv', 2, 'essential', '"yes" is neither true nor false.', 'Write true or false.'],
    ])
  })

  it('with a day that is not in the calendar', async () => {
    expect(await problemsWith(edited('holds.csv', '2022-01-01', '2024-02-30'))).toEqual([
      ['holds.csv', 2, 'since', '2024-02-30 is not in the calendar.', 'Write a day that exists, such as 2024-03-01.'],
    ])
  })

  it('with a day written in another way', async () => {
    expect(await problemsWith(edited('holds.csv', '2022-01-01', '01/01/2022'))).toEqual([
      ['holds.csv', 2, 'since', '"01/01/2022" is not a date.', 'Write year-month-day, such as 2024-03-01.'],
    ])
  })

  it('with a day of another age', async () => {
    expect(await problemsWith(edited('holds.csv', '2022-01-01', '0202-01-01'))).toEqual([
      ['holds.csv', 2, 'since', '0202-01-01 is out of range.', 'Write a year from 1900 to 2199.'],
    ])
  })

  it('with a word that is not on the list', async () => {
    expect(await problemsWith(edited('openings.csv', 'JOB', 'VACANCY'))).toEqual([
      [
        'openings.csv',
        2,
        'kind',
        '"VACANCY" is not one of the words allowed here.',
        'Write JOB, PROJECT, GIG, SHADOWING, MENTORING.',
      ],
    ])
  })

  it('with something that is not a number', async () => {
    expect(await problemsWith(edited('openings.csv', ',38,', ',full-time,'))).toEqual([
      [
        'openings.csv',
        2,
        'hoursPerWeek',
        '"full-time" is not a number.',
        'Write a number from 0 to 168, decimals after a point.',
      ],
    ])
  })

  it('with a whole number that is not whole', async () => {
    expect(await problemsWith(edited('seats.csv', 'baker,2', 'baker,2.5'))).toEqual([
      ['seats.csv', 2, 'headcount', '"2.5" is not a whole number.', 'Write a whole number from 0 to 100000.'],
    ])
  })

  it('with negative hours', async () => {
    expect(await problemsWith(edited('learning.csv', 'WORKSHOP,4', 'WORKSHOP,-4'))).toEqual([
      ['learning.csv', 2, 'hours', '-4 is out of range.', 'Write a number from 0 to 10000.'],
    ])
  })

  it('with fewer hours than there are levels', async () => {
    expect(await problemsWith(edited('skills.csv', '10|20|40|80|160', '10|20|40'))).toEqual([
      [
        'skills.csv',
        2,
        'hoursPerLevel',
        '"10|20|40" holds 3 figures where 5 belong.',
        'Write 5 figures separated by |, or leave the cell empty.',
      ],
    ])
  })

  it('that is too long', async () => {
    expect(await problemsWith(edited('roles.csv', 'Bakes bread.', 'b'.repeat(10_001)))).toEqual([
      ['roles.csv', 2, 'summary_en', 'The cell holds more than 10 kB.', 'Shorten it.'],
    ])
  })

  it('that is too long for what it is', async () => {
    expect(await problemsWith(edited('people.csv', 'Ann Peeters', 'A'.repeat(201)))).toEqual([
      ['people.csv', 2, 'name', 'The text has 201 characters.', 'Keep it to 200 characters.'],
    ])
  })

  it('with a control character', async () => {
    expect(await problemsWith(edited('people.csv', 'Ann Peeters', 'Ann\u0007Peeters'))).toEqual([
      ['people.csv', 2, 'name', 'The cell holds a control character.', 'Type the text again without it.'],
    ])
  })

  it('with an address that is not one of the web', async () => {
    const script = 'javascript:alert(1)'
    expect(await problemsWith(edited('learning.csv', 'https://learn.example/sourdough', script))).toEqual([
      [
        'learning.csv',
        2,
        'url',
        '"javascript:alert(1)" does not have the form that belongs here.',
        'Write it like https://example.org/page.',
      ],
    ])
  })

  it('with a time zone, currency or language that does not exist', async () => {
    const changed = edited('organization.csv', 'en|nl,EUR,Europe/Brussels', 'en|Dutch,euro,Europe/Ghent')
    expect(await problemsWith(changed)).toEqual([
      [
        'organization.csv',
        2,
        'languages',
        '"Dutch" does not have the form that belongs here.',
        'Write it like en|nl|fr.',
      ],
      ['organization.csv', 2, 'currency', '"euro" does not have the form that belongs here.', 'Write it like EUR.'],
      ['organization.csv', 2, 'timeZone', '"Europe/Ghent" is not a time zone.', 'Write it like Europe/Brussels.'],
    ])
  })
})

describe('a row', () => {
  it('whose id stands there already', async () => {
    expect(await problemsWith(edited('teams.csv', 'oven,Oven', 'counter,Oven'))).toContainEqual([
      'teams.csv',
      3,
      'id',
      '"counter" stands on line 2 already.',
      'Give each row an id of its own.',
    ])
  })

  it('that says the same of the same two', async () => {
    const changed = edited('role_skills.csv', 'seller,listen,30,60,false', 'baker,dough,20,10,false')
    expect(await problemsWith(changed)).toEqual([
      [
        'role_skills.csv',
        3,
        'role, skill',
        '"baker" with "dough" stands on line 2 already.',
        'Keep one of the two rows.',
      ],
    ])
  })

  it('that names something unknown, with the nearest name', async () => {
    expect(await problemsWith(edited('role_skills.csv', 'seller,listen', 'seler,listne'))).toEqual([
      ['role_skills.csv', 3, 'role', '"seler" is not an id in roles.csv.', 'Did you mean "seller"?'],
      ['role_skills.csv', 3, 'skill', '"listne" is not an id in skills.csv.', 'Did you mean "listen"?'],
    ])
  })

  it('that names something unknown like nothing known', async () => {
    expect(await problemsWith(edited('teams.csv', ',north,Ghent', ',headquarters,Ghent'))).toEqual([
      [
        'teams.csv',
        2,
        'department',
        '"headquarters" is not an id in departments.csv.',
        'Add it there or write another.',
      ],
    ])
  })

  it('that names something of a file that is not there, told once for all of them', async () => {
    expect(await problemsWith({ 'skill_groups.csv': null })).toEqual([
      [
        'skills.csv',
        2,
        'groups',
        'Rows that name something in skill_groups.csv: 1; the folder and the graph hold nothing of it.',
        'Add skill_groups.csv to the folder.',
      ],
    ])
  })

  it('is not blamed for naming what stands in a file that cannot be read', async () => {
    expect(await problemsWith({ 'skill_groups.csv': '' })).toHaveLength(1)
  })

  it('whose end comes before its start', async () => {
    expect(await problemsWith(edited('held.csv', '2019-03-01,2021-12-31', '2019-03-01,2018-12-31'))).toEqual([
      [
        'held.csv',
        2,
        'to',
        '2018-12-31 comes before 2019-03-01, the day in from.',
        'Write a day on or after 2019-03-01.',
      ],
    ])
  })

  it('about a person who left without a last day, or has one and is active', async () => {
    const people = EXAMPLE_ORGANIZATION['people.csv'] ?? ''
    const changed = people.replace('ALUMNI,2025-06-30', 'ALUMNI,').replace('ACTIVE,,ann', 'ACTIVE,2025-06-30,ann')
    expect(await problemsWith({ 'people.csv': changed })).toEqual([
      [
        'people.csv',
        3,
        'leftOn',
        'Status ACTIVE, and yet left on 2025-06-30.',
        'Empty the day, or write LEFT or ALUMNI.',
      ],
      ['people.csv', 4, 'leftOn', 'Status ALUMNI without a last day.', 'Write the last day of work.'],
    ])
  })

  it('that gives a seat to a person who left', async () => {
    expect(await problemsWith(edited('holds.csv', 'bob,sell', 'cas,sell'))).toEqual([
      [
        'holds.csv',
        3,
        'person',
        '"cas" has status ALUMNI and holds no seat any more.',
        'Move the row to held.csv with its last day.',
      ],
    ])
  })

  it('that ends a stay which another file lets last', async () => {
    const text = 'person,seat,from,to\nann,bake,2022-01-01,2024-01-01\n'
    expect(await problemsWith({ 'held.csv': text })).toEqual([
      [
        'held.csv',
        2,
        'to',
        'This seat is still held since 2022-01-01 (holds.csv, line 2).',
        'Keep one of the two rows.',
      ],
    ])
  })

  it('that names two managers', async () => {
    expect(await problemsWith(edited('people.csv', 'ACTIVE,,ann', 'ACTIVE,,ann|cas'))).toEqual([
      [
        'people.csv',
        3,
        'manager',
        '"ann|cas" names more than one manager.',
        'Keep the one manager this person reports to.',
      ],
    ])
  })

  it('whose reporting line comes back to itself, told once and from end to end', async () => {
    const people = `id,name,email,languages,location,startedOn,status,leftOn,manager
ann,Ann,,,,2019-03-01,ACTIVE,,bob
bob,Bob,,,,2021-05-10,ACTIVE,,dee
cas,Cas,,,,2015-01-05,ACTIVE,,ann
dee,Dee,,,,2015-01-05,ACTIVE,,ann
eve,Eve,,,,2015-01-05,ACTIVE,,eve
`
    expect(await problemsWith({ 'people.csv': people })).toEqual([
      [
        'people.csv',
        2,
        'manager',
        'These people report in a circle: ann > bob > dee > ann.',
        'Give one of them another manager, or none.',
      ],
      ['people.csv', 6, 'manager', '"eve" reports to themselves.', 'Give one of them another manager, or none.'],
    ])
  })

  it('whose manager left', async () => {
    expect(await problemsWith(edited('people.csv', 'ACTIVE,,ann', 'ACTIVE,,cas'))).toEqual([
      ['people.csv', 3, 'manager', '"cas" has status ALUMNI.', 'Name the manager of today, or empty the cell.'],
    ])
  })

  it('with the e-mail address of another person, whatever its capitals', async () => {
    expect(await problemsWith(edited('people.csv', 'bob@bakery', 'Ann@bakery'))).toEqual([
      [
        'people.csv',
        3,
        'email',
        '"Ann@bakery.example" belongs to "ann" already.',
        'If this is the same one, keep the id "ann": ids do not change.',
      ],
    ])
  })

  it('about learning that leads down', async () => {
    expect(await problemsWith(edited('learning_skills.csv', '10,30', '30,30'))).toEqual([
      ['learning_skills.csv', 2, 'to', 'Level 30 is not above 30.', 'Write a level above 30.'],
    ])
  })

  it('with a text in Dutch alone', async () => {
    expect(await problemsWith(edited('teams.csv', 'Four,,,', 'Four,,Bakt brood,'))).toEqual([
      ['teams.csv', 3, 'purpose_en', 'The cell is empty while purpose_nl is filled.', 'Write the English text too.'],
    ])
  })

  it('in which a file claims that a person said something', async () => {
    expect(await problemsWith(edited('person_skills.csv', 'ROLE', 'SELF'))).toEqual([
      [
        'person_skills.csv',
        2,
        'source',
        'SELF means that the person added it, which a file cannot say.',
        'Write where the organization knows it from, such as IMPORT or COURSE.',
      ],
    ])
  })

  it('that gives a level to a kind of work', async () => {
    expect(await problemsWith(edited('person_skills.csv', 'bob,listen', 'bob,help'))).toEqual([
      [
        'person_skills.csv',
        3,
        'skill',
        '"help" is a kind of work (ENERGY), which nobody has at a level.',
        'Take the row away; people say themselves what gives them energy.',
      ],
    ])
  })
})

describe('what people say in a demo', () => {
  const problemsWithVoices = async (changed: FolderTexts) =>
    problemsOfSeed(await makeFolder({ ...EXAMPLE_ORGANIZATION, ...EXAMPLE_VOICES, ...changed }))

  it('shows no skill that its owner did not confirm', async () => {
    const text = `person,skill,level,source,lastUsedOn,status,visibility,levelVisibility
ann,dough,42,ROLE,,PROPOSED,ORGANIZATION,
ann,listen,42,ROLE,,CONFIRMED,SELF,MANAGER
`
    expect(await problemsWithVoices({ 'person_skills.csv': text })).toEqual([
      [
        'person_skills.csv',
        2,
        'visibility',
        'A skill that the person did not confirm cannot be shown to ORGANIZATION.',
        'Write SELF, or make the status CONFIRMED.',
      ],
      [
        'person_skills.csv',
        3,
        'levelVisibility',
        'The level would show to MANAGER, the skill only to SELF.',
        'Write SELF or narrower.',
      ],
    ])
  })

  it('keeps to what an answer can carry', async () => {
    expect(
      await problemsWithVoices({
        'answers.csv': 'person,subject,answer,askAgainOn\nbob,baker,NO,2027-01-01\n',
        'openness.csv': `person,answer,until,askAgainOn,note,discoverable,teams
ann,OPEN,2027-05-02,,,ORGANIZATION,
bob,NO,2027-01-01,,,TEAMS,oven
cas,OPEN,2027-01-01,,,TEAMS,
`,
      }),
    ).toEqual([
      ['answers.csv', 2, 'askAgainOn', 'The answer NO is not asked again.', 'Empty the day, or write NOT_YET.'],
      [
        'openness.csv',
        2,
        'until',
        '2027-05-02 is not within six months of 2026-11-01.',
        'Write a day from 2026-11-01 to 2027-05-01.',
      ],
      ['openness.csv', 3, 'until', 'The answer NO does not lapse.', 'Empty the day, or write OPEN.'],
      ['openness.csv', 3, 'discoverable', 'Who answered NO cannot be found.', 'Write NOBODY, or make the answer OPEN.'],
      ['openness.csv', 4, 'teams', 'TEAMS may find this person, but none is named.', 'Name at least one team.'],
    ])
  })

  it('names what an answer is about without doubt', async () => {
    const families = EXAMPLE_ORGANIZATION['families.csv']?.replace('craft,', 'baker,') ?? ''
    const roles = EXAMPLE_ORGANIZATION['roles.csv']?.replace('baker,craft', 'baker,baker') ?? ''
    expect(await problemsWithVoices({ 'families.csv': families, 'roles.csv': roles })).toEqual([
      [
        'answers.csv',
        2,
        'subject',
        '"baker" is an id in roles.csv and in families.csv.',
        'Give one of them another id.',
      ],
    ])
  })

  it('feels only kinds of work', async () => {
    expect(await problemsWithVoices(edited('energy.csv', 'ann,help', 'ann,dough'))).toEqual([
      [
        'energy.csv',
        2,
        'skill',
        '"dough" is not of the kind ENERGY.',
        'Name one of the kinds of work, or move the row to person_skills.csv.',
      ],
    ])
  })

  it('cannot be moved to today without the day it describes', async () => {
    const folder = await makeFolder({ 'families.csv': EXAMPLE_ORGANIZATION['families.csv'] ?? '' })
    expect(await problemsOfSeed(folder)).toEqual([
      ['organization.csv', null, 'asOf', 'Nothing says which day the demo describes.', 'Add the file, with one row.'],
    ])
  })
})
