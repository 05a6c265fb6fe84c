/** Something went wrong that no caller could foresee. The message never holds Cypher; `cause` is for the log alone. */
export class GraphFault extends Error {
  override readonly name: string = 'GraphFault'

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
  }
}

/** A value of a key is taken: the write would have made a second node with it. */
export class KeyTaken extends GraphFault {
  override readonly name = 'KeyTaken'

  constructor(queryName: string, cause: unknown) {
    super(`The query ${queryName} would give two nodes the same key.`, cause)
  }
}

/** Another transaction wrote the same things first. The engines retry it; it never leaves `server/graph`. */
export class WriteConflict extends GraphFault {
  override readonly name = 'WriteConflict'

  constructor(queryName: string, cause: unknown) {
    super(`The query ${queryName} met another write of the same things.`, cause)
  }
}

/** The graph cannot answer now; the same request may succeed a moment later. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable'

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
  }
}

/** A parameter holds what an engine would refuse or silently change. `path` says where, as in `rows[2].since`. */
export class InvalidParameter extends Error {
  override readonly name = 'InvalidParameter'

  constructor(
    readonly queryName: string,
    readonly path: string,
    problem: string,
  ) {
    super(`The query ${queryName} cannot take its parameter ${path}: ${problem}.`)
  }
}

/** The folder of the embedded graph is held by another process, or opened twice in this one. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'

  constructor(
    readonly folder: string,
    cause?: unknown,
  ) {
    super(
      `Another process uses the data folder "${folder}". Stop it, or choose another folder with DATA_DIR.`,
      cause === undefined ? undefined : { cause },
    )
  }
}

/** The folder of the embedded graph cannot be made, read or written, or holds something else. */
export class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable'

  constructor(
    readonly folder: string,
    problem: string,
    cause: unknown,
  ) {
    super(`The data folder "${folder}" cannot be used: ${problem}. Choose another folder with DATA_DIR.`, { cause })
  }
}

/** The folder holds no embedded graph yet, and what was asked needs one. */
export class NoGraph extends Error {
  override readonly name = 'NoGraph'

  constructor(readonly folder: string) {
    super(`There is no graph in "${folder}" yet. Choose another folder with DATA_DIR, or a Neo4j with GRAPH_URL.`)
  }
}

/** Neo4j answers, but not for these settings. The message says which to mend. */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused'

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
  }
}

/** The graph was written by a newer version of the product than this one. */
export class GraphTooNew extends Error {
  override readonly name = 'GraphTooNew'

  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(
      `This graph was made by a newer version of Over the Wall (its migrations go to ${found}, this version knows ${known}). ` +
        'Start the newer version, or use a copy of the graph from before it.',
    )
  }
}

/** The graph was being filled from a graph file, and that was broken off. */
export class HalfFilled extends Error {
  override readonly name = 'HalfFilled'

  constructor(readonly since: string) {
    super(
      `This graph is only half filled: the import of a graph file that began on ${since} did not come to its end. ` +
        'Run "npm run graph -- import FILE" again, which begins anew, or use another graph.',
    )
  }
}

/** A request id that is not 8 to 100 letters, digits and hyphens. */
export class InvalidRequestId extends Error {
  override readonly name = 'InvalidRequestId'

  constructor() {
    super('A request id is 8 to 100 letters, digits and hyphens.')
  }
}

/** The viewer sent this request id before, and asked something else. */
export class RequestIdReused extends Error {
  override readonly name = 'RequestIdReused'

  constructor(readonly requestId: string) {
    super('This request id was used for another change. Make a new one for every change.')
  }
}

/** Whether a graph could not be opened for a reason that a person can mend, which the message then tells. */
export function isMendable(error: unknown): error is Error {
  const kinds = [FolderInUse, FolderUnusable, NoGraph, GraphRefused, GraphUnavailable, GraphTooNew, HalfFilled]
  return kinds.some((kind) => error instanceof kind)
}
