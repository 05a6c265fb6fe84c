/** One thing wrong in a data folder, with where it stands and how to mend it. */
export interface Problem {
  readonly file: string
  /** Counted from 1, the header being line 1; null when it concerns the whole file. */
  readonly line: number | null
  readonly column: string | null
  readonly wrong: string
  readonly mend: string
}

/** A list longer than this helps nobody; the rest is counted. */
export const MOST_PROBLEMS_LISTED = 100

/** The problem as one line of text for a terminal. */
export function describeProblem(problem: Problem): string {
  const line = problem.line === null ? '' : `, line ${problem.line}`
  const column = problem.column === null ? '' : `, ${problem.column}`
  return `${problem.file}${line}${column}: ${problem.wrong} ${problem.mend}`
}
