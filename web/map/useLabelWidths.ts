import { useEffect, useState } from 'react'
import type { Measure } from './wrapLabel.ts'

const labelFont = '600 13px Figtree'

/** Measures texts in the font of labels; null until that font is there, so that nothing is placed by another one. */
export function useLabelWidths(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null)
  useEffect(() => {
    let isWanted = true
    const ready = () => {
      if (isWanted) setMeasure(() => measureIn(labelFont))
    }
    document.fonts.load(labelFont).then(ready, ready)
    return () => {
      isWanted = false
    }
  }, [])
  return measure
}

function measureIn(font: string): Measure {
  const canvas = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  const read = (text: string): number => {
    if (canvas === null) return text.length * 8 // a browser without canvas: wide enough for any letter on average
    canvas.font = font
    return canvas.measureText(text).width
  }
  return (text) => {
    const width = known.get(text) ?? read(text)
    known.set(text, width)
    return width
  }
}
