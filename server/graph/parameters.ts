import { InvalidParameter } from './errors.ts'
import type { Parameters } from './graph.ts'
import { checkStoredValues } from './storedValues.ts'

/** Deeper than any row of ours; a value that goes further holds itself. */
const DEEPEST_VALUE = 20

/**
 * Refuses what an engine would silently change: NaN and infinities, integers past 2^53, `undefined`, dates, maps, buffers,
 * instances of classes, text that is not valid Unicode; and what only one of the engines would store.
 * The types exclude most of it, but values come from outside.
 * @throws InvalidParameter naming query, place and problem, never the value.
 */
export function checkParameters(name: string, cypher: string, parameters: Parameters): void {
  for (const [key, value] of Object.entries(parameters)) checkValue(name, key, value, 0)
  checkStoredValues(name, cypher, parameters)
}

function checkValue(name: string, path: string, value: unknown, depth: number): void {
  const problem = depth > DEEPEST_VALUE ? 'it is nested too deeply' : problemWith(value)
  if (problem !== null) throw new InvalidParameter(name, path, problem)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    // By index, because forEach skips the holes of a sparse list.
    for (let index = 0; index < value.length; index++) checkValue(name, `${path}[${index}]`, value[index], depth + 1)
    return
  }
  for (const [key, entry] of Object.entries(value)) checkValue(name, `${path}.${key}`, entry, depth + 1)
}

function problemWith(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'number') return problemWithNumber(value)
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? 'it is not valid Unicode' : null
  if (typeof value !== 'object')
    return value === undefined ? 'it is undefined' : `a ${typeof value} is not a graph value`
  if (Array.isArray(value)) return null
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return null
  return value instanceof Date ? 'send dates as ISO text' : 'only plain objects are graph values'
}

function problemWithNumber(value: number): string | null {
  if (!Number.isFinite(value)) return 'it is not a finite number'
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return 'the whole number is past 2^53'
  return null
}
