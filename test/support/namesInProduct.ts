import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../server', import.meta.url))

/** A name as it stands in the source: `people.profile`, or `openings.at${place}` for several. */
const NAME_LINE = /['`]\/\/ ([a-z]\w*\.[\w${}.]+)(?=\n|\\n)/g

/** Asked where a graph becomes a file and a file a graph, which server/graphFile tests on each engine. */
const ABOUT_GRAPH_FILES = /^(graphFile\.|changes\.hold$)/

/** What an engine asks itself, and what helps tests and measuring, is not the product’s. */
export const isOfProduct = (name: string): boolean => !/^(graph|test|bench)\./.test(name)

/** The names that the texts of the product begin with and that are not among those asked, as they should be in any life. */
export function notAskedOfProduct(asked: ReadonlyMap<string, unknown>): string[] {
  const names = [...asked.keys()]
  return [...namesInSource()]
    .filter((name) => isOfProduct(name) && !ABOUT_GRAPH_FILES.test(name) && !names.some((each) => isOne(name, each)))
    .sort()
}

function namesInSource(): Set<string> {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join(SERVER, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(NAME_LINE)].map((match) => match[1] ?? '')))
}

function isOne(nameInSource: string, name: string): boolean {
  const pattern = nameInSource.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[\w\\.]+\}/g, String.raw`\w+`)
  return new RegExp(`^${pattern}$`).test(name)
}
