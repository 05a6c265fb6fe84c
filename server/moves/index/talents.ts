import { type HeldRows, NOBODY } from './indexedPerson.ts'
import { KIND_SETS, type KindSet, type KindTables } from './kindSets.ts'
import { CALLED_RATIOS, LEVELS } from './ratioTable.ts'
import type { RoleIndex } from './roleIndex.ts'
import { endOfKind, type SkillIndex } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'

/** What of the skills held some role asks, with its weights. Filled anew for each person. */
export interface Talents {
  count: number
  /** The kinds they are of. */
  kinds: KindSet
  readonly places: Uint32Array
  /** As far as any role asks it. */
  readonly levels: Uint8Array
  readonly creditCaps: Uint16Array
  /** How much of the talent the present job leaves lying, per mille. */
  readonly idle: Uint16Array
  /** At `talent * KIND_SETS + kinds of a role`: its weight there. */
  readonly weights: Uint16Array
  /** Whether a talent weighs the same whatever kinds a role is described in; then it stands at 0 kinds. */
  weighAlike: boolean
  readonly shares: Float64Array
  readonly parts: Uint16Array
  /** By place of a skill: what the present role asks. All 0 between two persons. */
  readonly presentLevels: Uint8Array
}

const FULL_CREDIT = 1000

export function openTalents({ skillCount }: SkillIndex): Talents {
  return {
    count: 0,
    kinds: 0,
    weighAlike: false,
    places: new Uint32Array(skillCount),
    levels: new Uint8Array(skillCount),
    creditCaps: new Uint16Array(skillCount),
    idle: new Uint16Array(skillCount),
    weights: new Uint16Array(skillCount * KIND_SETS),
    shares: new Float64Array(skillCount),
    parts: new Uint16Array(skillCount),
    presentLevels: new Uint8Array(skillCount),
  }
}

/** Notes which of the skills held are talents, and what the present role (NOBODY for none) leaves lying of each. */
export function gatherTalents(
  talents: Talents,
  skills: SkillIndex,
  roles: RoleIndex,
  held: HeldRows,
  presentRole: number,
): void {
  talents.count = 0
  talents.kinds = 0
  notePresentLevels(talents, roles, presentRole)
  for (let row = 0; row < held.places.length; row += 1) {
    const place = held.places[row] ?? 0
    const level = Math.min(held.levels[row] ?? 0, skills.highestAsked[place] ?? 0)
    if (level === 0) continue
    const talent = talents.count++
    talents.kinds |= 1 << (skills.kindOf[place] ?? 0)
    talents.places[talent] = place
    talents.levels[talent] = level
    talents.creditCaps[talent] = held.creditCaps[row] ?? 0
    talents.shares[talent] = level * (skills.rarity[place * LEVELS + level] ?? 0)
    talents.idle[talent] = FULL_CREDIT - (CALLED_RATIOS[level * LEVELS + (talents.presentLevels[place] ?? 0)] ?? 0)
  }
  forgetPresentLevels(talents, roles, presentRole)
}

function notePresentLevels({ presentLevels }: Talents, { requirements }: RoleIndex, role: number): void {
  if (role === NOBODY) return
  const end = requirements.starts[role + 1] ?? 0
  for (let row = requirements.starts[role] ?? 0; row < end; row += 1) {
    presentLevels[requirements.skill[row] ?? 0] = requirements.level[row] ?? 0
  }
}

function forgetPresentLevels({ presentLevels }: Talents, { requirements }: RoleIndex, role: number): void {
  if (role === NOBODY) return
  const end = requirements.starts[role + 1] ?? 0
  for (let row = requirements.starts[role] ?? 0; row < end; row += 1) presentLevels[requirements.skill[row] ?? 0] = 0
}

/** Weighs the talents for every set of kinds in which a role is described. */
export function weighTalents(talents: Talents, kinds: KindTables, skills: SkillIndex): void {
  talents.weighAlike = kinds.hasLines || kinds.kindCount === 1
  if (talents.weighAlike) {
    weighTalentsOver(talents, talents.kinds, kinds, skills, 0)
    return
  }
  for (let described = 1; described <= kinds.allKinds; described += 1) {
    weighTalentsOver(talents, talents.kinds & described, kinds, skills, described)
  }
}

/** Weighs the talents over some kinds, and keeps the weights for roles described in a set of kinds. */
function weighTalentsOver(
  { count, places, shares, parts, weights }: Talents,
  weighed: KindSet,
  kinds: KindTables,
  skills: SkillIndex,
  described: KindSet,
): void {
  for (let start = 0; start < count; ) {
    const next = endOfKind(skills, places, start, count)
    const total = kinds.weightOfKind[weighed * kinds.kindCount + (skills.kindOf[places[start] ?? 0] ?? 0)] ?? 0
    if (total > 0) splitWeights(total, shares, start, next, parts)
    else parts.fill(0, start, next)
    for (let talent = start; talent < next; talent += 1) {
      weights[talent * KIND_SETS + described] = parts[talent] ?? 0
    }
    start = next
  }
}
