import { expect, it } from 'vitest'
import { groupByActor } from './groupByActor.ts'

it('keeps the order of the list, for groups and for people', () => {
  const options = [
    { name: 'Noor', actor: 'EMPLOYEE' },
    { name: 'Piet', actor: 'MANAGER' },
    { name: 'Emre', actor: 'EMPLOYEE' },
  ]
  expect(groupByActor(options)).toEqual([
    { actor: 'EMPLOYEE', people: [options[0], options[2]] },
    { actor: 'MANAGER', people: [options[1]] },
  ])
})

it('gives no group for no people', () => {
  expect(groupByActor([])).toEqual([])
})
