/**
 * Writes the TypeScript types of the schema and of the web's operations into the two `generated/` folders.
 * `tsx schema/generateTypes.ts` writes; with `--check` it writes nothing and fails when what stands there is out of date.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as schemaTypes from '@graphql-codegen/typescript'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import * as resolverTypes from '@graphql-codegen/typescript-resolvers'
import { buildSchema, type DocumentNode, type GraphQLSchema, isAbstractType, parse } from 'graphql'
import { mappers } from './mappers.ts'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const schemaFile = 'server/generated/schemaTypes.ts'
const operationsFile = 'web/generated/operations.ts'
const possibleTypesFile = 'web/generated/possibleTypes.ts'

/** Dates travel as YYYY-MM-DD; an ID is opaque text. */
const common = { useTypeImports: true, strictScalars: true, scalars: { Date: 'string', ID: 'string' } }
/** `Context` and the mappers are named from the folder of the generated file. */
const serverConfig = {
  ...common,
  enumsAsTypes: true,
  avoidOptionals: { defaultValue: true },
  contextType: '../graphql/context.ts#Context',
  mappers,
}
/** A union member says its `__typename` where an operation asks for it. */
const webConfig = { ...common, enumType: 'string-literal', skipTypename: true, optimizeDocumentNode: true }

/** The texts of the files with this ending in a folder, by file name, so that the output never depends on the disk. */
function readTexts(folder: string): { location: string; text: string }[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.graphql'))
  return names.sort().map((name) => {
    const location = `${folder}/${name}`
    return { location, text: readFileSync(path.join(root, location), 'utf8') }
  })
}

/** The schema as one document, and the web's operations as one document a file. */
function readSources() {
  const schemaText = readTexts('schema').map((file) => file.text)
  const documents = readTexts('web/api').map(({ location, text }) => ({ location, document: parse(text) }))
  return { schema: parse(schemaText.join('\n')), schemaAst: buildSchema(schemaText.join('\n')), documents }
}

/** For each union and interface the types that it may be: the web's cache needs no more of the schema. */
function possibleTypesText(schema: GraphQLSchema): string {
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType)
  const entries = abstractTypes.map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ])
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

/** Every generated file with its text. Throws when an operation does not fit the schema. */
export async function generateTypes(): Promise<Map<string, string>> {
  const { documents, ...schema } = readSources()
  const base = { ...schema, documents: [] as { location: string; document: DocumentNode }[] }
  const server = await codegen({
    ...base,
    filename: schemaFile,
    config: serverConfig,
    pluginMap: { schemaTypes, resolverTypes },
    plugins: [{ schemaTypes: {} }, { resolverTypes: {} }],
  })
  const web = await codegen({
    ...base,
    documents,
    filename: operationsFile,
    config: webConfig,
    pluginMap: { operationTypes, typedDocuments },
    plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
  })
  return new Map([
    [schemaFile, server],
    [operationsFile, web],
    [possibleTypesFile, possibleTypesText(schema.schemaAst)],
  ])
}

/** The generated files whose text on disk differs from what the sources give now. */
async function findStale(files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = []
  for (const [file, text] of files) {
    const onDisk = await readFile(path.join(root, file), 'utf8').catch(() => '')
    if (onDisk !== text) stale.push(file)
  }
  return stale
}

async function main() {
  const files = await generateTypes()
  const stale = await findStale(files)
  if (!process.argv.includes('--check')) {
    for (const file of stale) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), files.get(file) ?? '')
    }
    return
  }
  if (stale.length === 0) return
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run types" and commit the result.`)
  process.exitCode = 1
}

await main()
