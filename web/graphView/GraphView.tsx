import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { colorReader } from './colorReader.ts'
import styles from './GraphView.module.css'
import {
  bringingIntoView,
  isSameView,
  keptInside,
  type Point,
  type Size,
  type Viewport,
  wholePicture,
  zoomedBy,
  zoomLimits,
  zoomStep,
} from './viewport.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** A node at its place. Sizes in px at zoom 1; colors as in CSS, tokens too. */
export type GraphNode = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly shape?: 'circle' | 'square'
  readonly fill: string
  readonly line: string
  /** A letter or two inside it. */
  readonly text?: string
  readonly textColor?: string
  readonly textSize?: number
  /** A ring around it, some px away. */
  readonly ring?: { readonly color: string; readonly width: number; readonly distance: number }
}

/** A line between two nodes: straight, or bent aside by `bend.px` at the share `bend.at` of its way. */
export type GraphLine = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly width: number
  readonly color: string
  readonly bend?: { readonly px: number; readonly at: number }
}

export type GraphViewHandle = {
  /** Zooms around the middle of the frame. */
  readonly zoomBy: (factor: number) => void
  readonly showAll: () => void
  /** Pans as little as brings the place, with air around it, into the frame. */
  readonly bringIntoView: (place: Point) => void
}

type GraphViewProps = {
  nodes: readonly GraphNode[]
  lines: readonly GraphLine[]
  size: Size
  /** What showing the whole picture means, for one that is larger than its frame. */
  whole?: Viewport
  /** Changes when the theme does: all is painted anew. */
  theme: string
  /** Drawn below the nodes and lines, in the same px. */
  ground?: ReactNode
  /** The picture in words and buttons, laid over it in the same px. Below zoom 0.7 the view carries `data-far`. */
  children: ReactNode
  ref?: Ref<GraphViewHandle>
}

const airAround = 70
const moveMs = 250
const farZoom = 0.7
const zoomPerWheelPx = 0.0015

/**
 * Draws nodes and lines at given places; pan by dragging, zoom by buttons, by pinching, by Ctrl and the wheel, and by
 * the wheel alone or plus, minus and 0 while the focus is inside. The canvas is for the eye only: `children` say and do the same for everyone.
 */
