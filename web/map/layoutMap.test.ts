import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMap, mapBandNames, mapFrames, measureByLength } from '../../test/support/mapSets.ts'
import { layoutMap, type MapInput, type MapLayout } from './layoutMap.ts'
import type { BandPlace, Box, MapRole } from './mapRole.ts'

/** A laptop beside the list, with three families; the viewer is in the middle one. */
const laptop: Omit<MapInput, 'roles'> = {
  width: 736,
  height: 656,
  isPhone: false,
  measure: measureByLength,
  bandNames: mapBandNames,
  ownFamily: 'DI',
  families: [
    { code: 'CU', name: 'Customer' },
    { code: 'DI', name: 'Data and IT' },
    { code: 'OP', name: 'Operations' },
  ],
}
const analyst: MapRole = { id: 'analyst', title: 'Analyst', family: 'DI', band: 0, shared: 6 }
const coach: MapRole = { id: 'coach', title: 'Client coach', family: 'CU', band: 1, shared: 5 }

/** Always the same sets of roles, so that a red test is about what was changed. */
const cases = { numRuns: 600, seed: 20261126 }
const timeLimitMs = 60_000
const counts = [3, 9, 18, 30, 60]

describe('the map of two roles', () => {
  const layout = layoutMap({ ...laptop, roles: [analyst, coach] })

  it('puts each into its band below the column of its family, with circle and label in one box', () => {
    expect(layout.roles.map((role) => ({ ...role, y: Math.round(role.y), box: rounded(role.box) }))).toEqual([
      {
        ...analyst,
        label: { lines: ['Analyst'], width: 49 },
        size: 28,
        x: 368,
        y: 402,
        box: { left: 344, right: 393, top: 388, bottom: 433 },
      },
      {
        ...coach,
        label: { lines: ['Client coach'], width: 84 },
        size: 24,
        x: expect.closeTo(143.8, 9),
        y: 276,
        box: { left: 102, right: 186, top: 264, bottom: 305 },
      },
    ])
  })

  it('makes three bands of equal height with their names at the far line', () => {
    expect(layout.bands.map((band) => ({ ...band, nameBox: rounded(band.nameBox) }))).toEqual([
      { farEdge: expect.closeTo(1 / 3, 9), nameBox: { left: 12, right: 68, top: 358, bottom: 376 }, heldBack: 0 },
      { farEdge: expect.closeTo(2 / 3, 9), nameBox: { left: 12, right: 75, top: 222, bottom: 240 }, heldBack: 0 },
      { farEdge: 1, nameBox: { left: 12, right: 103, top: 85, bottom: 103 }, heldBack: 0 },
    ])
  })

  it('names the families in the sky, along the horizon', () => {
    expect(layout.heads.map((head) => ({ ...head, x: Math.round(head.x), y: Math.round(head.y) }))).toEqual([
      { code: 'CU', name: 'Customer', x: 132, y: 73, lines: ['Customer'] },
      { code: 'DI', name: 'Data and IT', x: 368, y: 64, lines: ['Data and IT'] },
      { code: 'OP', name: 'Operations', x: 604, y: 73, lines: ['Operations'] },
    ])
  })

  it('has the viewer stand in the garden below the own family', () => {
    expect(layout.me).toEqual({ x: 368, y: 614 })
  })
})

describe('the map', () => {
  it('has three empty bands and all names when there is no role to draw', () => {
    const { roles, bands, heads } = layoutMap({ ...laptop, roles: [] })
    expect(roles).toEqual([])
    expect(bands.map(({ heldBack }) => heldBack)).toEqual([0, 0, 0])
    expect(heads.map(({ code }) => code)).toEqual(['CU', 'DI', 'OP'])
  })

  it('has the viewer stand in the middle when the own family has no column', () => {
    expect(layoutMap({ ...laptop, ownFamily: null, roles: [analyst] }).me.x).toBe(368)
    expect(layoutMap({ ...laptop, ownFamily: 'XX', roles: [analyst] }).me.x).toBe(368)
  })

  it('has the viewer stand in the middle half of the garden, also below a family at the side', () => {
    const roles = Array.from({ length: 18 }, (_, place) => ({ ...coach, id: `coach-${place}` }))
    const families = laptop.families.slice(0, 2)
    const { me, ground, columns } = layoutMap({ ...laptop, families, roles })
    expect(columns[0]).toMatchObject({ code: 'DI', to: -0.75 })
    expect(me.x).toBe(ground.pointOn(-0.5, 0).x)
  })

  it('shows families by their code alone on a phone, and where the names do not fit side by side', () => {
    const phone = layoutMap({ ...laptop, width: 390, height: 520, isPhone: true, roles: [analyst] })
    expect(phone.heads.map(({ lines }) => lines)).toEqual([[], [], []])
    const wideNames = laptop.families.map((family) => ({ ...family, name: 'Projectondersteuningsafdelingsfamilie' }))
    const crowded = layoutMap({ ...laptop, families: wideNames, roles: [analyst] })
    expect(crowded.heads.map(({ lines }) => lines)).toEqual([[], [], []])
  })

  it('gives a band more height that has more to hold, and less to the others', () => {
    const roles = Array.from({ length: 16 }, (_, place) => ({ ...coach, id: `coach-${place}` }))
    const { bands } = layoutMap({ ...laptop, roles: [analyst, ...roles] })
    const edges = [0, ...bands.map(({ farEdge }) => farEdge)]
    const heights = edges.slice(1).map((edge, band) => Math.round((edge - (edges[band] ?? 0)) * 405))
    expect(heights).toEqual([130, 146, 130])
    expect(bands.map(({ heldBack }) => heldBack)).toEqual([0, 0, 0])
  })

  it('counts a role whose family has no column among those held back', () => {
    const { roles, bands } = layoutMap({ ...laptop, roles: [{ ...analyst, family: 'XX' }, coach] })
    expect(roles.map(({ id }) => id)).toEqual(['coach'])
    expect(bands.map(({ heldBack }) => heldBack)).toEqual([1, 0, 0])
  })

  it('keeps two roles of one title in their places, whichever is the better one', () => {
    const twin = { ...analyst, id: 'analyst-2' }
    expect(placesOf(layoutMap({ ...laptop, roles: [twin, analyst] }))).toEqual(
      placesOf(layoutMap({ ...laptop, roles: [analyst, twin] })),
    )
  })
})

