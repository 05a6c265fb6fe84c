import { describe, expect, it } from 'vitest'
import { checkFirst, pageOfList } from './page.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const page = (first: number, after?: string | null) => pageOfList(letters, { first, after }, (letter) => letter)

describe('a page of a list', () => {
  it('follows on from the cursor of the page before, to the end', () => {
    const one = page(2)
    const two = page(2, one.pageInfo.endCursor)
    const three = page(2, two.pageInfo.endCursor)
    expect([one.nodes, two.nodes, three.nodes]).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect([one, two, three].map((each) => each.pageInfo.hasNextPage)).toEqual([true, true, false])
  })

  it('has no cursor when it is empty', () => {
    expect(pageOfList([], { first: 3 }, String).pageInfo).toEqual({ hasNextPage: false, endCursor: null })
  })

  it('refuses a cursor that is not ours', () => {
    expect(() => page(2, 'nonsense')).toThrow('not one of ours')
  })

  it.each([0, -1, 101, 1.5])('refuses a page of %s', (first) => {
    expect(() => checkFirst(first)).toThrow('1 to 100')
  })
})
