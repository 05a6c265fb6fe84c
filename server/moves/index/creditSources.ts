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
  /** By source: the next one of the same skill. */
  readonly next: Int32Array
  /** By source, in one number: the most it counts for, how far it counts, and the level held. */
  readonly source: Uint32Array
}

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
export function creditAt({ first, next, source }: CreditSources, place: number, asked: number): number {
  let best = 0
  for (let one = first[place] ?? NO_SOURCE; one !== NO_SOURCE; one = next[one] ?? NO_SOURCE) {
    const credit = creditOf(source[one] ?? 0, asked)
    if (credit > best) best = credit
  }
  return best
}

/** How far one source meets a level. */
export function creditOf(source: number, asked: number): number {
  const ratio = RATIOS[(source & LEVEL_MASK) * LEVELS + asked] ?? 0
  const value = (source >>> VALUE_SHIFT) & VALUE_MASK
  return Math.min(source >>> CAP_SHIFT, (Math.imul(value, ratio) / 1000) | 0)
}

/** The source of a skill that has exactly one; null otherwise. */
export function onlySource({ first, next, source }: CreditSources, place: number): number | null {
  const one = first[place] ?? NO_SOURCE
  return one === NO_SOURCE || next[one] !== NO_SOURCE ? null : (source[one] ?? 0)
}
