import MiniSearch from 'minisearch'
import type { SearchKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type PartsQuery, readInParts } from '../graph/readInParts.ts'

/** Finds people, roles, skills and teams by name in any of the three languages. */
export interface SearchIndex {
  /** Best first; at most `first`. Empty for a text of under two letters. */
  find(text: string, kinds: readonly SearchKind[], first: number): readonly Found[]
  /** Reads all names again; what is found meanwhile comes from the names before. */
  refresh(): Promise<void>
}

export interface Found {
  readonly kind: SearchKind
  readonly id: string
}

interface Entry extends Found {
  readonly key: string
  readonly names: string
  readonly synonyms: string
}

/** So many names are indexed before others get their turn: some hundredths of a second. */
const NAMES_AT_ONCE = 1_000

const SHORTEST_TEXT = 2

/** One typo, but not in words so short that everything is one typo away; two letters changed places count as two. */
const SHORTEST_WORD_WITH_TYPO = 4
const SHORTEST_WORD_WITH_TWO = 8

function typosIn(word: string): number | false {
  if (word.length < SHORTEST_WORD_WITH_TYPO) return false
  return word.length < SHORTEST_WORD_WITH_TWO ? 1 : 2
}

/** Lower case without accents: `Cécile` is found by `cecile`. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const emptyIndex = (): MiniSearch<Entry> =>
  new MiniSearch<Entry>({
    idField: 'key',
    fields: ['names', 'synonyms'],
    storeFields: ['kind'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { names: 3 },
      prefix: true,
      fuzzy: typosIn,
      combineWith: 'AND',
      weights: { fuzzy: 0.3, prefix: 0.7 },
    },
  })

/** Opens the index over the names in the graph. Only people who work here now are in it. */
export async function openSearchIndex(graph: Graph): Promise<SearchIndex> {
  let index = await buildIndex(graph)
  return {
    find(text, kinds, first) {
      const asked = text.normalize('NFC').trim()
      if (asked.length < SHORTEST_TEXT) return []
      const wanted = new Set<unknown>(kinds)
      return index
        .search(asked, { filter: ({ kind }) => wanted.has(kind) })
        .map(({ kind, id, score }) => ({ kind: kind as SearchKind, id: idOf(String(id)), score })) // stored as such
        .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
        .slice(0, first)
    },
    async refresh() {
      index = await buildIndex(graph)
    },
  }
}

interface NameRow {
  readonly id: string
  readonly names: readonly (string | null)[]
  readonly synonyms?: readonly (string | null)[] | null
}

const QUERIES: readonly ({ readonly kind: SearchKind } & PartsQuery)[] = [
  {
    kind: 'PERSON',
    ids: `// search.personIds
      MATCH (p:Person {status: 'ACTIVE'}) RETURN p.id AS id`,
    rows: `// search.people
      UNWIND $ids AS id
      MATCH (p:Person {id: id})
      RETURN p.id AS id, [p.name] AS names ORDER BY id`,
  },
  {
    kind: 'ROLE',
    ids: `// search.roleIds
      MATCH (r:Role) RETURN r.id AS id`,
    rows: `// search.roles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})
      RETURN r.id AS id, [r.titleEn, r.titleNl, r.titleFr] AS names ORDER BY id`,
  },
  {
    kind: 'SKILL',
    ids: `// search.skillIds
      MATCH (s:Skill) RETURN s.id AS id`,
    rows: `// search.skills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})
      RETURN s.id AS id, [s.nameEn, s.nameNl, s.nameFr] AS names, s.synonymsEn AS synonyms ORDER BY id`,
  },
  {
    kind: 'TEAM',
    ids: `// search.teamIds
      MATCH (t:Team) RETURN t.id AS id`,
    rows: `// search.teams
      UNWIND $ids AS id
      MATCH (t:Team {id: id})
      RETURN t.id AS id, [t.nameEn, t.nameNl, t.nameFr] AS names ORDER BY id`,
  },
]

async function buildIndex(graph: Graph): Promise<MiniSearch<Entry>> {
  const index = emptyIndex()
  for (const { kind, ...query } of QUERIES) {
    const rows = await readInParts<NameRow>(graph, query)
    await index.addAllAsync(
      rows.map((row) => toEntry(kind, row)),
      { chunkSize: NAMES_AT_ONCE },
    )
  }
  return index
}

const words = (texts: readonly (string | null)[] | null | undefined): string =>
  [...new Set((texts ?? []).filter((text) => text !== null))].join(' ')

/** A skill and a role could share an id, so the index keeps the kind in front. */
const idOf = (key: string): string => key.slice(key.indexOf(':') + 1)

const toEntry = (kind: SearchKind, row: NameRow): Entry => ({
  key: `${kind}:${row.id}`,
  kind,
  id: row.id,
  names: words(row.names),
  synonyms: words(row.synonyms),
})
