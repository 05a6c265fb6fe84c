import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'

/** The font in which labels are drawn on the map. */
const labelFont = '600 13px Figtree'
const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
)

/**
 * Measures these texts, and every run of words in them, as the browser draws them.
 * @returns the width in px of each such run; throws for any other text
 */
export async function measureTexts(browser: Browser, texts: readonly string[]): Promise<(text: string) => number> {
  const runs = [...new Set(texts.flatMap(wordRuns))]
  const page = await browser.newPage()
  const widths = await page.evaluate(
    async ({ runs, font, data }) => {
      const face = new FontFace('Figtree', `url(data:font/woff2;base64,${data})`, { weight: '300 900' })
      document.fonts.add(await face.load())
      const canvas = document.createElement('canvas').getContext('2d')
      if (canvas === null) throw new Error('No canvas to measure on.')
      canvas.font = font
      return runs.map((run) => canvas.measureText(run).width)
    },
    { runs, font: labelFont, data: readFileSync(fontFile).toString('base64') },
  )
  await page.close()
  const known = new Map(runs.map((run, place) => [run, widths[place] ?? 0]))
  return (text) => {
    const width = known.get(text)
    if (width === undefined) throw new Error(`“${text}” was not measured.`)
    return width
  }
}

function wordRuns(text: string): string[] {
  const words = text.split(' ')
  return words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(' ')),
  )
}
