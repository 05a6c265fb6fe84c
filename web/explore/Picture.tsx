import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GraphView, type GraphViewHandle } from '../graphView/GraphView.tsx'
import { isReachedByKeys } from '../graphView/isReachedByKeys.ts'
import { fitting, type Point, type Size, type Viewport } from '../graphView/viewport.ts'
import { useLocalize } from '../texts/localized.ts'
import type { Rest, Tree, TreeNode } from './growTree.ts'
import { NodeMark } from './NodeMark.tsx'
import { type KeyPlace, nextInDirection } from './nextInDirection.ts'
import styles from './Picture.module.css'
import { pictureElements } from './pictureElements.ts'
import { type Places, placeNodes } from './placeNodes.ts'
import { sectionWord } from './sectionWord.ts'
import type { ExploreState } from './useExplore.ts'
import { useNodeNote } from './useNodeNote.ts'
import { useWords } from './useWords.ts'

/** Zoomed out further than this, names can hardly be read; then what came last is brought into view instead. */
const leastReadable = 0.72

/** What is explored as a picture: marks and lines on a canvas, and over it a real button for each node. */
export default function Picture({ page }: { page: ExploreState }) {
  const { ref, width, height } = useElementSize()
  const size = { width: Math.floor(width), height: Math.floor(height) }
  return (
    <div ref={ref} className={styles.picture}>
      {size.width === 0 ? null : <Drawn page={page} size={size} />}
    </div>
  )
}

function Drawn({ page, size: { width, height } }: { page: ExploreState; size: Size }) {
  const { t } = useTranslation()
  const { tree, at } = page
  const theme = useComputedColorScheme('light')
  const view = useRef<GraphViewHandle>(null)
  const size = useMemo(() => ({ width, height }), [width, height])
  const places = useMemo(() => placeNodes(tree, size), [tree, size])
  const elements = useMemo(() => pictureElements(tree, places, at), [tree, places, at])
  const whole = useMemo(
    () => fitting([...places.at.values(), ...places.captions], size, airAround(places)),
    [places, size],
  )
  useSeen(places, whole, page, view)

  return (
    <div className={styles.drawn}>
      <p className="hiddenText">{t('explore.keys')}</p>
      <GraphView
        ref={view}
        nodes={elements.nodes}
        lines={elements.lines}
        size={size}
        whole={whole}
        theme={theme}
        ground={<Ground size={size} />}
      >
        <Nodes page={page} places={places} onReach={(place) => view.current?.bringIntoView(place)} />
        <Captions page={page} places={places} />
        <WayWords page={page} places={places} />
      </GraphView>
    </div>
  )
}

/** Half a plate and a little more. */
function airAround({ slot }: Places): Size {
  return { width: slot.width / 2 + 12, height: slot.height }
}

/** Shows everything when something has come, as long as that can be read; else what is told about and grew from it. */
function useSeen(
  places: Places,
  whole: Viewport,
  { at, tree }: ExploreState,
  view: { readonly current: GraphViewHandle | null },
): void {
  const before = useRef<Places['at']>(new Map())
  useEffect(() => {
    const seen = before.current
    before.current = places.at
    const hasGrown = [...places.at.keys()].some((id) => !seen.has(id))
    const told = places.at.get(at ?? tree.order[0] ?? '')
    if (hasGrown && whole.zoom >= leastReadable) view.current?.showAll()
    else if (told !== undefined) view.current?.bringIntoView(hasGrown ? nearestChild(tree, places, at, told) : told)
  }, [places, whole, at, tree, view])
}

/** Of what grew from a node whoever stands most beside it: with it in view, its column is. The node itself when nothing did. */
function nearestChild({ nodes }: Tree, { at: places }: Places, id: string | null, told: Point): Point {
  const children = nodes.flatMap(({ node, parentId }) => {
    const place = parentId === id ? places.get(node.id) : undefined
    return place === undefined ? [] : [place]
  })
  return children.toSorted((one, other) => Math.abs(one.y - told.y) - Math.abs(other.y - told.y))[0] ?? told
}

/** Land around the first node, warm near and cooler far. */
function Ground({ size: { width, height } }: { size: Size }) {
  const rings = [
    { fill: 'var(--land-3)', share: 0.98 },
    { fill: 'var(--land-2)', share: 0.7 },
    { fill: 'var(--land-1)', share: 0.42 },
  ]
  return (
    <svg className={styles.ground} width={width} height={height} aria-hidden="true">
      {rings.map(({ fill, share }) => (
        <ellipse
          key={fill}
          cx={width / 2}
          cy={height / 2}
          rx={(width / 2) * share * 1.25}
          ry={(height / 2) * share * 1.2}
          fill={fill}
        />
      ))}
    </svg>
  )
}

type NodesProps = { page: ExploreState; places: Places; onReach: (place: Point) => void }

