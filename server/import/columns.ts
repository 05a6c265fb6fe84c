import { isDate } from '../shared/dates.ts'

/** What a cell holds once read. Null: left empty. Dates stay text, `YYYY-MM-DD`. */
export type Cell = null | string | number | boolean | readonly string[] | readonly number[]

/** The value of a cell, or what is wrong with it and how to mend it. */
export type Reading = { readonly value: Cell } | { readonly wrong: string; readonly mend: string }

/** Who may fill something: `import` the organization at any time, `seed` only the maker of a demo. */
export type Right = 'import' | 'seed'

/** A relationship that a reference stands for, between the row's node and the one referred to. */
export interface Link {
  readonly type: string
  /** The relationship points to the row's node, not away from it. */
  readonly reversed: boolean
  /** Keeps its past: an earlier one gets a last day and is not removed. */
  readonly dated: boolean
}

/** One column of a data file. */
export interface Column {
  readonly name: string
  readonly kind: 'value' | 'date' | 'reference'
  readonly required: boolean
  /** A file may be without it, as if all its cells were empty. */
  readonly mayBeMissing: boolean
  /** No two rows of the file may hold the same value, whatever its capitals. */
  readonly unique: boolean
  readonly right: Right
  /** What an empty cell means. */
  readonly whenEmpty: Cell
  /** Turns a filled, trimmed cell into its value. */
  readonly read: (cell: string) => Reading
  /** The files whose ids may stand here. */
  readonly refersTo: readonly string[]
  readonly link: Link | null
}

interface Options {
  readonly required?: boolean
  readonly mayBeMissing?: boolean
  readonly unique?: boolean
  readonly right?: Right
  readonly whenEmpty?: Cell
}

interface Range extends Options {
  readonly least: number
  readonly most: number
}

interface ReferenceOptions extends Options {
  readonly many?: boolean
  readonly link?: string
  readonly reversed?: boolean
  readonly dated?: boolean
}

export const LANGUAGES = ['en', 'nl', 'fr'] as const

const LONGEST_ID = 100
const LONGEST_WORDS = 300
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199
const SEPARATOR = '|'

function column(name: string, read: Column['read'], options: Options): Column {
  return {
    name,
    kind: 'value',
    required: options.required ?? false,
    mayBeMissing: options.mayBeMissing ?? false,
    unique: options.unique ?? false,
    right: options.right ?? 'import',
    whenEmpty: options.whenEmpty ?? null,
    read,
    refersTo: [],
    link: null,
  }
}

/** The organization's own id of the row. */
export function id(): Column {
  return text('id', LONGEST_ID, { required: true })
}

/** Free text of at most so many characters. */
export function text(name: string, longest: number, options: Options = {}): Column {
  return column(name, (cell) => readText(cell, longest), options)
}

/** A text in three columns, English required. */
export function words(name: string, longest: number = LONGEST_WORDS): Column[] {
  return LANGUAGES.map((language) => text(`${name}_${language}`, longest, { required: language === 'en' }))
}

/** A text in three columns that may be empty altogether. */
export function optionalWords(name: string, longest: number = LONGEST_WORDS): Column[] {
  return LANGUAGES.map((language) => text(`${name}_${language}`, longest))
}

/** Words separated by `|`, in three columns. */
export function wordLists(name: string): Column[] {
  return LANGUAGES.map((language) =>
    column(`${name}_${language}`, (cell) => ({ value: partsOf(cell) }), { whenEmpty: [] }),
  )
}

/** One of a closed list of words, in capitals as listed. */
export function choice(name: string, allowed: readonly string[], options: Options = {}): Column {
  return column(name, (cell) => readChoice(cell, allowed), options)
}

/** Several of a closed list, separated by `|`. */
export function choices(name: string, allowed: readonly string[], options: Options = {}): Column {
  const read = (cell: string): Reading => {
    const parts = partsOf(cell)
    const unknown = parts.find((part) => !allowed.includes(part))
    return unknown === undefined ? { value: parts } : readChoice(unknown, allowed)
  }
  return column(name, read, { whenEmpty: [], ...options })
}

/** `true` or `false`; spreadsheets write them in capitals. */
export function flag(name: string, options: Options = {}): Column {
  return column(name, readFlag, options)
}

/** A whole number within a range. */
export function wholeNumber(name: string, range: Range): Column {
  return column(name, (cell) => readNumber(cell, range, true), range)
}

/** A number within a range, decimals after a point. */
export function decimal(name: string, range: Range): Column {
  return column(name, (cell) => readNumber(cell, range, false), range)
}

/** So many numbers within a range, separated by `|`. */
export function decimals(name: string, count: number, range: Range): Column {
  const read = (cell: string): Reading => {
    const parts = partsOf(cell)
    if (parts.length !== count) {
      return {
        wrong: `"${cell}" holds ${parts.length} figures where ${count} belong.`,
        mend: `Write ${count} figures separated by |, or leave the cell empty.`,
      }
    }
    const readings = parts.map((part) => readNumber(part, range, false))
    const broken = readings.find((reading) => 'wrong' in reading)
    return broken ?? { value: parts.map(Number) }
  }
  return column(name, read, range)
}

