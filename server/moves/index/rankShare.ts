import { personFromRows } from './personFromRows.ts'
import { openPersonQuery, scoreAllRoles } from './personQuery.ts'
import type { PersonQuery } from './queryRoom.ts'
import { topRoles } from './topRoles.ts'
import { PEOPLE_AT_ONCE, type WorkforceShare } from './workforce.ts'

/** Takes one block of people after the other until none is left, and notes the best roles of each. */
export function rankShare(share: WorkforceShare): void {
  const query = openPersonQuery(share.tables)
  const { personCount } = share.people
  for (;;) {
    const first = Atomics.add(share.nextBlock, 0, 1) * PEOPLE_AT_ONCE
    if (first >= personCount) return
    const last = Math.min(first + PEOPLE_AT_ONCE, personCount)
    for (let person = first; person < last; person += 1) rankOne(share, query, person)
  }
}

function rankOne(
  { tables, people, look, count, roles, scores }: WorkforceShare,
  query: PersonQuery,
  person: number,
): void {
  scoreAllRoles(tables, query, personFromRows(people, person), look)
  for (const [place, role] of topRoles(tables.roles, query, count).entries()) {
    roles[person * count + place] = role
    scores[person * count + place] = query.scores[role] ?? 0
  }
}
