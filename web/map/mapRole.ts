import type { Label } from './wrapLabel.ts'

/** Nearest band first. */
export type BandPlace = 0 | 1 | 2

export type MapRole = {
  readonly id: string
  readonly title: string
  /** Code of its job family. */
  readonly family: string
  readonly band: BandPlace
  /** How many of its needs the viewer brings. */
  readonly shared: number
}

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

export type PlacedRole = MapRole & {
  /** Middle of its circle, and the circle's diameter. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label: Label
  /** Around circle and label. */
  readonly box: Box
}
