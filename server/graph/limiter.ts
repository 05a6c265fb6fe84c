import { GraphUnavailable } from './errors.ts'

export interface Limits {
  /** How many run at the same moment. */
  readonly atOnce: number
  /** How many may wait for their turn; one more is refused at once. */
  readonly waiting: number
  /** How long one waits before it is refused, in milliseconds. */
  readonly waitMs: number
}

/** Runs work a few at a time, in the order it came. */
export interface Limiter {
  /** @throws GraphUnavailable when too many wait or the wait took too long; the work was then not started. */
  run<Result>(work: () => Promise<Result>): Promise<Result>
  /** Whether one more would have to wait. */
  isFull(): boolean
}

/** An embedded engine can neither cancel nor time out what runs, so what is bounded is how much of it there is. */
export function openLimiter({ atOnce, waiting, waitMs }: Limits): Limiter {
  let running = 0
  const queue: (() => void)[] = []

  function turn(): Promise<void> {
    if (running < atOnce) {
      running++
      return Promise.resolve()
    }
    if (queue.length >= waiting) return Promise.reject(new GraphUnavailable('Too much waits for the graph; try again.'))
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(deadline)
        resolve()
      }
      const deadline = setTimeout(() => {
        queue.splice(queue.indexOf(start), 1)
        reject(new GraphUnavailable('The graph was busy for too long; try again.'))
      }, waitMs)
      queue.push(start)
    })
  }

  function done(): void {
    const next = queue.shift()
    if (next === undefined) running--
    else next()
  }

  return {
    isFull: () => running >= atOnce,
    async run(work) {
      await turn()
      try {
        return await work()
      } finally {
        done()
      }
    },
  }
}