describe('any map', { timeout: timeLimitMs }, () => {
  it('is the same for the same input', () => {
    holds((input) => {
      expect(JSON.stringify(layoutMap(copyOf(input)))).toBe(JSON.stringify(layoutMap(input)))
    })
  })

  it('has no two roles that touch, none over the name of a band, and none outside the frame', () => {
    holds((input) => {
      expect(faults(layoutMap(input))).toEqual([])
    })
  })

  it('cuts no label', () => {
    holds((input) => {
      for (const { label, title } of layoutMap(input).roles) expect(label.lines.join(' ')).toBe(title)
    })
  })

  it('draws each role once or counts it as held back in its band', () => {
    holds((input) => {
      const { roles, bands } = layoutMap(input)
      expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length)
      for (const [band, { heldBack }] of bands.entries()) {
        const inBand = (all: readonly MapRole[]) => all.filter((role) => role.band === band).length
        expect(inBand(roles) + heldBack).toBe(inBand(input.roles))
      }
    })
  })

  it('keeps the best of a band: who is held back comes after all who are drawn', () => {
    holds((input) => {
      const drawn = new Set(layoutMap(input).roles.map(({ id }) => id))
      for (const band of [0, 1, 2]) {
        const isDrawn = input.roles.filter((role) => role.band === band).map(({ id }) => drawn.has(id))
        expect(isDrawn.lastIndexOf(true)).toBeLessThan(isDrawn.includes(false) ? isDrawn.indexOf(false) : Infinity)
      }
    })
  })

  it('moves nothing when a role that is drawn is asked for first', () => {
    fc.assert(
      fc.property(anyMap(counts), fc.nat(), (input, pick) => {
        const before = layoutMap(input)
        const chosen = before.roles[pick % Math.max(1, before.roles.length)]?.id
        const first = input.roles.filter(({ id }) => id === chosen)
        const after = layoutMap({ ...input, roles: [...first, ...input.roles.filter(({ id }) => id !== chosen)] })
        expect(JSON.stringify(after)).toBe(JSON.stringify(before))
      }),
      cases,
    )
  })

  it('draws a role that is asked for first, as long as its label fits the frame', () => {
    holds((input) => {
      const [first] = input.roles
      expect(layoutMap(input).roles.map(({ id }) => id)).toContain(first?.id)
    })
  })

  it('names families whole or not at all, side by side and inside the frame', () => {
    holds((input) => {
      const { heads } = layoutMap(input)
      let free = 0
      for (const { x, name, lines } of heads) {
        if (lines.length > 0) expect(lines.join(' ')).toBe(name)
        const half = Math.max(24, ...lines.map(measureByLength)) / 2
        expect(x - half).toBeGreaterThanOrEqual(free)
        free = x + half
      }
      expect(free).toBeLessThanOrEqual(input.width)
    })
  })

  it('draws all of 18 roles on a laptop beside the list, six in each band', () => {
    const laptops = mapFrames.filter(({ width }) => width === 736)
    fc.assert(
      fc.property(anyMap([18], laptops), (input) => {
        const roles = input.roles.map((role, place) => ({ ...role, band: (place % 3) as BandPlace })) // a remainder of three
        expect(layoutMap({ ...input, roles }).bands.map(({ heldBack }) => heldBack)).toEqual([0, 0, 0])
      }),
      cases,
    )
  })
})

function holds(check: (input: MapInput) => void): void {
  fc.assert(fc.property(anyMap(counts), check), cases)
}

function copyOf({ measure, ...data }: MapInput): MapInput {
  return { ...structuredClone(data), measure }
}

function placesOf({ roles }: MapLayout) {
  return new Map(roles.map(({ id, x, y }) => [id, { x, y }]))
}

/** What touches a role that should not, and what reaches out of the frame; empty for a good map. */
function faults({ roles, bands, ground }: MapLayout): string[] {
  const touching = roles.flatMap((one, place) => [
    ...roles
      .slice(place + 1)
      .filter((other) => touch(one.box, other.box))
      .map((other) => `${one.id} touches ${other.id}`),
    ...bands.flatMap(({ nameBox }, band) => (touch(one.box, nameBox) ? [`${one.id} touches the name of ${band}`] : [])),
  ])
  const outside = roles.filter(
    ({ box }) => box.left < 0 || box.right > ground.width || box.top < 0 || box.bottom > ground.wallFoot,
  )
  return [...touching, ...outside.map(({ id }) => `${id} reaches out of the land`)]
}

function touch(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) > Math.max(one.left, other.left) &&
    Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
  )
}

function rounded({ left, right, top, bottom }: Box): Box {
  return { left: Math.round(left), right: Math.round(right), top: Math.round(top), bottom: Math.round(bottom) }
}
