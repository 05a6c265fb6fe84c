import { Command } from 'commander'
import { seedFolder } from '../import/seedFolder.ts'
import { loadIntoGraph } from './loadIntoGraph.ts'

await new Command('seed')
  .description('Loads a demo organization into an empty graph, its dates moved to today. In demo mode only.')
  .requiredOption('--from <folder>', 'the folder with the files')
  .action(({ from }: { from: string }) => loadIntoGraph((graph, options) => seedFolder(graph, from, options)))
  .parseAsync()
