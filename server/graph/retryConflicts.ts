import { GraphUnavailable, WriteConflict } from './errors.ts'

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 5

/**
 * Runs a whole transaction again when another one wrote the same things meanwhile: five times at most, with growing
 * pauses of uneven length so that two rivals do not meet again.
 * @throws GraphUnavailable when every attempt met a conflict; whatever else `attempt` throws, at once.
 */
export async function retryConflicts<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (tried === ATTEMPTS) throw new GraphUnavailable('Others change the same things just now; try again.', error)
      await pause(FIRST_PAUSE_MS * 2 ** tried * (0.5 + Math.random() / 2))
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
