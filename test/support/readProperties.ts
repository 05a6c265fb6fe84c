/** What a Cypher text reads: label or relationship type -> the properties of it that are named anywhere in the text. */
export type ReadProperties = ReadonlyMap<string, ReadonlySet<string>>

const NODE = /\((\w*)((?::\w+)*)\s*(\{[^}]*\})?\)/g
const TIE = /\[(\w*):([\w|]+)\s*(\{[^}]*\})?\]/g
const MAP_KEY = /(\w+)\s*:/g
const PROPERTY = /\b([a-zA-Z]\w*)\.(\w+)/g

/**
 * The properties that a text names, of nodes and relationships. Trusts that the text is in the subset the engines share, with
 * parameters for values.
 * @throws Error where it reads a thing whole, or a property of something it never named by label or type: then nobody can say
 *   from the text what is read.
 */
export function readProperties(cypher: string): ReadProperties {
  const text = cypher.replace(/\/\/[^\n]*/g, '').replace(/'[^']*'/g, "''")
  const namesOf = new Map<string, Set<string>>()
  const found = new Map<string, Set<string>>()
  const add = (names: Iterable<string>, property?: string) => {
    for (const name of names) {
      const properties = found.get(name) ?? new Set()
      found.set(name, property === undefined ? properties : properties.add(property))
    }
  }
  const bind = (alias: string, names: readonly string[], map = '') => {
    const known = namesOf.get(alias) ?? new Set()
    for (const name of names) known.add(name)
    if (alias !== '') namesOf.set(alias, known)
    add(names)
    for (const [, key] of map.matchAll(MAP_KEY)) add(names.length > 0 ? names : known, key)
  }
  for (const [, alias = '', labels = '', map] of text.matchAll(NODE))
    bind(alias, labels.split(':').filter(Boolean), map)
  for (const [, alias = '', types = '', map] of text.matchAll(TIE)) bind(alias, types.split('|'), map)
  const isTest = /\b(\w+):([A-Z]\w+)\b/g
  for (const [, alias = '', label = ''] of text.replace(NODE, '').replace(TIE, '').matchAll(isTest))
    bind(alias, [label])
  for (const [, alias = '', property] of text.matchAll(PROPERTY)) {
    const names = namesOf.get(alias)
    if (names === undefined || names.size === 0)
      throw new Error(`It reads ${alias}.${property} of something without a name.`)
    add(names, property)
  }
  refuseWholes(text, new Set(namesOf.keys()))
  return found
}

/** A thing may be matched, carried along, counted and asked for its type or label; never given back as it is. */
function refuseWholes(text: string, aliases: ReadonlySet<string>): void {
  const left = text
    .replace(NODE, ' ')
    .replace(TIE, ' ')
    .replace(PROPERTY, ' ')
    .replace(/\bWITH\b[^\n]*/g, ' ')
    .replace(/\btype\(\w+\)/g, ' ')
    .replace(/\b\w+:[A-Z]\w+\b/g, ' ')
  const whole = [...left.matchAll(/\b[a-zA-Z]\w*\b/g)].find(([word]) => aliases.has(word))
  if (whole !== undefined || /\.\*|\b(properties|keys)\(/.test(text))
    throw new Error(`It reads ${whole?.[0] ?? 'all'} whole.`)
}
