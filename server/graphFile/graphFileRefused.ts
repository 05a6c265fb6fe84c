/** A graph file that cannot be written or taken in. The message says why, and what to do where something can be done. */
export class GraphFileRefused extends Error {
  override readonly name = 'GraphFileRefused'

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
  }
}
