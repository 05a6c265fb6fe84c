import type { LikenessTo } from '../varietyOrder.ts'
import type { IndexTables } from './indexTables.ts'
import type { KindSet } from './kindSets.ts'
import { packedPostings } from './postingWeights.ts'

/** How alike roles are, by number, with the weights they have for people who hold something of these kinds. */
export function likenessOfRoles(tables: IndexTables, held: KindSet): LikenessTo<number> {
  const { starts, skill } = tables.roles.requirements
  const { requirements: weights } = packedPostings(tables, held)
  const weightAt = new Uint16Array(tables.skills.skillCount)
  let first = 0
  let end = 0
  return (picked) => {
    for (let row = first; row < end; row += 1) weightAt[skill[row] ?? 0] = 0
    first = starts[picked] ?? 0
    end = starts[picked + 1] ?? 0
    for (let row = first; row < end; row += 1) weightAt[skill[row] ?? 0] = weights[row] ?? 0
    return (other) => {
      const otherEnd = starts[other + 1] ?? 0
      let shared = 0
      for (let row = starts[other] ?? 0; row < otherEnd; row += 1) {
        shared += Math.min(weights[row] ?? 0, weightAt[skill[row] ?? 0] ?? 0)
      }
      return shared
    }
  }
}
