import { GraphFault } from './errors.ts'

/** One row, column by column. */
export type Row = Readonly<Record<string, unknown>>

/** Internal ids differ between engines and may be used again, so what carries them never leaves `server/graph`. */
export function elementReturned(name: string, column: string): GraphFault {
  return new GraphFault(
    `The query ${name} returns a node, relationship or path in ${column}; return a map of its properties.`,
  )
}

export function numberTooLarge(name: string, column: string): GraphFault {
  return new GraphFault(`The query ${name} returns a number past 2^53 in ${column}.`)
}

/**
 * A row of the embedded engine, checked to be a plain object of JSON values.
 * @throws GraphFault for what the product never asks for: nodes, relationships and paths (return maps and scalars: internal
 *   ids differ between engines), whole numbers past 2^53, bytes and vectors.
 */
export function checkRow(name: string, row: Row): Row {
  for (const [column, value] of Object.entries(row)) checkReturned(name, column, value)
  return row
}

function checkReturned(name: string, column: string, value: unknown): void {
  if (typeof value === 'bigint') throw numberTooLarge(name, column)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const entry of value) checkReturned(name, column, entry)
    return
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new GraphFault(`The query ${name} returns something other than plain values in ${column}.`)
  }
  if (isGraphElement(value)) throw elementReturned(name, column)
  for (const entry of Object.values(value)) checkReturned(name, column, entry)
}

/** The marks the embedded engine gives to nodes, relationships and paths. */
function isGraphElement(value: object): boolean {
  return ('_id' in value && ('_labels' in value || '_type' in value)) || ('nodes' in value && 'edges' in value)
}
