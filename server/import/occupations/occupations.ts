import type { Requirement, Role } from '../../roles/role.ts'
import type { MatchingSkill } from '../../skills/skill.ts'

/** The occupations of a published source as matching reads an organization: each occupation is a role. */
export interface Occupations {
  readonly source: 'O*NET' | 'ESCO' | 'ROME'
  /** What the source calls the families of its occupations. */
  readonly families: string
  readonly skills: readonly MatchingSkill[]
  /** Ascending by id, each with one requirement or more. */
  readonly roles: readonly Role[]
  /** True where skills and knowledge have rated levels in every role. */
  readonly knowledgeApart: boolean
  /** What stands in the folder and could not be used, in words and numbers. */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[]
}

/** A line without a level says only that a role asks something. These are assumed: higher where it is at the core of the role. */
export const ASSUMED_LEVEL = { core: 40, other: 20 } as const
export const ASSUMED_IMPORTANCE = 50

/** An occupation that asks something. */
export interface Asking {
  readonly occupationId: string
  readonly requirement: Requirement
}

/** Occupation id -> what it asks, each skill once: of two rows about one skill the higher level counts. Level 0 asks nothing. */
export function requirementsByOccupation(rows: Iterable<Asking>): ReadonlyMap<string, readonly Requirement[]> {
  const found = new Map<string, Map<string, Requirement>>()
  for (const { occupationId, requirement } of rows) {
    if (requirement.level === 0) continue
    const requirements = found.get(occupationId) ?? new Map<string, Requirement>()
    found.set(occupationId, requirements)
    const before = requirements.get(requirement.skillId)
    if (before === undefined || before.level < requirement.level) requirements.set(requirement.skillId, requirement)
  }
  return new Map([...found].map(([occupationId, requirements]) => [occupationId, [...requirements.values()]]))
}
