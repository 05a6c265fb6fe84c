import { describe, expect, it } from 'vitest'
import { isPlainText, placeNotPlain } from './plainText.ts'

describe('plain text', () => {
  it('is whole letters of any script, with tabs and line breaks', () => {
    for (const text of ['', 'Cécile', 'e\u0301', 'ﷺ', '👩‍👩‍👧‍👦', 'two\r\nlines\tand a tab', '<b>'])
      expect(isPlainText(text)).toBe(true)
  })

  it('is neither a control character nor half a letter', () => {
    for (const text of ['\u0000', 'a\u001bb', '\u007f', '\u0085', '\ud800', 'a\udc00'])
      expect(isPlainText(text)).toBe(false)
  })

  it('is looked for at any depth, and its place is told', () => {
    expect(placeNotPlain({ input: { note: 'fine', teamIds: ['a', 'b\u0000'] } })).toBe('input.teamIds.1')
    expect(placeNotPlain('\u0000')).toBe('')
    expect(placeNotPlain({ input: { level: 3, note: null, on: true } })).toBeNull()
  })
})
