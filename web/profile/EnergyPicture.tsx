import type { EnergyKind } from './energyKinds.ts'

/** Lines of each picture in a square of 48: things one can hold or see, drawn with one pen. */
const lines: Readonly<Record<EnergyKind, readonly string[]>> = {
  make: ['M8 38h32', 'M13 38V26h22v12', 'M19 26v-6h10v6', 'M31 8l8 8-4 4-8-8z', 'M28 15l-7 7'],
  findOut: ['M21 34a13 13 0 1 0 0-26 13 13 0 0 0 0 26z', 'M31 31l10 10', 'M15 21c2-5 4 5 6 0s4 5 6 0'],
  create: ['M10 40l3-10L33 10l7 7-20 20z', 'M28 15l7 7', 'M8 14c4-6 8-6 10-2', 'M30 41c4-3 7-3 10 0'],
  help: [
    'M16 18a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
    'M32 18a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
    'M7 38c0-9 4-14 9-14 3 0 5 1 8 5 3-4 5-5 8-5 5 0 9 5 9 14',
    'M18 38c2-4 10-4 12 0',
  ],
  lead: [
    'M12 41V8',
    'M12 9h20l-5 7 5 7H12',
    'M30 41a5 5 0 1 1 10 0',
    'M35 33a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  ],
  organize: ['M10 10h12v12H10z', 'M26 10h12v12H26z', 'M10 26h12v12H10z', 'M28 32l4 4 7-9'],
}

/** A small drawing of a kind of work. Decoration: its name and an example stand beside it. */
export function EnergyPicture({ kind }: { kind: EnergyKind }) {
  return (
    <svg
      width="48"
      height="48"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {lines[kind].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  )
}
