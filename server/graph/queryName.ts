import { GraphFault } from './errors.ts'

const NAME_LINE = /^\s*\/\/\s*(\w+(?:\.\w+)+)\s*\n/

/**
 * The name a Cypher text opens with: `people.profile` for one that starts with the line `// people.profile`.
 * @throws GraphFault when there is none, so that no text runs that a log could not name.
 */
export function queryName(cypher: string): string {
  const name = NAME_LINE.exec(cypher)?.[1]
  if (name === undefined) throw new GraphFault('A Cypher text must open with its own name, as in "// people.profile".')
  return name
}
