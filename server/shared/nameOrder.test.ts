import { describe, expect, it } from 'vitest'
import { orderByName } from './nameOrder.ts'

const names = orderByName([
  { id: '3', name: 'Reading', group: 'SKILL' },
  { id: '1', name: 'Physics', group: 'KNOWLEDGE' },
  { id: '4', name: 'Reading', group: 'KNOWLEDGE' },
  { id: '2', name: 'Writing', group: 'SKILL' },
])
const START = { text: '', id: '' }
const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id)

describe('names in order', () => {
  it('come by name and then by id', () => {
    expect(names({ after: START, count: 10 })).toEqual([
      { text: 'Physics', id: '1' },
      { text: 'Reading', id: '3' },
      { text: 'Reading', id: '4' },
      { text: 'Writing', id: '2' },
    ])
  })

  it('go on after any place, also one that is not there any more', () => {
    expect(idsOf(names({ after: { text: 'Reading', id: '3' }, count: 1 }))).toEqual(['4'])
    expect(idsOf(names({ after: { text: 'Quizzing', id: '9' }, count: 2 }))).toEqual(['3', '4'])
    expect(names({ after: { text: 'Writing', id: '2' }, count: 5 })).toEqual([])
  })

  it('can be those of some groups only', () => {
    expect(idsOf(names({ after: START, count: 5, groups: ['SKILL'] }))).toEqual(['3', '2'])
    expect(names({ after: START, count: 5, groups: [] })).toEqual([])
  })
})
