import { GraphFault } from './errors.ts'
import type { Parameters, Transaction } from './graph.ts'
import { checkParameters } from './parameters.ts'
import { queryName } from './queryName.ts'
import type { Row } from './rows.ts'

/** How an engine runs one query inside its open transaction. */
export type RunQuery = (name: string, cypher: string, parameters: Parameters) => Promise<Row[]>

/** The queries of one transaction, one after the other, whatever engine runs them. */
export interface QueryChain {
  readonly transaction: Transaction
  /** Waits for every query that was started; throws the first failure, also one that `work` caught. */
  settle(): Promise<void>
  /** Waits for what still runs; every query asked for from now on is refused. */
  end(): Promise<void>
  /** The name of the query that ran last, for faults of the transaction as a whole. */
  lastName(): string
}

export function openQueryChain(runQuery: RunQuery): QueryChain {
  let last: Promise<unknown> = Promise.resolve()
  let failure: { readonly error: unknown } | null = null
  let ended = false
  let lastName = 'none'

  async function runNext(cypher: string, parameters: Parameters): Promise<Row[]> {
    if (failure !== null) throw failure.error
    if (ended) throw new GraphFault('The transaction has ended; await every query inside it.')
    try {
      lastName = queryName(cypher)
      checkParameters(lastName, cypher, parameters)
      return await runQuery(lastName, cypher, parameters)
    } catch (error) {
      failure = { error }
      throw error
    }
  }

  return {
    transaction: {
      run<R>(cypher: string, parameters: Parameters = {}) {
        const next = () => runNext(cypher, parameters)
        const rows = last.then(next, next)
        last = rows
        return rows as Promise<R[]> // The caller names the columns its own text returns.
      },
    },
    async settle() {
      await last.catch(() => undefined)
      if (failure !== null) throw failure.error
    },
    async end() {
      await last.catch(() => undefined)
      ended = true
    },
    lastName: () => lastName,
  }
}
