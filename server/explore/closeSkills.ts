import { compareIds } from '../shared/compareIds.ts'
import type { SimilarTable } from '../skills/similarSkills.ts'

/** For a skill the ids of those close to it, the closest first. Closeness holds both ways; nothing is close to itself. */
export type CloseSkills = (skillId: string) => readonly string[]

/** Tables are frozen and used for many requests; each is turned around once. */
const known = new WeakMap<SimilarTable, CloseSkills>()

/** Two skills are close when holding one helps where the other is asked, whichever way round; by value, ties by id. */
export function closeSkills(similar: SimilarTable): CloseSkills {
  const found = known.get(similar) ?? bothWays(similar)
  known.set(similar, found)
  return found
}

function bothWays(similar: SimilarTable): CloseSkills {
  const closeness = new Map<string, Map<string, number>>()
  const note = (skillId: string, otherId: string, value: number) => {
    const others = closeness.get(skillId) ?? new Map<string, number>()
    others.set(otherId, Math.max(value, others.get(otherId) ?? 0))
    closeness.set(skillId, others)
  }
  for (const [askedId, helpers] of similar) {
    for (const { skillId, value } of helpers) {
      note(askedId, skillId, value)
      note(skillId, askedId, value)
    }
  }
  const closest = new Map([...closeness].map(([skillId, others]) => [skillId, byValue(others)]))
  return (skillId) => closest.get(skillId) ?? []
}

function byValue(others: ReadonlyMap<string, number>): string[] {
  return [...others]
    .sort(([oneId, one], [otherId, other]) => other - one || compareIds(oneId, otherId))
    .map(([id]) => id)
}
