import { compareIds } from '../shared/compareIds.ts'
import { BadInput } from '../shared/requestErrors.ts'

export type NeedKind = 'ROLE' | 'OPENING' | 'SKILLS'

/** What is looked for, by id: one role, one opening, or one to ten skills in the order of their ids. */
export interface NeedAsked {
  readonly kind: NeedKind
  readonly ids: readonly string[]
}

/** With more skills hardly anyone has most of them, and nobody reads why. */
export const MOST_SKILLS = 10

/**
 * Reads a need: exactly one of role, opening and skills. A skill named twice counts once.
 * @param field where it stands in the request, for the refusal. @throws BadInput.
 */
export function settleNeed(
  need: {
    readonly roleId?: string | null | undefined
    readonly openingId?: string | null | undefined
    readonly skillIds?: readonly string[] | null | undefined
  },
  field: string,
): NeedAsked {
  const skillIds = need.skillIds == null ? null : [...new Set(need.skillIds)].sort(compareIds)
  const asked: NeedAsked[] = [
    ...(need.roleId == null ? [] : [{ kind: 'ROLE' as const, ids: [need.roleId] }]),
    ...(need.openingId == null ? [] : [{ kind: 'OPENING' as const, ids: [need.openingId] }]),
    ...(skillIds === null ? [] : [{ kind: 'SKILLS' as const, ids: skillIds }]),
  ]
  const [first] = asked
  if (first === undefined || asked.length > 1) {
    throw new BadInput(field, 'Look for a role, for an opening or for skills: one of the three.')
  }
  if (first.ids.length === 0) throw new BadInput(`${field}.skillIds`, 'Name at least one skill.')
  if (first.ids.length > MOST_SKILLS) {
    throw new BadInput(`${field}.skillIds`, `Name at most ${MOST_SKILLS} skills: the fewer, the more people have them.`)
  }
  return first
}
