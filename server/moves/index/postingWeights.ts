import type { KindSet } from './kindSets.ts'
import type { IndexTables } from './matchingIndex.ts'
import { ROLE_SUMS } from './postings.ts'
import { sharedUint32 } from './sharedArrays.ts'
import { endOfKind } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'

/** In a packed posting the weight, up to 4000, stands above the place of the asker's sums. */
export const WEIGHT_SHIFT = 20
export const ASKER_MASK = (1 << WEIGHT_SHIFT) - 1

/** The numbers of roles and teams do not fit beside a weight. */
export class TooManyAskers extends Error {
  override name = 'TooManyAskers'
  override message = 'The organization has more roles and teams than can be ranked.'
}

/**
 * By posting: the weight by which it counts for people who hold something of these kinds, with the asker. Made when first
 * asked for: few sets of kinds occur.
 * @throws TooManyAskers for an organization of more than a quarter of a million roles
 */
export function packedPostings(tables: IndexTables, held: KindSet): Uint32Array {
  const known = tables.packed.get(held)
  if (known !== undefined) return known
  if (tables.roles.roleCount * ROLE_SUMS + tables.teams.teamCount > ASKER_MASK) throw new TooManyAskers()
  const { asker, row, starts, teamStarts } = tables.postings
  const weights = weighRequirements(tables, held)
  const packed = sharedUint32(asker.length)
  for (let skill = 0; skill < teamStarts.length; skill += 1) {
    const teamStart = teamStarts[skill] ?? 0
    const end = starts[skill + 1] ?? 0
    for (let posting = starts[skill] ?? 0; posting < end; posting += 1) {
      const weighed = posting < teamStart ? weights : tables.teams.wanted.weight
      packed[posting] = ((weighed[row[posting] ?? 0] ?? 0) << WEIGHT_SHIFT) | (asker[posting] ?? 0)
    }
  }
  tables.packed.set(held, packed)
  return packed
}

/** Brings what a team is short of up to date in every set of packed postings. */
export function repackTeam({ packed, postings, teams, roles }: IndexTables, team: number): void {
  const { starts, skill, weight } = teams.wanted
  const asker = roles.roleCount * ROLE_SUMS + team
  for (let row = starts[team] ?? 0; row < (starts[team + 1] ?? 0); row += 1) {
    let posting = postings.teamStarts[skill[row] ?? 0] ?? 0
    while (postings.row[posting] !== row) posting += 1
    for (const some of packed.values()) some[posting] = ((weight[row] ?? 0) << WEIGHT_SHIFT) | asker
  }
}

/** By requirement of every role: its weight over the kinds held. Requirements of other kinds have none. */
function weighRequirements({ kinds, skills, roles }: IndexTables, held: KindSet): Uint16Array {
  const { starts, skill, share } = roles.requirements
  const weights = new Uint16Array(skill.length)
  for (let role = 0; role < roles.roleCount; role += 1) {
    const weighed = kinds.hasLines ? held : held & (roles.kinds[role] ?? 0)
    const end = starts[role + 1] ?? 0
    for (let start = starts[role] ?? 0; start < end; ) {
      const kind = skills.kindOf[skill[start] ?? 0] ?? 0
      const next = endOfKind(skills, skill, start, end)
      const total = kinds.weightOfKind[weighed * kinds.kindCount + kind] ?? 0
      if (total > 0) splitWeights(total, share, start, next, weights)
      start = next
    }
  }
  return weights
}
