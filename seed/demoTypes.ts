/** The words of the data folder that the demo writes. */
export type Visibility = 'SELF' | 'MANAGER' | 'ORGANIZATION'
export type SkillSource = 'SELF' | 'ROLE' | 'IMPORT' | 'PROJECT' | 'COLLEAGUE' | 'COURSE' | 'OUTSIDE_WORK'
export type EnergyWord = 'DRAINS' | 'NEUTRAL' | 'LIKES' | 'GIVES_ENERGY'
export type Actor =
  | 'EMPLOYEE'
  | 'MANAGER'
  | 'TEAM_SEEKER'
  | 'HR_PARTNER'
  | 'HR_ANALYST'
  | 'OPERATOR'
  | 'AUDITOR'
  | 'ALUMNUS'

/** One line of a table: column name to cell; an empty cell is an empty string. */
export type Row = Readonly<Record<string, string>>

/** The day the demo describes; seeding moves every date by the days since then. */
export const AS_OF = '2026-11-01'
