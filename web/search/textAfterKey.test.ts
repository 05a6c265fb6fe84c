import { expect, it } from 'vitest'
import { textAfterKey } from './textAfterKey.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

it('writes letters, and takes the last one back', () => {
  expect(textAfterKey('dat', { ...plain, key: 'a' })).toBe('data')
  expect(textAfterKey('data', { ...plain, key: ' ' })).toBe('data ')
  expect(textAfterKey('data', { ...plain, key: 'Backspace' })).toBe('dat')
  expect(textAfterKey('', { ...plain, key: 'Backspace' })).toBe('')
  expect(textAfterKey('a', { ...plain, key: '@', ctrlKey: true, altKey: true })).toBe('a@')
})

it('leaves other keys and commands alone', () => {
  for (const key of ['Enter', 'Escape', 'Shift', 'Tab', 'ArrowDown', 'F5'])
    expect(textAfterKey('a', { ...plain, key })).toBeNull()
  expect(textAfterKey('a', { ...plain, key: 'k', ctrlKey: true })).toBeNull()
  expect(textAfterKey('a', { ...plain, key: 'r', metaKey: true })).toBeNull()
})
