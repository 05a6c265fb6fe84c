import { FULL, FULL_CREDIT, type MatchingKind, splitOverKinds } from './matchingKind.ts'

/**
 * A role that is not described in a kind that others are described in would sink or float for no reason. What it would
 * have had is read from a straight line, fitted by least squares over pairs of fully described roles: from the sum over
 * the described kinds to the whole.
 */
export interface Line {
  /** Never negative, so that doing better in what is described never lowers the whole. */
  readonly gainPerMille: number
  readonly offset: number
}

/** One line for each set of kinds a person has and each smaller set a role may be described in. */
export type LinesByKinds = ReadonlyMap<string, Line>

/** How two roles compare in each kind, per mille; kinds in the order of the shares. */
export type KindComparison = readonly number[]

/** The lines of a model: one table for fit, one for use. */
export interface UndescribedLines {
  readonly fit: LinesByKinds
  readonly use: LinesByKinds
}

/** Fits all lines of one part of the score. `shares` are the kinds described in the organization; comparisons of at least one pair. */
export function fitLines(
  shares: ReadonlyMap<MatchingKind, number>,
  comparisons: readonly KindComparison[],
): LinesByKinds {
  const allKinds = [...shares.keys()]
  const moments = sumMoments(allKinds.length, comparisons)
  const lines = new Map<string, Line>()
  for (const kinds of subsets(allKinds)) {
    const weights = splitOverKinds(kinds, shares)
    for (const described of subsets(kinds)) {
      if (described.length === kinds.length) continue
      const weightsOf = (isPart: (kind: MatchingKind) => boolean) =>
        allKinds.map((kind) => (kinds.includes(kind) && isPart(kind) ? (weights.get(kind) ?? 0) : 0))
      const known = weightsOf((kind) => described.includes(kind))
      const unknown = weightsOf((kind) => !described.includes(kind))
      lines.set(lineKey(kinds, described), fitLine(moments, known, unknown))
    }
  }
  return lines
}

/**
 * Completes a sum over the described kinds to the whole, kept within 0 and full. Where all kinds are described, or none,
 * or there are no lines, it stays as it is.
 */
export function completed(
  sum: number,
  lines: LinesByKinds | null,
  kinds: readonly MatchingKind[],
  described: readonly MatchingKind[],
): number {
  const line = lines === null ? null : lineBetween(lines, kinds, described)
  if (line === null) return sum
  const whole = sum + Math.floor((line.gainPerMille * sum) / FULL_CREDIT) + line.offset
  return Math.max(0, Math.min(FULL, whole))
}

/** The line from the described kinds to the whole of some kinds; null where all of them are described, or none. */
export function lineBetween(
  lines: LinesByKinds,
  kinds: readonly MatchingKind[],
  described: readonly MatchingKind[],
): Line | null {
  return lines.get(lineKey(kinds, described)) ?? null
}

function lineKey(kinds: readonly MatchingKind[], described: readonly MatchingKind[]): string {
  return `${kinds.join()} by ${described.join()}`
}

/** Every set of one or more of the kinds, each in the order of the kinds. */
function subsets(kinds: readonly MatchingKind[]): MatchingKind[][] {
  const found: MatchingKind[][] = []
  for (const kind of kinds) found.push([kind], ...found.map((some) => [...some, kind]))
  return found
}

interface Moments {
  readonly count: number
  readonly sums: readonly number[]
  /** Sums of the products of every two kinds. */
  readonly products: readonly (readonly number[])[]
}

function sumMoments(kindCount: number, comparisons: readonly KindComparison[]): Moments {
  const sums = new Array<number>(kindCount).fill(0)
  const products = sums.map(() => new Array<number>(kindCount).fill(0))
  for (const comparison of comparisons) {
    comparison.forEach((value, kind) => {
      sums[kind] = (sums[kind] ?? 0) + value
      const row = products[kind] ?? []
      comparison.forEach((other, otherKind) => {
        row[otherKind] = (row[otherKind] ?? 0) + value * other
      })
    })
  }
  return { count: comparisons.length, sums, products }
}

/** Least squares of the unknown part on the known part with neither gain nor offset below 0. */
function fitLine({ count, sums, products }: Moments, known: readonly number[], unknown: readonly number[]): Line {
  const linear = (weights: readonly number[]) =>
    weights.reduce((sum, weight, kind) => sum + weight * (sums[kind] ?? 0), 0)
  const quadratic = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, weight, kind) => sum + weight * linearRow(products[kind] ?? [], right), 0)
  const meanKnown = linear(known) / count
  const meanUnknown = linear(unknown) / count
  const knownSquared = quadratic(known, known) / count
  const knownUnknown = quadratic(known, unknown) / count
  const variance = knownSquared - meanKnown ** 2
  const gain = variance > 0 ? (knownUnknown - meanKnown * meanUnknown) / variance : 0
  const offset = meanUnknown - gain * meanKnown
  if (gain < 0) return wholeNumbers(0, meanUnknown)
  if (offset < 0) return wholeNumbers(knownUnknown / knownSquared, 0)
  return wholeNumbers(gain, offset)
}

function linearRow(row: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, kind) => sum + weight * (row[kind] ?? 0), 0)
}

function wholeNumbers(gain: number, offset: number): Line {
  return { gainPerMille: Math.floor(gain * FULL_CREDIT), offset: Math.floor(offset) }
}
