import type { SkillAtLevel } from '../../skills/skill.ts'
import type { MatchingModel } from '../score/matchingModel.ts'
import type { KindSet, KindTables } from './kindSets.ts'
import type { Postings } from './postings.ts'
import type { RoleIndex, RoleNames } from './roleIndex.ts'
import type { SkillIndex } from './skillIndex.ts'
import type { TeamIndex } from './teamIndex.ts'

/** The numbers that queries read: typed arrays on shared memory, the same in every thread. */
export interface IndexTables {
  readonly kinds: KindTables
  readonly skills: SkillIndex
  readonly roles: RoleIndex
  readonly teams: TeamIndex
  /** What roles ask. */
  readonly postings: Postings
  /** What teams want, with what it weighs now, whoever asks. */
  readonly teamPostings: TeamPostings
  /** For people who hold something of a set of kinds: the postings of roles with their weights. Filled when first asked for. */
  readonly packed: Map<KindSet, PackedPostings>
}

export interface TeamPostings extends Postings {
  /** By posting: the weight of the need, with the place of the value to the team among the sums of a query. */
  readonly packed: Uint32Array
}

/** What every requirement counts for people who hold something of a set of kinds. */
export interface PackedPostings {
  /** By posting: the weight by which it counts, with the place of the sums of the role. */
  readonly askers: Uint32Array
  /** By requirement of every role: its weight. Requirements of other kinds have none. */
  readonly requirements: Uint16Array
}

/** The tables with what their numbers stand for. */
export interface NamedTables extends IndexTables {
  readonly model: MatchingModel
  readonly names: RoleNames
  readonly memberships: Map<string, Membership>
}

/** The teams in which somebody sits, and what they show there. */
export interface Membership {
  readonly teams: readonly number[]
  readonly skills: readonly SkillAtLevel[]
}
