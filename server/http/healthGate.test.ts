import { stat } from 'node:fs/promises'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { Graph } from '../graph/graph.ts'
import { openHealthGate } from './healthGate.ts'

/** A probe is made each second; on a busy machine that takes its time. */
const TIME_LIMIT_MS = 30_000

const silent = pino({ level: 'silent' })

/** Holds the process, as a long calculation does. */
function beBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A graph of which only the ping is asked. */
const graphThat = (ping: () => Promise<unknown>) => ({ ping }) as unknown as Graph

it(
  'takes no graph for gone that answered while this process was busy',
  async () => {
    let pings = 0
    const gate = openHealthGate(
      graphThat(async () => {
        pings += 1
        setImmediate(() => beBusy(1_300))
        await stat('.')
      }),
      silent,
    )
    const seen: boolean[] = []
    while (pings < 4) {
      await after(20)
      seen.push(gate.isReady())
    }
    gate.close()
    expect(new Set(seen)).toEqual(new Set([true]))
  },
  TIME_LIMIT_MS,
)

it(
  'takes a graph for gone that never answers',
  async () => {
    const gate = openHealthGate(
      graphThat(() => new Promise(() => undefined)),
      silent,
    )
    while (gate.isReady()) await after(50)
    gate.close()
  },
  TIME_LIMIT_MS,
)
