import type { FoundRoleFragment, SearchQuery, SkillKind, TextFragment } from '../generated/operations.ts'

/** One line of the palette: where it leads, what it is called, and what stands before and behind the name. */
export type Suggestion = {
  /** The address of the page, which also tells suggestions apart. */
  readonly to: string
  readonly name: string
  readonly note: string
  readonly mark:
    | { readonly kind: 'page' }
    | { readonly kind: 'person' }
    | { readonly kind: 'skill' }
    | { readonly kind: 'team' }
    | { readonly kind: 'role'; readonly code: string; readonly order: number }
}

type Found = SearchQuery['search'][number]

/** The words that the viewer's language gives to a suggestion. */
export type Words = {
  readonly localize: (texts: TextFragment) => string
  /** "talent", "knowledge": what sort of skill it is. */
  readonly sortOf: (kind: SkillKind) => string
  /** "needs stays calm", for a role that was found through a skill. */
  readonly needs: (skill: string) => string
}

/** What was found as suggestions, best first; behind the best skill the roles that need it. Nothing comes twice. */
export function suggestionsOf(found: readonly Found[], words: Words): Suggestion[] {
  const bestSkill = found.find((thing) => thing.__typename === 'Skill')
  const byAddress = new Map<string, Suggestion>()
  for (const thing of found) {
    const roles = thing === bestSkill ? rolesNeeding(bestSkill, words) : []
    for (const suggestion of [suggestionFor(thing, words), ...roles]) {
      if (!byAddress.has(suggestion.to)) byAddress.set(suggestion.to, suggestion)
    }
  }
  return [...byAddress.values()]
}

type FoundSkill = Extract<Found, { __typename: 'Skill' }>

function rolesNeeding({ names, roles }: FoundSkill, words: Words): Suggestion[] {
  return roles.nodes.map((role) => roleSuggestion(role, words.needs(words.localize(names)), words))
}

function suggestionFor(thing: Found, words: Words): Suggestion {
  const { localize, sortOf } = words
  switch (thing.__typename) {
    case 'Person': {
      const role = thing.seats[0]?.role
      const note = role === undefined ? '' : localize(role.titles)
      return { to: `/people/${thing.id}`, name: thing.name, note, mark: { kind: 'person' } }
    }
    case 'Role':
      return roleSuggestion(thing, localize(thing.family.names), words)
    case 'Skill':
      return {
        to: `/skills/${thing.id}`,
        name: localize(thing.names),
        note: sortOf(thing.kind),
        mark: { kind: 'skill' },
      }
    case 'Team': {
      const note = localize(thing.department.names)
      return { to: `/teams/${thing.id}`, name: localize(thing.names), note, mark: { kind: 'team' } }
    }
  }
}

function roleSuggestion(role: FoundRoleFragment, note: string, { localize }: Words): Suggestion {
  const { code, order } = role.family
  return { to: `/roles/${role.id}`, name: localize(role.titles), note, mark: { kind: 'role', code, order } }
}

/** The pages whose name holds `text`, whatever its case and accents; all of them for an empty text. */
export function matchingPages(pages: readonly Suggestion[], text: string): Suggestion[] {
  const wanted = plain(text)
  return pages.filter((page) => plain(page.name).includes(wanted))
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
