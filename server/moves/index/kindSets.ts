import type { Yardstick } from '../score/componentSums.ts'
import { FULL, FULL_CREDIT, type MatchingKind, splitOverKinds } from '../score/matchingKind.ts'
import { type LinesByKinds, lineBetween } from '../score/undescribedKinds.ts'
import { sharedInt32, sharedUint16 } from './sharedArrays.ts'

/** A set of kinds as bits: bit 0 stands for the first kind that the organization describes. */
export type KindSet = number

/** With at most four kinds there are at most sixteen sets. */
export const KIND_SETS = 16

/** The kinds of an organization and what follows from their shares. */
export interface KindTables {
  readonly kindCount: number
  /** All kinds that any role is described in. */
  readonly allKinds: KindSet
  /** The kind that is a person's own: no part of it is read of others. 0 where no role is described in it. */
  readonly energy: KindSet
  /** Whether lines complete what a role is not described in; without them the described kinds share the whole weight. */
  readonly hasLines: boolean
  /** The weight of each kind where the total is split over a set: at `set * kindCount + kind`. */
  readonly weightOfKind: Uint16Array
  readonly fitLines: LineTable
  readonly useLines: LineTable
}

/** The lines from the sum over the described kinds to the whole of a set, at `set * KIND_SETS + described`; 0 and 0 for none. */
export interface LineTable {
  readonly gainsPerMille: Int32Array
  readonly offsets: Int32Array
}

export function indexKinds({ tables, lines }: Yardstick): KindTables {
  const kinds = [...tables.shares.keys()]
  const weightOfKind = sharedUint16(KIND_SETS * kinds.length)
  for (let set = 1; set < 1 << kinds.length; set += 1) {
    const weights = splitOverKinds(kindsIn(set, kinds), tables.shares)
    for (const [number, kind] of kinds.entries()) weightOfKind[set * kinds.length + number] = weights.get(kind) ?? 0
  }
  return {
    kindCount: kinds.length,
    allKinds: (1 << kinds.length) - 1,
    energy: setOfKinds(['ENERGY'], kinds),
    hasLines: lines !== null,
    weightOfKind,
    fitLines: tabulateLines(kinds, lines?.fit ?? null),
    useLines: tabulateLines(kinds, lines?.use ?? null),
  }
}

/** The kinds of a set, in their order. */
export function kindsIn(set: KindSet, kinds: readonly MatchingKind[]): readonly MatchingKind[] {
  return kinds.filter((_, number) => (set & (1 << number)) !== 0)
}

/** The set of some kinds. */
export function setOfKinds(some: readonly MatchingKind[], kinds: readonly MatchingKind[]): KindSet {
  return kinds.reduce((set, kind, number) => (some.includes(kind) ? set | (1 << number) : set), 0)
}

/** Completes a sum over the described kinds to the whole of a set, as comparable roles are. */
export function complete(
  sum: number,
  { gainsPerMille, offsets }: LineTable,
  kinds: KindSet,
  described: KindSet,
): number {
  const line = kinds * KIND_SETS + (kinds & described)
  const whole = sum + Math.floor(((gainsPerMille[line] ?? 0) * sum) / FULL_CREDIT) + (offsets[line] ?? 0)
  return Math.max(0, Math.min(FULL, whole))
}

function tabulateLines(kinds: readonly MatchingKind[], lines: LinesByKinds | null): LineTable {
  const table: LineTable = {
    gainsPerMille: sharedInt32(KIND_SETS * KIND_SETS),
    offsets: sharedInt32(KIND_SETS * KIND_SETS),
  }
  if (lines === null) return table
  for (let set = 1; set < 1 << kinds.length; set += 1) {
    for (let described = 1; described < set; described += 1) {
      const line = lineBetween(lines, kindsIn(set, kinds), kindsIn(described, kinds))
      if ((described & ~set) !== 0 || line === null) continue
      table.gainsPerMille[set * KIND_SETS + described] = line.gainPerMille
      table.offsets[set * KIND_SETS + described] = line.offset
    }
  }
  return table
}
