import { describe, expect, it } from 'vitest'
import { columnsOf } from './columns.ts'

const customer = { code: 'CU', name: 'Customer' }
const data = { code: 'DI', name: 'Data and IT' }
const finance = { code: 'FI', name: 'Finance' }
const operations = { code: 'OP', name: 'Operations' }
const nobody = new Map<string, number>()

const codesOf = (columns: readonly { code: string }[]) => columns.map(({ code }) => code)

describe('the columns of the families', () => {
  it('share the land out equally, in the order of the alphabet', () => {
    expect(columnsOf([customer, data, finance, operations], null, nobody)).toEqual([
      { ...customer, from: -1, to: -0.5, middle: -0.75 },
      { ...data, from: -0.5, to: 0, middle: -0.25 },
      { ...finance, from: 0, to: 0.5, middle: 0.25 },
      { ...operations, from: 0.5, to: 1, middle: 0.75 },
    ])
  })

  it('are turned until the own family stands in the middle', () => {
    expect(codesOf(columnsOf([customer, data, finance], 'CU', nobody))).toEqual(['FI', 'CU', 'DI'])
    expect(codesOf(columnsOf([customer, data, finance], 'FI', nobody))).toEqual(['DI', 'FI', 'CU'])
  })

  it('have the own family left of the middle when their number is even', () => {
    expect(codesOf(columnsOf([customer, data, finance, operations], 'OP', nobody))).toEqual(['FI', 'OP', 'CU', 'DI'])
  })

  it('stay as they are for a family that has no column', () => {
    expect(codesOf(columnsOf([customer, data], 'XX', nobody))).toEqual(['CU', 'DI'])
  })

  it('are wider by three quarters for each pair of roles after the first', () => {
    const widths = (roles: number) => {
      const [first, second] = columnsOf([customer, data], null, new Map([['CU', roles]]))
      return ((first?.to ?? 0) - (first?.from ?? 0)) / ((second?.to ?? 0) - (second?.from ?? 0))
    }
    expect([0, 1, 2, 3, 4, 5].map((roles) => Number(widths(roles).toFixed(6)))).toEqual([1, 1, 1, 1.75, 1.75, 2.5])
  })

  it('are none without families', () => {
    expect(columnsOf([], 'CU', nobody)).toEqual([])
  })
})
