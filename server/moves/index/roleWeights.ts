import type { KindSet, KindTables } from './kindSets.ts'
import type { RoleIndex } from './roleIndex.ts'
import { sharedUint32 } from './sharedArrays.ts'
import type { SkillIndex } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'
import { WEIGHT_SHIFT } from './teamIndex.ts'

/**
 * The weights by which requirements count for whoever holds something of some kinds: for every posting the weight, 0 for
 * other kinds, above WEIGHT_SHIFT bits of the role.
 */
export function weighPostings(
  kinds: KindTables,
  skills: SkillIndex,
  { roleCount, kinds: kindsOfRole, requirements, postings }: RoleIndex,
  held: KindSet,
): Uint32Array {
  const weights = new Uint16Array(requirements.skill.length)
  for (let role = 0; role < roleCount; role += 1) {
    const weighed = kinds.hasLines ? held : held & (kindsOfRole[role] ?? 0)
    const end = requirements.starts[role + 1] ?? 0
    for (let start = requirements.starts[role] ?? 0; start < end; ) {
      const kind = skills.kindOf[requirements.skill[start] ?? 0] ?? 0
      const next = endOfKind(skills, requirements.skill, start, end)
      const total = kinds.weightOfKind[weighed * kinds.kindCount + kind] ?? 0
      if (total > 0) splitWeights(total, requirements.share, start, next, weights)
      start = next
    }
  }
  const packed = sharedUint32(postings.role.length)
  for (let place = 0; place < packed.length; place += 1) {
    const weight = weights[postings.requirement[place] ?? 0] ?? 0
    packed[place] = (weight << WEIGHT_SHIFT) | (postings.role[place] ?? 0)
  }
  return packed
}

/** Where the skills of the kind at `start` end; they lie together. */
export function endOfKind({ kindOf }: SkillIndex, places: Uint32Array, start: number, end: number): number {
  const kind = kindOf[places[start] ?? 0]
  let next = start + 1
  while (next < end && kindOf[places[next] ?? 0] === kind) next += 1
  return next
}
