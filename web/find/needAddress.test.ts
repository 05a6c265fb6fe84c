import { describe, expect, it } from 'vitest'
import { type Need, readNeed, without, withSkill, writeNeed } from './needAddress.ts'

const read = (need: string) => readNeed(new URLSearchParams({ need }))

describe('the address of a need', () => {
  it('says a role, an opening or skills', () => {
    expect(read('role:r1')).toEqual({ kind: 'role', id: 'r1' })
    expect(read('opening:o1')).toEqual({ kind: 'opening', id: 'o1' })
    expect(read('skills:a,b')).toEqual({ kind: 'skills', ids: ['a', 'b'] })
  })

  it.each(['', 'role', 'role:', 'skills:', 'skills:,', 'person:p1', 'toString:x'])('says nothing by %j', (need) =>
    expect(read(need)).toBeNull(),
  )

  it('names each skill once, and ten at most', () => {
    expect(read('skills:a,b,a')).toEqual({ kind: 'skills', ids: ['a', 'b'] })
    expect(read(`skills:${Array.from({ length: 12 }, (_, place) => `s${place}`).join()}`)).toMatchObject({
      ids: { length: 10 },
    })
  })

  it('is read as it was written', () => {
    const needs: (Need | null)[] = [null, { kind: 'role', id: 'r' }, { kind: 'skills', ids: ['b', 'a'] }]
    for (const need of needs) expect(readNeed(writeNeed(need))).toEqual(need)
  })
})

describe('a need that changes', () => {
  it('gets one more skill, which takes the place of a role', () => {
    expect(withSkill({ kind: 'skills', ids: ['a'] }, 'b')).toEqual({ kind: 'skills', ids: ['a', 'b'] })
    expect(withSkill({ kind: 'role', id: 'r' }, 'b')).toEqual({ kind: 'skills', ids: ['b'] })
    expect(withSkill(null, 'b')).toEqual({ kind: 'skills', ids: ['b'] })
  })

  it('loses a part, and with the last one itself', () => {
    expect(without({ kind: 'skills', ids: ['a', 'b'] }, 'a')).toEqual({ kind: 'skills', ids: ['b'] })
    expect(without({ kind: 'skills', ids: ['a'] }, 'a')).toBeNull()
    expect(without({ kind: 'opening', id: 'o' }, 'o')).toBeNull()
  })
})
