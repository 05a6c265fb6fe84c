import { describe, expect, it } from 'vitest'
import { mapBandNames, measureByLength } from '../../test/support/mapSets.ts'
import { layoutMap, type MapLayout } from './layoutMap.ts'
import { gardenNodes, roleNodes, routeElements } from './mapElements.ts'

const whole = layoutMap({
  ...{ width: 736, height: 656, isPhone: false, measure: measureByLength, bandNames: mapBandNames, ownFamily: 'DI' },
  families: [
    { code: 'CU', name: 'Customer' },
    { code: 'DI', name: 'Data and IT' },
  ],
  roles: [
    { id: 'analyst', title: 'Analyst', family: 'DI', band: 0, shared: 6 },
    { id: 'coach', title: 'Coach', family: 'CU', band: 1, shared: 2 },
  ],
})
const layout: MapLayout = { ...whole, roles: whole.roles.map((role) => ({ ...role, x: 100, y: 200 })) }
const looks = new Map([
  ['analyst', { order: 1, isSaved: false, isOwnTeam: false }],
  ['coach', { order: 0, isSaved: true, isOwnTeam: false }],
])
const place = { x: 100, y: 200, textSize: 11 }
const petrolLine = 'color-mix(in srgb, var(--f-petrol) 55%, var(--f-edge))'
const ochreLine = 'color-mix(in srgb, var(--f-ochre) 55%, var(--f-edge))'

describe('the circles of the roles', () => {
  it('have the colors of their families, and a second outline where the viewer is curious', () => {
    const analyst = { id: 'analyst', ...place, text: 'DI', size: 28, fill: 'var(--f-petrol)', textColor: '#ffffff' }
    const coach = { id: 'coach', ...place, text: 'CU', size: 24, fill: 'var(--f-ochre)', textColor: '#111820' }
    expect(roleNodes(layout, looks, null)).toEqual([
      { ...analyst, line: petrolLine },
      { ...coach, line: ochreLine, ring: { color: ochreLine, width: 1.5, distance: 2.5 } },
    ])
  })

  it('step back in their colors while one is chosen, which is larger and has my ring', () => {
    const paleLine = `color-mix(in srgb, ${ochreLine} 60%, var(--land-2))`
    expect(roleNodes(layout, looks, 'analyst')).toEqual([
      {
        ...{ id: 'analyst', ...place, text: 'DI', size: 36, textSize: 14, fill: 'var(--f-petrol)', line: petrolLine },
        textColor: '#ffffff',
        ring: { color: 'var(--accent)', width: 3, distance: 3 },
      },
      {
        ...{ id: 'coach', ...place, text: 'CU', size: 24, line: paleLine, textColor: 'var(--ink)' },
        fill: 'color-mix(in srgb, var(--f-ochre) 42%, var(--land-2))',
        ring: { color: paleLine, width: 1.5, distance: 2.5 },
      },
    ])
  })

  it('stand on a tile like those of colleagues where the seat is in the own team', () => {
    const own = new Map([['coach', { order: 0, isSaved: false, isOwnTeam: true }]])
    const tile = { shape: 'square', fill: 'var(--garden)', line: 'var(--line-strong)', x: 100, y: 200 }
    expect(roleNodes(layout, own, null)[0]).toEqual({ ...tile, id: 'tile-coach', size: 30 })
    expect(roleNodes(layout, own, 'coach')[0]).toEqual({ ...tile, id: 'tile-coach', size: 42 })
    expect(roleNodes(layout, own, null).map(({ id }) => id)).toEqual(['tile-coach', 'analyst', 'coach'])
  })

  it('have the color of all other families where the family is not known', () => {
    expect(roleNodes(layout, new Map(), null).map(({ fill }) => fill)).toEqual(['var(--f-other)', 'var(--f-other)'])
  })
})

describe('the garden', () => {
  const placesOf = (mates: number, of = layout) => gardenNodes(of, 'NC', mates).map(({ id, x }) => [id, Math.round(x)])

  it('has the viewer in it, on top of all', () => {
    expect(gardenNodes(layout, 'NC', 0)).toEqual([
      {
        ...{ id: 'me', ...layout.me, size: 52, fill: 'var(--accent)', line: 'var(--accent)' },
        ...{ text: 'NC', textColor: 'var(--on-accent)', textSize: 16 },
        ring: { color: 'color-mix(in srgb, var(--accent) 25%, var(--garden))', width: 3, distance: 3 },
      },
    ])
  })

  it('has colleagues left and right of the viewer in turn, four on each side at most', () => {
    const inMiddle = { ...layout, me: { x: 368, y: 614 } }
    expect(placesOf(3, inMiddle)).toEqual([
      ['mate-0', 298],
      ['mate-1', 438],
      ['mate-2', 254],
      ['me', 368],
    ])
    expect(placesOf(20, inMiddle)).toHaveLength(9)
    expect(gardenNodes(inMiddle, 'NC', 1)[0]).toEqual({
      ...{ id: 'mate-0', x: 298, y: 626, size: 16, shape: 'square' },
      ...{ fill: 'var(--sunken)', line: 'var(--line-strong)' },
    })
  })

  it('has nobody stand under the buttons in its corners', () => {
    const atLeft = { ...layout, me: { x: 220, y: 614 } }
    expect(placesOf(3, atLeft)).toEqual([
      ['mate-1', 290],
      ['me', 220],
    ])
  })
})

describe('the way to the chosen role', () => {
  const route = { bend: { px: 34, at: 0.62 }, crossing: 300 }
  const talent = (id: string, step: number) => ({ id, name: id, step, x: 40, y: 500, width: 80 })

  it('is one route in my color, and a thread to each talent, wider the better it is known', () => {
    const { nodes, lines } = routeElements('coach', route, [talent('sql', 2), talent('dutch', 5)])
    const color = 'color-mix(in srgb, var(--shared) 45%, var(--garden))'
    expect(nodes).toEqual([
      { id: 'sql', x: 40, y: 500, size: 1, fill: 'var(--garden)', line: 'var(--garden)' },
      { id: 'dutch', x: 40, y: 500, size: 1, fill: 'var(--garden)', line: 'var(--garden)' },
    ])
    expect(lines).toEqual([
      { id: 'thread-sql', from: 'me', to: 'sql', width: 1.25, color },
      { id: 'thread-dutch', from: 'me', to: 'dutch', width: 3, color },
      { id: 'route', from: 'me', to: 'coach', width: 3.5, color: 'var(--accent)', bend: { px: 34, at: 0.62 } },
    ])
  })

  it('is not there while nothing is chosen, or the chosen role is not on the map', () => {
    expect(routeElements(null, route, [talent('sql', 2)])).toEqual({ nodes: [], lines: [] })
    expect(routeElements('coach', null, [talent('sql', 2)])).toEqual({ nodes: [], lines: [] })
  })
})
