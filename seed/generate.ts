import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { writeCsv } from './csvRows.ts'
import { DEMO_SEED, generateDemo } from './generateDemo.ts'
import { readSourceTables } from './generator/sourceTables.ts'
import { demoSkillFiles } from './skillsOfTheDemo.ts'

const dataFolder = fileURLToPath(new URL('./data', import.meta.url))

const command = new Command('generate')
  .description('Writes the demo organization as a folder of plain CSV files.')
  .requiredOption('--out <folder>', 'where to write; made when it is not there')
  .option('--seed <number>', 'another whole number gives other people', wholeNumber, DEMO_SEED)
  .option('--force', 'write into a folder that already holds files', false)
  .action(({ out, seed, force }: { out: string; seed: number; force: boolean }) => {
    const refusal = whyNotInto(out, force)
    if (refusal !== null) command.error(refusal)
    const files = generateDemo(readSourceTables(dataFolder, demoSkillFiles(dataFolder)), seed)
    try {
      mkdirSync(out, { recursive: true })
      for (const { name, columns, rows } of files) writeCsv(join(out, name), columns, rows)
    } catch (error) {
      if (!isFileSystemError(error)) throw error
      command.error(`Cannot write to ${out} (${error.code}). Name a folder that you may write to.`)
    }
    console.log(`Wrote ${files.length} files to ${out}.`)
  })

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
