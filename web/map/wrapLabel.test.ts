import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapLabel } from './wrapLabel.ts'

const tenPerLetter = (text: string) => 10 * text.length

describe('wrapping a label', () => {
  it('keeps a text on one line that just fits', () => {
    expect(wrapLabel('data lead', 90, tenPerLetter)).toEqual({ lines: ['data lead'], width: 90 })
  })

  it('breaks where the two lines become most equal', () => {
    expect(wrapLabel('works liaison officer', 90, tenPerLetter)).toEqual({
      lines: ['works liaison', 'officer'],
      width: 130,
    })
    expect(wrapLabel('IT service desk lead', 90, tenPerLetter)).toEqual({
      lines: ['IT service', 'desk lead'],
      width: 100,
    })
  })

  it('takes the earlier of two equal breaks', () => {
    expect(wrapLabel('one two six', 60, tenPerLetter)).toEqual({ lines: ['one', 'two six'], width: 70 })
  })

  it('never breaks a word, however long', () => {
    expect(wrapLabel('projectondersteuner', 90, tenPerLetter)).toEqual({ lines: ['projectondersteuner'], width: 190 })
  })

  it('loses no letter, takes at most two lines, and is as wide as the wider one', () => {
    const anyText = fc
      .array(fc.stringMatching(/^[a-zé-]{1,18}$/), { minLength: 1, maxLength: 8 })
      .map((w) => w.join(' '))
    fc.assert(
      fc.property(anyText, fc.nat({ max: 300 }), (text, maxWidth) => {
        const { lines, width } = wrapLabel(text, maxWidth, tenPerLetter)
        expect(lines.join(' ')).toBe(text)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(width).toBe(Math.max(...lines.map(tenPerLetter)))
        if (tenPerLetter(text) <= maxWidth) expect(lines).toEqual([text])
      }),
    )
  })
})
