/** What may be sent to the graph and what comes back: plain JSON values. Dates are ISO strings, ids are strings. */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue }

export type Parameters = Readonly<Record<string, GraphValue>>

/** One open transaction. It ends when the function that received it returns (commit) or throws (roll back). */
export interface Transaction {
  /**
   * Runs one Cypher text, which opens with its own name (`// people.profile`), in the subset both engines share.
   * @returns the rows as plain objects, in the order the text asks for; empty when nothing matched.
   * @throws InvalidParameter before the engine sees a value it would silently change; GraphFault for everything else.
   */
  run<Row>(cypher: string, parameters?: Parameters): Promise<Row[]>
}

/**
 * The graph behind the product: two ways in, nothing else leaks. Both retry a write conflict a few times,
 * so `work` must be free of effects outside the transaction.
 */
export interface Graph {
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Resolves when the engine answers a trivial query; rejects with GraphUnavailable otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
