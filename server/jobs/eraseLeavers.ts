import { OWNED_LABELS } from '../../schema/migrations.ts'
import type { Transaction } from '../graph/graph.ts'
import { inBatches } from '../graph/inBatches.ts'
import { firstDayOfLeaversKept } from '../people/leavers.ts'
import { groupBy } from '../shared/groupBy.ts'
import { movesBetween, type TimeInSeat } from '../shared/movesBetween.ts'
import type { JobRun } from './job.ts'

/** Each goes with some hundred relationships. */
const PEOPLE_AT_ONCE = 20

/**
 * Erases people who left longer ago than the organization keeps them, unless they chose to stay in touch: the person, all that
 * is theirs, what passed between them and others, and how they signed in. Of their moves from seat to seat a number stays,
 * without a date and without whose they were. Returns how many people.
 */
export async function eraseLeavers({ graph, today, change }: JobRun): Promise<number> {
  const before = await graph.read((transaction) => firstDayOfLeaversKept(transaction, today))
  if ((await graph.read((transaction) => leftBefore(transaction, before))).length === 0) return 0
  return inBatches(PEOPLE_AT_ONCE, () =>
    change(['erasure'], async (transaction) => {
      const ids = await leftBefore(transaction, before)
      if (ids.length > 0) await erase(transaction, ids)
      // The record does not keep who they were.
      return { result: ids.length, changedIds: [] }
    }),
  )
}

async function leftBefore(transaction: Transaction, before: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>(
    `// jobs.leavers
    MATCH (p:Person {status: 'LEFT'}) WHERE p.leftOn < $before
    RETURN p.id AS id ORDER BY id LIMIT $most`,
    { before, most: PEOPLE_AT_ONCE },
  )
  return rows.map(({ id }) => id)
}

async function erase(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await keepMovesAsNumbers(transaction, ids)
  for (const label of OWNED_LABELS) {
    await transaction.run(
      `// jobs.eraseOwned${label}
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[]-(n:${label})
      WITH DISTINCT n
      DETACH DELETE n`,
      { ids },
    )
  }
  await transaction.run(
    `// jobs.eraseSessions
    UNWIND $ids AS id
    MATCH (s:Session {personId: id}) DETACH DELETE s`,
    { ids },
  )
  await transaction.run(
    `// jobs.eraseRequests
    MATCH (d:Done) WHERE d.viewerId IN $ids DETACH DELETE d`,
    { ids },
  )
  await transaction.run(
    `// jobs.erasePeople
    UNWIND $ids AS id
    MATCH (p:Person {id: id}) DETACH DELETE p`,
    { ids },
  )
}

async function keepMovesAsNumbers(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const times = await transaction.run<TimeInSeat & { personId: string }>(
    `// jobs.seatsOfLeavers
    UNWIND $ids AS id
    MATCH (p:Person {id: id})-[h:HOLDS|HELD]->(x:Seat)
    RETURN p.id AS personId, x.id AS seatId, coalesce(h.since, h.from) AS began`,
    { ids },
  )
  const moves = [...groupBy(times, ({ personId }) => personId).values()].flatMap((ofOne) => movesBetween(ofOne))
  const bySeats = groupBy(moves, ([from, to]) => JSON.stringify([from.seatId, to.seatId]))
  const rows = [...bySeats.values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined ? [] : [{ from: first[0].seatId, to: first[1].seatId, count: alike.length }]
  })
  await transaction.run(
    `// jobs.keepMoves
    UNWIND $rows AS row
    MATCH (x:Seat {id: row.from}) MATCH (y:Seat {id: row.to})
    MERGE (x)-[m:MOVED_TO]->(y)
    SET m.count = coalesce(m.count, 0) + row.count`,
    { rows },
  )
}
