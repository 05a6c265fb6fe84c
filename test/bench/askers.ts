import { setTimeout } from 'node:timers/promises'
import { randomStream } from '../../seed/generator/random.ts'
import { timeAt } from './benchServer.ts'

/**
 * Twenty people at once can mean two things. Without thinking: each asks again as soon as they have an answer, so that on one
 * thread everyone waits for the nineteen others, whatever an answer takes. Thinking: each asks every second or so, as people do.
 */
export interface Askers {
  readonly users: number
  readonly think: 'NEVER' | 'A_SECOND'
}

export const ONE_USER: Askers = { users: 1, think: 'NEVER' }

export const ASKERS: readonly Askers[] = [ONE_USER, { users: 20, think: 'A_SECOND' }, { users: 20, think: 'NEVER' }]

export function nameOf({ users, think }: Askers): string {
  if (users === 1) return 'one user'
  return think === 'NEVER' ? `${users} who never think` : `${users}, each once a second`
}

const SEED = 20261126

interface Measured {
  /** Milliseconds, shortest first. */
  readonly times: readonly number[]
  /** Processor time of whoever answers, milliseconds for each answer. */
  readonly work: number
}

/** Asks so many times. `work` tells how much processor time whoever answers has taken so far, in milliseconds. */
export async function measureAsking(
  askers: Askers,
  calls: number,
  ask: (call: number) => Promise<unknown>,
  work: () => number | Promise<number>,
): Promise<Measured> {
  const before = await work()
  const times = askers.think === 'NEVER' ? await askAtOnce(askers, calls, ask) : await askNowAndThen(askers, calls, ask)
  return { times: times.sort((one, other) => one - other), work: ((await work()) - before) / calls }
}

async function askAtOnce({ users }: Askers, calls: number, ask: (call: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const user = async () => {
    while (next < calls) {
      const began = performance.now()
      await ask(next++)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: users }, user))
  return times
}

/**
 * The times between two questions are drawn, exponential, from a fixed seed. Whoever has no answer yet does not keep the next
 * from asking, and a wait is counted from when somebody wanted to ask; but for the tick by which timers are late anyhow,
 * where nobody else is being answered.
 */
async function askNowAndThen(
  { users }: Askers,
  calls: number,
  ask: (call: number) => Promise<unknown>,
): Promise<number[]> {
  const random = randomStream(SEED, 'askers')
  const times: number[] = []
  const asked: Promise<void>[] = []
  let wanted = performance.now()
  let waiting = 0
  for (let call = 0; call < calls; call += 1) {
    wanted += (-Math.log(1 - random()) * SECOND) / users
    await setTimeout(Math.max(0, wanted - performance.now()))
    const now = performance.now()
    const isLateByItself = waiting === 0 && now - wanted < TIMER_TICK_MS
    const began = isLateByItself ? now : wanted
    waiting += 1
    asked.push(
      ask(call).then(() => {
        waiting -= 1
        times.push(performance.now() - began)
      }),
    )
  }
  await Promise.all(asked)
  return times
}

const SECOND = 1_000
const TIMER_TICK_MS = 2

/** The middle, the longest of a hundred, and the work, as a line of the report tells them. */
export const tell = ({ times, work }: Measured): string =>
  `median ${timeAt(times, 0.5)}, p99 ${timeAt(times, 0.99)}, ${work.toFixed(1)} ms of processor time each`
