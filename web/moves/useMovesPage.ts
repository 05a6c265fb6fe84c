import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { FamiliesDocument, type FamiliesQuery, MovesDocument } from '../generated/operations.ts'
import { type MoveFilter, readFilter, writeFilter } from './moveFilter.ts'

/** As many as fit a first look, a dozen more at a time, and as many as one screen can hold at the most. */
const amounts = { first: 18, more: 12, most: 54 }

export type Family = FamiliesQuery['families'][number]

/** The roles over the wall as the address asks for them, and how to change what it asks. */
export function useMovesPage() {
  const [query, setQuery] = useSearchParams()
  const filter = readFilter(query)
  const focus = query.get('focus')
  const asked = Number(query.get('show'))
  const amount = Number.isInteger(asked) ? Math.min(amounts.most, Math.max(amounts.first, asked)) : amounts.first

  const [families] = useQuery({ query: FamiliesDocument })
  const all = families.data?.families ?? []
  const familyIds = all.filter(({ code }) => filter.families.includes(code)).map(({ id }) => id)
  const [moves, ask] = useQuery({
    query: MovesDocument,
    pause: families.data === undefined && families.error === undefined,
    variables: {
      first: amount,
      families: filter.families.length > 0 ? familyIds : null,
      bands: filter.bands.length > 0 ? [...filter.bands] : null,
      reach: filter.reach,
    },
  })
  const change = (next: URLSearchParams, isStep: boolean) =>
    setQuery(next, { replace: !isStep, preventScrollReset: true })
  return {
    filter,
    focus,
    families: all,
    viewer: moves.data?.viewer ?? null,
    isLoading: moves.fetching || families.fetching,
    error: moves.error ?? families.error,
    retry: () => ask({ requestPolicy: 'network-only' }),
    setFilter: (next: MoveFilter) => change(writeFilter(query, next), false),
    /** Choosing a role is a step that Back takes back. */
    setFocus: (roleId: string | null) => change(withParameter(query, 'focus', roleId), true),
    moreToShow: (total: number) => Math.min(amounts.more, Math.min(total, amounts.most) - amount),
    showMore: () => change(withParameter(query, 'show', String(amount + amounts.more)), false),
  }
}

function withParameter(query: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}
