import fc from 'fast-check'
import type { MapFamily } from '../../web/map/columns.ts'
import type { MapInput } from '../../web/map/layoutMap.ts'
import type { BandPlace, MapRole } from '../../web/map/mapRole.ts'

/** Frames the map is drawn in: a phone, beside the list or the panel on a laptop, and alone on a wide screen. */
export const mapFrames = [
  { width: 390, height: 520, isPhone: true },
  { width: 564, height: 560, isPhone: false },
  { width: 736, height: 656, isPhone: false },
  { width: 876, height: 656, isPhone: false },
  { width: 1040, height: 736, isPhone: false },
] as const

export type MapFrame = (typeof mapFrames)[number]

/** About as wide as the letters of the map's labels are on average, px. */
export const measureByLength = (text: string): number => text.length * 7

export const mapBandNames = ['One step', 'Two steps', 'A bigger leap'] as const

export const mapFamilies: readonly MapFamily[] = [
  { code: 'AS', name: 'Asset management' },
  { code: 'CU', name: 'Customer' },
  { code: 'DI', name: 'Data and IT' },
  { code: 'EN', name: 'Engineering' },
  { code: 'FI', name: 'Finance' },
  { code: 'LA', name: 'Laboratory' },
  { code: 'OP', name: 'Operations' },
  { code: 'PE', name: 'People' },
  { code: 'SU', name: 'Support' },
]

/** Words that titles are made of, as long as words of titles are in the languages of the app. */
const words =
  'HR lead data risk team adviser works water client coach planner quality officer analyst engineer network project ' +
  'research operator technicien medewerker coördinator verantwoordelijke'

const anyTitle = fc
  .tuple(
    fc.constantFrom(1, 2, 2, 2, 3, 3, 4),
    fc.array(fc.constantFrom(...words.split(' ')), { minLength: 4, maxLength: 4 }),
  )
  .map(([length, chosen]) => chosen.slice(0, length).join(' '))

/** Any roles to draw, in any of these families and spread over the bands in any way. */
function anyRoles(count: number, families: readonly MapFamily[]): fc.Arbitrary<MapRole[]> {
  const anyRole = fc.record({
    title: anyTitle,
    family: fc.constantFrom(...families.map(({ code }) => code)),
    band: fc.constantFrom<BandPlace>(0, 0, 0, 1, 1, 2),
    shared: fc.nat({ max: 12 }),
  })
  return fc
    .tuple(fc.array(anyRole, { minLength: count, maxLength: count }), fc.shuffledSubarray([0, 1, 2] as const))
    .map(([roles, kept]) =>
      // In some sets a band or two stay empty.
      roles.map((role, place) => {
        const bands = kept.length === 0 ? ([0, 1, 2] as const) : kept
        return { ...role, id: `role-${place}`, band: bands[role.band % bands.length] ?? 0 }
      }),
    )
}

/** Any map of so many roles in one of these frames, with one to nine families of which one may be the viewer's own. */
export function anyMap(counts: readonly number[], frames: readonly MapFrame[] = mapFrames): fc.Arbitrary<MapInput> {
  return fc
    .record({
      count: fc.constantFrom(...counts),
      frame: fc.constantFrom(...frames),
      families: fc.subarray([...mapFamilies], { minLength: 1 }),
    })
    .chain(({ count, frame, families }) =>
      fc.record({
        ...{ width: fc.constant(frame.width), height: fc.constant(frame.height), isPhone: fc.constant(frame.isPhone) },
        roles: anyRoles(count, families),
        families: fc.constant(families),
        ownFamily: fc.constantFrom(null, ...families.map(({ code }) => code)),
        bandNames: fc.constant(mapBandNames),
        measure: fc.constant(measureByLength),
      }),
    )
}