/** A day that exists, written `YYYY-MM-DD`. */
export function date(name: string, options: Options = {}): Column {
  return { ...column(name, readDate, options), kind: 'date' }
}

/** A text that must have a certain form, such as a currency code. */
export function formed(name: string, form: RegExp, example: string, options: Options = {}): Column {
  return column(name, (cell) => readFormed(cell, form, example), options)
}

/** Several texts of a certain form, separated by `|`. */
export function formedList(name: string, form: RegExp, example: string, options: Options = {}): Column {
  const read = (cell: string): Reading => {
    const parts = partsOf(cell)
    const broken = parts.find((part) => !form.test(part))
    return broken === undefined ? { value: parts } : readFormed(broken, form, example)
  }
  return column(name, read, { whenEmpty: [], ...options })
}

/** A web address; nothing else, so that a link from it never runs a script. */
export function webAddress(name: string): Column {
  return formed(name, /^https?:\/\/[^\s"<>]{1,2000}$/, 'https://example.org/page')
}

/** A time zone that the runtime knows. */
export function timeZone(name: string, options: Options = {}): Column {
  return column(name, readTimeZone, options)
}

/** An id (or with `many`, several) of a row in one of the files. */
export function reference(name: string, refersTo: readonly string[], options: ReferenceOptions = {}): Column {
  const many = options.many ?? false
  const link =
    options.link === undefined
      ? null
      : { type: options.link, reversed: options.reversed ?? false, dated: options.dated ?? false }
  const read = (cell: string): Reading => (many ? { value: partsOf(cell) } : { value: cell })
  return {
    ...column(name, read, { ...(many ? { whenEmpty: [] } : {}), ...options }),
    kind: 'reference',
    refersTo,
    link,
  }
}

/** The one manager of a person; two in one cell are refused. */
export function manager(name: string, file: string): Column {
  const read = (cell: string): Reading =>
    cell.includes(SEPARATOR)
      ? {
          wrong: `"${cell}" names more than one manager.`,
          mend: 'Keep the one manager this person reports to.',
        }
      : { value: cell }
  return { ...reference(name, [file], { link: 'REPORTS_TO', dated: true }), read }
}

/** The graph's name for what a column holds: `name_en` is kept as `nameEn`. */
export function propertyOf(columnName: string): string {
  return columnName.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function partsOf(cell: string): string[] {
  const parts = cell.split(SEPARATOR).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

function readText(cell: string, longest: number): Reading {
  if (cell.length <= longest) return { value: cell }
  return {
    wrong: `The text has ${cell.length} characters.`,
    mend: `Keep it to ${longest} characters.`,
  }
}

function readChoice(cell: string, allowed: readonly string[]): Reading {
  if (allowed.includes(cell)) return { value: cell }
  return { wrong: `"${cell}" is not one of the words allowed here.`, mend: `Write ${allowed.join(', ')}.` }
}

function readFlag(cell: string): Reading {
  const lower = cell.toLowerCase()
  if (lower === 'true' || lower === 'false') return { value: lower === 'true' }
  return { wrong: `"${cell}" is neither true nor false.`, mend: 'Write true or false.' }
}

function readNumber(cell: string, { least, most }: Range, whole: boolean): Reading {
  const form = whole ? /^-?\d{1,12}$/ : /^-?\d{1,12}(\.\d{1,6})?$/
  if (!form.test(cell)) {
    const what = whole ? 'a whole number' : 'a number'
    const example = whole ? '' : ', decimals after a point'
    return { wrong: `"${cell}" is not ${what}.`, mend: `Write ${what} from ${least} to ${most}${example}.` }
  }
  const value = Number(cell)
  if (value >= least && value <= most) return { value }
  return { wrong: `${cell} is out of range.`, mend: `Write a number from ${least} to ${most}.` }
}

function readDate(cell: string): Reading {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return { wrong: `"${cell}" is not a date.`, mend: 'Write year-month-day, such as 2024-03-01.' }
  }
  if (!isDate(cell)) {
    return { wrong: `${cell} is not in the calendar.`, mend: 'Write a day that exists, such as 2024-03-01.' }
  }
  const year = Number(cell.slice(0, 4))
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return { value: cell }
  return { wrong: `${cell} is out of range.`, mend: `Write a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}.` }
}

function readFormed(cell: string, form: RegExp, example: string): Reading {
  if (form.test(cell)) return { value: cell }
  return { wrong: `"${cell}" does not have the form that belongs here.`, mend: `Write it like ${example}.` }
}

function readTimeZone(cell: string): Reading {
  try {
    new Intl.DateTimeFormat('en', { timeZone: cell })
    return { value: cell }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { wrong: `"${cell}" is not a time zone.`, mend: 'Write it like Europe/Brussels.' }
  }
}
