import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMap, mapBandNames, measureByLength } from '../../test/support/mapSets.ts'
import { layoutMap } from './layoutMap.ts'
import type { MapRole } from './mapRole.ts'
import { routeOver } from './routeOver.ts'

/** Roles of the viewer's own family, one behind the other, straight ahead. */
const straightAhead = (...roles: MapRole[]) =>
  layoutMap({
    ...{ width: 736, height: 656, isPhone: false, measure: measureByLength, bandNames: mapBandNames, roles },
    ownFamily: 'DI',
    families: [{ code: 'DI', name: 'Data and IT' }],
  })
const chemist: MapRole = { id: 'chemist', title: 'Chemist', family: 'DI', band: 2, shared: 3 }
const buyer: MapRole = { id: 'buyer', title: 'Buyer', family: 'DI', band: 1, shared: 3 }

describe('the route over the wall', () => {
  it('is the gentlest curve where nothing is in the way', () => {
    expect(routeOver(straightAhead(chemist), 'chemist')).toEqual({
      bend: { px: -16, at: 0.45 },
      crossing: expect.closeTo(361.5, 1),
    })
  })

  it('bends around a role that stands in the way', () => {
    expect(routeOver(straightAhead(chemist, buyer), 'chemist')?.bend).toEqual({ px: -52, at: 0.62 })
  })

  it('passes over a label rather than bend far when it cannot be passed', () => {
    const wide = { ...buyer, title: 'Verantwoordelijke projectondersteuning' }
    expect(routeOver(straightAhead(chemist, wide), 'chemist')?.bend).toEqual({ px: -16, at: 0.45 })
  })

  it('is none to a role that is not on the map', () => {
    expect(routeOver(straightAhead(chemist), 'buyer')).toBeNull()
  })

  it('crosses the wall between the viewer and the role, or a bend beside them', () => {
    fc.assert(
      fc.property(anyMap([9, 18]), fc.nat(), (input, pick) => {
        const layout = layoutMap(input)
        const chosen = layout.roles[pick % Math.max(1, layout.roles.length)]
        if (chosen === undefined) return
        const { crossing = Number.NaN, bend } = routeOver(layout, chosen.id) ?? {}
        const aside = Math.abs(bend?.px ?? 0)
        expect(crossing).toBeGreaterThanOrEqual(Math.min(layout.me.x, chosen.x) - aside)
        expect(crossing).toBeLessThanOrEqual(Math.max(layout.me.x, chosen.x) + aside)
      }),
      { seed: 20261126 },
    )
  })
})
