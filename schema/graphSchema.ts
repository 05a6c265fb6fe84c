/** A property whose value is unique among the nodes of a label, and by which they are found. Absent on some nodes is fine. */
export interface GraphKey {
  readonly label: string
  readonly property: string
}

/** A property by which nodes of a label are found; several may share a value. */
export interface GraphIndex {
  readonly label: string
  readonly property: string
}

/** What the graph must hold before data: each engine makes its own statements of it. */
export interface GraphSchema {
  readonly keys: readonly GraphKey[]
  readonly indexes: readonly GraphIndex[]
  /** Properties by which nodes are found that have less or more than a value. An engine without such an index goes without. */
  readonly ranges?: readonly GraphIndex[]
}

/** One step from an older graph to a newer one. Once released it never changes again; what is different goes in the next. */
export interface Migration extends GraphSchema {
  readonly number: number
  readonly name: string
  /** Cypher texts, run in this order in one transaction after keys and indexes exist. Each opens with its own name. */
  readonly statements: readonly string[]
}
