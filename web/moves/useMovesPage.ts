import { useMediaQuery } from '@mantine/hooks'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { FamiliesDocument, type FamiliesQuery, MovesDocument } from '../generated/operations.ts'
import { type MoveFilter, readFilter, writeFilter } from './moveFilter.ts'
import { type MoveSort, readSort, writeSort } from './moveSort.ts'

/** As many as fit a first look (half of them on a phone), a dozen more at a time, and as many as one screen can hold. */
const amounts = { first: 18, firstOnPhone: 9, more: 12, most: 53 }
const phoneScreen = '(max-width: 719px)'

/** Two views of the same roles: the map with the list beside it, and the list alone. */
export type View = 'map' | 'list'

export type Family = FamiliesQuery['families'][number]

const noFamilies: readonly Family[] = []

export type MovesPageState = ReturnType<typeof useMovesPage>

/** The roles over the wall as the address asks for them, and how to change what it asks. */
export function useMovesPage() {
  const [query, setQuery] = useSearchParams()
  const filter = readFilter(query)
  const focus = query.get('focus')
  const isPhone = useMediaQuery(phoneScreen, false, { getInitialValueInEffect: false })
  const view = viewOf(query.get('view')) ?? (isPhone ? 'list' : 'map')
  const first = isPhone ? amounts.firstOnPhone : amounts.first
  const asked = Number(query.get('show'))
  const amount = Number.isInteger(asked) ? Math.min(amounts.most, Math.max(first, asked)) : first

  const ifSkill = query.get('if')
  const [families] = useQuery({ query: FamiliesDocument })
  const all = families.data?.families ?? noFamilies
  const familyIds = all.filter(({ code }) => filter.families.includes(code)).map(({ id }) => id)
  const [moves, ask] = useQuery({
    query: MovesDocument,
    pause: families.data === undefined && families.error === undefined,
    variables: {
      first: amount,
      wayIn: filter.wayIn,
      families: filter.families.length > 0 ? familyIds : null,
      bands: filter.bands.length > 0 ? [...filter.bands] : null,
      marks: filter.marks.length > 0 ? [...filter.marks] : null,
      reach: filter.reach,
      ifSkill,
    },
  })
  const change = (next: URLSearchParams, isStep: boolean) =>
    setQuery(next, { replace: !isStep, preventScrollReset: true })
  return {
    filter,
    focus,
    view,
    /** A skill that is taken to be learned; null for things as they are. */
    ifSkill,
    isPhone,
    sort: readSort(query.get('sort')),
    families: all,
    viewer: moves.data?.viewer ?? null,
    isLoading: moves.fetching || families.fetching,
    error: moves.error ?? families.error,
    retry: () => ask({ requestPolicy: 'network-only' }),
    setFilter: (next: MoveFilter) => change(writeFilter(query, next), false),
    /** Looking as if a skill were learned is a step that Back takes back. */
    setIfSkill: (skillId: string | null) => change(withParameter(query, 'if', skillId), true),
    setView: (next: View) => change(withParameter(query, 'view', next), false),
    setSort: (next: MoveSort | null) => change(withParameter(query, 'sort', writeSort(next)), false),
    /** Choosing a role is a step that Back takes back. */
    setFocus: (roleId: string | null) => change(withParameter(query, 'focus', roleId), true),
    moreToShow: (total: number) => Math.min(amounts.more, Math.min(total, amounts.most) - amount),
    showMore: () => change(withParameter(query, 'show', String(amount + amounts.more)), false),
  }
}

function viewOf(word: string | null): View | null {
  return word === 'map' || word === 'list' ? word : null
}

function withParameter(query: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}
