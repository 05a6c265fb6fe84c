import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { familyColors } from './familyColors.ts'

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The opaque colors of a theme by name; the dark one takes over what it does not change. */
function colorsOf(theme: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf(':root[data-mantine-color-scheme="dark"]')
  const text = theme === 'light' ? css.slice(0, start) : css
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]))
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** 1 to 21, as WCAG 2.2 defines it. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const papers = ['bg', 'surface', 'sunken', 'land-0', 'land-1', 'land-2', 'land-3', 'sky', 'accent-soft']
const textPairs = [
  ...papers.flatMap((paper) => [
    ['ink', paper],
    ['muted', paper],
  ]),
  ...['bg', 'surface', 'sunken', 'accent-soft'].map((paper) => ['accent', paper]),
  ['on-accent', 'accent'],
  ['shared', 'shared-soft'],
  ['shared', 'surface'],
  ['grow', 'grow-soft'],
  ['notice', 'notice-soft'],
  ['notice', 'surface'],
] as const
const linePairs = ['bg', 'surface', 'sunken'].flatMap((paper) => [
  ['line-strong', paper],
  ['accent', paper],
])

function contrastsBelow(least: number, pairs: readonly (readonly string[])[], colors: ReadonlyMap<string, string>) {
  return pairs.flatMap(([front = '', back = '']) => {
    const reached = contrast(colors.get(front) ?? '', colors.get(back) ?? '')
    return reached >= least ? [] : [`${front} on ${back}: ${reached.toFixed(2)}`]
  })
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colors = colorsOf(theme)

  it('has text that reads everywhere (4.5 or more)', () => {
    expect(contrastsBelow(4.5, textPairs, colors)).toEqual([])
  })

  it('has borders of controls that can be seen (3 or more)', () => {
    expect(contrastsBelow(3, linePairs, colors)).toEqual([])
  })

  it('has a readable code on each of the eight family colors, and on the one for all others', () => {
    const unreadable = [0, 1, 2, 3, 4, 5, 6, 7, null].filter((order) => {
      const { fill, code } = familyColors(order)
      const name = fill.slice('var(--'.length, -1)
      return !(contrast(colors.get(name) ?? '', code) >= 4.5)
    })
    expect(unreadable).toEqual([])
  })
})

it('measures black on white as 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
