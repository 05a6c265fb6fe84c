import { describe, expect, it } from 'vitest'
import { type ExploreAddress, readAddress, readView, writeAddress } from './exploreAddress.ts'

const full: ExploreAddress = {
  from: 'a',
  to: null,
  open: ['a', 'b'],
  at: 'b',
  list: 'Person',
  kinds: ['Role', 'Person'],
}

describe('the address', () => {
  it('keeps everything from writing to reading, and what it does not know', () => {
    const query = writeAddress(new URLSearchParams('view=list'), full)
    expect(query.toString()).toBe('view=list&from=a&open=a%2Cb&at=b&list=people&kinds=roles%2Cpeople')
    expect(readAddress(query)).toEqual(full)
    expect(readView(query)).toBe('list')
  })

  it('is empty for an empty page', () => {
    const empty = readAddress(new URLSearchParams())
    expect(empty).toEqual({ from: null, to: null, open: [], at: null, list: null, kinds: ['Skill', 'Role', 'Team'] })
    expect(writeAddress(new URLSearchParams(), empty).toString()).toBe('')
    expect(readView(new URLSearchParams())).toBeNull()
  })

  it('passes over what it does not understand', () => {
    const query = new URLSearchParams('open=a,,b,a&kinds=dogs&list=cats&view=sideways')
    expect(readAddress(query)).toMatchObject({ open: ['a', 'b'], kinds: ['Skill', 'Role', 'Team'], list: null })
    expect(readView(query)).toBeNull()
  })
})
