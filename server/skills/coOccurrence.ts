import { mapInSteps, type Steps } from '../shared/steps.ts'

/** How strongly each skill goes together with others: for each skill the others in ascending order, with a strength above 0. */
type Togetherness = readonly { readonly others: readonly number[]; readonly strengths: readonly number[] }[]

/** Pairs seen only a few times are held back by count / (count + this). */
const SMALL_COUNT_DISCOUNT = 3

/**
 * How alike the company is that skills appear in, 0 to 1: the cosine of their positive pointwise mutual information
 * (Church and Hanks, 1990; Bullinaria and Levy, 2007), leaving out the two skills themselves. It says that one can
 * stand in for the other, not that they are used together.
 *
 * `rows` are lists of skill numbers below `skillCount` (a role's, a person's), each number at most once in a list; pairs
 * in fewer than `leastTogether` rows are not read. Returns a function that tells the likeness of every other skill to one
 * skill, as far as there is any. Takes time with the square of the row length, never with that of the number of rows; of
 * every two skills one number is glanced at.
 */
export function* companyLikeness(
  rows: readonly (readonly number[])[],
  skillCount: number,
  leastTogether: number,
): Steps<(skill: number, hear: (other: number, likeness: number) => void) => void> {
  const together = yield* measureTogetherness(rows, skillCount, leastTogether)
  const squaredLengths = together.map(({ strengths }) => strengths.reduce((sum, strength) => sum + strength ** 2, 0))
  const direct = new Float64Array(skillCount)
  const products = new Float64Array(skillCount)
  return (skill, hear) => {
    const own = together[skill]
    if (own === undefined) return
    for (const [index, other] of own.others.entries()) direct[other] = own.strengths[index] ?? 0
    for (const other of multiply(together, own, products)) {
      const product = products[other] ?? 0
      products[other] = 0
      if (other === skill) continue
      const leftOut = (direct[other] ?? 0) ** 2
      const lengths = ((squaredLengths[skill] ?? 0) - leftOut) * ((squaredLengths[other] ?? 0) - leftOut)
      hear(other, Math.min(1, product / Math.sqrt(lengths)))
    }
    for (const other of own.others) direct[other] = 0
  }
}

const NO_COMPANY: Togetherness[number] = { others: [], strengths: [] }

/** Adds to `products` the product of a skill's strengths with those of every skill that shares company; returns those, itself too. */
function multiply(together: Togetherness, own: Togetherness[number], products: Float64Array): number[] {
  const met: number[] = []
  for (const [place, between] of own.others.entries()) {
    const strength = own.strengths[place] ?? 0
    const { others, strengths } = together[between] ?? NO_COMPANY
    for (let index = 0; index < others.length; index += 1) {
      const other = others[index] ?? 0
      if (products[other] === 0) met.push(other)
      products[other] = (products[other] ?? 0) + strength * (strengths[index] ?? 0)
    }
  }
  return met
}

function* measureTogetherness(
  rows: readonly (readonly number[])[],
  skillCount: number,
  leastTogether: number,
): Steps<Togetherness> {
  const filledRows = rows.filter((row) => row.length > 0)
  const rowsOfSkill: number[][] = Array.from({ length: skillCount }, () => [])
  for (const [rowNumber, row] of filledRows.entries()) {
    for (const skill of row) rowsOfSkill[skill]?.push(rowNumber)
    yield
  }
  const counts = new Uint32Array(skillCount)
  return yield* mapInSteps(rowsOfSkill, (rowNumbers, skill) => {
    const others: number[] = []
    const strengths: number[] = []
    if (rowNumbers.length < leastTogether) return { others, strengths }
    countCompany(rowNumbers, filledRows, counts)
    for (let other = 0; other < skillCount; other += 1) {
      const count = counts[other] ?? 0
      if (count < leastTogether || other === skill) continue
      const expected = rowNumbers.length * (rowsOfSkill[other]?.length ?? 0)
      const information = Math.log((filledRows.length * count) / expected)
      if (information <= 0) continue
      others.push(other)
      strengths.push((information * count) / (count + SMALL_COUNT_DISCOUNT))
    }
    counts.fill(0)
    return { others, strengths }
  })
}

/** Adds to `counts` how many of some rows each skill is in. */
function countCompany(rowNumbers: readonly number[], rows: readonly (readonly number[])[], counts: Uint32Array): void {
  for (const rowNumber of rowNumbers) {
    for (const other of rows[rowNumber] ?? []) counts[other] = (counts[other] ?? 0) + 1
  }
}
