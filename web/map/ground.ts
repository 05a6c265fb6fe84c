import type { Point, Size } from '../graphView/viewport.ts'

/** What stays clear of roles, in px. */
type Margins = { readonly garden: number; readonly wall: number; readonly sky: number; readonly side: number }

/**
 * The ground of the map: my garden below, the wall, and the land beyond it up to the horizon. A place on the land is
 * (across, away): `across` from -1 at the left to 1 at the right, `away` from 0 at the wall to 1 at the horizon.
 * The land curves like a hill: lower at the sides, and a little narrower near the wall than at the horizon.
 */
export type Ground = Size & {
  /** Where the foot of the wall stands in the middle, px from the top. */
  readonly wallFoot: number
  readonly wallHeight: number
  /** Height of the land in px. */
  readonly landHeight: number
  /** How much lower the sides are than the middle, px. */
  readonly sag: number
  readonly isPhone: boolean
  readonly isLow: boolean
  /** The place on the map, px. */
  readonly pointOn: (across: number, away: number) => Point
  /** Height (px from the top) of the line `away` from the wall, at x px. */
  readonly lineAt: (x: number, away: number) => number
  /** Height of the wall's foot at x px. */
  readonly footAt: (x: number) => number
}

/** The land at the wall is this much as wide as at the horizon. */
const nearShare = { phone: 0.93, wide: 0.9 }

/** Below this height in px the map does without some air. */
const lowHeight = 680

/** Lays the ground for a map of this size. `headLines`: how many lines the names of the families take, 0 for none. */
export function layGround(size: Size, isPhone: boolean, headLines: number): Ground {
  const isLow = size.height < lowHeight
  const { garden, wall, sky, side } = margins(isPhone, isLow, headLines)
  const near = isPhone ? nearShare.phone : nearShare.wide
  const sag = isPhone ? 16 : isLow ? 20 : 28
  const halfWidth = size.width / 2 - side
  const wallFoot = size.height - garden
  const landFoot = wallFoot - wall - 6
  const landHeight = landFoot - sky
  const reachAt = (away: number) => halfWidth * (near + (1 - near) * away)
  const lineAt = (x: number, away: number) =>
    landFoot - away * landHeight + sag * ((x - size.width / 2) / reachAt(away)) ** 2
  return {
    width: size.width,
    height: size.height,
    wallFoot,
    wallHeight: wall,
    landHeight,
    sag,
    isPhone,
    isLow,
    lineAt,
    pointOn: (across, away) => {
      const x = size.width / 2 + across * reachAt(away)
      return { x, y: lineAt(x, away) }
    },
    footAt: (x) => wallFoot + sag * ((x - size.width / 2) / reachAt(0)) ** 2,
  }
}

function margins(isPhone: boolean, isLow: boolean, headLines: number): Margins {
  if (isPhone) return { garden: 208, wall: 26, sky: 50, side: 8 }
  const sky = 49 + 15 * headLines
  return isLow ? { garden: 150, wall: 31, sky, side: 14 } : { garden: 190, wall: 34, sky, side: 14 }
}
