import type { Transaction } from '../graph/graph.ts'
import { inBatches } from '../graph/inBatches.ts'
import type { JobRun } from './job.ts'

const ANSWERS_AT_ONCE = 500

/**
 * Takes away each yes that is past its last day: it is then as if nothing was ever said, which it looks like to everyone from
 * that day on. Returns how many.
 */
export async function lapseOpenness({ graph, today, change }: JobRun): Promise<number> {
  if ((await graph.read((transaction) => lapsedBy(transaction, today))).length === 0) return 0
  return inBatches(ANSWERS_AT_ONCE, () =>
    change(['openness'], async (transaction) => {
      const lapsed = await lapsedBy(transaction, today)
      await transaction.run(
        `// jobs.lapse
        UNWIND $ids AS id
        MATCH (o:Openness {id: id}) DETACH DELETE o`,
        { ids: lapsed.map(({ id }) => id) },
      )
      return { result: lapsed.length, changedIds: lapsed.map(({ personId }) => personId) }
    }),
  )
}

interface LapsedRow {
  readonly id: string
  readonly personId: string
}

function lapsedBy(transaction: Transaction, today: string): Promise<LapsedRow[]> {
  return transaction.run<LapsedRow>(
    `// jobs.lapsed
    MATCH (o:Openness {answer: 'OPEN'}) WHERE o.until < $today
    WITH o ORDER BY o.id LIMIT $most
    MATCH (o)<-[:HAS_OPENNESS]-(p:Person)
    RETURN o.id AS id, p.id AS personId ORDER BY id`,
    { today, most: ANSWERS_AT_ONCE },
  )
}
