import { Command } from 'commander'
import { importFolder } from '../import/importFolder.ts'
import { loadIntoGraph } from './loadIntoGraph.ts'

await new Command('import')
  .description('Brings the graph up to date with a folder of CSV files (docs/data-format.md says how they look).')
  .argument('<folder>', 'the folder with the files')
  .option('--dry-run', 'check everything and say what would change, without writing')
  .action((folder: string, { dryRun = false }: { dryRun?: boolean }) =>
    loadIntoGraph((graph, options) => importFolder(graph, folder, { ...options, right: 'import', dryRun })),
  )
  .parseAsync()
