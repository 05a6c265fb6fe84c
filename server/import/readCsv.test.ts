import { describe, expect, it } from 'vitest'
import { MOST_BYTES_IN_A_CELL, MOST_COLUMNS, readCsv } from './readCsv.ts'

const read = (text: string) => readCsv('teams.csv', Buffer.from(text))

describe('readCsv', () => {
  it('gives each row the line it starts on, also after text over several lines and empty lines', () => {
    expect(read('id,name\na,"one\ntwo"\n\nb,three')).toEqual({
      table: {
        columns: ['id', 'name'],
        rows: [
          { line: 2, cells: ['a', 'one\ntwo'] },
          { line: 5, cells: ['b', 'three'] },
        ],
      },
      problems: [],
    })
  })

  it('reads semicolons, a byte order mark and the line ends of other systems alike', () => {
    const table = { columns: ['id', 'name'], rows: [{ line: 2, cells: ['a', 'Ghent, north'] }] }
    expect(read('\uFEFFid;name\r\na;Ghent, north\r\n')).toEqual({ table, problems: [] })
    expect(read('id,name\ra,"Ghent, north"\r')).toEqual({ table, problems: [] })
  })

  it('leaves out rows in which nothing stands', () => {
    expect(read('id,name\n,\n;\n').table?.rows).toEqual([])
  })

  it('keeps the rows that fit when others have too many or too few cells', () => {
    expect(read('id,name\na\nb,two\nc,three,more\n')).toEqual({
      table: { columns: ['id', 'name'], rows: [{ line: 3, cells: ['b', 'two'] }] },
      problems: [
        {
          file: 'teams.csv',
          line: 2,
          column: null,
          wrong: 'Cells in this row: 1; columns named on the first line: 2.',
          mend: 'Give every column a cell, empty or not, and put quotation marks around text that holds the separator.',
        },
        {
          file: 'teams.csv',
          line: 4,
          column: null,
          wrong: 'Cells in this row: 3; columns named on the first line: 2.',
          mend: 'Give every column a cell, empty or not, and put quotation marks around text that holds the separator.',
        },
      ],
    })
  })

  it('refuses a line of more separators than all cells of a row have letters, without taking it apart', () => {
    const line = ','.repeat(MOST_COLUMNS * MOST_BYTES_IN_A_CELL + 1)
    expect(read(`id,name\na,one\n${line}\n`)).toEqual({
      table: null,
      problems: [
        {
          file: 'teams.csv',
          line: 3,
          column: null,
          wrong: 'This row is longer than all cells of a row can be.',
          mend: 'Look for a quotation mark that opens a cell and that nothing closes, or shorten the row.',
        },
      ],
    })
  })

  it('says at which byte a file stops being UTF-8', () => {
    const latin = Buffer.concat([Buffer.from('id,name\na,Li'), Buffer.from([0xe8]), Buffer.from('ge\n')])
    expect(readCsv('teams.csv', latin)).toEqual({
      table: null,
      problems: [
        {
          file: 'teams.csv',
          line: 2,
          column: null,
          wrong: 'Byte 13 of the file (E8) is not UTF-8.',
          mend: 'Save the file as "CSV UTF-8".',
        },
      ],
    })
  })

  it('says where a quotation mark opens that nothing closes', () => {
    expect(read('id,name\na,one\nb,"two\nc,three\n').problems).toEqual([
      {
        file: 'teams.csv',
        line: 3,
        column: null,
        wrong: 'A quotation mark opens a cell in this row and nothing closes it.',
        mend: 'Close it, or write a quotation mark inside a text twice ("").',
      },
    ])
  })

  it('says which row goes on without an end, whether or not a quotation mark is the cause', () => {
    const endless = 'a'.repeat(MOST_COLUMNS * MOST_BYTES_IN_A_CELL + 1)
    for (const row of [endless, `"${endless}`]) {
      expect(read(`id,name\na,one\nb,${row}\n`).problems).toEqual([
        {
          file: 'teams.csv',
          line: 3,
          column: null,
          wrong: 'This row is longer than all cells of a row can be.',
          mend: 'Look for a quotation mark that opens a cell and that nothing closes, or shorten the row.',
        },
      ])
    }
  })

  it('says where a quotation mark stands inside a cell', () => {
    expect(read('id,name\na,one "two" three\n').problems).toEqual([
      {
        file: 'teams.csv',
        line: 2,
        column: null,
        wrong: 'A quotation mark stands in the middle of a cell.',
        mend: 'Put the whole cell between quotation marks and write the one inside twice ("").',
      },
    ])
  })

  it('refuses an empty file', () => {
    const empty = {
      file: 'teams.csv',
      line: null,
      column: null,
      wrong: 'The file is empty.',
      mend: 'Put the column names on the first line, or take the file away.',
    }
    expect(read('')).toEqual({ table: null, problems: [empty] })
    expect(read(' \n\n')).toEqual({ table: null, problems: [empty] })
  })

  it('refuses more columns than any file has', () => {
    const names = Array.from({ length: 61 }, (_, place) => `c${place}`)
    expect(read(`${names.join(',')}\n`).problems).toEqual([
      {
        file: 'teams.csv',
        line: 1,
        column: null,
        wrong: 'The first line names 61 columns.',
        mend: 'No file has more than 60.',
      },
    ])
  })
})
