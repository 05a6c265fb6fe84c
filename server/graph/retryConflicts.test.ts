import { describe, expect, it, vi } from 'vitest'
import { GraphFault, GraphUnavailable, WriteConflict } from './errors.ts'
import { retryConflicts } from './retryConflicts.ts'

const conflict = () => new WriteConflict('test.write', null)

describe('retrying conflicts', () => {
  it('tries again until no other write is in the way', async () => {
    const attempt = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(conflict())
      .mockRejectedValueOnce(conflict())
      .mockResolvedValue('kept')
    expect(await retryConflicts(attempt)).toBe('kept')
    expect(attempt).toHaveBeenCalledTimes(3)
  })

  it('gives up after five attempts and says that it may be tried again', async () => {
    const attempt = vi.fn(() => Promise.reject(conflict()))
    await expect(retryConflicts(attempt)).rejects.toThrow(GraphUnavailable)
    expect(attempt).toHaveBeenCalledTimes(5)
  })

  it('tries nothing else again', async () => {
    const attempt = vi.fn(() => Promise.reject(new GraphFault('broken')))
    await expect(retryConflicts(attempt)).rejects.toThrow('broken')
    expect(attempt).toHaveBeenCalledTimes(1)
  })
})
