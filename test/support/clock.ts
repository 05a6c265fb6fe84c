import { EXAMPLE_DAY } from './exampleApp.ts'

/** A clock that stands at ten in the morning of the example day until a test moves it. */
export function openClock() {
  let minutes = 0
  return {
    now: () => new Date(Date.parse(`${EXAMPLE_DAY}T10:00:00Z`) + minutes * 60_000),
    pass(more: number) {
      minutes += more
    },
  }
}
