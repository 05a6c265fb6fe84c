import type { CombinedError } from 'urql'

/** What came of asking for one page of a list; `ask` is the second part of what `useQuery` gives. */
export type AskedPage<Item> = {
  /** Undefined until it is there. */
  readonly page:
    | {
        readonly nodes: readonly Item[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    | undefined
  readonly error: CombinedError | undefined
  readonly ask: (options: { requestPolicy: 'network-only' }) => void
}

/** Asks for the page after a cursor; null asks for the first. A hook. */
export type UseAskedPage<Item> = (after: string | null) => AskedPage<Item>

/** A list of which nothing may be seen looks like one with nothing in it. */
export const emptyPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } as const
