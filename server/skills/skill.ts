/** What sort of thing can be done or known. `ACTIVITY`: what a role does; `ENERGY`: one of six kinds of work. */
export type SkillKind = 'SKILL' | 'KNOWLEDGE' | 'TALENT' | 'ACTIVITY' | 'ENERGY'

/** Levels are whole tenths, 1 to 50; 0 stands for "not held" where a number is needed. */
export const HIGHEST_LEVEL = 50

/** What others count on where a person shows a skill but not its level: "using it". */
export const LEVEL_WHERE_NOT_SHOWN = 30

/** A skill at a level in tenths, whether asked by a role or held by a person. */
export interface SkillAtLevel {
  readonly skillId: string
  readonly level: number
}

/** What matching needs to know of a skill. */
export interface MatchingSkill {
  readonly id: string
  readonly kind: SkillKind
  /** The groups it belongs to, one or two steps up; may name another skill that is broader. */
  readonly groupIds: readonly string[]
  /** In English; only its words are compared. */
  readonly name: string
  /** Learning hours for each of the five whole levels; null for the usual hours. */
  readonly hoursPerLevel: readonly number[] | null
}
