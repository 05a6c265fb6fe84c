import type { Steps } from '../../shared/steps.ts'
import { highestAskedLevel, rarityOf } from '../../skills/rarity.ts'
import type { SkillTables } from '../score/skillTables.ts'
import { LEVELS } from './ratioTable.ts'
import { addUpStarts, countOne, sharedBytes, sharedUint16, sharedUint32 } from './sharedArrays.ts'

/** What is known of skills, by the place of a skill. */
export interface SkillIndex {
  readonly skillCount: number
  /** The number of its kind among the kinds of the organization; NO_KIND where no role is described in that kind. */
  readonly kindOf: Uint8Array
  /** The highest level that any role asks; 0 for what no role asks. */
  readonly highestAsked: Uint8Array
  /** Of what roles ask, at `place * LEVELS + level` up to the highest level asked. */
  readonly rarity: Uint16Array
  /** For a skill asked: what helps there; and of that only what some role asks, which calls for a talent in part. */
  readonly helpers: SkillLinks
  readonly askedHelpers: SkillLinks
  /** For a skill held: where it helps, of what some role asks. */
  readonly helped: SkillLinks
}

/** From each skill to others: those of the skill at `place` lie from `starts[place]` up to `starts[place + 1]`. */
export interface SkillLinks {
  readonly starts: Uint32Array
  readonly places: Uint32Array
  /** How far the one counts for the other, per mille. */
  readonly values: Uint16Array
}

export const NO_KIND = 255

export function* indexSkills(tables: SkillTables): Steps<SkillIndex> {
  const skillCount = tables.placeOf.size
  const skills = yield* tabulateSkills(tables)
  const helpers = yield* linkHelpers(tables)
  const isAsked = (place: number) => (skills.highestAsked[place] ?? 0) > 0
  return {
    skillCount,
    ...skills,
    helpers,
    askedHelpers: yield* keepLinksTo(helpers, isAsked),
    helped: yield* turnAround(helpers, isAsked),
  }
}

function* tabulateSkills(tables: SkillTables): Steps<Pick<SkillIndex, 'kindOf' | 'highestAsked' | 'rarity'>> {
  const skillCount = tables.placeOf.size
  const kinds = [...tables.shares.keys()]
  const kindOf = sharedBytes(skillCount).fill(NO_KIND)
  const highestAsked = sharedBytes(skillCount)
  const rarity = sharedUint16(skillCount * LEVELS)
  for (const [skillId, place] of tables.placeOf) {
    const kind = tables.kindOf.get(skillId)
    if (kind !== undefined && kinds.includes(kind)) kindOf[place] = kinds.indexOf(kind)
    const highest = highestAskedLevel(tables.rarity, skillId)
    highestAsked[place] = highest
    for (let level = 1; level <= highest; level += 1) {
      rarity[place * LEVELS + level] = rarityOf(tables.rarity, skillId, level)
    }
    yield
  }
  return { kindOf, highestAsked, rarity }
}

/** Links whose runs begin where `starts` says once what each has, noted one place further, is added up. */
function openLinks(starts: Uint32Array): SkillLinks {
  const count = addUpStarts(starts).at(-1) ?? 0
  return { starts, places: sharedUint32(count), values: sharedUint16(count) }
}

function* linkHelpers({ neighborsAt }: SkillTables): Steps<SkillLinks> {
  const starts = sharedUint32(neighborsAt.length + 1)
  for (const [from, neighbors] of neighborsAt.entries()) starts[from + 1] = neighbors.length
  const links = openLinks(starts)
  let at = 0
  for (const neighbors of neighborsAt) {
    for (const { place, value } of neighbors) {
      links.places[at] = place
      links.values[at] = value
      at += 1
    }
    yield
  }
  return links
}

/** Those of the links that lead to some skills. */
function* keepLinksTo(all: SkillLinks, isKept: (to: number) => boolean): Steps<SkillLinks> {
  const starts = sharedUint32(all.starts.length)
  for (let from = 0; from + 1 < starts.length; from += 1) {
    for (const to of all.places.subarray(all.starts[from], all.starts[from + 1])) if (isKept(to)) countOne(starts, from)
    yield
  }
  const kept = openLinks(starts)
  let next = 0
  for (let from = 0; from + 1 < starts.length; from += 1) {
    for (let at = all.starts[from] ?? 0; at < (all.starts[from + 1] ?? 0); at += 1) {
      const to = all.places[at] ?? 0
      if (!isKept(to)) continue
      kept.places[next] = to
      kept.values[next] = all.values[at] ?? 0
      next += 1
    }
    yield
  }
  return kept
}

/** The same links seen from their ends, of those that begin at some skills. */
function* turnAround(all: SkillLinks, isKept: (from: number) => boolean): Steps<SkillLinks> {
  const starts = sharedUint32(all.starts.length)
  for (let from = 0; from + 1 < starts.length; from += 1) {
    if (isKept(from)) for (const to of all.places.subarray(all.starts[from], all.starts[from + 1])) countOne(starts, to)
    yield
  }
  const turned = openLinks(starts)
  const next = starts.slice()
  for (let from = 0; from + 1 < starts.length; from += 1) {
    if (!isKept(from)) continue
    for (let at = all.starts[from] ?? 0; at < (all.starts[from + 1] ?? 0); at += 1) {
      const to = all.places[at] ?? 0
      const place = next[to] ?? 0
      turned.places[place] = from
      turned.values[place] = all.values[at] ?? 0
      next[to] = place + 1
    }
    yield
  }
  return turned
}

/** Where the skills of the kind at `start` end; they lie together. */
export function endOfKind({ kindOf }: SkillIndex, places: Uint32Array, start: number, end: number): number {
  const kind = kindOf[places[start] ?? 0]
  let next = start + 1
  while (next < end && kindOf[places[next] ?? 0] === kind) next += 1
  return next
}
