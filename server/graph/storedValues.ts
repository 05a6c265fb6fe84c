import { InvalidParameter } from './errors.ts'
import type { GraphValue, Parameters } from './graph.ts'

/** Where a Cypher text puts a parameter: the key of a MERGE, a property, or a whole map of properties. */
type Place = 'mergeKey' | 'property' | 'properties'

interface Use {
  readonly place: Place
  /** The parameter and the way into it; `*` stands for every row of a list: `['rows', '*', 'id']`. */
  readonly path: readonly string[]
}

const CLAUSE =
  /\b(MATCH|MERGE|CREATE|SET|WITH|RETURN|UNWIND|WHERE|DELETE|REMOVE|FOREACH|CALL|UNION|ON\s+CREATE|ON\s+MATCH)\b/i
const UNWOUND = /\bUNWIND\s+\$(\w+)\s+AS\s+(\w+)/gi
const REFERENCE = String.raw`(\$?\w+(?:\.\w+)*)`
const MAP_ENTRY = new RegExp(String.raw`\w+\s*:\s*${REFERENCE}\s*(?=[,}])`, 'g')
const WHOLE_MAP = new RegExp(String.raw`\(\w*(?::\w+)*\s+${REFERENCE}\s*\)`, 'g')
const ASSIGNMENT = new RegExp(String.raw`(\w+(?:\.\w+)?)\s*(\+?=)\s*${REFERENCE}\s*(?=,|$)`, 'g')

const knownUses = new Map<string, readonly Use[]>()

/**
 * Refuses parameters that one engine would store and the other refuse: a null key in MERGE, a map or a mixed list as a property.
 * Sees what the text shows directly (`{id: $id}`, `SET p += row.properties` after `UNWIND $rows AS row`), not what it computes.
 * @throws InvalidParameter naming the place in the parameters.
 */
export function checkStoredValues(name: string, cypher: string, parameters: Parameters): void {
  for (const use of usesOf(cypher)) {
    for (const [path, value] of valuesAt(use.path, parameters)) checkPlace(name, use.place, path, value)
  }
}

function checkPlace(name: string, place: Place, path: string, value: GraphValue): void {
  if (place === 'mergeKey' && value === null) throw new InvalidParameter(name, path, 'a key cannot be null')
  if (place !== 'properties') checkProperty(name, path, value)
  else if (isMap(value)) for (const [key, entry] of Object.entries(value)) checkProperty(name, `${path}.${key}`, entry)
}

function checkProperty(name: string, path: string, value: GraphValue): void {
  if (isMap(value)) throw new InvalidParameter(name, path, 'a property cannot be a map')
  if (!Array.isArray(value)) return
  const kinds = new Set(value.map((entry: GraphValue) => (entry === null ? 'null' : typeof entry)))
  if (kinds.has('object') || kinds.has('null') || kinds.size > 1) {
    throw new InvalidParameter(
      name,
      path,
      'a property that is a list holds values of one kind: text, numbers or booleans',
    )
  }
}

function isMap(value: GraphValue | undefined): value is { readonly [key: string]: GraphValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valuesAt(path: readonly string[], parameters: Parameters): [string, GraphValue][] {
  let found: [string, GraphValue][] = [['', parameters]]
  for (const step of path) found = found.flatMap(([at, value]) => stepInto(at, value, step))
  return found
}

function stepInto(at: string, value: GraphValue, step: string): [string, GraphValue][] {
  if (step === '*') return Array.isArray(value) ? value.map((entry, index) => [`${at}[${index}]`, entry]) : []
  // A key that is not in the map reads as null, in Cypher too.
  return isMap(value) ? [[at === '' ? step : `${at}.${step}`, value[step] ?? null]] : []
}

/** Texts are constants of the product, so what was learned of each is kept. */
function usesOf(cypher: string): readonly Use[] {
  const known = knownUses.get(cypher)
  if (known !== undefined) return known
  const uses = readUses(withoutTextAndComments(cypher))
  knownUses.set(cypher, uses)
  return uses
}

function withoutTextAndComments(cypher: string): string {
  return cypher.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
}

function readUses(cypher: string): Use[] {
  const unwound = new Map([...cypher.matchAll(UNWOUND)].map((match) => [match[2] ?? '', match[1] ?? '']))
  const parts = cypher.split(CLAUSE)
  return parts.flatMap((part, index) => usesInClause(parts[index - 1]?.toUpperCase() ?? '', part, unwound))
}

function usesInClause(clause: string, text: string, unwound: ReadonlyMap<string, string>): Use[] {
  const use = (place: Place, reference: string | undefined): Use[] => {
    const path = pathOf(reference ?? '', unwound)
    return path === null ? [] : [{ place, path }]
  }
  if (clause === 'MERGE' || clause === 'CREATE') {
    const entries = [...text.matchAll(MAP_ENTRY)]
    const maps = [...text.matchAll(WHOLE_MAP)]
    return [
      ...entries.flatMap((match) => use(clause === 'MERGE' ? 'mergeKey' : 'property', match[1])),
      ...maps.flatMap((match) => use('properties', match[1])),
    ]
  }
  if (clause !== 'SET') return []
  return [...text.trim().matchAll(ASSIGNMENT)].flatMap((match) =>
    use(match[1]?.includes('.') === true ? 'property' : 'properties', match[3]),
  )
}

function pathOf(reference: string, unwound: ReadonlyMap<string, string>): string[] | null {
  const [first = '', ...rest] = reference.split('.')
  if (first.startsWith('$')) return [first.slice(1), ...rest]
  const list = unwound.get(first)
  return list === undefined ? null : [list, '*', ...rest]
}
