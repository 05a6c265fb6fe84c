/** Waiting is counted in steps of this. */
const STEP_MS = 100

/**
 * Gives the outcome of `work`, or rejects when none comes within so many milliseconds. Counted is only the time in which this
 * process could have heard of it: while it is busy with something else, an answer lies there unread.
 */
export function heardWithin<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let stepsLeft = Math.ceil(milliseconds / STEP_MS)
    const timer = setInterval(() => {
      stepsLeft -= 1
      if (stepsLeft > 0) return
      clearInterval(timer)
      // What came in just now is read before an immediate runs.
      setImmediate(() => reject(new Error(`no answer in ${milliseconds} ms`)))
    }, STEP_MS)
    const done = () => clearInterval(timer)
    work.then(done, done)
    work.then(resolve, reject)
  })
}
