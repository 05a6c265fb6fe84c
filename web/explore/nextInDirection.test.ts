import { describe, expect, it } from 'vitest'
import { nextInDirection } from './nextInDirection.ts'

const middle = { id: 'middle', x: 0, y: 0 }
const places = [
  middle,
  { id: 'left', x: -100, y: 0 },
  { id: 'farLeft', x: -200, y: 0 },
  { id: 'above', x: 50, y: -70 },
  { id: 'right', x: 100, y: 10 },
]

describe('the arrow keys', () => {
  it('lead to whoever is nearest in their direction', () => {
    expect(nextInDirection(places, middle, 'ArrowLeft')).toBe('left')
    expect(nextInDirection(places, middle, 'ArrowRight')).toBe('right')
    expect(nextInDirection(places, middle, 'ArrowUp')).toBe('above')
  })

  it('lead nowhere where nobody stands, and no other key leads anywhere', () => {
    expect(nextInDirection(places, middle, 'ArrowDown')).toBeNull()
    expect(nextInDirection(places, middle, 'a')).toBeNull()
  })
})
