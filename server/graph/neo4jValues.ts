import neo4j, { type Record as NativeRecord } from 'neo4j-driver'
import { GraphFault } from './errors.ts'
import type { GraphValue, Parameters } from './graph.ts'
import { elementReturned, numberTooLarge, type Row } from './rows.ts'

/**
 * Parameters as the driver wants them: whole numbers as integers, because it would send every number as a float, which LIMIT
 * refuses and which divides differently.
 */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, valueToNeo4j(value)]))
}

function valueToNeo4j(value: GraphValue): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(valueToNeo4j)
  return toNeo4j(value)
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(value: GraphValue): value is readonly GraphValue[] {
  return Array.isArray(value)
}

/**
 * A row as plain JSON values: numbers as numbers, days as `2026-03-02`, instants as `2026-03-02T12:00:00Z`, with milliseconds
 * where there are any.
 * @throws GraphFault for what the product never asks for, as `checkRow` does for the other engine.
 */
export function fromNeo4j(name: string, record: NativeRecord): Row {
  const row: Record<string, unknown> = record.toObject()
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, valueFromNeo4j(name, column, value)]))
}

function valueFromNeo4j(name: string, column: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => valueFromNeo4j(name, column, entry))
  if (neo4j.isInt(value)) {
    if (!value.inSafeRange()) throw numberTooLarge(name, column)
    return value.toNumber()
  }
  if (neo4j.isDate(value)) return value.toString()
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString().replace('.000Z', 'Z')
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) throw elementReturned(name, column)
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new GraphFault(`The query ${name} returns something other than plain values in ${column}.`)
  }
  const entries = Object.entries(value).map(([key, entry]) => [key, valueFromNeo4j(name, column, entry)])
  return Object.fromEntries(entries)
}
