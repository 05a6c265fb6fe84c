import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SCHEMA_FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url))

/** The API's contract: every `schema/*.graphql`, in the order of their names. */
export function readSchema(): string {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(`${SCHEMA_FOLDER}/${file}`, 'utf8'))
    .join('\n')
}
