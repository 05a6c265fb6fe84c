import type { CombinedError } from '@urql/core'

/**
 * Why an answer did not come, as far as a person can do something about it:
 * `offline` no connection; `unavailable` the service asks for patience; `signedOut` the session ended;
 * `denied` not shown to this viewer; `wrong` the request itself, nothing was changed; `again` it was done before;
 * `enough` it was done as often as one may today; `fault` anything on our side.
 */
export type Problem = 'offline' | 'unavailable' | 'signedOut' | 'denied' | 'wrong' | 'again' | 'enough' | 'fault'

const problemByCode: Readonly<Record<string, Problem>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'denied',
  NOT_FOUND: 'denied',
  BAD_INPUT: 'wrong',
  BAD_USER_INPUT: 'wrong',
  CONFLICT: 'again',
  RATE_LIMITED: 'enough',
  SERVICE_UNAVAILABLE: 'unavailable',
}

/** Statuses with which a server or what stands before it asks for patience. */
const busyStatuses = new Set([429, 502, 503, 504])

/** Whether it passes by itself, so that asking again later is worth it. */
export function isAway(problem: Problem): boolean {
  return problem === 'offline' || problem === 'unavailable'
}

/** Which problem an error of the API client is. Tells them apart by code and status, never by text. */
export function problemOf(error: CombinedError): Problem {
  for (const { extensions } of error.graphQLErrors) {
    const problem = problemByCode[String(extensions.code)]
    if (problem !== undefined) return problem
  }
  return problemOfStatus((error.response as Response | undefined)?.status ?? null)
}

/** The problem behind an HTTP status; null stands for no answer at all. */
export function problemOfStatus(status: number | null): Problem {
  if (status === null) return 'offline'
  if (busyStatuses.has(status)) return 'unavailable'
  if (status === 401) return 'signedOut'
  if (status === 400) return 'wrong'
  return 'fault'
}
