import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GraphUnavailable } from './errors.ts'
import { openLimiter } from './limiter.ts'

/** Work that ends when the test says so. */
function heldWork() {
  let finish: (value: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => {
    finish = resolve
  })
  const work = vi.fn(() => ended)
  return { work, finish }
}

describe('the limiter', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('starts no more at once than it may, and the next in the order they came', async () => {
    const limiter = openLimiter({ atOnce: 2, waiting: 10, waitMs: 1_000 })
    const held = [heldWork(), heldWork(), heldWork(), heldWork()]
    const results = held.map(({ work }) => limiter.run(work))
    await vi.advanceTimersByTimeAsync(0)
    expect(held.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0, 0])
    held[1]?.finish('second')
    await vi.advanceTimersByTimeAsync(0)
    expect(held.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 1, 0])
    for (const { finish } of held) finish('done')
    expect(await Promise.all(results)).toEqual(['done', 'second', 'done', 'done'])
  })

  it('gives the turn on when work throws', async () => {
    const limiter = openLimiter({ atOnce: 1, waiting: 10, waitMs: 1_000 })
    const failing = limiter.run(() => Promise.reject(new RangeError('no')))
    const next = limiter.run(async () => 'next')
    await expect(failing).rejects.toThrow(RangeError)
    expect(await next).toBe('next')
  })

  it('refuses at once when too many wait', async () => {
    const limiter = openLimiter({ atOnce: 1, waiting: 1, waitMs: 1_000 })
    const { work, finish } = heldWork()
    const running = limiter.run(work)
    const waiting = limiter.run(async () => 'waited')
    await expect(limiter.run(async () => 'never')).rejects.toThrow(GraphUnavailable)
    finish('ran')
    expect(await Promise.all([running, waiting])).toEqual(['ran', 'waited'])
  })

  it('refuses, and never starts, what waited too long, and serves who comes after', async () => {
    const limiter = openLimiter({ atOnce: 1, waiting: 10, waitMs: 1_000 })
    const { work, finish } = heldWork()
    const running = limiter.run(work)
    const late = vi.fn(async () => 'late')
    const refused = expect(limiter.run(late)).rejects.toThrow(GraphUnavailable)
    await vi.advanceTimersByTimeAsync(1_000)
    await refused
    const after = limiter.run(async () => 'after')
    finish('ran')
    expect(await Promise.all([running, after])).toEqual(['ran', 'after'])
    expect(late).not.toHaveBeenCalled()
  })
})
