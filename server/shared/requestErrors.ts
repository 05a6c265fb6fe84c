/** A request that cannot be carried out as it stands: the message says what is wrong and the way out, in a sentence. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  /** Where in the input, such as `input.level`. */
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** The thing named does not exist, or is none of this viewer's business: the two look the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The viewer may not do this. Only for acts, never to reveal that something exists. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

/** Nobody is signed in. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated'

  constructor() {
    super('Please sign in first.')
  }
}

/** The viewer has done this as often as one may for now. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
}

/** The request does not fit with what is stored now. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}
