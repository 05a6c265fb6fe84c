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
  readonly postings: Postings
  /** For people who hold something of a set of kinds: the postings with their weights. Filled when first asked for. */
  readonly packed: Map<KindSet, PackedPostings>
}

/** What everything counts for people who hold something of a set of kinds. */
export interface PackedPostings {
  /** By posting: the weight by which it counts, with the asker. */
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
