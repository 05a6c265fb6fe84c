import { describe, expect, it } from 'vitest'
import { describeResult } from './describeResult.ts'

const NO_PROBLEMS = { problems: [], problemCount: 0 }

describe('describeResult', () => {
  it('counts the rows of every file', () => {
    const counts = [
      { file: 'teams.csv', new: 2, changed: 0, unchanged: 28, leftToItsOwner: 0 },
      { file: 'person_skills.csv', new: 0, changed: 1, unchanged: 9, leftToItsOwner: 4 },
      { file: 'held.csv', new: 0, changed: 0, unchanged: 0, leftToItsOwner: 0 },
    ]
    expect(describeResult({ outcome: 'planned', counts, ...NO_PROBLEMS })).toBe(
      `Dry run: nothing was written. This would be:
  teams.csv          2 new, 28 unchanged
  person_skills.csv  1 changed, 9 unchanged, of these 4 left as their owner decided
  held.csv           no rows`,
    )
  })

  it('lists what needs mending and counts what is not listed', () => {
    const problems = [
      { file: 'teams.csv', line: 3, column: 'id', wrong: 'The cell is empty.', mend: 'Fill it.' },
      { file: 'rolls.csv', line: null, column: null, wrong: 'Unknown.', mend: 'Did you mean roles.csv?' },
    ]
    expect(describeResult({ outcome: 'refused', counts: [], problems, problemCount: 5 })).toBe(
      `Nothing was written. 5 things need mending:
- teams.csv, line 3, id: The cell is empty. Fill it.
- rolls.csv: Unknown. Did you mean roles.csv?
and 3 more.`,
    )
  })
})
