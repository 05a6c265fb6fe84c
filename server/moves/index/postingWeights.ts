import { atOnce, type Steps } from '../../shared/steps.ts'
import type { IndexTables, PackedPostings, TeamPostings } from './indexTables.ts'
import type { KindSet } from './kindSets.ts'
import { layPostings, type Postings, ROLE_SUMS } from './postings.ts'
import { sharedUint16, sharedUint32 } from './sharedArrays.ts'
import { endOfKind } from './skillIndex.ts'
import { splitWeights } from './splitWeights.ts'
import type { TeamIndex } from './teamIndex.ts'

/** In a packed posting the weight, up to 4000, stands above the place of the asker's sums. */
export const WEIGHT_SHIFT = 20
export const ASKER_MASK = (1 << WEIGHT_SHIFT) - 1

/** The numbers of roles and teams do not fit beside a weight. */
export class TooManyAskers extends Error {
  override name = 'TooManyAskers'
  override message = 'The organization has more roles and teams than can be ranked.'
}

/**
 * The postings for people who hold something of these kinds. Made when first asked for: few sets of kinds occur.
 * @throws TooManyAskers for an organization of more than a quarter of a million roles
 */
export function packedPostings(tables: IndexTables, held: KindSet): PackedPostings {
  return tables.packed.get(held) ?? atOnce(packPostings(tables, held))
}

/** The same where others may have their turn in between. */
export function* packPostings(tables: IndexTables, held: KindSet): Steps<PackedPostings> {
  if (tables.roles.roleCount * ROLE_SUMS + tables.teams.teamCount > ASKER_MASK) throw new TooManyAskers()
  const requirements = yield* weighRequirements(tables, held)
  const askers = yield* packWeights(tables.postings, requirements)
  const packed = { askers, requirements }
  tables.packed.set(held, packed)
  return packed
}

/** By posting: the weight of its row, with the asker. */
function* packWeights({ asker, row, starts }: Postings, weights: Uint16Array): Steps<Uint32Array> {
  const packed = sharedUint32(asker.length)
  for (let skill = 0; skill + 1 < starts.length; skill += 1) {
    const end = starts[skill + 1] ?? 0
    for (let posting = starts[skill] ?? 0; posting < end; posting += 1) {
      packed[posting] = ((weights[row[posting] ?? 0] ?? 0) << WEIGHT_SHIFT) | (asker[posting] ?? 0)
    }
    yield
  }
  return packed
}

/** Lays what teams want out by skill, with what it weighs now. */
export function* layTeamPostings({ wanted }: TeamIndex, skillCount: number, roleCount: number): Steps<TeamPostings> {
  const postings = yield* layPostings(wanted, skillCount, (team) => roleCount * ROLE_SUMS + team)
  return { ...postings, packed: yield* packWeights(postings, wanted.weight) }
}

/** Brings the weights of what a team is short of up to date. */
export function repackTeam(
  { teamPostings: postings, teams }: Pick<IndexTables, 'teamPostings' | 'teams'>,
  team: number,
): void {
  const { starts, skill, weight } = teams.wanted
  for (let row = starts[team] ?? 0; row < (starts[team + 1] ?? 0); row += 1) {
    let posting = postings.starts[skill[row] ?? 0] ?? 0
    while (postings.row[posting] !== row) posting += 1
    postings.packed[posting] = ((weight[row] ?? 0) << WEIGHT_SHIFT) | (postings.asker[posting] ?? 0)
  }
}

/** By requirement of every role: its weight over the kinds held. */
function* weighRequirements({ kinds, skills, roles }: IndexTables, held: KindSet): Steps<Uint16Array> {
  const { starts, skill, share } = roles.requirements
  const weights = sharedUint16(skill.length)
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
    yield
  }
  return weights
}
