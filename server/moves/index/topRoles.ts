import { BLOCK, type PersonQuery } from './personQuery.ts'
import type { RoleIndex } from './roleIndex.ts'

/** The roles with the highest scores, best first, ties by ascending role id: at most `count`, none of those in `leftOut`. */
export function topRoles(
  roles: RoleIndex,
  { scores, highest }: Pick<PersonQuery, 'scores' | 'highest'>,
  count: number,
): number[] {
  const threshold = nthHighest(highest, Math.ceil(roles.seatedCount / BLOCK), count)
  const found: number[] = []
  for (let start = 0; start < roles.seatedCount; start += BLOCK) {
    if ((highest[start / BLOCK] ?? -1) < threshold) continue
    const end = Math.min(start + BLOCK, roles.seatedCount)
    for (let role = start; role < end; role += 1) {
      if ((scores[role] ?? -1) >= threshold) keepBest(roles, scores, found, role, count)
    }
  }
  return found
}

/** Puts a role in its place among the best so far, if it belongs there. */
function keepBest(roles: RoleIndex, scores: Int32Array, best: number[], role: number, count: number): void {
  let place = best.length
  while (place > 0 && compareRoles(roles, scores, role, best[place - 1] ?? role) < 0) place -= 1
  if (place >= count) return
  best.splice(place, 0, role)
  if (best.length > count) best.pop()
}

/** Higher score first, ties by ascending role id. */
export function compareRoles({ idOrder }: RoleIndex, scores: Int32Array, left: number, right: number): number {
  return (scores[right] ?? 0) - (scores[left] ?? 0) || (idOrder[left] ?? 0) - (idOrder[right] ?? 0)
}

/** So many blocks have a score this high that nothing under it can be among the best; 0 where there are fewer blocks. */
function nthHighest(values: Int32Array, valueCount: number, nth: number): number {
  if (valueCount <= nth) return 0
  const sorted = values.slice(0, valueCount).sort()
  return sorted[valueCount - nth] ?? 0
}
