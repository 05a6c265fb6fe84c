import { readdir } from 'node:fs/promises'
import { ESCO_FILES, readEsco } from './esco.ts'
import { namesOfFile, UnreadableOccupations } from './occupationFiles.ts'
import type { Occupations } from './occupations.ts'
import { ONET_FILES, readOnet } from './onet.ts'
import { ROME_FILES, readRome } from './rome.ts'

interface Source {
  readonly name: Occupations['source']
  readonly files: readonly string[]
  readonly read: (folder: string) => Promise<Occupations>
}

const SOURCES: readonly Source[] = [
  { name: 'O*NET', files: ONET_FILES, read: readOnet },
  { name: 'ESCO', files: ESCO_FILES, read: readEsco },
  { name: 'ROME', files: ROME_FILES, read: readRome },
]

/**
 * Reads a folder of occupations with what they ask. Which source it comes from is told by its files.
 * @throws UnreadableOccupations when there is no such folder, it is of no known source, or a file of it is broken.
 */
export async function readOccupations(folder: string): Promise<Occupations> {
  const names = await namesIn(folder)
  const isThere = (file: string) => namesOfFile(file).some((name) => names.has(name))
  const source = SOURCES.find(({ files }) => files.every(isThere))
  if (source === undefined) throw new UnreadableOccupations(describeUnknown(folder, isThere))
  const occupations = await source.read(folder)
  if (occupations.roles.length < 2) {
    throw new UnreadableOccupations(`${folder} holds no two ${source.name} occupations that ask something.`)
  }
  return occupations
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder))
  } catch (error) {
    throw new UnreadableOccupations(`There is no folder ${folder} that can be read.`, { cause: error })
  }
}

function describeUnknown(folder: string, isThere: (file: string) => boolean): string {
  const lacks = SOURCES.map(
    ({ name, files }) => `${name} it lacks ${files.filter((file) => !isThere(file)).join(', ')}`,
  )
  return `${folder} is no folder of occupations: for ${lacks.join('; for ')} (each as .csv or .csv.gz).`
}
