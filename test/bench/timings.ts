/** What some work gives, with the time that passed, microseconds. */
export function timed<Result>(work: () => Result): { readonly result: Result; readonly micros: number } {
  const started = performance.now()
  const result = work()
  return { result, micros: 1_000 * (performance.now() - started) }
}

/** Microseconds on the processor: a long call is interrupted where others are at work too, a short one hardly ever. */
export function timedOnProcessor(work: () => unknown): number {
  return timedBothWays(work).onProcessor
}

/** The same, with both times. */
export function timedBothWays<Result>(work: () => Result) {
  const before = process.cpuUsage()
  const { result, micros } = timed(work)
  const { user, system } = process.cpuUsage(before)
  return { result, micros, onProcessor: user + system }
}

/** The value below which this share of the values lies, 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

/** A share in whole per cent. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

/** `percentile`, rounded to be printed. */
export function at(values: readonly number[], share: number): string {
  return percentile(values, share).toFixed(0)
}
