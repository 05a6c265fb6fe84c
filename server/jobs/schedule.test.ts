import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDue, momentOf, nextDue } from './schedule.ts'

const at = (text: string) => new Date(text)

describe('a time on a day', () => {
  it.each([
    ['in winter', '2026-11-26', '02:30', 'Europe/Brussels', '2026-11-26T01:30:00.000Z'],
    ['in summer', '2026-07-01', '02:30', 'Europe/Brussels', '2026-07-01T00:30:00.000Z'],
    ['where the day begins earlier', '2026-11-26', '02:30', 'Asia/Kolkata', '2026-11-25T21:00:00.000Z'],
    ['where the day begins later', '2026-11-26', '02:30', 'America/St_Johns', '2026-11-26T06:00:00.000Z'],
    ['on the day clocks go forward, before', '2026-03-29', '01:30', 'Europe/Brussels', '2026-03-29T00:30:00.000Z'],
    ['that clocks jump over: as much later', '2026-03-29', '02:30', 'Europe/Brussels', '2026-03-29T01:30:00.000Z'],
    ['on the day clocks go forward, after', '2026-03-29', '03:30', 'Europe/Brussels', '2026-03-29T01:30:00.000Z'],
    ['that clocks show twice: the first', '2026-10-25', '02:30', 'Europe/Brussels', '2026-10-25T00:30:00.000Z'],
    ['on the day clocks go back, after', '2026-10-25', '03:30', 'Europe/Brussels', '2026-10-25T02:30:00.000Z'],
    ['where clocks jump half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ] as const)('%s', (_, day, time, timeZone, expected) => {
    expect(momentOf(day, time, timeZone).toISOString()).toBe(expected)
  })
})

describe('something due every day', () => {
  it.each([
    ['before its time', '2026-11-26T01:29:59.999Z', '2026-11-25T01:30:00.000Z', '2026-11-26T01:30:00.000Z'],
    ['at its time', '2026-11-26T01:30:00.000Z', '2026-11-26T01:30:00.000Z', '2026-11-27T01:30:00.000Z'],
    [
      'before the day begins in UTC',
      '2026-11-25T23:30:00.000Z',
      '2026-11-25T01:30:00.000Z',
      '2026-11-26T01:30:00.000Z',
    ],
    [
      'the second time clocks show it',
      '2026-10-25T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ],
    [
      'the night clocks jump over it',
      '2026-03-29T01:00:00.000Z',
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
  ])('%s', (_, now, last, next) => {
    expect([
      lastDue('02:30', 'Europe/Brussels', at(now)).toISOString(),
      nextDue('02:30', 'Europe/Brussels', at(now)).toISOString(),
    ]).toEqual([last, next])
  })

  it('comes once a day, whatever the clocks do', () => {
    const timeZones = [
      'Europe/Brussels',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'UTC',
    ]
    const times = ['00:00', '00:30', '02:30', '12:00', '23:59'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZones),
        fc.constantFrom(...times),
        fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true }),
        (timeZone, time, now) => {
          const last = lastDue(time, timeZone, now)
          const next = nextDue(time, timeZone, now)
          expect(last <= now && now < next).toBe(true)
          expect(lastDue(time, timeZone, new Date(next.getTime() - 1))).toEqual(last)
          const hours = (next.getTime() - last.getTime()) / 3_600_000
          expect(hours).toBeGreaterThanOrEqual(23)
          expect(hours).toBeLessThanOrEqual(25)
        },
      ),
    )
  })
})
