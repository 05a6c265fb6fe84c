import { describe, expect, it } from 'vitest'
import { leavesOut, readFilter, writeFilter } from './moveFilter.ts'

const read = (query: string) => readFilter(new URLSearchParams(query))
const write = (query: string, filter: Parameters<typeof writeFilter>[1]) =>
  writeFilter(new URLSearchParams(query), filter).toString()

describe('the filter in the address', () => {
  it('is everything, a good way far, when the address says nothing', () => {
    expect(read('')).toEqual({ families: [], bands: [], reach: 600, wayIn: 'TALENTS', marks: [] })
  })

  it('reads families, efforts and reach, the efforts from near to far', () => {
    expect(read('family=CU,DA&effort=bigger-leap,one-step&reach=1000&way=colleagues&only=curious,open')).toEqual({
      families: ['CU', 'DA'],
      bands: ['ONE_STEP', 'BIGGER_LEAP'],
      reach: 1000,
      wayIn: 'COLLEAGUES',
      marks: ['OPEN', 'CURIOUS'],
    })
  })

  it('leaves out what it does not know', () => {
    expect(read('family=,&effort=tomorrow&reach=70000&way=up&only=best')).toEqual({
      families: [],
      bands: [],
      reach: 600,
      wayIn: 'TALENTS',
      marks: [],
    })
  })

  it('is written beside what else the address says', () => {
    const filter = { families: ['WQ'], bands: ['TWO_STEPS'], reach: 200, wayIn: 'WISHES', marks: ['OPEN'] } as const
    expect(write('focus=abc&family=CU', filter)).toBe(
      'focus=abc&family=WQ&effort=two-steps&reach=200&way=wishes&only=open',
    )
  })

  it('takes no room in the address when it is as usual', () => {
    expect(
      write('focus=abc&family=CU&effort=one-step&reach=200&way=wishes', {
        families: [],
        bands: [],
        reach: 600,
        wayIn: 'TALENTS',
        marks: [],
      }),
    ).toBe('focus=abc')
  })
})

describe('whether a filter leaves roles out', () => {
  it('says yes for families, efforts and marks, no for the reach', () => {
    expect(leavesOut({ families: ['CU'], bands: [], reach: 600, wayIn: 'TALENTS', marks: [] })).toBe(true)
    expect(leavesOut({ families: [], bands: ['ONE_STEP'], reach: 600, wayIn: 'TALENTS', marks: [] })).toBe(true)
    expect(leavesOut({ families: [], bands: [], reach: 600, wayIn: 'TALENTS', marks: ['CURIOUS'] })).toBe(true)
    expect(leavesOut({ families: [], bands: [], reach: 1000, wayIn: 'TALENTS', marks: [] })).toBe(false)
  })
})
