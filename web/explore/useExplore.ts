import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { WayToDocument, type WayToQuery } from '../generated/operations.ts'
import { type ExploreAddress, type ExploreView, readAddress, readView, writeAddress } from './exploreAddress.ts'
import { type NodeKind, nodeKinds, nodeOf } from './exploreNode.ts'
import { foldToFit, type Growth, growTree } from './growTree.ts'
import { useArounds } from './useArounds.ts'

export type ExploreState = ReturnType<typeof useExplore>

const phoneScreen = '(max-width: 719px)'

const noStones: Growth['trunk'] = []

/** What the page shows, all of it told by its address, and how to change that. */
export function useExplore() {
  const [query, setQuery] = useSearchParams()
  const isPhone = useMediaQuery(phoneScreen, false, { getInitialValueInEffect: false })
  const address = readAddress(query)
  const { from, to, open, at, list, kinds } = address

  const way = useQuery({ query: WayToDocument, variables: { id: to ?? '' }, pause: to === null })
  const isOfTarget = to !== null && way[0].operation?.variables.id === to
  const wayData = isOfTarget ? way[0].data : undefined
  const wanted = [from, at, ...open].filter((id) => id !== null)
  const arounds = useArounds([...new Set(wanted)])
  const start = from === null ? undefined : arounds.exploredOf(from)

  const startNode = from === null ? undefined : arounds.arounds.get(from)?.node
  const trunk = useMemo(() => {
    if (wayData?.viewer) return stonesOf(wayData.viewer)
    return startNode === undefined ? noStones : [{ node: startNode, tie: null }]
  }, [wayData, startNode])
  const openWords = open.join()
  const kindWords = kinds.join()
  const growth = useMemo(
    (): Growth => ({
      trunk,
      open: openWords === '' ? [] : openWords.split(','),
      at,
      kinds: nodeKinds.filter((kind) => kindWords.split(',').includes(kind)),
      aroundOf: (id) => arounds.arounds.get(id),
    }),
    [trunk, openWords, at, kindWords, arounds.arounds],
  )
  const tree = useMemo(() => growTree(growth), [growth])
  const overFull = useMemo(() => (arounds.isComplete ? foldToFit(growth) : []), [growth, arounds.isComplete])

  const change = (next: Partial<ExploreAddress>, isStep: boolean) =>
    setQuery(writeAddress(query, { ...address, ...next }), { replace: !isStep, preventScrollReset: true })
  const select = (id: string | null) => change({ at: id, list: null }, true)
  const listAround = (id: string, kind: NodeKind) => change({ at: id, list: kind }, true)
  const toggle = (id: string) =>
    change({ open: tree.open.has(id) ? without(open, id) : [...without(open, id), id], at: id, list: null }, true)
  /** The number of a rest leads to its list; a node does what `act` says. */
  const onNode = (act: (id: string) => void) => (id: string) => {
    const rest = tree.rests.find((each) => each.id === id)
    if (rest === undefined) act(id)
    else listAround(rest.parentId, rest.kind)
  }
  return {
    from,
    to,
    at,
    list,
    kinds,
    isPhone,
    view: readView(query) ?? (isPhone ? ('list' as const) : ('graph' as const)),
    tree,
    arounds: arounds.arounds,
    exploredOf: arounds.exploredOf,
    way: wayData?.viewer?.wayTo,
    hasStart: from !== null || to !== null,
    isUnknown: start === null || wayData?.viewer?.wayTo === null,
    error: arounds.error ?? (wayData === undefined ? way[0].error : undefined),
    retry: () => {
      arounds.retry()
      if (to !== null) way[1]({ requestPolicy: 'network-only' })
    },
    /** What has to be folded so that all fits; to be done at once. */
    overFull,
    fold: (ids: readonly string[]) => change({ open: open.filter((id) => !ids.includes(id)) }, false),
    begin: (id: string) => change({ from: id, to: null, open: [id], at: id, list: null }, true),
    walkTo: (id: string) => change({ from: null, to: id, open: [], at: id, list: null }, true),
    select,
    listAround,
    /** Expands a node, or folds it when it is expanded; its place in the order is that of its last opening. */
    toggle,
    /** Shows a neighbor of the node that the panel tells about; of those not shown one by one it is expanded, to stay. */
    reveal: (id: string, kind: NodeKind, isOfRest: boolean) => {
      const opened = at === null || tree.open.has(at) ? open : [...without(open, at), at]
      const wider = nodeKinds.filter((each) => each === kind || kinds.includes(each))
      change({ open: isOfRest ? [...without(opened, id), id] : opened, at: id, list: null, kinds: wider }, true)
    },
    press: onNode(toggle),
    choose: onNode(select),
    setKinds: (next: readonly NodeKind[]) => change({ kinds: next }, false),
    setView: (view: ExploreView) => {
      const next = new URLSearchParams(query)
      next.set('view', view)
      setQuery(next, { replace: true, preventScrollReset: true })
    },
  }
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id)
}

/** The viewer and every stone of the way; the viewer alone with what was asked for when there is none. */
function stonesOf({ person, wayTo }: NonNullable<WayToQuery['viewer']>): Growth['trunk'] {
  if (wayTo === null) return noStones
  const me = { node: nodeOf({ __typename: 'Person', ...person }), tie: null }
  return [me, ...wayTo.steps.map(({ tie, to }) => ({ node: nodeOf(to), tie }))]
}
