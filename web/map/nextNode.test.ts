import { describe, expect, it } from 'vitest'
import { type KeyPlace, nextNode } from './nextNode.ts'

/** Me in the garden; two roles in the nearest band, none in the one behind it, three in the furthest. */
const me: KeyPlace = { id: 'me', band: -1, x: 300 }
const analyst: KeyPlace = { id: 'analyst', band: 0, x: 100 }
const planner: KeyPlace = { id: 'planner', band: 0, x: 320 }
const coach: KeyPlace = { id: 'coach', band: 2, x: 60 }
const buyer: KeyPlace = { id: 'buyer', band: 2, x: 250 }
const chemist: KeyPlace = { id: 'chemist', band: 2, x: 500 }
const places = [me, analyst, planner, coach, buyer, chemist]

describe('walking over the map by keyboard', () => {
  it('goes along a band to the nearest one, and not around its end', () => {
    expect(nextNode(places, buyer, 'ArrowLeft')).toBe('coach')
    expect(nextNode(places, buyer, 'ArrowRight')).toBe('chemist')
    expect(nextNode(places, coach, 'ArrowRight')).toBe('buyer')
    expect(nextNode(places, coach, 'ArrowLeft')).toBeNull()
    expect(nextNode(places, chemist, 'ArrowRight')).toBeNull()
  })

  it('stays in its own band when it goes sideways', () => {
    expect(nextNode(places, planner, 'ArrowRight')).toBeNull()
  })

  it('goes up to the next band that holds a role, to the one who stands nearest', () => {
    expect(nextNode(places, me, 'ArrowUp')).toBe('planner')
    expect(nextNode(places, planner, 'ArrowUp')).toBe('buyer')
    expect(nextNode(places, analyst, 'ArrowUp')).toBe('coach')
    expect(nextNode(places, buyer, 'ArrowUp')).toBeNull()
  })

  it('goes down one band at a time, and into the garden at last', () => {
    expect(nextNode(places, chemist, 'ArrowDown')).toBe('planner')
    expect(nextNode(places, planner, 'ArrowDown')).toBe('me')
    expect(nextNode(places, me, 'ArrowDown')).toBeNull()
  })

  it('goes home with Home, from anywhere', () => {
    expect(nextNode(places, chemist, 'Home')).toBe('me')
    expect(nextNode([analyst], analyst, 'Home')).toBeNull()
  })

  it('takes the first of two that stand equally near', () => {
    expect(nextNode([me, { ...analyst, x: 290 }, { ...planner, x: 310 }], me, 'ArrowUp')).toBe('analyst')
  })

  it('leaves all other keys alone', () => {
    expect(nextNode(places, me, 'Enter')).toBeNull()
    expect(nextNode(places, me, 'a')).toBeNull()
  })
})
