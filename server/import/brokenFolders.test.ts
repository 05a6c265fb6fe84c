import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_ORGANIZATION, EXAMPLE_VOICES, makeFolder } from './exampleFolder.ts'
import { edited, emptyGraphForTests } from './refusedFolders.ts'

const { refusedImport, problemsOfImport, problemsWith } = emptyGraphForTests()

describe('a folder', () => {
  it('that is not there', async () => {
    expect(await problemsOfImport('/no/such/folder')).toEqual([
      ['/no/such/folder', null, null, 'There is no such folder.', 'Check how its name is written.'],
    ])
  })

  it('that is a file', async () => {
    const file = join(await makeFolder({ 'notes.txt': 'x' }), 'notes.txt')
    expect(await problemsOfImport(file)).toEqual([
      [file, null, null, 'This is not a folder.', 'Name the folder that holds the CSV files.'],
    ])
  })

  it('that holds no CSV file', async () => {
    const folder = await makeFolder({ 'notes.txt': 'x' })
    expect(await problemsOfImport(folder)).toEqual([
      [folder, null, null, 'The folder holds no CSV file.', 'docs/data-format.md says which files may stand in it.'],
    ])
  })

  it('that holds a file of another name', async () => {
    expect(await problemsWith({ 'Team.csv': 'id\n', 'payroll.csv': 'id\n' })).toEqual([
      ['Team.csv', null, null, 'The format has no file of this name.', 'Did you mean teams.csv?'],
      ['payroll.csv', null, null, 'The format has no file of this name.', 'Take it out of the folder.'],
    ])
  })

  it('that holds what only people themselves can say', async () => {
    expect(await problemsWith({ 'openness.csv': EXAMPLE_VOICES['openness.csv'] ?? '' })).toEqual([
      [
        'openness.csv',
        null,
        null,
        'This file holds what only people themselves can say.',
        'Take it out of the folder; people say it themselves in Over the Wall.',
      ],
    ])
  })

  it('in which a file cannot be read', async () => {
    const folder = await makeFolder({})
    await mkdir(join(folder, 'families.csv'))
    expect(await problemsOfImport(folder)).toEqual([
      ['families.csv', null, null, 'The file cannot be read (EISDIR).', 'Check what it is and who may read it.'],
    ])
  })
})