/** A list of real buttons, one for each node. One stop for Tab; the arrow keys go to whoever stands there. */
function Nodes({ page, places, onReach }: NodesProps) {
  const { t } = useTranslation()
  const { tree } = page
  const list = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const stop = [last, page.at].find((id) => id !== null && places.at.has(id)) ?? tree.order[0]
  const keyPlaces = [...places.at].map(([id, { x, y }]): KeyPlace => ({ id, x, y }))

  const onKeyDown = (event: KeyboardEvent) => {
    const from = keyPlaces.find(({ id }) => id === stop)
    if (from === undefined) return
    const next = event.key === 'Home' ? (tree.order[0] ?? null) : nextInDirection(keyPlaces, from, event.key)
    if (event.key === 'Enter') page.press(from.id)
    else if (next === null) return
    else list.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus()
    event.preventDefault()
  }
  const reach = (id: string, event: FocusEvent) => {
    setLast(id)
    const place = places.at.get(id)
    if (place !== undefined && isReachedByKeys(event)) onReach(place)
  }
  const at = (id: string) => {
    const place = places.at.get(id)
    return { style: { left: place?.x, top: place?.y }, 'data-side': place?.side }
  }
  return (
    <ul
      ref={list}
      className={styles.nodes}
      style={{ '--room': `${places.slot.width}px` }}
      aria-label={t('explore.picture')}
      onKeyDown={onKeyDown}
    >
      {tree.nodes.map((each) => (
        <li key={each.node.id} {...at(each.node.id)}>
          <NodeButton item={each} page={page} isStop={stop === each.node.id} onReach={reach} />
        </li>
      ))}
      {tree.rests.map((rest) => (
        <li key={rest.id} {...at(rest.id)}>
          <RestButton rest={rest} page={page} isStop={stop === rest.id} onReach={reach} />
        </li>
      ))}
    </ul>
  )
}

type ButtonProps = { page: ExploreState; isStop: boolean; onReach: (id: string, event: FocusEvent) => void }

function NodeButton({ item, page, isStop, onReach }: ButtonProps & { item: TreeNode }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNodeNote()
  const words = useWords(page.tree)
  const { node } = item
  const name = localize(node.names)
  const isOpen = page.tree.open.has(node.id)
  const said = [name, noteOf(node), words.sentenceOf(item)].filter((part) => part !== '')
  return (
    <button
      type="button"
      className={styles.plate}
      data-node={node.id}
      data-kind={node.kind}
      data-me={node.isMe}
      data-open={isOpen || item.parentId === null || item.isOnWay}
      tabIndex={isStop ? 0 : -1}
      aria-label={t(isOpen ? 'explore.nodeOpen' : 'explore.node', { said: said.join(', ') })}
      aria-pressed={page.at === node.id}
      title={name}
      onClick={() => page.select(node.id)}
      onDoubleClick={() => page.toggle(node.id)}
      onFocus={(event) => onReach(node.id, event)}
    >
      {node.kind === 'Skill' ? null : <NodeMark node={node} size={node.kind === 'Team' ? 22 : 28} />}
      <span className={styles.label}>{name}</span>
    </button>
  )
}

/** The number of those not shown one by one; the words above it say what they are. */
function RestButton({ rest, page, isStop, onReach }: ButtonProps & { rest: Rest }) {
  const { t } = useTranslation()
  const words = t(`explore.rest.${rest.kind}`, { count: rest.count })
  return (
    <button
      type="button"
      className={styles.rest}
      data-node={rest.id}
      tabIndex={isStop ? 0 : -1}
      aria-label={rest.isMore ? `${words} ${t('explore.restMore')}` : words}
      onClick={() => page.listAround(rest.parentId, rest.kind)}
      onFocus={(event) => onReach(rest.id, event)}
    >
      {t(rest.isMore ? 'explore.moreOrMore' : 'explore.more', { count: rest.count })}
    </button>
  )
}

/** What the neighbors below are to the one they grew from. The buttons say it too, one by one. */
function Captions({ page, places: { captions, slot } }: { page: ExploreState; places: Places }) {
  const { t } = useTranslation()
  return captions.map(({ parentId, kind, side, x, y }) => {
    const parent = page.tree.nodes.find(({ node }) => node.id === parentId)
    if (parent === undefined) return null
    return (
      <span
        key={`${parentId}-${kind}`}
        className={styles.caption}
        style={{ left: x - slot.width / 2, top: y, width: slot.width }}
        data-side={side}
        aria-hidden="true"
      >
        {t(`explore.around.${sectionWord(parent.node.kind, kind)}`)}
      </span>
    )
  })
}

/** What ties one stone of the way to the next, beside the line. */
function WayWords({ page, places }: { page: ExploreState; places: Places }) {
  const words = useWords(page.tree)
  const way = page.tree.nodes.filter(({ isOnWay }) => isOnWay)
  return way.slice(1).map((stone, place) => {
    const from = places.at.get(way[place]?.node.id ?? '')
    const to = places.at.get(stone.node.id)
    if (from === undefined || to === undefined) return null
    const middle = { left: (from.x + to.x) / 2, top: (from.y + to.y) / 2 }
    return (
      <span key={stone.node.id} className={styles.wayWord} style={middle} aria-hidden="true">
        {words.phraseOf(stone)}
      </span>
    )
  })
}
