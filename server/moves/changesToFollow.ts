/** What the record keeps of a change, as far as matching reads it. */
export interface RecordedChange {
  readonly kinds: readonly string[]
  readonly ids: readonly string[]
  /** True when more changed than `ids` could hold. */
  readonly everything: boolean
}

/**
 * How much is built anew, each more than the one before: what people show, with rarity and neighbors as they are frozen;
 * rarity and neighbors too; and all of it after the organization itself changed, its names too.
 */
export type RebuildDepth = 'PEOPLE' | 'TABLES' | 'STRUCTURE'

export interface Rebuild {
  readonly depth: RebuildDepth
  /** For the log. */
  readonly why: string
}

/** What following some changes takes. */
export interface ToFollow {
  /** Ids of those who may show other skills now, and perhaps of other nodes. */
  readonly ids: ReadonlySet<string>
  /** What cannot be followed in place; null when all can. */
  readonly rebuild: Rebuild | null
}

const DEPTHS: readonly RebuildDepth[] = ['PEOPLE', 'TABLES', 'STRUCTURE']

/** Kinds of changes that ask for everything anew. `tables` is no change of anything: it is how a job asks every server to renew them. */
const REBUILDS: ReadonlyMap<string, Rebuild> = new Map([
  ['import', { depth: 'STRUCTURE', why: 'an import' }],
  ['seed', { depth: 'STRUCTURE', why: 'a seed' }],
  ['tables', { depth: 'TABLES', why: 'rarity and neighbors were to be renewed' }],
])

const TOO_MANY: Rebuild = { depth: 'PEOPLE', why: 'a change of more people than are recorded' }

/** What somebody shows is the one thing of a person that others are matched by. */
const KIND_FOLLOWED_IN_PLACE = 'skill'

/** Reads what some changes mean for the matching index. All other kinds mean nothing to it. */
export function changesToFollow(changes: readonly RecordedChange[]): ToFollow {
  const ids = new Set<string>()
  let rebuild: Rebuild | null = null
  for (const change of changes) {
    for (const kind of change.kinds) rebuild = deeper(rebuild, REBUILDS.get(kind) ?? null)
    if (!change.kinds.includes(KIND_FOLLOWED_IN_PLACE)) continue
    if (change.everything) rebuild = deeper(rebuild, TOO_MANY)
    for (const id of change.ids) ids.add(id)
  }
  return { ids, rebuild }
}

/** The one of two that builds more, the first where they build as much. */
export function deeper(one: Rebuild | null, other: Rebuild | null): Rebuild | null {
  if (one === null || other === null) return one ?? other
  return DEPTHS.indexOf(other.depth) > DEPTHS.indexOf(one.depth) ? other : one
}
