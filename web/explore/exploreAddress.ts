import { type NodeKind, nodeKinds } from './exploreNode.ts'

/** What the address of the page says: all of the view, nothing of a person but opaque ids. */
export type ExploreAddress = {
  /** Where it began; null on the empty page and while a way is shown. */
  readonly from: string | null
  /** Where the way from me leads; null when none is shown. */
  readonly to: string | null
  /** What is expanded, in the order in which it was. */
  readonly open: readonly string[]
  /** What the panel tells about; null when it is closed. */
  readonly at: string | null
  /** The kind of which the panel lists everything around `at`; null for the usual panel. */
  readonly list: NodeKind | null
  readonly kinds: readonly NodeKind[]
}

export type ExploreView = 'graph' | 'list'

/** People are shown when asked for: there are many of them, and they are not what most come for. */
export const usualKinds: readonly NodeKind[] = ['Skill', 'Role', 'Team']

const kindWords: Readonly<Record<NodeKind, string>> = {
  Skill: 'skills',
  Role: 'roles',
  Team: 'teams',
  Person: 'people',
}

/** Reads an address. What it does not know it leaves out; without any known kind it shows the usual ones. */
export function readAddress(query: URLSearchParams): ExploreAddress {
  const words = new Set(wordsIn(query, 'kinds'))
  const kinds = nodeKinds.filter((kind) => words.has(kindWords[kind]))
  return {
    from: query.get('from'),
    to: query.get('to'),
    open: [...new Set(wordsIn(query, 'open'))],
    at: query.get('at'),
    list: nodeKinds.find((kind) => kindWords[kind] === query.get('list')) ?? null,
    kinds: kinds.length > 0 ? kinds : usualKinds,
  }
}

/** The query with this address in place of its own; whatever else it says stays. What is as usual is not written. */
export function writeAddress(query: URLSearchParams, address: ExploreAddress): URLSearchParams {
  const next = new URLSearchParams(query)
  const isUsual = address.kinds.join() === usualKinds.join()
  setOrDelete(next, 'from', address.from)
  setOrDelete(next, 'to', address.to)
  setOrDelete(next, 'open', address.open.join(','))
  setOrDelete(next, 'at', address.at)
  setOrDelete(next, 'list', address.list === null ? null : kindWords[address.list])
  setOrDelete(next, 'kinds', isUsual ? null : address.kinds.map((kind) => kindWords[kind]).join(','))
  return next
}

/** The view that the address asks for; null leaves it to the screen. */
export function readView(query: URLSearchParams): ExploreView | null {
  const view = query.get('view')
  return view === 'graph' || view === 'list' ? view : null
}

function wordsIn(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(',').filter((word) => word !== '')
}

function setOrDelete(query: URLSearchParams, name: string, text: string | null): void {
  if (text === null || text === '') query.delete(name)
  else query.set(name, text)
}
