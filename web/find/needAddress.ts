import type { TalentNeedInput } from '../generated/operations.ts'

/** What the address of the page says is looked for: one role, one opening, or some skills. */
export type Need =
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'opening'; readonly id: string }
  | { readonly kind: 'skills'; readonly ids: readonly string[] }

/** The service looks for no more at once. */
export const mostSkills = 10

/** Reads `role:ID`, `opening:ID` or `skills:ID,ID`; null for anything else. A skill named twice counts once. */
export function readNeed(query: URLSearchParams): Need | null {
  const [kind, ...rest] = (query.get('need') ?? '').split(':')
  const ids = [...new Set(rest.join(':').split(',').filter(Boolean))]
  const [id] = ids
  if (id === undefined) return null
  if (kind === 'skills') return { kind, ids: ids.slice(0, mostSkills) }
  return kind === 'role' || kind === 'opening' ? { kind, id } : null
}

/** The address that says this; nothing for no need. */
export function writeNeed(need: Need | null): URLSearchParams {
  if (need === null) return new URLSearchParams()
  return new URLSearchParams({ need: `${need.kind}:${need.kind === 'skills' ? need.ids.join() : need.id}` })
}

/** The need as the service is asked for it. */
export function toInput(need: Need): TalentNeedInput {
  if (need.kind === 'skills') return { skillIds: [...need.ids] }
  return need.kind === 'role' ? { roleId: need.id } : { openingId: need.id }
}

/** With one more skill; a role or an opening gives way to it. */
export function withSkill(need: Need | null, id: string): Need {
  const ids = need?.kind === 'skills' ? need.ids : []
  return { kind: 'skills', ids: [...ids.filter((other) => other !== id), id] }
}

/** Without one of its parts; null where nothing is left. */
export function without(need: Need, id: string): Need | null {
  if (need.kind !== 'skills') return null
  const ids = need.ids.filter((other) => other !== id)
  return ids.length === 0 ? null : { kind: 'skills', ids }
}
