import type { Point, Size } from '../graphView/viewport.ts'
import { type Column, columnsOf, type MapFamily } from './columns.ts'
import { type Ground, layGround } from './ground.ts'
import { type BandPlan, coursesNeeded, heightOf, layBand, type RoleSizes, sizesFor } from './layBand.ts'
import type { Box, MapRole, PlacedRole } from './mapRole.ts'
import { placeInOrder } from './placeInOrder.ts'
import { shareHeight } from './shareHeight.ts'
import { type Label, type Measure, wrapLabel } from './wrapLabel.ts'

export type MapInput = Size & {
  /** Best first: when a band is full, its last ones stay out. */
  readonly roles: readonly MapRole[]
  /** All families that have a column, in alphabetical order. */
  readonly families: readonly MapFamily[]
  readonly ownFamily: string | null
  /** Names of the bands, nearest first. */
  readonly bandNames: readonly string[]
  readonly isPhone: boolean
  /** Widths in the font of labels. */
  readonly measure: Measure
}

export type PlacedBand = {
  /** The band's line furthest from the wall: from 0 at the wall to 1 at the horizon. */
  readonly farEdge: number
  /** Where its name stands. */
  readonly nameBox: Box
  /** How many of the given roles found no room. */
  readonly heldBack: number
}

/** Name of a family in the sky above its column; without lines where only its code has room. */
export type PlacedHead = MapFamily & { readonly x: number; readonly y: number; readonly lines: readonly string[] }

export type MapLayout = {
  readonly ground: Ground
  readonly columns: readonly Column[]
  readonly heads: readonly PlacedHead[]
  readonly bands: readonly PlacedBand[]
  readonly roles: readonly PlacedRole[]
  readonly sizes: RoleSizes
  /** The middle of the mark that stands for the viewer. */
  readonly me: Point
}

/** The mark of a family above its column, and the air beside it, px. */
const headMark = 24
const headAir = 10

/** The viewer stands at most so far from the middle, of 1 at the side: the corners hold buttons. */
const mostAside = 0.5

/**
 * Places everything on the map: a pure function of the size and of what is shown, so that nothing jumps and every
 * visit finds the same role in the same place. No label is cut and none touches another: a role for which its band
 * has no room is held back and counted.
 */
export function layoutMap(input: MapInput): MapLayout {
  const { roles, families, ownFamily, bandNames, measure, isPhone } = input
  const columns = columnsOf(families, ownFamily, fullestBands(roles))
  const headLabels = wrapHeads(columns, input)
  const headLines = Math.max(0, ...(headLabels ?? []).map(({ lines }) => lines.length))
  const ground = layGround(input, isPhone, headLines)
  const sizes = sizesFor(ground)
  const plans = bandNames.map((name, band): BandPlan => {
    const held = roles.filter((role) => role.band === band)
    return { ground, sizes, columns, measure, nameWidth: measure(name), roles: held }
  })
  const bands = layBands(plans, ground.landHeight)
  return {
    ground,
    columns,
    sizes,
    heads: placeHeads(columns, headLabels, ground),
    bands: bands.map(({ farEdge, nameBox, heldBack }) => ({ farEdge, nameBox, heldBack })),
    roles: bands.flatMap(({ placed }) => placed),
    me: placeViewer(ground, columns.find(({ code }) => code === ownFamily)?.middle ?? 0),
  }
}

/** On a phone the sheet of a chosen role lies over the foot of the map: the viewer stands above it. */
const besideSheet = 100

/** In the garden, below the own family as far as that is not too far aside. */
function placeViewer(ground: Ground, ownMiddle: number): Point {
  const across = Math.max(-mostAside, Math.min(mostAside, ownMiddle))
  const fromBottom = ground.isPhone ? besideSheet : ground.isLow ? 42 : 56
  return { x: ground.pointOn(across, 0).x, y: ground.height - fromBottom }
}

/** Bands of equal height, unless one needs more than its share for what it holds. */
function layBands(plans: readonly BandPlan[], landHeight: number) {
  const heights = shareHeight(landHeight, affordableNeeds(plans, landHeight))
  let near = 0
  let nearer: readonly Box[] = []
  return plans.map((plan, band) => {
    const lines = { near, far: near + (heights[band] ?? 0) / landHeight }
    const laid = layBand({ ...plan, nearer }, lines)
    near = lines.far
    nearer = [laid.nameBox, ...laid.placed.map(({ box }) => box)]
    return { farEdge: lines.far, ...laid }
  })
}

/**
 * What the bands need in px; where that is more than there is, the fullest one gives up a course at a time, and where
 * that does not help, no band has a claim.
 */
function affordableNeeds(plans: readonly BandPlan[], landHeight: number): number[] {
  const courses = plans.map(coursesNeeded)
  for (;;) {
    const needs = plans.map((plan, band) => heightOf(plan, courses[band] ?? 1))
    if (needs.reduce((sum, need) => sum + need, 0) <= landHeight) return needs
    const most = Math.max(...courses)
    if (most <= 1) return plans.map(() => 0)
    courses[courses.lastIndexOf(most)] = most - 1
  }
}

/** By family: how many roles it has in the band where it has most. */
function fullestBands(roles: readonly MapRole[]): Map<string, number> {
  const counts = new Map<string, [number, number, number]>()
  for (const { family, band } of roles) {
    const own = counts.get(family) ?? [0, 0, 0]
    own[band] += 1
    counts.set(family, own)
  }
  return new Map([...counts].map(([family, own]) => [family, Math.max(...own)]))
}

/** The families' names above their columns, on two lines where needed; null when they do not fit side by side. */
function wrapHeads(columns: readonly Column[], { width, isPhone, measure }: MapInput): Label[] | null {
  if (isPhone) return null
  const labels = columns.map(({ name, from, to }) => wrapLabel(name, ((to - from) / 2) * width - headAir, measure))
  const needed = labels.reduce((sum, label) => sum + Math.max(label.width, headMark) + headAir, 0)
  return needed <= width ? labels : null
}

function placeHeads(columns: readonly Column[], labels: Label[] | null, ground: Ground): PlacedHead[] {
  const wishes = columns.map(({ middle }, place) => ({
    wish: ground.pointOn(middle, 1).x,
    width: Math.max(labels?.[place]?.width ?? 0, headMark) + headAir,
  }))
  const middles = placeInOrder(wishes, 0, ground.width)
  return columns.map(({ code, name }, place) => {
    const x = middles[place] ?? 0
    return { code, name, x, y: ground.lineAt(x, 1), lines: labels?.[place]?.lines ?? [] }
  })
}
