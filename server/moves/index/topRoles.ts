import { BLOCK } from './personQuery.ts'
import type { PersonQuery } from './queryRoom.ts'
import type { RoleIndex } from './roleIndex.ts'

const blockSize = BLOCK

/**
 * The roles with the highest scores, best first, ties by ascending role id: at most `count` of those that have a seat. Of some
 * roles alone where `isWanted` says so with a 1 at their number.
 */
export function topRoles(
  roles: RoleIndex,
  { scores, highest }: Pick<PersonQuery, 'scores' | 'highest'>,
  count: number,
  isWanted: Uint8Array | null = null,
): number[] {
  const best: number[] = []
  let least = 0
  for (let start = 0; start < roles.seatedCount; start += blockSize) {
    if ((highest[start / blockSize] ?? 0) < least) continue
    const end = Math.min(start + blockSize, roles.seatedCount)
    for (let role = start; role < end; role += 1) {
      if ((scores[role] ?? 0) < least || isWanted?.[role] === 0) continue
      keepBest(roles, scores, best, role, count)
      if (best.length === count) least = scores[best[count - 1] ?? 0] ?? 0
    }
  }
  return best
}

/** Puts a role in its place among the best so far, if it belongs there. */
function keepBest(roles: RoleIndex, scores: Int32Array, best: number[], role: number, count: number): void {
  if (best.length < count) best.push(role)
  else if (compareRoles(roles, scores, role, best[count - 1] ?? role) >= 0) return
  let place = best.length - 1
  for (; place > 0 && compareRoles(roles, scores, role, best[place - 1] ?? role) < 0; place -= 1) {
    best[place] = best[place - 1] ?? role
  }
  best[place] = role
}

/** Higher score first, ties by ascending role id. */
export function compareRoles({ idOrder }: RoleIndex, scores: Int32Array, left: number, right: number): number {
  return (scores[right] ?? 0) - (scores[left] ?? 0) || (idOrder[left] ?? 0) - (idOrder[right] ?? 0)
}
