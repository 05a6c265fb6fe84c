import type { Transaction } from '../graph/graph.ts'
import { addDays } from '../shared/dates.ts'

/** So long an organization that says nothing else keeps what it knows of people who left. */
export const DAYS_LEAVERS_ARE_KEPT = 90

/** Who left before this day, and did not choose to stay in touch, is erased. `YYYY-MM-DD` */
export async function firstDayOfLeaversKept(transaction: Transaction, today: string): Promise<string> {
  const [row] = await transaction.run<{ days: number }>(
    `// people.daysLeaversAreKept
    MATCH (o:Organization) RETURN coalesce(o.leaversKeptDays, $preset) AS days ORDER BY days DESC LIMIT 1`,
    { preset: DAYS_LEAVERS_ARE_KEPT },
  )
  return addDays(today, -(row?.days ?? DAYS_LEAVERS_ARE_KEPT))
}
