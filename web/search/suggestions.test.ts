import { describe, expect, it } from 'vitest'
import type { FoundRoleFragment, SearchQuery, TextFragment } from '../generated/operations.ts'
import { matchingPages, type Suggestion, suggestionsOf, type Words } from './suggestions.ts'

const words: Words = {
  localize: (texts) => texts.nl ?? texts.en,
  sortOf: (kind) => kind.toLowerCase(),
  needs: (skill) => `vraagt ${skill}`,
}

function named(nl: string): TextFragment {
  return { en: `${nl} in English`, nl, fr: null }
}

const liaison: FoundRoleFragment = {
  id: 'r1',
  titles: named('Omgevingscoördinator'),
  family: { id: 'f1', code: 'NW', order: 4, names: named('Netwerken') },
}
const listening: SearchQuery['search'][number] = {
  __typename: 'Skill',
  id: 'k1',
  kind: 'TALENT',
  names: named('luisteren'),
  roles: { nodes: [liaison] },
}
const liaisonMark = { kind: 'role', code: 'NW', order: 4 }

describe('what was found', () => {
  it('leads to the page of a colleague, a role or a team, with a word about each', () => {
    const suggestions = suggestionsOf(
      [
        { __typename: 'Person', id: 'p1', name: 'Noor Claes', seats: [{ id: 's1', role: liaison }] },
        { __typename: 'Person', id: 'p2', name: 'Lien Goossens', seats: [] },
        { __typename: 'Role', ...liaison },
        {
          __typename: 'Team',
          id: 't1',
          names: named('Straatwerken'),
          department: { id: 'd1', names: named('Uitvoering') },
        },
      ],
      words,
    )
    expect(suggestions).toEqual([
      { to: '/people/p1', name: 'Noor Claes', note: 'Omgevingscoördinator', mark: { kind: 'person' } },
      { to: '/people/p2', name: 'Lien Goossens', note: '', mark: { kind: 'person' } },
      { to: '/roles/r1', name: 'Omgevingscoördinator', note: 'Netwerken', mark: liaisonMark },
      { to: '/teams/t1', name: 'Straatwerken', note: 'Uitvoering', mark: { kind: 'team' } },
    ])
  })

  it('leads to the page of a skill, and from the best one to the roles that need it', () => {
    const steering: SearchQuery['search'][number] = { ...listening, id: 'k2', kind: 'SKILL', names: named('bijsturen') }
    expect(suggestionsOf([listening, steering], words)).toEqual([
      { to: '/skills/k1', name: 'luisteren', note: 'talent', mark: { kind: 'skill' } },
      { to: '/roles/r1', name: 'Omgevingscoördinator', note: 'vraagt luisteren', mark: liaisonMark },
      { to: '/skills/k2', name: 'bijsturen', note: 'skill', mark: { kind: 'skill' } },
    ])
  })

  it('suggests a role once, where it stands highest', () => {
    const suggestions = suggestionsOf([{ __typename: 'Role', ...liaison }, listening], words)
    expect(suggestions.map(({ to, note }) => [to, note])).toEqual([
      ['/roles/r1', 'Netwerken'],
      ['/skills/k1', 'talent'],
    ])
  })
})

describe('pages by name', () => {
  const pages = ['Mijn talenten', 'Mon équipe'].map(
    (name): Suggestion => ({ to: `/${name}`, name, note: '', mark: { kind: 'page' } }),
  )

  it('are found by any part, whatever the case and the accents', () => {
    expect(matchingPages(pages, 'EQUIPE').map((page) => page.name)).toEqual(['Mon équipe'])
    expect(matchingPages(pages, 'tal').map((page) => page.name)).toEqual(['Mijn talenten'])
  })

  it('are all there before anything is typed, and none for a strange word', () => {
    expect(matchingPages(pages, ' ')).toEqual(pages)
    expect(matchingPages(pages, 'zzz')).toEqual([])
  })
})
