import type { Role } from '../../roles/role.ts'

/** What roles ask in short lists, to be compared by the plainest means: what suggestions have to be better than. */
export interface PlainRole {
  readonly requirements: Role['requirements']
  readonly levels: ReadonlyMap<string, number>
  /** What is asked with some weight. */
  readonly main: ReadonlySet<string>
}

/** Half of the way from "not important" to "extremely important". */
const LEAST_MAIN_IMPORTANCE = 50

export function plainRole({ requirements }: Pick<Role, 'requirements'>): PlainRole {
  const main = requirements.filter(({ importance }) => importance >= LEAST_MAIN_IMPORTANCE)
  return {
    requirements,
    levels: new Map(requirements.map(({ skillId, level }) => [skillId, level])),
    main: new Set(main.map(({ skillId }) => skillId)),
  }
}

/** What both ask with some weight, as a share of what either does: 0 to 1 (Jaccard). Levels are not read. */
export function sharedSkills(held: PlainRole, asked: PlainRole): number {
  const both = [...held.main].filter((skillId) => asked.main.has(skillId)).length
  const either = held.main.size + asked.main.size - both
  return either === 0 ? 0 : both / either
}

/** How much of what is asked is held, by importance and up to the level asked: 0 to 1. */
export function coverage(held: PlainRole, asked: PlainRole): number {
  let met = 0
  let all = 0
  for (const { skillId, level, importance } of asked.requirements) {
    met += importance * Math.min(1, (held.levels.get(skillId) ?? 0) / level)
    all += importance
  }
  return all === 0 ? 0 : met / all
}

/** Coverage one way and the other, as their harmonic mean: 0 to 1. */
export function coverageBothWays(held: PlainRole, asked: PlainRole): number {
  const there = coverage(held, asked)
  const back = coverage(asked, held)
  return there + back === 0 ? 0 : (2 * there * back) / (there + back)
}
