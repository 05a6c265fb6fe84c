import type { Lens } from '../score/lens.ts'
import type { CreditSources } from './creditSources.ts'
import type { KindSet } from './kindSets.ts'
import type { Talents } from './talents.ts'
import type { NeedsOfTeam } from './teamIndex.ts'

/** How a person looks at roles. */
export interface Look {
  readonly lens: Lens
  /** 0 to 1000. */
  readonly reachWanted: number
}

/** The scores of all roles for one person, by number of the role, and room to find them. Overwritten by the next query. */
export interface PersonQuery {
  /**
   * ROLE_SUMS for each role: what is summed up for one role lies together. Then the value to each team, and what each class
   * of roles adds, with a seat beyond all walls but perhaps that of the family.
   */
  readonly sums: Int32Array
  /** With the best seat; WITHOUT_SEAT for a role that has none. */
  readonly scores: Int32Array
  /** The highest score of each BLOCK of roles. */
  readonly highest: Int32Array
  /** The kinds the person holds something of. */
  kinds: KindSet
  readonly sources: CreditSources
  readonly talents: Talents
  readonly needs: NeedsOfTeam
  readonly leftOut: Uint8Array
}
