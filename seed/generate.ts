import { existsSync, mkdirSync, readdirSync } from 'node:fs'
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
    if (!force && holdsFiles(out)) {
      command.error(`The folder ${out} already holds files. Name an empty folder, or add --force to write over them.`)
    }
    const files = generateDemo(readSourceTables(dataFolder, demoSkillFiles(dataFolder)), seed)
    mkdirSync(out, { recursive: true })
    for (const { name, columns, rows } of files) writeCsv(join(out, name), columns, rows)
    console.log(`Wrote ${files.length} files to ${out}.`)
  })

function holdsFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Give a whole number, such as 7.')
  return number
}

command.parse()
