/** Width in px of a text in the font that it will be drawn in. */
export type Measure = (text: string) => number

/** A text on one or two lines, and the width in px of the wider one. */
export type Label = { readonly lines: readonly string[]; readonly width: number }

/**
 * Puts a text on one line when it fits `maxWidth` px, else on two of widths as equal as the words allow. Nothing is
 * ever cut: two lines of long words are as wide as they are.
 */
export function wrapLabel(text: string, maxWidth: number, measure: Measure): Label {
  const words = text.split(' ')
  const whole: Label = { lines: [text], width: measure(text) }
  if (whole.width <= maxWidth || words.length === 1) return whole
  const breaks = words.slice(1).map((_, place): Label => {
    const lines = [words.slice(0, place + 1).join(' '), words.slice(place + 1).join(' ')]
    return { lines, width: Math.max(...lines.map(measure)) }
  })
  return breaks.reduce((best, label) => (label.width < best.width ? label : best))
}
