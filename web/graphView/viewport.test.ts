import { describe, expect, it } from 'vitest'
import { bringingIntoView, fitting, isSameView, keptInside, wholePicture, zoomedBy } from './viewport.ts'

const size = { width: 800, height: 600 }

describe('zooming', () => {
  it('keeps the place under the pointer where it is', () => {
    expect(zoomedBy(wholePicture, 2, { x: 100, y: 50 })).toEqual({ zoom: 2, pan: { x: -100, y: -50 } })
  })

  it('stops at the limits', () => {
    expect(zoomedBy(wholePicture, 9, { x: 0, y: 0 }).zoom).toBe(2.5)
    expect(zoomedBy(wholePicture, 0.01, { x: 0, y: 0 }).zoom).toBe(0.5)
  })
})

describe('panning', () => {
  it('goes as far as the edge of the picture in the middle of the frame, and no further', () => {
    expect(keptInside({ zoom: 1, pan: { x: 5000, y: -5000 } }, size)).toEqual({ zoom: 1, pan: { x: 400, y: -300 } })
  })

  it('leaves a view alone that shows the picture', () => {
    expect(keptInside({ zoom: 2, pan: { x: -300, y: -200 } }, size)).toEqual({ zoom: 2, pan: { x: -300, y: -200 } })
  })
})

describe('bringing a place into view', () => {
  it('does nothing when it is seen already', () => {
    expect(bringingIntoView(wholePicture, { x: 400, y: 300 }, size, 60)).toEqual(wholePicture)
  })

  it('moves as little as shows the place inside the margin', () => {
    const zoomed = { zoom: 2, pan: { x: 0, y: 0 } }
    expect(bringingIntoView(zoomed, { x: 500, y: 100 }, size, 60)).toEqual({ zoom: 2, pan: { x: -260, y: 0 } })
  })
})

describe('two viewports', () => {
  it('are the same as long as nothing moves by a px', () => {
    expect(isSameView(wholePicture, { zoom: 1.001, pan: { x: 0.4, y: -0.4 } })).toBe(true)
    expect(isSameView(wholePicture, { zoom: 1.02, pan: { x: 0, y: 0 } })).toBe(false)
    expect(isSameView(wholePicture, { zoom: 1, pan: { x: 0, y: 18 } })).toBe(false)
  })
})

describe('fitting places into the frame', () => {
  const air = { width: 100, height: 50 }

  it('leaves the picture as laid out where that shows them all', () => {
    expect(fitting([{ x: 400, y: 300 }], size, air)).toEqual(wholePicture)
  })

  it('moves the picture where they fit beside its middle', () => {
    const places = [
      { x: 400, y: 300 },
      { x: 900, y: 300 },
    ]
    expect(fitting(places, size, air)).toEqual({ zoom: 1, pan: { x: -250, y: 0 } })
  })

  it('zooms out as far as they need, but not past the limit', () => {
    const wide = [
      { x: -200, y: 300 },
      { x: 1000, y: 300 },
    ]
    expect(fitting(wide, { width: 700, height: 600 }, air)).toEqual({ zoom: 0.5, pan: { x: 150, y: 150 } })
    expect(fitting([...wide, { x: 9000, y: 0 }], size, air).zoom).toBe(0.5)
  })
})
