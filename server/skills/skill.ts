/** What sort of thing can be done or known. `ACTIVITY`: what a role does; `ENERGY`: one of six kinds of work. */
export type SkillKind = 'SKILL' | 'KNOWLEDGE' | 'TALENT' | 'ACTIVITY' | 'ENERGY'

/** Levels are whole tenths, 1 to 50; 0 stands for "not held" where a number is needed. */
export const HIGHEST_LEVEL = 50

export type LevelWord = 'STARTING' | 'PRACTISING' | 'USING_IT' | 'SKILLED' | 'HELPING_OTHERS'

/** Choosing a word sets this level. */
export const LEVEL_OF_WORD: Readonly<Record<LevelWord, number>> = {
  STARTING: 10,
  PRACTISING: 20,
  USING_IT: 30,
  SKILLED: 40,
  HELPING_OTHERS: 50,
}

/** What others count on where a person shows a skill but not its level. */
export const LEVEL_WHERE_NOT_SHOWN = LEVEL_OF_WORD.USING_IT

const HALF_WAY_TO_NEXT_WORD = 5

/** The word nearest to a level in tenths (1 to 50); halfway goes up. */
export function levelWord(level: number): LevelWord {
  if (level < LEVEL_OF_WORD.PRACTISING - HALF_WAY_TO_NEXT_WORD) return 'STARTING'
  if (level < LEVEL_OF_WORD.USING_IT - HALF_WAY_TO_NEXT_WORD) return 'PRACTISING'
  if (level < LEVEL_OF_WORD.SKILLED - HALF_WAY_TO_NEXT_WORD) return 'USING_IT'
  if (level < LEVEL_OF_WORD.HELPING_OTHERS - HALF_WAY_TO_NEXT_WORD) return 'SKILLED'
  return 'HELPING_OTHERS'
}

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
