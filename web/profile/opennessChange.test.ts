import { describe, expect, it } from 'vitest'
import { dayAfter, latestUntil, localToday, type OpennessState, withAnswer, withAudience } from './opennessChange.ts'

const open: OpennessState = {
  answer: 'OPEN',
  until: '2027-01-31',
  askAgainOn: null,
  note: 'Not too far from home.',
  discoverable: 'TEAMS',
  teamIds: ['t1', 't2'],
}

describe('an answer to looking over the wall', () => {
  it('starts a yes with six months, and with nobody told', () => {
    expect(withAnswer(null, 'OPEN', '2026-11-25')).toEqual({
      answer: 'OPEN',
      until: '2027-05-25',
      askAgainOn: null,
      note: null,
      discoverable: 'NOBODY',
      teamIds: [],
    })
  })

  it('keeps the note when the answer changes, and nothing else', () => {
    expect(withAnswer(open, 'NOT_YET', '2026-11-25')).toEqual({
      answer: 'NOT_YET',
      until: null,
      askAgainOn: null,
      note: 'Not too far from home.',
      discoverable: 'NOBODY',
      teamIds: [],
    })
  })
})

describe('who may find me', () => {
  it('is nobody as soon as the last team is taken away', () => {
    expect(withAudience(open, 'TEAMS', ['t2'])).toEqual({ ...open, teamIds: ['t2'] })
    expect(withAudience(open, 'TEAMS', [])).toEqual({ ...open, discoverable: 'NOBODY', teamIds: [] })
  })

  it('forgets the teams when it is everyone or nobody', () => {
    expect(withAudience(open, 'ORGANIZATION', ['t1'])).toEqual({ ...open, discoverable: 'ORGANIZATION', teamIds: [] })
  })
})

describe('dates', () => {
  it('end six months ahead, on the last day of a shorter month', () => {
    expect(latestUntil('2026-11-25')).toBe('2027-05-25')
    expect(latestUntil('2026-08-31')).toBe('2027-02-28')
  })

  it('go over the end of a year', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  })

  it('are those of where the person is', () => {
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
