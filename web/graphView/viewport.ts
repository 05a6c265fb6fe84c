/** What part of a picture is seen: a place of the picture at (x, y) px is drawn at (x * zoom + pan.x, y * zoom + pan.y). */
export type Viewport = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

export type Size = { readonly width: number; readonly height: number }

export type Point = { readonly x: number; readonly y: number }

/** How much nearer or further one press goes. */
export const zoomStep = 1.25

export const zoomLimits = { least: 0.5, most: 2.5 } as const

/** The whole picture, as it was laid out. */
export const wholePicture: Viewport = { zoom: 1, pan: { x: 0, y: 0 } }

/** The viewport zoomed by a factor, within the limits; the place under `around` (px of the frame) stays where it is. */
export function zoomedBy(view: Viewport, factor: number, around: Point): Viewport {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, view.zoom * factor))
  const scale = zoom / view.zoom
  return {
    zoom,
    pan: { x: around.x - (around.x - view.pan.x) * scale, y: around.y - (around.y - view.pan.y) * scale },
  }
}

/** The viewport moved so that the middle of the frame always shows a place of the picture: nobody gets lost. */
export function keptInside({ zoom, pan }: Viewport, size: Size): Viewport {
  const kept = (offset: number, length: number) => Math.min(length / 2, Math.max(length / 2 - length * zoom, offset))
  return { zoom, pan: { x: kept(pan.x, size.width), y: kept(pan.y, size.height) } }
}

/** The viewport moved as little as possible so that a place of the picture is at least `margin` px inside the frame. */
export function bringingIntoView(view: Viewport, place: Point, size: Size, margin: number): Viewport {
  const shift = (at: number, offset: number, length: number) => {
    const drawn = at * view.zoom + offset
    return Math.min(length - margin, Math.max(margin, drawn)) - drawn
  }
  return {
    zoom: view.zoom,
    pan: {
      x: view.pan.x + shift(place.x, view.pan.x, size.width),
      y: view.pan.y + shift(place.y, view.pan.y, size.height),
    },
  }
}

/** Whether two viewports show the same, to the px. */
export function isSameView(one: Viewport, other: Viewport): boolean {
  const differences = [100 * (one.zoom - other.zoom), one.pan.x - other.pan.x, one.pan.y - other.pan.y]
  return differences.every((difference) => Math.abs(difference) < 1)
}

/**
 * The viewport in which these places, each with `air` px around it, fit the frame: as laid out where that shows them
 * all, else moved and zoomed out as far as they need.
 */
export function fitting(places: readonly Point[], size: Size, air: Size): Viewport {
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))]
  const isAcross = left >= air.width && right <= size.width - air.width
  if (isAcross && top >= air.height && bottom <= size.height - air.height) return wholePicture
  const wanted = Math.min(
    wholePicture.zoom,
    size.width / (right - left + 2 * air.width),
    size.height / (bottom - top + 2 * air.height),
  )
  const zoom = Math.max(zoomLimits.least, wanted)
  return {
    zoom,
    pan: { x: size.width / 2 - (zoom * (left + right)) / 2, y: size.height / 2 - (zoom * (top + bottom)) / 2 },
  }
}
