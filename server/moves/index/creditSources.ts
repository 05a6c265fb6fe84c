import type { HeldRows } from './indexedPerson.ts'
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
  /** By source: the next one of the same skill, its row in the table of ratios, how far it counts, and at most. */
  readonly next: Int32Array
  readonly ratioRow: Uint16Array
  readonly value: Uint16Array
  readonly creditCap: Uint16Array
}

const NO_SOURCE = -1
const AS_ITSELF = 1000

export function openSources({ skillCount, helped }: SkillIndex): CreditSources {
  const most = skillCount + helped.places.length
  return {
    count: 0,
    touchedCount: 0,
    touched: new Uint32Array(skillCount),
    first: new Int32Array(skillCount).fill(NO_SOURCE),
    next: new Int32Array(most),
    ratioRow: new Uint16Array(most),
    value: new Uint16Array(most),
    creditCap: new Uint16Array(most),
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
  sources.ratioRow[source] = level * LEVELS
  sources.value[source] = value
  sources.creditCap[source] = creditCap
  sources.first[place] = source
}

/** How far the best source meets a skill asked at a level, per mille; 0 without a source. */
export function creditAt(
  { first, next, ratioRow, value, creditCap }: CreditSources,
  place: number,
  asked: number,
): number {
  let best = 0
  for (let source = first[place] ?? NO_SOURCE; source !== NO_SOURCE; source = next[source] ?? NO_SOURCE) {
    const ratio = RATIOS[(ratioRow[source] ?? 0) + asked] ?? 0
    const credit = Math.min(creditCap[source] ?? 0, (((value[source] ?? 0) * ratio) / 1000) | 0)
    if (credit > best) best = credit
  }
  return best
}
