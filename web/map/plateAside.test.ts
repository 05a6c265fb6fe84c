import { describe, expect, it } from 'vitest'
import { mapBandNames, mapFamilies, measureByLength } from '../../test/support/mapSets.ts'
import { layoutMap } from './layoutMap.ts'
import type { PlacedRole } from './mapRole.ts'
import { plateAside } from './plateAside.ts'

const layout = layoutMap({
  ...{ width: 736, height: 656, isPhone: false, measure: measureByLength, bandNames: mapBandNames },
  ...{ ownFamily: null, families: mapFamilies, roles: [] },
})
const role = (id: string, x: number, y: number): PlacedRole => ({
  ...{ id, title: 'Data analyst', family: 'DI', band: 1, shared: 3, x, y, size: 24 },
  label: { lines: ['Data analyst'], width: 84 },
  box: { left: x - 42, right: x + 42, top: y - 12, bottom: y + 29 },
})
const chosen = role('chosen', 300, 300)
const beside = (...others: PlacedRole[]) => plateAside({ ...layout, roles: [chosen, ...others] }, chosen)

describe('the plate of the chosen role', () => {
  it('stands below its circle where nothing is in the way', () => {
    expect(beside()).toBe(0)
    expect(beside(role('far', 600, 300))).toBe(0)
  })

  it('steps aside of the circle of another role, to the other side', () => {
    expect(beside(role('right', 350, 330))).toBe(-16)
    expect(beside(role('left', 250, 330))).toBe(16)
  })

  it('stays inside the frame', () => {
    const atSide = role('chosen', 30, 300)
    expect(plateAside({ ...layout, roles: [atSide] }, atSide)).toBe(26)
  })
})
