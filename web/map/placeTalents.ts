import type { Ground } from './ground.ts'
import type { MapLayout } from './layoutMap.ts'
import type { Measure } from './wrapLabel.ts'

/** A shared talent in words. */
export type MapTalent = {
  readonly id: string
  readonly name: string
  /** How well the viewer knows it: 1 to 5. */
  readonly step: number
}

/** A talent as a chip: its middle and its width, px. */
export type PlacedTalent = MapTalent & { readonly x: number; readonly y: number; readonly width: number }

const inRow = { wide: 4, phone: 2 }
const rows = 2
const between = 12
/** Dot and padding of a chip. */
const aroundName = 38
const side = 10
/** Rows curve less than the wall, so that chips at the sides keep clear of those below them and of the viewer. */
const curveShare = 0.4

/**
 * Places the talents that count for the chosen role between the viewer and the wall, in two rows of chips along the
 * curve of the wall; best first. Only whole names are shown: what does not fit is counted.
 */
export function placeTalents(
  layout: MapLayout,
  talents: readonly MapTalent[],
  measure: Measure,
): { placed: PlacedTalent[]; heldBack: number } {
  const { ground, me } = layout
  const most = ground.isPhone ? inRow.phone : inRow.wide
  const room = ground.width - 2 * side
  const filled: { talent: MapTalent; width: number }[][] = Array.from({ length: rows }, () => [])
  for (const talent of talents) {
    const width = measure(talent.name) + aroundName
    filled.find((row) => row.length < most && widthOf(row) + between + width <= room)?.push({ talent, width })
  }
  const placed = filled.flatMap((row, place) => {
    const total = widthOf(row)
    let left = Math.max(side, Math.min(ground.width - side - total, me.x - total / 2))
    return row.map(({ talent, width }): PlacedTalent => {
      const x = left + width / 2
      left += width + between
      return { ...talent, width, x, y: rowAt(ground, x, place) }
    })
  })
  return { placed, heldBack: talents.length - placed.length }
}

function widthOf(row: readonly { readonly width: number }[]): number {
  return row.reduce((sum, { width }) => sum + width, 0) + between * Math.max(0, row.length - 1)
}

/** Below the foot of the wall, and gently along its curve. */
function rowAt(ground: Ground, x: number, row: number): number {
  const isClose = ground.isPhone || ground.isLow
  const curved = ground.wallFoot + curveShare * (ground.footAt(x) - ground.wallFoot)
  return curved + (ground.isPhone ? 22 + 33 * row : isClose ? 25 + 35 * row : 34 + 41 * row)
}
