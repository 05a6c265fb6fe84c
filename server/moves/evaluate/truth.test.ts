import { describe, expect, it } from 'vitest'
import type { Role } from '../../roles/role.ts'
import { type RelatedPair, truthAbout } from './truth.ts'

const role = (id: string, familyId: string): Role => ({ id, familyId, grade: null, requirements: [] })
const roles = [role('baker', 'food'), role('cook', 'food'), role('chemist', 'lab'), role('potter', 'craft')]
const pair = (from: string, to: string, tier = ''): RelatedPair => ({ from, to, tier })

describe('what a truth says about roles', () => {
  it('is worth more in a closer tier, and the last tier is not missed', () => {
    const truth = truthAbout(roles, [
      pair('baker', 'cook', 'Primary-Short'),
      pair('baker', 'chemist', 'Primary-Long'),
      pair('baker', 'potter', 'Supplemental'),
    ])
    expect(truth).toEqual({
      wantedFrom: new Map([
        [
          'baker',
          {
            gains: new Map([
              ['cook', 3],
              ['chemist', 2],
              ['potter', 1],
            ]),
            close: new Set(['cook', 'chemist']),
            closeOverTheWall: new Set(['chemist']),
          },
        ],
      ]),
      pairCount: 3,
      pairsOverTheWall: 1,
    })
  })

  it('counts every pair alike, and as close, where there are no such tiers', () => {
    const { wantedFrom } = truthAbout(roles, [pair('baker', 'cook'), pair('baker', 'potter', 'proche')])
    expect(wantedFrom.get('baker')).toEqual({
      gains: new Map([
        ['cook', 1],
        ['potter', 1],
      ]),
      close: new Set(['cook', 'potter']),
      closeOverTheWall: new Set(['potter']),
    })
  })

  it('leaves out pairs with roles that are not here, a role with itself, and a pair told again', () => {
    const truth = truthAbout(roles, [
      pair('baker', 'astronaut', 'Primary-Short'),
      pair('astronaut', 'baker', 'Primary-Short'),
      pair('cook', 'cook', 'Primary-Short'),
      pair('cook', 'baker', 'Primary-Long'),
      pair('cook', 'baker', 'Supplemental'),
    ])
    expect([...truth.wantedFrom.keys()]).toEqual(['cook'])
    expect(truth.wantedFrom.get('cook')?.gains).toEqual(new Map([['baker', 2]]))
    expect(truth.pairCount).toBe(1)
    expect(truth.pairsOverTheWall).toBe(0)
  })
})
