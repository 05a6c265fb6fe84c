import { describe, expect, it } from 'vitest'
import { askedAgain } from './askedAgain.ts'

const TODAY = '2026-11-25'
const toRole = (subjectId: string, answer: 'SAVED' | 'NOT_YET' | 'NO', askAgainOn: string | null) => ({
  ownerId: 'bob',
  subjectId,
  subjectType: 'Role' as const,
  answer,
  askAgainOn,
})

describe('what is asked again', () => {
  it('is a "not yet" whose day has come, from that day on', () => {
    const answers = [
      toRole('yesterday', 'NOT_YET', '2026-11-24'),
      toRole('today', 'NOT_YET', TODAY),
      toRole('tomorrow', 'NOT_YET', '2026-11-26'),
      toRole('never', 'NOT_YET', null),
    ]
    expect(askedAgain(null, answers, TODAY)).toEqual([
      { ownerId: 'bob', subjectId: 'yesterday', subjectType: 'Role', on: '2026-11-24' },
      { ownerId: 'bob', subjectId: 'today', subjectType: 'Role', on: TODAY },
    ])
  })

  it('is nothing that was answered in any other way', () => {
    const answers = [toRole('no', 'NO', TODAY), toRole('curious', 'SAVED', TODAY)]
    expect(askedAgain({ ownerId: 'bob', answer: 'NO', askAgainOn: TODAY }, answers, TODAY)).toEqual([])
    expect(askedAgain({ ownerId: 'bob', answer: 'OPEN', askAgainOn: null }, [], TODAY)).toEqual([])
  })

  it('comes with the oldest day first, and of one day looking over the wall before the roles', () => {
    const answers = [toRole('b', 'NOT_YET', TODAY), toRole('a', 'NOT_YET', TODAY), toRole('c', 'NOT_YET', '2026-10-01')]
    const asked = askedAgain({ ownerId: 'bob', answer: 'NOT_YET', askAgainOn: TODAY }, answers, TODAY)
    expect(asked.map(({ subjectId }) => subjectId)).toEqual(['c', null, 'a', 'b'])
  })
})
