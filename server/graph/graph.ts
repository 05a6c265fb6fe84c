import type { GraphSchema } from '../../schema/graphSchema.ts'

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
   * Calls in one transaction run one after the other. After a failed one the transaction is lost, also when `work` catches it.
   * @returns the rows as plain objects, in the order the text asks for; empty when nothing matched.
   * @throws InvalidParameter before the engine sees a value it would silently change; KeyTaken where a key would stand twice;
   *   GraphUnavailable when the graph is too busy, closed or away; GraphFault for everything else.
   */
  run<Row>(cypher: string, parameters?: Parameters): Promise<Row[]>
}

/**
 * The graph behind the product: two ways in, nothing else leaks. Both retry a write conflict a few times,
 * so `work` must be free of effects outside the transaction, and must not open a second one inside.
 */
export interface Graph {
  /** A text that writes is refused with GraphFault, and nothing of it stays. */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** All of it is kept when `work` returns, nothing when it throws. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Makes the keys and indexes that are not there yet. Only for `migrate`, before data: a key made later accepts what is there twice. */
  prepare(schema: GraphSchema): Promise<void>
  /** Resolves when the engine answers a trivial query; rejects with GraphUnavailable otherwise. */
  ping(): Promise<void>
  /**
   * Waits for what is running, keeps it, and ends. Closing twice is harmless.
   * @throws GraphUnavailable when what was kept last may be lost, because its files were taken away.
   */
  close(): Promise<void>
}
