import type { Gainer, Need, WhyPartsFragment } from '../generated/operations.ts'

/** One part of the score with the facts behind it. */
export type Part = WhyPartsFragment['parts'][number]

export type Fact = Part['facts'][number]

/** The two ways to group the same parts: by the three needs (A, B, C), or by who gains. */
export type Grouping = 'NEED' | 'GAINER'

/** A line of the sum: its parts and what they add up to, in tenths of a point. */
export type WhyRow = { readonly key: Need | Gainer; readonly tenths: number; readonly parts: readonly Part[] }

const needs: readonly Need[] = ['AUTONOMY', 'BELONGING', 'COMPETENCE']
const gainers: readonly Gainer[] = ['ME', 'TEAM', 'ORGANIZATION']

/** The three lines of the sum; whatever the grouping, they add up to the same total. */
export function whyRows(parts: readonly Part[], grouping: Grouping): WhyRow[] {
  const keys = grouping === 'NEED' ? needs : gainers
  return keys.map((key) => {
    const own = parts.filter(({ need, gainer }) => (grouping === 'NEED' ? need : gainer) === key)
    const heaviestFirst = own.toSorted((left, right) => right.tenths - left.tenths)
    return { key, tenths: own.reduce((sum, { tenths }) => sum + tenths, 0), parts: heaviestFirst }
  })
}

/** Whether a part is about kinds of work rather than about what one can do. */
export function isAboutEnergy({ component, need }: Part): boolean {
  return need === 'AUTONOMY' && (component === 'FIT' || component === 'USE')
}

/** How rare a requirement must be for its sentence to begin with "only". */
const rareShare = 1 / 6

export function isRare(askedBy: number, ofRoles: number): boolean {
  return askedBy <= ofRoles * rareShare
}
