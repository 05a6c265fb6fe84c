import { highestAskedLevel, rarityOf } from '../../skills/rarity.ts'
import type { SkillTables } from '../skillTables.ts'
import { LEVELS } from './ratioTable.ts'
import { runStarts, sharedBytes, sharedUint16, sharedUint32 } from './sharedArrays.ts'

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

interface Link {
  readonly from: number
  readonly to: number
  readonly value: number
}

export function indexSkills(tables: SkillTables): SkillIndex {
  const skillCount = tables.placeOf.size
  const helpers = tables.neighborsAt.flatMap((neighbors, from): Link[] =>
    neighbors.map(({ place, value }) => ({ from, to: place, value })),
  )
  const helped = helpers.map(({ from, to, value }): Link => ({ from: to, to: from, value }))
  const skills = tabulateSkills(tables)
  const isAsked = ({ to }: Link) => (skills.highestAsked[to] ?? 0) > 0
  return {
    skillCount,
    ...skills,
    helpers: linkSkills(helpers, skillCount),
    askedHelpers: linkSkills(helpers.filter(isAsked), skillCount),
    helped: linkSkills(helped.filter(isAsked), skillCount),
  }
}

function tabulateSkills(tables: SkillTables): Pick<SkillIndex, 'kindOf' | 'highestAsked' | 'rarity'> {
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
  }
  return { kindOf, highestAsked, rarity }
}

function linkSkills(links: readonly Link[], skillCount: number): SkillLinks {
  const starts = runStarts(
    links.map(({ from }) => from),
    skillCount,
  )
  const places = sharedUint32(links.length)
  const values = sharedUint16(links.length)
  const next = starts.slice()
  for (const { from, to, value } of links) {
    const at = next[from] ?? 0
    places[at] = to
    values[at] = value
    next[from] = at + 1
  }
  return { starts, places, values }
}

/** Where the skills of the kind at `start` end; they lie together. */
export function endOfKind({ kindOf }: SkillIndex, places: Uint32Array, start: number, end: number): number {
  const kind = kindOf[places[start] ?? 0]
  let next = start + 1
  while (next < end && kindOf[places[next] ?? 0] === kind) next += 1
  return next
}
