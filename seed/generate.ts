import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { writeCsv } from './csvRows.ts'
import { DEMO_SEED, generateDemo } from './generateDemo.ts'
import { readSourceTables } from './generator/sourceTables.ts'
import { MOST_ROLES } from './large/largeRoles.ts'
import { type LargeSize, writeLargeOrganization } from './large/writeLargeOrganization.ts'
import { demoSkillFiles } from './skillsOfTheDemo.ts'

const dataFolder = fileURLToPath(new URL('./data', import.meta.url))

const PEOPLE = { least: 100, most: 500_000 }
const ROLES = { least: 40, most: MOST_ROLES }
const PEOPLE_A_ROLE = 20

type Options = {
  readonly out: string
  readonly seed: number
  readonly force: boolean
  readonly people?: number
  readonly roles?: number
}

const command = new Command('generate')
  .description('Writes the demo organization, or with --people one of any size, as a folder of plain CSV files.')
  .requiredOption('--out <folder>', 'where to write; made when it is not there')
  .option('--people <number>', 'how many people; the demo without it', wholeNumber)
  .option('--roles <number>', 'how many roles they have; one for twenty people without it', wholeNumber)
  .option('--seed <number>', 'another whole number gives other people', wholeNumber, DEMO_SEED)
  .option('--force', 'write into a folder that already holds files', false)
  .action((options: Options) => {
    const { out, seed, force } = options
    const size = sizeOf(options)
    const refusal = whyNotThatSize(options, size) ?? whyNotInto(out, force)
    if (refusal !== null) command.error(refusal)
    try {
      const count = size === null ? writeDemo(out, seed) : writeLarge(out, size, seed)
      console.log(`Wrote ${count} files to ${out}.`)
    } catch (error) {
      if (!isFileSystemError(error)) throw error
      command.error(`Cannot write to ${out} (${error.code}). Name a folder that you may write to.`)
    }
  })

function writeDemo(out: string, seed: number): number {
  const files = generateDemo(readSourceTables(dataFolder, demoSkillFiles(dataFolder)), seed)
  mkdirSync(out, { recursive: true })
  for (const { name, columns, rows } of files) writeCsv(join(out, name), columns, rows)
  return files.length
}

function writeLarge(out: string, size: LargeSize, seed: number): number {
  return writeLargeOrganization(out, demoSkillFiles(dataFolder), size, seed)
}

/** Null for the demo, whose size is its own. */
function sizeOf({ people, roles }: Options): LargeSize | null {
  if (people === undefined) return null
  return { people, roles: roles ?? Math.max(ROLES.least, Math.round(people / PEOPLE_A_ROLE)) }
}

/** The sentence that refuses the size, or null. */
function whyNotThatSize({ roles }: Options, size: LargeSize | null): string | null {
  if (size === null) {
    return roles === undefined ? null : 'The demo has its own roles. Add --people to make another organization.'
  }
  if (size.people < PEOPLE.least || size.people > PEOPLE.most) {
    return `Give --people a number from ${PEOPLE.least} to ${PEOPLE.most}.`
  }
  if (size.roles < ROLES.least || size.roles > ROLES.most) {
    return `Give --roles a number from ${ROLES.least} to ${ROLES.most}.`
  }
  return null
}

/** The sentence that refuses the place, or null. */
function whyNotInto(out: string, force: boolean): string | null {
  if (!existsSync(out)) return null
  if (!statSync(out).isDirectory()) return `${out} is a file. Name a folder.`
  if (force || readdirSync(out).length === 0) return null
  return `The folder ${out} already holds files. Name an empty folder, or add --force to write over them.`
}

function isFileSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Give a whole number, such as 7.')
  return number
}

command.parse()
