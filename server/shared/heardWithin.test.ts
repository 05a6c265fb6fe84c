import { stat } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { heardWithin } from './heardWithin.ts'

/** Holds the process, as a long calculation does. */
function beBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('gives what comes in time, a failure too, and rejects what does not', async () => {
  expect(await heardWithin(5_000, Promise.resolve('here'))).toBe('here')
  await expect(heardWithin(5_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(heardWithin(100, new Promise(() => undefined))).rejects.toThrow('no answer in 100 ms')
})

it('does not count the time in which this process was busy', async () => {
  // An answer of several parts, each of which waits for a process that is busy again and again.
  const inParts = async () => {
    for (let part = 0; part < 4; part += 1) {
      setImmediate(() => beBusy(300))
      await stat('.')
      await after(1)
    }
    return 'here'
  }
  expect(await heardWithin(700, inParts())).toBe('here')
})
