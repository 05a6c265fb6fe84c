import MiniSearch from 'minisearch'
import type { SearchKind, SkillKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type PartsQuery, readInParts } from '../graph/readInParts.ts'
import { compareIds } from '../shared/compareIds.ts'
import { type ListOrder, orderList } from '../shared/listOrder.ts'
import { MOST_PER_PAGE } from '../shared/page.ts'
import { type OrderedKind, readOrders } from './orders.ts'

/** Finds people, roles, skills and teams by name in any of the three languages, and keeps long lists in order. */
export interface SearchIndex {
  /** Best first; at most `first`. Empty for a text of under two letters. */
  find(text: string, wanted: Wanted, first: number): readonly Found[]
  /** All of a kind: by English name with skills grouped by kind and roles by family, or as `orders.ts` says. */
  inOrder(kind: OrderedKind): ListOrder
  /** Reads all names again; what is found meanwhile comes from the names before. */
  refresh(): Promise<void>
}

/** What is looked for: these kinds, and of skills those of some kinds; null for all. */
export interface Wanted {
  readonly kinds: readonly SearchKind[]
  readonly skillKinds: readonly SkillKind[] | null
}

export interface Found {
  readonly kind: SearchKind
  readonly id: string
}

interface Entry extends Found {
  readonly key: string
  readonly names: string
  readonly synonyms: string
  /** What is wanted names it: its kind, of a skill with the kind of skill. */
  readonly sort: Sort
}

type Sort = SearchKind | `SKILL ${SkillKind}`

/** So many names are indexed before others get their turn: some milliseconds. */
const NAMES_AT_ONCE = 250

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
    storeFields: ['kind', 'sort'],
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
  let names = await readNames(graph)
  return {
    find(text, wanted, first) {
      const asked = text.normalize('NFC').trim()
      if (asked.length < SHORTEST_TEXT) return []
      const sorts = sortsOf(wanted)
      if (asked.length > LONGEST_BEGINNING) return bestOf(names.index, asked, sorts, first)
      return names.beginnings(asked, sorts).slice(0, first)
    },
    inOrder: (kind) => names.orders.get(kind) ?? NO_NAMES,
    async refresh() {
      names = await readNames(graph)
    },
  }
}

const NO_NAMES = orderList([])

const ALL_SKILLS: readonly SkillKind[] = ['SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY', 'ENERGY']

const sortsOf = ({ kinds, skillKinds }: Wanted): Sort[] =>
  kinds.flatMap((kind) => (kind === 'SKILL' ? (skillKinds ?? ALL_SKILLS).map((each): Sort => `SKILL ${each}`) : [kind]))

/** The best, at most `count`: by score, ties by id. */
function bestOf(index: MiniSearch<Entry>, asked: string, sorts: readonly Sort[], count: number): Found[] {
  const wanted = new Set<unknown>(sorts)
  const results = index.search(asked, { filter: ({ sort }) => wanted.has(sort) })
  const least = results[count - 1]?.score ?? 0
  const end = results.findIndex(({ score }) => score < least)
  return results
    .slice(0, end < 0 ? results.length : end)
    .map(({ kind, id, score }) => ({ kind: kind as SearchKind, id: idOf(String(id)), score })) // stored as such
    .sort((one, other) => other.score - one.score || compareIds(one.id, other.id))
    .slice(0, count)
    .map(({ kind, id }) => ({ kind, id }))
}

/** So few letters are the beginning of every tenth name: found once, and remembered as long as the names are the same. */
const LONGEST_BEGINNING = 3
const MOST_REMEMBERED = 1_000

/** Finds by the beginnings of words: as many as anybody may ask for. */
type FindByBeginning = (asked: string, sorts: readonly Sort[]) => readonly Found[]

function openBeginnings(index: MiniSearch<Entry>): FindByBeginning {
  const known = new Map<string, readonly Found[]>()
  return (asked, sorts) => {
    const key = [asked.toLowerCase(), ...[...new Set(sorts)].sort()].join(' ')
    const found = known.get(key) ?? bestOf(index, asked, sorts, MOST_PER_PAGE)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, found)
    return found
  }
}

interface NameRow {
  readonly id: string
  /** In English, Dutch and French. */
  readonly names: readonly (string | null)[]
  readonly groupId?: string | null
  readonly synonyms?: readonly (string | null)[] | null
}

const QUERIES: readonly ({ readonly kind: SearchKind } & PartsQuery)[] = [
  {
    kind: 'PERSON',
    ids: `// search.personIds
      MATCH (p:Person {status: 'ACTIVE'}) WITH p.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.people
      UNWIND $ids AS id
      MATCH (p:Person {id: id})
      RETURN p.id AS id, [p.name] AS names ORDER BY id`,
  },
  {
    kind: 'ROLE',
    ids: `// search.roleIds
      MATCH (r:Role) WITH r.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.roles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})-[:IN_FAMILY]->(f:RoleFamily)
      RETURN r.id AS id, f.id AS groupId, [r.titleEn, r.titleNl, r.titleFr] AS names ORDER BY id`,
  },
  {
    kind: 'SKILL',
    ids: `// search.skillIds
      MATCH (s:Skill) WITH s.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.skills
      UNWIND $ids AS id
      MATCH (s:Skill {id: id})
      RETURN s.id AS id, s.kind AS groupId, [s.nameEn, s.nameNl, s.nameFr] AS names, s.synonymsEn AS synonyms ORDER BY id`,
  },
  {
    kind: 'TEAM',
    ids: `// search.teamIds
      MATCH (t:Team) WITH t.id AS id ORDER BY id RETURN collect(id) AS ids`,
    rows: `// search.teams
      UNWIND $ids AS id
      MATCH (t:Team {id: id})
      RETURN t.id AS id, [t.nameEn, t.nameNl, t.nameFr] AS names ORDER BY id`,
  },
]

interface Names {
  readonly index: MiniSearch<Entry>
  readonly beginnings: FindByBeginning
  readonly orders: ReadonlyMap<OrderedKind, ListOrder>
}

async function readNames(graph: Graph): Promise<Names> {
  const index = emptyIndex()
  const orders = await readOrders(graph)
  for (const { kind, ...query } of QUERIES) {
    const rows = await readInParts<NameRow>(graph, query)
    await index.addAllAsync(
      rows.map((row) => toEntry(kind, row)),
      { chunkSize: NAMES_AT_ONCE },
    )
    orders.set(
      kind,
      orderList(rows.map(({ id, names, groupId }) => ({ id, text: names[0] ?? '', groups: groupId ? [groupId] : [] }))),
    )
  }
  return { index, beginnings: openBeginnings(index), orders }
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
  sort: kind === 'SKILL' ? `SKILL ${row.groupId as SkillKind}` : kind, // a skill's group is its kind
})
