/** The six kinds of work. */
export type EnergyKind = 'make' | 'findOut' | 'create' | 'help' | 'lead' | 'organize'

/** The six occupational interests of O*NET, by the last letter of their element: 1.B.1.a is Realistic. */
const kindByLetter: Readonly<Record<string, EnergyKind>> = {
  a: 'make',
  b: 'findOut',
  c: 'create',
  d: 'help',
  e: 'lead',
  f: 'organize',
}

/** In the order in which the cards stand. */
export const energyKinds: readonly EnergyKind[] = Object.values(kindByLetter)

/** Which kind of work an address in O*NET names; null for any other address, or none. */
export function energyKindOf(uri: string | null): EnergyKind | null {
  const letter = /1\.B\.1\.([a-f])$/.exec(uri ?? '')?.[1]
  return letter === undefined ? null : (kindByLetter[letter] ?? null)
}
