/** What people show and where they sit, in numbers, the same in every thread. */
export interface PeopleTables extends ShownTables {
  /** The grade of the role they have now; NO_GRADE where unknown. */
  readonly grade: Int32Array
  /** The teams in which each sits: those of a person lie from `starts[person]` up to `starts[person + 1]`. */
  readonly teams: { readonly starts: Uint32Array; readonly team: Uint32Array }
}

/** As much of it as somebody is ranked by. */
export interface PeopleRows extends Pick<PeopleTables, 'personCount' | 'kinds' | 'grade' | 'teams'> {
  readonly slots: Pick<SkillSlots, 'starts' | 'used' | 'skillAndLevel'>
}

/** What people show. */
export interface ShownTables {
  readonly personCount: number
  /** The kinds somebody shows anything of, all but energy where they show nothing; and those in which some role asks it. */
  readonly kinds: Uint8Array
  readonly talentKinds: Uint8Array
  readonly slots: SkillSlots
  readonly postings: PeoplePostings
}

/**
 * By person: kind by kind, then ascending by place of the skill. The slots of a person begin at `starts[person]`, with room
 * for `room[person]`. Whoever needs more gets new ones at the end, where those from `free[0]` on are nobody's.
 */
export interface SkillSlots {
  readonly starts: Uint32Array
  readonly used: Uint16Array
  readonly room: Uint16Array
  readonly free: Uint32Array
  /** The place of the skill above LEVEL_BITS bits of the level. */
  readonly skillAndLevel: Uint32Array
  readonly posting: Uint32Array
}

/**
 * By skill, in no order: the run of a skill begins at `starts[skill]`, with room up to `ends[skill]`. One that needs more goes
 * to the end, where those from `free[0]` on are of no skill.
 */
export interface PeoplePostings {
  readonly starts: Uint32Array
  readonly used: Uint32Array
  readonly ends: Uint32Array
  readonly free: Uint32Array
  /** The person above LEVEL_BITS bits of the level. */
  readonly personAndLevel: Uint32Array
  /** The weight of the talent among those of the person. */
  readonly weight: Uint16Array
}

export const LEVEL_BITS = 6
export const LEVEL_MASK = (1 << LEVEL_BITS) - 1
export const NO_GRADE = -(2 ** 31)
