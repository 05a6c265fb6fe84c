import type { GraphValue } from '../graph/graph.ts'
import { isKeyOf, KEY_OF_LABEL, type NodeKey } from './travelingLabels.ts'

// The lines of a graph file, as docs/graph-file.md describes them: one JSON object each.

export const FORMAT = 'over-the-wall-graph'
export const FORMAT_VERSION = 1

export type Properties = Readonly<Record<string, GraphValue>>

/** The first line: what the file is. */
export interface FileHeader {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** The number of the latest migration that the graph had seen. */
  readonly graphVersion: number
  /** ISO instant, UTC. */
  readonly exportedAt: string
  readonly engine: 'embedded' | 'neo4j'
}

/** A node; its key is one of its properties. */
export interface NodeLine {
  readonly node: string
  readonly properties: Properties
}

/** Label and key of the node at one end of a relationship. */
export type End = readonly [label: string, key: NodeKey]

export interface RelationshipLine {
  readonly from: End
  readonly relationship: string
  readonly to: End
  readonly properties: Properties
}

/** The last line: by it one knows that all the others are there, and as they were written. */
export interface ClosingLine {
  readonly nodes: number
  readonly relationships: number
  /** Of all bytes before this line. */
  readonly sha256: string
}

/** A line that is not as it should be; the message says in what, after "Line 7: ". */
export class WrongLine extends Error {
  override readonly name = 'WrongLine'
}

/** Types stand in the text of queries, so only plain ones may be read; the product makes no others. */
export const RELATIONSHIP_TYPE = /^[A-Z][A-Z0-9_]{0,99}$/

const LONGEST_NAME = 200

/** A line of a file, its end included. The properties stand in the order of their names, so that a graph has one file only. */
export function writeLine(line: FileHeader | NodeLine | RelationshipLine | ClosingLine): string {
  const ordered = 'properties' in line ? { ...line, properties: inOrderOfNames(line.properties) } : line
  return `${JSON.stringify(ordered)}\n`
}

function inOrderOfNames(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** @throws WrongLine */
export function readHeader(text: string): FileHeader {
  const line = parse(text)
  if (!isObject(line) || line.format !== FORMAT) throw new WrongLine('this is not a graph file of Over the Wall')
  const { formatVersion, graphVersion, exportedAt, engine } = line
  if (!Number.isSafeInteger(formatVersion)) throw new WrongLine('it does not say the version of the format')
  if (formatVersion !== FORMAT_VERSION) {
    throw new WrongLine(
      `the file has version ${String(formatVersion)} of the format, and this program reads version ${FORMAT_VERSION}`,
    )
  }
  if (!Number.isSafeInteger(graphVersion) || Number(graphVersion) < 1) {
    throw new WrongLine('it does not say the version of the graph')
  }
  if (typeof exportedAt !== 'string' || (engine !== 'embedded' && engine !== 'neo4j')) {
    throw new WrongLine('it does not say when the file was made, or from what')
  }
  return { format: FORMAT, formatVersion: FORMAT_VERSION, graphVersion: Number(graphVersion), exportedAt, engine }
}

/** @throws WrongLine */
export function readLine(text: string): NodeLine | RelationshipLine | ClosingLine {
  const line = parse(text)
  if (!isObject(line)) throw new WrongLine('it is not a JSON object')
  if ('node' in line) return readNode(line)
  if ('relationship' in line) return readRelationship(line)
  if ('sha256' in line) return readClosing(line)
  throw new WrongLine('it is neither a node, nor a relationship, nor the last line')
}

function readNode(line: Parsed): NodeLine {
  onlyMembers(line, ['node', 'properties'])
  const label = readLabel(line.node)
  const properties = readProperties(line.properties)
  const keyName = KEY_OF_LABEL.get(label) ?? ''
  if (!isKeyOf(label, properties[keyName])) throw new WrongLine(`this ${label} has no "${keyName}"`)
  return { node: label, properties }
}

function readRelationship(line: Parsed): RelationshipLine {
  onlyMembers(line, ['from', 'relationship', 'to', 'properties'])
  const { relationship } = line
  if (typeof relationship !== 'string' || !RELATIONSHIP_TYPE.test(relationship)) {
    throw new WrongLine('its type is not made of capital letters')
  }
  return {
    from: readEnd(line.from),
    relationship,
    to: readEnd(line.to),
    properties: readProperties(line.properties),
  }
}

function readClosing(line: Parsed): ClosingLine {
  onlyMembers(line, ['nodes', 'relationships', 'sha256'])
  const { nodes, relationships, sha256 } = line
  const isWhole = Number.isSafeInteger(nodes) && Number.isSafeInteger(relationships) && typeof sha256 === 'string'
  if (!isWhole) throw new WrongLine('the last line lacks a count or the checksum')
  return { nodes: Number(nodes), relationships: Number(relationships), sha256 }
}

function readEnd(end: unknown): End {
  if (!Array.isArray(end) || end.length !== 2) throw new WrongLine('an end is not a label and a key')
  const [written, key]: unknown[] = end
  const label = readLabel(written)
  if (!isKeyOf(label, key)) throw new WrongLine(`an end has no "${KEY_OF_LABEL.get(label)}" of a ${label}`)
  return [label, key]
}

function readLabel(label: unknown): string {
  if (typeof label === 'string' && KEY_OF_LABEL.has(label)) return label
  throw new WrongLine(`this version of Over the Wall knows no nodes of the kind ${JSON.stringify(label)}`)
}

function readProperties(properties: unknown): Properties {
  if (!isObject(properties)) throw new WrongLine('it has no properties')
  for (const [name, value] of Object.entries(properties)) {
    if (name === '' || name.length > LONGEST_NAME) throw new WrongLine('a property has no fitting name')
    const problem = problemWith(value)
    if (problem !== null) throw new WrongLine(`its property "${name}" ${problem}`)
  }
  return properties as Properties // Every value was looked at.
}

/** What a property can be: text, truth, number, or a list of one of these. */
function problemWith(value: unknown): string | null {
  if (!Array.isArray(value)) return problemWithOne(value)
  const kinds = new Set(value.map((entry: unknown) => typeof entry))
  if (kinds.size > 1) return 'is a list of several kinds of values'
  return value.map(problemWithOne).find((problem) => problem !== null) ?? null
}

function problemWithOne(value: unknown): string | null {
  if (typeof value === 'boolean') return null
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? 'is not valid text' : null
  if (typeof value !== 'number') return 'is neither text, nor true or false, nor a number, nor a list of these'
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return 'is too large a number'
  return null
}

type Parsed = Readonly<Record<string, unknown>>

/** Null for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyMembers(line: Parsed, names: readonly string[]): void {
  const other = Object.keys(line).find((name) => !names.includes(name))
  if (other !== undefined) throw new WrongLine(`it has ${JSON.stringify(other)}, which does not belong there`)
}
