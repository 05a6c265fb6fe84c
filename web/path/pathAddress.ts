/** What an address of the path page says: which of the suggested ways, or over just which roles. */
export type PathChoice = {
  /** Place among the suggested ways, from 0. */
  readonly way: number
  /** Ids of the stones on the way; null for the suggested ways. */
  readonly via: readonly string[] | null
}

/** Reads the query of an address. An empty `via` is the direct way. */
export function readPathChoice(query: URLSearchParams): PathChoice {
  const via = query.get('via')
  const way = Number(query.get('way') ?? 0)
  return {
    way: Number.isInteger(way) && way > 0 ? way : 0,
    via: via === null ? null : via.split(',').filter((id) => id !== ''),
  }
}

/** The query of an address; nothing for the first of the suggested ways. */
export function writePathChoice({ way, via }: PathChoice): Record<string, string> {
  if (via !== null) return { via: via.join(',') }
  return way === 0 ? {} : { way: String(way) }
}
