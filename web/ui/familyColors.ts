/** A job family's fill and the color in which its code reads on that fill (contrast 4.6 or more). */
export type FamilyColors = { readonly fill: string; readonly code: string }

const dark = '#111820'
const light = '#ffffff'

/** In the fixed order of the families; each is told apart from all others under the common color vision deficiencies. */
const palette: readonly FamilyColors[] = [
  { fill: 'var(--f-ochre)', code: dark },
  { fill: 'var(--f-petrol)', code: light },
  { fill: 'var(--f-violet)', code: dark },
  { fill: 'var(--f-lilac)', code: dark },
  { fill: 'var(--f-clay)', code: light },
  { fill: 'var(--f-plum)', code: light },
  { fill: 'var(--f-sage)', code: dark },
  { fill: 'var(--f-mint)', code: dark },
]

/** From the ninth family on, the code alone tells them apart. */
const other: FamilyColors = { fill: 'var(--f-other)', code: dark }

/** Colors for the family at this place of the fixed order, from 0; null when the place is not known. */
export function familyColors(order: number | null): FamilyColors {
  return (order === null ? undefined : palette[order]) ?? other
}