export function GraphView(props: GraphViewProps) {
  const { nodes, lines, size, whole = wholePicture, theme, ground, children, ref } = props
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const core = useRef<Core>(null)
  const sizeNow = useRef(size)
  sizeNow.current = size
  const wholeNow = useRef(whole)
  wholeNow.current = whole

  useEffect(() => {
    if (canvas.current === null) return
    const cy = startCytoscape(canvas.current)
    core.current = cy
    cy.on('viewport', () => {
      const view = viewportOf(cy)
      const kept = keptInside(view, sizeNow.current)
      if (kept.pan.x !== view.pan.x || kept.pan.y !== view.pan.y) cy.pan({ ...kept.pan })
      moveLayers(kept, frame.current, [below.current, above.current])
    })
    cy.on('tapstart tapend', ({ type }) => frame.current?.toggleAttribute('data-grabbed', type === 'tapstart'))
    return () => {
      core.current = null
      cy.destroy()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page, not from the variable
  useEffect(() => {
    const paint = () => {
      if (core.current !== null && frame.current !== null) {
        redraw(core.current, nodes, lines, colorReader(frame.current))
      }
    }
    paint()
    const print = matchMedia('print')
    print.addEventListener('change', paint)
    return () => print.removeEventListener('change', paint)
  }, [nodes, lines, theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size is what it reacts to
  useEffect(() => {
    core.current?.resize()
  }, [size.width, size.height])

  useWheelZoom(frame, core)
  const handle = useMemo(() => handleOf(core, sizeNow, wholeNow), [])
  useImperativeHandle(ref, () => handle, [handle])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys that zoom while the focus is on the picture
    <div ref={frame} className={styles.view} onKeyDown={(event) => zoomByKey(event, handle)}>
      <div ref={below} className={styles.layer} aria-hidden="true">
        {ground}
      </div>
      <div ref={canvas} className={styles.canvas} aria-hidden="true" />
      <div ref={above} className={styles.layer}>
        {children}
      </div>
      <div className={styles.zoom}>
        <ZoomButtons onZoom={handle.zoomBy} onShowAll={handle.showAll} />
      </div>
    </div>
  )
}

function startCytoscape(container: HTMLElement): Core {
  return cytoscape({
    container,
    layout: { name: 'preset', fit: false },
    minZoom: zoomLimits.least,
    maxZoom: zoomLimits.most,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
    style: [
      {
        selector: 'node',
        style: {
          shape: 'data(shape)' as 'ellipse', // either of two shapes, by node
          width: 'data(size)',
          height: 'data(size)',
          'background-color': 'data(fill)',
          'border-width': 1.5,
          'border-color': 'data(line)',
          label: 'data(text)',
          color: 'data(textColor)',
          'font-family': 'Figtree, sans-serif',
          'font-weight': 700,
          'font-size': 'data(textSize)',
          'text-valign': 'center',
          'text-halign': 'center',
          'outline-width': 'data(ringWidth)',
          'outline-color': 'data(ringColor)',
          'outline-offset': 'data(ringDistance)',
          'overlay-opacity': 0,
        },
      },
      {
        selector: 'edge',
        style: {
          'curve-style': 'straight',
          width: 'data(width)',
          'line-color': 'data(color)',
          'line-cap': 'round',
          'overlay-opacity': 0,
        },
      },
      {
        selector: 'edge[bendPx]',
        style: {
          'curve-style': 'unbundled-bezier',
          'control-point-distances': 'data(bendPx)',
          'control-point-weights': 'data(bendAt)',
          'z-index': 2,
        },
      },
    ],
  })
}

function redraw(
  cy: Core,
  nodes: readonly GraphNode[],
  lines: readonly GraphLine[],
  color: (css: string) => string,
): void {
  cy.batch(() => {
    cy.elements().remove()
    cy.add([...nodes.map((node) => nodeElement(node, color)), ...lines.map((line) => lineElement(line, color))])
  })
}

function nodeElement(node: GraphNode, color: (css: string) => string): ElementDefinition {
  return {
    group: 'nodes',
    position: { x: node.x, y: node.y },
    data: {
      id: node.id,
      size: node.size,
      shape: node.shape === 'square' ? 'round-rectangle' : 'ellipse',
      fill: color(node.fill),
      line: color(node.line),
      text: node.text ?? '',
      textColor: color(node.textColor ?? node.line),
      textSize: node.textSize ?? 11,
      ringWidth: node.ring?.width ?? 0,
      ringColor: color(node.ring?.color ?? node.line),
      ringDistance: node.ring?.distance ?? 0,
    },
  }
}

function lineElement({ id, from, to, width, color: css, bend }: GraphLine, color: (css: string) => string) {
  const data = { id, source: from, target: to, width, color: color(css) }
  const element: ElementDefinition = {
    group: 'edges',
    data: bend === undefined ? data : { ...data, bendPx: bend.px, bendAt: bend.at },
  }
  return element
}

function viewportOf(cy: Core): Viewport {
  return { zoom: cy.zoom(), pan: cy.pan() }
}

function moveLayers({ zoom, pan }: Viewport, frame: HTMLElement | null, layers: readonly (HTMLElement | null)[]): void {
  for (const layer of layers) {
    if (layer !== null) layer.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`
  }
  // While one only pans every label keeps its style: the browser is not asked to work it out anew for each frame.
  const unzoom = String(1 / zoom)
  if (frame === null || frame.style.getPropertyValue('--unzoom') === unzoom) return
  frame.style.setProperty('--unzoom', unzoom)
  frame.toggleAttribute('data-far', zoom < farZoom)
}

function handleOf(
  core: { current: Core | null },
  size: { current: Size },
  whole: { current: Viewport },
): GraphViewHandle {
  const moveTo = (next: (view: Viewport) => Viewport) => {
    const cy = core.current
    if (cy === null) return
    const { zoom, pan } = keptInside(next(viewportOf(cy)), size.current)
    cy.stop()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) cy.viewport({ zoom, pan: { ...pan } })
    else cy.animate({ zoom, pan: { ...pan } }, { duration: moveMs, easing: 'ease-out' })
  }
  return {
    zoomBy: (factor) =>
      moveTo((view) => zoomedBy(view, factor, { x: size.current.width / 2, y: size.current.height / 2 })),
    showAll: () => moveTo(() => whole.current),
    bringIntoView: (place) =>
      moveTo((view) =>
        // Where the whole picture is seen, every place has the air it needs already.
        bringingIntoView(view, place, size.current, isSameView(view, whole.current) ? 0 : airAround),
      ),
  }
}

function zoomByKey(event: KeyboardEvent, view: GraphViewHandle): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === '+' || event.key === '=') view.zoomBy(zoomStep)
  else if (event.key === '-') view.zoomBy(1 / zoomStep)
  else if (event.key === '0') view.showAll()
  else return
  event.preventDefault()
}

/** The page scrolls over the picture as anywhere; the wheel zooms only when that is clearly meant. */
function useWheelZoom(frame: { current: HTMLElement | null }, core: { current: Core | null }): void {
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const zoom = (event: WheelEvent) => {
      event.stopPropagation()
      const isMeant = event.ctrlKey || event.metaKey || element.contains(document.activeElement)
      const cy = core.current
      if (!isMeant || cy === null) return
      event.preventDefault()
      const corner = element.getBoundingClientRect()
      const around = { x: event.clientX - corner.left, y: event.clientY - corner.top }
      const next = zoomedBy(viewportOf(cy), Math.exp(-event.deltaY * zoomPerWheelPx), around)
      cy.viewport({ zoom: next.zoom, pan: { ...next.pan } })
    }
    element.addEventListener('wheel', zoom, { capture: true, passive: false })
    return () => element.removeEventListener('wheel', zoom, { capture: true })
  }, [frame, core])
}
