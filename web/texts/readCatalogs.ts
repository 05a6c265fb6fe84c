import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { languages } from './languages.ts'
import type { Catalogs, Texts } from './textFaults.ts'

/** The catalogs of all languages as they stand on disk; for checks and tests, never in the browser. */
export function readCatalogs(): Catalogs {
  return Object.fromEntries(languages.map((language) => [language, readAreas(language)])) as Catalogs // English is one of them
}

function readAreas(language: string): Record<string, Texts> {
  const folder = path.join(import.meta.dirname, language)
  const areas = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    areas.map((name) => [
      path.basename(name, '.json'),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Texts,
    ]),
  )
}
