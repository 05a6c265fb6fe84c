import { describe, expect, it } from 'vitest'
import { orderList } from './listOrder.ts'

const names = orderList([
  { id: '3', text: 'Reading', groups: ['SKILL'] },
  { id: '1', text: 'Physics', groups: ['KNOWLEDGE', 'school'] },
  { id: '4', text: 'Reading', groups: ['KNOWLEDGE', 'school'] },
  { id: '2', text: 'Writing', groups: ['SKILL', 'school'] },
])
const START = { text: '', id: '' }
const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id)

describe('a list in order', () => {
  it('comes by text and then by id', () => {
    expect(names.length).toBe(4)
    expect(names.next({ after: START, count: 10 })).toEqual([
      { text: 'Physics', id: '1' },
      { text: 'Reading', id: '3' },
      { text: 'Reading', id: '4' },
      { text: 'Writing', id: '2' },
    ])
  })

  it('goes on after any place, also one that is not there any more', () => {
    expect(idsOf(names.next({ after: { text: 'Reading', id: '3' }, count: 1 }))).toEqual(['4'])
    expect(idsOf(names.next({ after: { text: 'Quizzing', id: '9' }, count: 2 }))).toEqual(['3', '4'])
    expect(names.next({ after: { text: 'Writing', id: '2' }, count: 5 })).toEqual([])
  })

  it('can be what is in any of some groups, each once', () => {
    expect(idsOf(names.next({ after: START, count: 5, groups: ['SKILL'] }))).toEqual(['3', '2'])
    expect(idsOf(names.next({ after: START, count: 3, groups: ['school', 'SKILL'] }))).toEqual(['1', '3', '4'])
    expect(names.next({ after: START, count: 5, groups: ['music'] })).toEqual([])
    expect(names.next({ after: START, count: 5, groups: [] })).toEqual([])
  })
})
