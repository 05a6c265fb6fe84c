import type { SkillKind } from '../../server/skills/skill.ts'

/** What a role asks: level in tenths 1 to 50, importance 0 to 100. */
export interface Requirement {
  readonly role: string
  readonly skill: string
  readonly level: number
  readonly importance: number
  readonly essential: boolean
}

/** A skill as a source words it. `groups` are ids of broader groups, the nearest first; `uri` is empty where the source has no address for it. */
export interface SourceSkill {
  readonly id: string
  readonly kind: SkillKind
  readonly name: string
  readonly synonyms: readonly string[]
  readonly groups: readonly string[]
  readonly uri: string
}

export interface SourceGroup {
  readonly id: string
  readonly name: string
  readonly uri: string
}

/** What one part of a source gives, and what of it was left out, in words and numbers. */
export interface Extracted {
  readonly skills: readonly SourceSkill[]
  readonly groups: readonly SourceGroup[]
  readonly requirements: readonly Requirement[]
  readonly leftOut: readonly LeftOut[]
}

interface LeftOut {
  readonly what: string
  readonly count: number
}

/** A role with the occupation of each source that it is described by. */
export interface RoleOccupation {
  readonly role: string
  readonly esco_id: string
  readonly onet_code: string
}
