import { describe, expect, it } from 'vitest'
import { mapBandNames, measureByLength } from '../../test/support/mapSets.ts'
import { chosenSize } from './chosenSize.ts'
import { layoutMap } from './layoutMap.ts'
import type { MapRole, PlacedRole } from './mapRole.ts'

const chemist: MapRole = { id: 'chemist', title: 'Chemist', family: 'DI', band: 0, shared: 3 }
const buyer: MapRole = { ...chemist, id: 'buyer', title: 'Buyer' }

/** A map of these roles, as it is laid out, then with the second one right above the first, so many px of air between. */
function mapWith(roles: MapRole[], air = 0) {
  const layout = layoutMap({
    ...{ width: 736, height: 656, isPhone: false, measure: measureByLength, bandNames: mapBandNames, roles },
    ownFamily: 'DI',
    families: [{ code: 'DI', name: 'Data and IT' }],
  })
  const one = layout.roles.find(({ id }) => id === 'chemist')
  if (one === undefined) throw new Error('The chemist is not on the map.')
  const bottom = one.y - one.size / 2 - air
  const above = (other: PlacedRole) => ({ ...other, box: { ...one.box, bottom, top: bottom - 40 } })
  return { one, layout: { ...layout, roles: layout.roles.map((role) => (role === one ? role : above(role))) } }
}

describe('the circle of the chosen role', () => {
  it('is as large as can be where nobody stands near', () => {
    const { one, layout } = mapWith([chemist])
    expect(chosenSize(layout, one)).toBe(36)
  })

  it('grows as far as its ring would touch the label above it', () => {
    const { one, layout } = mapWith([chemist, buyer], 9)
    expect(one.size).toBe(24)
    expect(chosenSize(layout, one)).toBe(30)
  })

  it('stays as it is where there is no room at all', () => {
    const { one, layout } = mapWith([chemist, buyer], 2)
    expect(chosenSize(layout, one)).toBe(24)
  })
})