describe('a file', () => {
  it.skipIf(process.platform === 'win32')('that is a device, which would be read without end', async () => {
    const folder = await makeFolder({})
    await symlink('/dev/zero', join(folder, 'families.csv'))
    expect(await problemsOfImport(folder)).toEqual([
      ['families.csv', null, null, 'This is not a file.', 'Put the file itself there.'],
    ])
  })

  it('that is empty', async () => {
    expect(await problemsWith({ 'skill_groups.csv': '' })).toEqual([
      [
        'skill_groups.csv',
        null,
        null,
        'The file is empty.',
        'Put the column names on the first line, or take the file away.',
      ],
    ])
  })

  it('in another encoding', async () => {
    const latin = Buffer.from('id,name_en,name_nl,name_fr,uri\nfood,Pât,,,\n', 'latin1')
    expect(await problemsWith({ 'skill_groups.csv': latin })).toEqual([
      ['skill_groups.csv', 2, null, 'Byte 38 of the file (E2) is not UTF-8.', 'Save the file as "CSV UTF-8".'],
    ])
  })

  it('without column names', async () => {
    expect(await problemsWith({ 'families.csv': 'craft,CR,0,Craft,,\nsales,SA,1,Sales,,\n' })).toEqual([
      [
        'families.csv',
        1,
        null,
        'The first line holds none of the column names of this file.',
        'Let the first line be: id,code,order,name_en,name_nl,name_fr',
      ],
    ])
  })

  it('with tabs between the columns', async () => {
    expect(await problemsWith({ 'families.csv': 'id\tcode\torder\n' })).toEqual([
      [
        'families.csv',
        1,
        null,
        'The first line holds none of the column names of this file.',
        'Separate columns by a comma or a semicolon, not by a tab.',
      ],
    ])
  })

  it('with a column too many, one misspelled and one twice', async () => {
    const text = 'person,seat,sinse,salary,seat\nann,bake,2022-01-01,1,bake\n'
    expect(await problemsWith({ 'holds.csv': text })).toEqual([
      ['holds.csv', 1, 'sinse', 'This file has no column "sinse".', 'Did you mean "since"?'],
      ['holds.csv', 1, 'salary', 'This file has no column "salary".', 'Take the column away.'],
      ['holds.csv', 1, 'seat', 'The column "seat" stands there twice.', 'Keep one of the two.'],
      ['holds.csv', 1, 'since', 'The column "since" is not there.', 'Add the column and fill it.'],
    ])
  })

  it('without a column whose cells may be empty', async () => {
    expect(await problemsWith({ 'skill_groups.csv': 'id,name_en,name_nl,name_fr\nfood,Food,,\n' })).toEqual([
      ['skill_groups.csv', 1, 'uri', 'The column "uri" is not there.', 'Add the column; its cells may be empty.'],
    ])
  })

  it('with columns that only the person fills', async () => {
    expect(await problemsWith({ 'person_skills.csv': EXAMPLE_VOICES['person_skills.csv'] ?? '' })).toEqual(
      ['status', 'visibility', 'levelVisibility'].map((column) => [
        'person_skills.csv',
        1,
        column,
        `The column "${column}" holds what only the person can say.`,
        'Take the column away; people say it themselves in Over the Wall.',
      ]),
    )
  })

  it('with a row that has a cell too many', async () => {
    expect(await problemsWith(edited('holds.csv', 'bob,sell,2021-05-10', 'bob,sell,2021-05-10,x'))).toEqual([
      [
        'holds.csv',
        3,
        null,
        'Cells in this row: 4; columns named on the first line: 3.',
        'Give every column a cell, empty or not, and put quotation marks around text that holds the separator.',
      ],
    ])
  })

  it('with a quotation mark that nothing closes', async () => {
    expect(await problemsWith(edited('teams.csv', 'Counter,', '"Counter,'))).toEqual([
      [
        'teams.csv',
        2,
        null,
        'A quotation mark opens a cell in this row and nothing closes it.',
        'Close it, or write a quotation mark inside a text twice ("").',
      ],
    ])
  })

  it('that should have one row and has two', async () => {
    const row = EXAMPLE_ORGANIZATION['organization.csv']?.split('\n')[1] ?? ''
    expect(await problemsWith(edited('organization.csv', row, `${row}\n${row}`))).toEqual([
      ['organization.csv', 3, null, 'This file has one row.', 'Keep one of them.'],
    ])
  })
})

describe('a long list of problems', () => {
  it('names a hundred and counts the rest', async () => {
    const rows = Array.from({ length: 250 }, (_, place) => `s${place},nowhere,nobody,1`)
    const seats = `${EXAMPLE_ORGANIZATION['seats.csv'] ?? ''}${rows.join('\n')}\n`
    const folder = await makeFolder({ ...EXAMPLE_ORGANIZATION, 'seats.csv': seats })
    const { problems, problemCount } = await refusedImport(folder)
    expect(problems).toHaveLength(100)
    expect(problemCount).toBe(500)
  })

  it('is gathered from every file at once', async () => {
    const folder = await makeFolder({
      ...EXAMPLE_ORGANIZATION,
      ...edited('seats.csv', 'baker,2', 'baker,-1'),
      ...edited('holds.csv', '2022-01-01', 'soon'),
    })
    await writeFile(join(folder, 'rolls.csv'), 'id\n')
    expect((await problemsOfImport(folder)).map(([file, line, column]) => [file, line, column])).toEqual([
      ['rolls.csv', null, null],
      ['seats.csv', 2, 'headcount'],
      ['holds.csv', 2, 'since'],
    ])
  })
})
