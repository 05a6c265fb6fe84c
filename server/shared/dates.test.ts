import { describe, expect, it } from 'vitest'
import { addMonths, dayIn, isDate } from './dates.ts'

describe('dates', () => {
  it('exist or do not', () => {
    expect(['2024-02-29', '2026-11-01'].map(isDate)).toEqual([true, true])
    expect(['2024-02-30', '2023-02-29', '24-01-01', '2026-1-1', '', '2026-13-01'].map(isDate)).toEqual(
      Array(6).fill(false),
    )
  })

  it('add months, ending on the last day of a shorter month', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-11-15', 6)).toBe('2027-05-15')
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01')
  })

  it('are the day in the time zone of the organization', () => {
    expect(dayIn('Europe/Brussels', new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(dayIn('UTC', new Date('2026-06-30T22:30:00Z'))).toBe('2026-06-30')
  })
})
