import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GraphView, type GraphViewHandle } from '../graphView/GraphView.tsx'
import type { Point, Size } from '../graphView/viewport.ts'
import { ZoomButtons, zoomStep } from '../graphView/ZoomButtons.tsx'
import { useLocalize } from '../texts/localized.ts'
import type { Rest, TreeNode } from './growTree.ts'
import { type KeyPlace, nextInDirection } from './nextInDirection.ts'
import styles from './Picture.module.css'
import { hasMark, markLift, pictureElements } from './pictureElements.ts'
import { type Places, placeNodes } from './placeNodes.ts'
import type { ExploreState } from './useExplore.ts'
import { useNodeNote } from './useNodeNote.ts'
import { useWords } from './useWords.ts'

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
  const elements = useMemo(() => pictureElements(tree, places.at, at), [tree, places, at])
  const chosenPlace = at === null ? undefined : places.at.get(at)
  useEffect(() => {
    if (chosenPlace !== undefined) view.current?.bringIntoView(chosenPlace)
  }, [chosenPlace])

  const zoomByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') view.current?.zoomBy(zoomStep)
    else if (event.key === '-') view.current?.zoomBy(1 / zoomStep)
    else if (event.key === '0') view.current?.showAll()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys that zoom while the focus is on the picture
    <div className={styles.drawn} onKeyDown={zoomByKey}>
      <p className="hiddenText">{t('explore.keys')}</p>
      <GraphView
        ref={view}
        nodes={elements.nodes}
        lines={elements.lines}
        size={size}
        theme={theme}
        ground={<Ground size={size} />}
      >
        <Nodes page={page} places={places} onReach={(place) => view.current?.bringIntoView(place)} />
        <WayWords page={page} places={places} />
      </GraphView>
      <div className={styles.zoom}>
        <ZoomButtons view={view} />
      </div>
    </div>
  )
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
  const { tree, at } = page
  const list = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const stop = [last, at].find((id) => id !== null && places.at.has(id)) ?? tree.order[0]
  const keyPlaces = [...places.at].map(([id, place]): KeyPlace => ({ id, ...place }))

  const onKeyDown = (event: KeyboardEvent) => {
    const from = keyPlaces.find(({ id }) => id === stop)
    if (from === undefined) return
    const next = event.key === 'Home' ? (tree.order[0] ?? null) : nextInDirection(keyPlaces, from, event.key)
    if (event.key === 'Enter') page.press(from.id)
    else if (next === null) return
    else list.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus()
    event.preventDefault()
  }
  const placed = (id: string) => ({ ...(places.at.get(id) ?? { x: 0, y: 0 }) })
  const reach = (id: string) => {
    setLast(id)
    onReach(placed(id))
  }
  const style = { '--room': `${places.cell.width - 10}px`, '--lift': `${markLift}px` }
  return (
    <ul ref={list} className={styles.nodes} style={style} aria-label={t('explore.picture')} onKeyDown={onKeyDown}>
      {tree.nodes.map((each) => (
        <li key={each.node.id} style={{ left: placed(each.node.id).x, top: placed(each.node.id).y }}>
          <NodeButton item={each} page={page} isStop={stop === each.node.id} onReach={reach} />
        </li>
      ))}
      {tree.rests.map((rest) => (
        <li key={rest.id} style={{ left: placed(rest.id).x, top: placed(rest.id).y }}>
          <RestButton rest={rest} page={page} isStop={stop === rest.id} onReach={reach} />
        </li>
      ))}
    </ul>
  )
}

type ButtonProps = { page: ExploreState; isStop: boolean; onReach: (id: string) => void }

function NodeButton({ item, page, isStop, onReach }: ButtonProps & { item: TreeNode }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNodeNote()
  const words = useWords(page.tree)
  const { node } = item
  const name = localize(node.names)
  const said = [name, noteOf(node), words.sentenceOf(item)].filter((part) => part !== '')
  return (
    <button
      type="button"
      className={hasMark(node.kind) ? styles.marked : styles.plate}
      data-node={node.id}
      data-kind={node.kind}
      data-way={item.isOnWay}
      tabIndex={isStop ? 0 : -1}
      aria-label={t(page.tree.open.has(node.id) ? 'explore.nodeOpen' : 'explore.node', { said: said.join(', ') })}
      aria-pressed={page.at === node.id}
      title={name}
      onClick={() => page.select(node.id)}
      onDoubleClick={() => page.toggle(node.id)}
      onFocus={() => onReach(node.id)}
    >
      <span className={styles.label}>{name}</span>
    </button>
  )
}

function RestButton({ rest, page, isStop, onReach }: ButtonProps & { rest: Rest }) {
  const { t } = useTranslation()
  const words = t(`explore.rest.${rest.kind}`, { count: rest.count })
  return (
    <button
      type="button"
      className={styles.rest}
      data-node={rest.id}
      tabIndex={isStop ? 0 : -1}
      onClick={() => page.listAround(rest.parentId, rest.kind)}
      onFocus={() => onReach(rest.id)}
    >
      {rest.isMore ? `${words} ${t('explore.restMore')}` : words}
    </button>
  )
}

/** What ties one stone of the way to the next, beside the line. */
function WayWords({ page, places }: { page: ExploreState; places: Places }) {
  const words = useWords(page.tree)
  const way = page.tree.nodes.filter(({ isOnWay }) => isOnWay)
  return way.slice(1).map((stone, place) => {
    const from = places.at.get(way[place]?.node.id ?? '')
    const to = places.at.get(stone.node.id)
    if (from === undefined || to === undefined || Math.hypot(to.x - from.x, to.y - from.y) < places.cell.height * 1.9) {
      return null
    }
    const middle = { left: (from.x + to.x) / 2, top: (from.y + to.y) / 2 }
    return (
      <span key={stone.node.id} className={styles.wayWord} style={middle} aria-hidden="true">
        {words.phraseOf(stone)}
      </span>
    )
  })
}
