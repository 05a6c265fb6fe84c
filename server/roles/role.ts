import type { SkillAtLevel } from '../skills/skill.ts'

/** A skill that a role asks: level in tenths 1 to 50, importance 0 to 100. */
export interface Requirement extends SkillAtLevel {
  readonly importance: number
  readonly essential: boolean
}

/** A job profile. At most one requirement for each skill. */
export interface Role {
  readonly id: string
  readonly familyId: string
  /** null where the organization has no grades. */
  readonly grade: number | null
  readonly requirements: readonly Requirement[]
}
