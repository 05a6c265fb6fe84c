import type { HeldRows } from './indexedPerson.ts'
import type { Postings } from './postings.ts'
import { ASKER_MASK, WEIGHT_SHIFT } from './postingWeights.ts'
import { LEVELS, RATIOS } from './ratioTable.ts'
import type { SkillIndex } from './skillIndex.ts'

/**
 * What of the skills held can count where another is asked: for every skill that is touched at all, a chain of sources.
 * Filled anew for each person.
 */
export interface CreditSources {
  count: number
  touchedCount: number
  /** Places of the skills that are touched. */
  readonly touched: Uint32Array
  /** By place of a skill asked: its first source, NO_SOURCE for none. */
  readonly first: Int32Array
  /** By source: the next one of the same skill. */
  readonly next: Int32Array
  /** By source, in one number: the most it counts for, how far it counts, and the level held. */
  readonly source: Uint32Array
}

// The engine knows a constant of the file itself; an import it looks up at every turn of a loop: a quarter of the time.
const ratios = RATIOS
const levels = LEVELS
const askerMask = ASKER_MASK
const weightShift = WEIGHT_SHIFT

const NO_SOURCE = -1
const AS_ITSELF = 1000

/** A level needs six bits, a share per mille ten. */
const VALUE_SHIFT = 6
const CAP_SHIFT = 16
const LEVEL_MASK = 0x3f
const VALUE_MASK = 0x3ff

export function openSources({ skillCount, helped }: SkillIndex): CreditSources {
  const most = skillCount + helped.places.length
  return {
    count: 0,
    touchedCount: 0,
    touched: new Uint32Array(skillCount),
    first: new Int32Array(skillCount).fill(NO_SOURCE),
    next: new Int32Array(most),
    source: new Uint32Array(most),
  }
}

/** Notes what each skill held counts for: where it is asked itself, and where it helps. */
export function gatherSources(sources: CreditSources, { helped }: SkillIndex, held: HeldRows): void {
  forgetSources(sources)
  for (let row = 0; row < held.places.length; row += 1) {
    const own = held.places[row] ?? 0
    const level = held.levels[row] ?? 0
    const creditCap = held.creditCaps[row] ?? 0
    addSource(sources, own, level, AS_ITSELF, creditCap)
    const end = helped.starts[own + 1] ?? 0
    for (let link = helped.starts[own] ?? 0; link < end; link += 1) {
      addSource(sources, helped.places[link] ?? 0, level, helped.values[link] ?? 0, creditCap)
    }
  }
}

function forgetSources(sources: CreditSources): void {
  for (let at = 0; at < sources.touchedCount; at += 1) sources.first[sources.touched[at] ?? 0] = NO_SOURCE
  sources.touchedCount = 0
  sources.count = 0
}

function addSource(sources: CreditSources, place: number, level: number, value: number, creditCap: number): void {
  const source = sources.count++
  const before = sources.first[place] ?? NO_SOURCE
  if (before === NO_SOURCE) sources.touched[sources.touchedCount++] = place
  sources.next[source] = before
  sources.source[source] = (creditCap << CAP_SHIFT) | (value << VALUE_SHIFT) | level
  sources.first[place] = source
}

/** How far the best source meets a skill asked at a level, per mille; 0 without a source. */
export function creditAt(sources: CreditSources, place: number, asked: number): number {
  return bestCredit(sources, sources.first[place] ?? NO_SOURCE, asked)
}

function bestCredit({ next, source }: CreditSources, first: number, asked: number): number {
  let best = 0
  for (let one = first; one !== NO_SOURCE; one = next[one] ?? NO_SOURCE) {
    best = Math.max(best, creditOf(source[one] ?? 0, asked))
  }
  return best
}

/** How far one source meets a level. */
function creditOf(source: number, asked: number): number {
  const ratio = ratios[(source & LEVEL_MASK) * levels + asked] ?? 0
  const value = (source >>> VALUE_SHIFT) & VALUE_MASK
  return Math.min(source >>> CAP_SHIFT, (Math.imul(value, ratio) / AS_ITSELF) | 0)
}

/** From so many postings on, the credits for all levels are worked out first. */
const LONG_RUN = 2 * levels

/** By level asked: the credit for the skill whose run is being added. */
const creditRow = new Uint16Array(levels)

/**
 * Adds to the sum of everyone who asks a skill, by the run of its postings, how far it is met: nearly always by one source,
 * otherwise by the best.
 */
export function addCredits(
  sums: Int32Array,
  sources: CreditSources,
  place: number,
  { starts, level }: Postings,
  packed: Uint32Array,
): void {
  const start = starts[place] ?? 0
  const end = starts[place + 1] ?? 0
  if (start === end) return
  const first = sources.first[place] ?? NO_SOURCE
  const isOnly = (sources.next[first] ?? NO_SOURCE) === NO_SOURCE
  if (end - start > LONG_RUN) addByRow(sums, sources, first, level, packed, start, end)
  else if (isOnly) addOnly(sums, sources.source[first] ?? 0, level, packed, start, end)
  else addBest(sums, sources, first, level, packed, start, end)
}

function addByRow(
  sums: Int32Array,
  sources: CreditSources,
  first: number,
  askedLevels: Uint8Array,
  packed: Uint32Array,
  start: number,
  end: number,
): void {
  const row = creditRow
  for (let asked = 1; asked < levels; asked += 1) row[asked] = bestCredit(sources, first, asked)
  for (let posting = start; posting < end; posting += 1) {
    const weightAndAsker = packed[posting] ?? 0
    const asker = weightAndAsker & askerMask
    const credit = row[askedLevels[posting] ?? 0] ?? 0
    sums[asker] = (sums[asker] ?? 0) + Math.imul(weightAndAsker >>> weightShift, credit)
  }
}

function addOnly(
  sums: Int32Array,
  source: number,
  askedLevels: Uint8Array,
  packed: Uint32Array,
  start: number,
  end: number,
): void {
  for (let posting = start; posting < end; posting += 1) {
    const weightAndAsker = packed[posting] ?? 0
    const asker = weightAndAsker & askerMask
    const credit = creditOf(source, askedLevels[posting] ?? 0)
    sums[asker] = (sums[asker] ?? 0) + Math.imul(weightAndAsker >>> weightShift, credit)
  }
}

function addBest(
  sums: Int32Array,
  sources: CreditSources,
  first: number,
  askedLevels: Uint8Array,
  packed: Uint32Array,
  start: number,
  end: number,
): void {
  for (let posting = start; posting < end; posting += 1) {
    const weightAndAsker = packed[posting] ?? 0
    const asker = weightAndAsker & askerMask
    const credit = bestCredit(sources, first, askedLevels[posting] ?? 0)
    sums[asker] = (sums[asker] ?? 0) + Math.imul(weightAndAsker >>> weightShift, credit)
  }
}
