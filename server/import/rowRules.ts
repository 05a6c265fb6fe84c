import { addMonths } from '../shared/dates.ts'
import type { Cell, Right } from './columns.ts'
import { LANGUAGES } from './columns.ts'

/** One row of a file, read: its cells by column name. A cell that could not be read is null here, and reported already. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, Cell>>
}

/** What a rule may need to know besides the row. */
export interface RowContext {
  readonly right: Right
  /** The day the data describes, `YYYY-MM-DD`. */
  readonly describedDay: string
}

/** What a rule finds wrong in a row, or null. */
export type RowRule = (
  row: Row,
  context: RowContext,
) => { readonly column: string; readonly wrong: string; readonly mend: string } | null

/** Longer than this nobody can foresee; then an answer "open" lapses. */
const MOST_MONTHS_OPEN = 6

const MILLISECONDS_A_DAY = 86_400_000

const WIDTHS = ['SELF', 'MANAGER', 'ORGANIZATION']

/** The last day of a period may not come before its first. */
export function notBefore(first: string, last: string): RowRule {
  return ({ cells }) => {
    const start = textIn(cells, first)
    const end = textIn(cells, last)
    if (start === null || end === null || end >= start) return null
    return {
      column: last,
      wrong: `${end} comes before ${start}, the day in ${first}.`,
      mend: `Write a day on or after ${start}.`,
    }
  }
}

/** A text that is there in another language must be there in English, which is shown when a translation lacks. */
export function englishStandsWithTheOthers(name: string): RowRule {
  return ({ cells }) => {
    const english = `${name}_en`
    const other = LANGUAGES.map((language) => `${name}_${language}`).find((column) => textIn(cells, column) !== null)
    if (other === undefined || textIn(cells, english) !== null) return null
    return {
      column: english,
      wrong: `The cell is empty while ${other} is filled.`,
      mend: 'Write the English text too.',
    }
  }
}

/** Who left has a last day, who is active has none. */
export const leavingHasADay: RowRule = ({ cells }) => {
  const status = textIn(cells, 'status')
  const leftOn = textIn(cells, 'leftOn')
  if (status === null || (status === 'ACTIVE') === (leftOn === null)) return null
  return status === 'ACTIVE'
    ? {
        column: 'leftOn',
        wrong: `Status ACTIVE, and yet left on ${leftOn}.`,
        mend: 'Empty the day, or write LEFT or ALUMNI.',
      }
    : { column: 'leftOn', wrong: `Status ${status} without a last day.`, mend: 'Write the last day of work.' }
}

/** Learning leads from a lower level to a higher one. */
export const teachesUpward: RowRule = ({ cells }) => {
  const { from, to } = cells
  if (typeof from !== 'number' || typeof to !== 'number' || to > from) return null
  return { column: 'to', wrong: `Level ${to} is not above ${from}.`, mend: `Write a level above ${from}.` }
}

/** An organization's file cannot say that a person said something. */
export const onlyAPersonSpeaksForThemselves: RowRule = ({ cells }, { right }) => {
  if (right === 'seed' || cells.source !== 'SELF') return null
  return {
    column: 'source',
    wrong: 'SELF means that the person added it, which a file cannot say.',
    mend: 'Write where the organization knows it from, such as IMPORT or COURSE.',
  }
}

/** What nobody confirmed is seen by its owner alone. */
export const proposalsArePrivate: RowRule = ({ cells }) => {
  const visibility = textIn(cells, 'visibility')
  if (cells.status !== 'PROPOSED' || visibility === null || visibility === 'SELF') return null
  return {
    column: 'visibility',
    wrong: `A skill that the person did not confirm cannot be shown to ${visibility}.`,
    mend: 'Write SELF, or make the status CONFIRMED.',
  }
}

/** Who may see how well sees that it is there, so the level never shows wider than the skill. */
export const levelShowsNoWiderThanSkill: RowRule = ({ cells }) => {
  const level = textIn(cells, 'levelVisibility') ?? 'SELF'
  const skill = textIn(cells, 'visibility') ?? presetVisibility(textIn(cells, 'status'))
  if (WIDTHS.indexOf(level) <= WIDTHS.indexOf(skill)) return null
  return {
    column: 'levelVisibility',
    wrong: `The level would show to ${level}, the skill only to ${skill}.`,
    mend: `Write ${skill} or narrower.`,
  }
}

/** Who sees a skill when nothing is said: everyone at work once its owner confirmed it, else the owner alone. */
export function presetVisibility(status: string | null): string {
  return status === 'CONFIRMED' ? 'ORGANIZATION' : 'SELF'
}

/** Only "not yet" carries a day on which to ask again. */
export const onlyNotYetIsAskedAgain: RowRule = ({ cells }) => {
  const answer = textIn(cells, 'answer')
  if (answer === null || answer === 'NOT_YET' || textIn(cells, 'askAgainOn') === null) return null
  return {
    column: 'askAgainOn',
    wrong: `The answer ${answer} is not asked again.`,
    mend: 'Empty the day, or write NOT_YET.',
  }
}

/** "Open" has a last day, six months ahead at most; no other answer has one. */
export const openLapsesWithinSixMonths: RowRule = ({ cells }, { describedDay }) => {
  const answer = textIn(cells, 'answer')
  const until = textIn(cells, 'until')
  if (answer === null) return null
  if (answer !== 'OPEN') {
    if (until === null) return null
    return { column: 'until', wrong: `The answer ${answer} does not lapse.`, mend: 'Empty the day, or write OPEN.' }
  }
  const latest = addMonths(describedDay, MOST_MONTHS_OPEN)
  if (until !== null && until >= describedDay && until <= latest) return null
  return {
    column: 'until',
    wrong: until === null ? 'OPEN without a last day.' : `${until} is not within six months of ${describedDay}.`,
    mend: `Write a day from ${describedDay} to ${latest}.`,
  }
}

/** Nobody is found who did not say "open". */
export const onlyOpenIsDiscoverable: RowRule = ({ cells }) => {
  const answer = textIn(cells, 'answer')
  const discoverable = textIn(cells, 'discoverable')
  if (answer === null || answer === 'OPEN' || discoverable === null || discoverable === 'NOBODY') return null
  return {
    column: 'discoverable',
    wrong: `Who answered ${answer} cannot be found.`,
    mend: 'Write NOBODY, or make the answer OPEN.',
  }
}

/** Teams are named exactly when those teams, and nobody else, may find the person. */
export const teamsGoWithDiscoverableTeams: RowRule = ({ cells }) => {
  const teams = cells.teams
  const named = Array.isArray(teams) && teams.length > 0
  const meant = cells.discoverable === 'TEAMS'
  if (named === meant || cells.discoverable === null) return null
  return meant
    ? { column: 'teams', wrong: 'TEAMS may find this person, but none is named.', mend: 'Name at least one team.' }
    : {
        column: 'teams',
        wrong: 'Teams are named that may not find this person.',
        mend: 'Empty the cell, or write TEAMS in discoverable.',
      }
}

/** Whole days from one day to another, negative when `to` is earlier. Both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY)
}

/** The text under a name; null when there is none or it is something else. */
export function textIn(cells: Readonly<Record<string, unknown>>, name: string): string | null {
  const cell = cells[name]
  return typeof cell === 'string' ? cell : null
}

/** Whether a seat held since that day is the one that the past period is about. */
export function isWithin(since: string | null, period: Readonly<Record<string, unknown>>): boolean {
  const first = textIn(period, 'from')
  const last = textIn(period, 'to')
  return since !== null && first !== null && last !== null && since >= first && since < last
}
