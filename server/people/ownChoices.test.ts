import { describe, expect, it } from 'vitest'
import { BadInput } from '../shared/requestErrors.ts'
import { checkLevel, levelAudience, settleAnswer, settleOpenness } from './ownChoices.ts'

const today = '2026-11-25'
const openness = (input: object) =>
  settleOpenness({ requestId: 'request-1', answer: 'OPEN', discoverable: 'NOBODY', ...input }, today)
const fieldRefused = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof BadInput) return error.field
    throw error
  }
  return 'accepted'
}

describe('a level', () => {
  it.each([1, 30, 50])('may be %s tenths', (level) => expect(checkLevel(level)).toBe(level))
  it.each([0, 51, -10, 2.5, Number.NaN])('may not be %s', (level) =>
    expect(fieldRefused(() => checkLevel(level))).toBe('input.level'),
  )
  it('is never shown to more people than its skill', () => {
    expect(levelAudience('ORGANIZATION', 'MANAGER')).toBe('MANAGER')
    expect(levelAudience('SELF', 'ORGANIZATION')).toBe('SELF')
  })
})

describe('openness', () => {
  it('holds for six months when no day is named', () => {
    expect(openness({})).toEqual({
      answer: 'OPEN',
      until: '2027-05-25',
      askAgainOn: null,
      note: null,
      discoverable: 'NOBODY',
      teamIds: [],
    })
  })

  it('is taken back without a trace', () => expect(openness({ answer: null })).toBeNull())

  it('never holds longer than six months', () => {
    expect(fieldRefused(() => openness({ until: '2027-05-26' }))).toBe('input.until')
    expect(fieldRefused(() => openness({ until: '2026-11-24' }))).toBe('input.until')
    expect(openness({ until: '2026-11-25' })?.until).toBe('2026-11-25')
  })

  it('lets only a yes be found', () => {
    expect(fieldRefused(() => openness({ answer: 'NOT_YET', discoverable: 'ORGANIZATION' }))).toBe('input.discoverable')
    expect(fieldRefused(() => openness({ answer: 'NO', until: '2026-12-01' }))).toBe('input.until')
  })

  it('shows itself to teams only where teams were picked', () => {
    expect(fieldRefused(() => openness({ discoverable: 'TEAMS' }))).toBe('input.teamIds')
    expect(fieldRefused(() => openness({ discoverable: 'ORGANIZATION', teamIds: ['t'] }))).toBe('input.teamIds')
    expect(openness({ discoverable: 'TEAMS', teamIds: ['t', 't'] })?.teamIds).toEqual(['t'])
  })

  it('asks a "not yet" again only on a day to come', () => {
    const notYet = (askAgainOn: string) => openness({ answer: 'NOT_YET', askAgainOn })
    expect(notYet('2026-11-26')?.askAgainOn).toBe('2026-11-26')
    expect(fieldRefused(() => notYet('2026-11-25'))).toBe('input.askAgainOn')
    expect(fieldRefused(() => notYet('2027-02-30'))).toBe('input.askAgainOn')
    expect(fieldRefused(() => openness({ askAgainOn: '2026-12-24' }))).toBe('input.askAgainOn')
  })

  it('keeps a short note, trimmed', () => {
    expect(openness({ note: '  after the summer ' })?.note).toBe('after the summer')
    expect(fieldRefused(() => openness({ note: 'x'.repeat(501) }))).toBe('input.note')
  })
})

describe('an answer to a role', () => {
  const answer = (input: object) => settleAnswer({ requestId: 'request-1', subjectId: 'r', ...input }, today)
  it('carries a date only with "not yet"', () => {
    expect(answer({ answer: 'NOT_YET', askAgainOn: '2027-03-01' })).toEqual({ askAgainOn: '2027-03-01' })
    expect(answer({ answer: 'NO' })).toEqual({ askAgainOn: null })
    expect(fieldRefused(() => answer({ answer: 'SAVED', askAgainOn: '2027-03-01' }))).toBe('input.askAgainOn')
  })
})
