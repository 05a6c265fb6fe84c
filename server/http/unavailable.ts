import type { Response } from 'express'

/** How long a caller is asked to wait before the next try, in seconds. */
export const RETRY_AFTER = '2'

export const UNAVAILABLE_MESSAGE = 'The data cannot be reached right now. Nothing is lost; try again in a moment.'

/** Answers that the graph is away, in the shape of an answer of the API. */
export function refuseForNow(response: Response): void {
  response
    .status(503)
    .set('Retry-After', RETRY_AFTER)
    .json({ errors: [{ message: UNAVAILABLE_MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE' } }] })
}
