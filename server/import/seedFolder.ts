import type { Graph } from '../graph/graph.ts'
import type { ImportOptions, ImportResult } from './importFolder.ts'
import { importFolder } from './importFolder.ts'
import { holdsNothing } from './knownGraph.ts'
import { SeedRefused } from './seedRefused.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface SeedOptions extends Omit<ImportOptions, 'right'> {
  /** Where demo mode is looked up; the environment of the process unless given. */
  readonly environment?: Environment
}

/** Whether the graph holds no organization yet, so that a demo may be loaded into it. */
export function isGraphEmpty(graph: Graph): Promise<boolean> {
  return graph.read(holdsNothing)
}

/**
 * Loads a demo into an empty graph: also what its people say, and with every date moved so that the day it describes is today.
 * @throws SeedRefused in production, where people sign in for real, and when the graph holds anything.
 */
export async function seedFolder(graph: Graph, folder: string, options: SeedOptions): Promise<ImportResult> {
  const { environment = process.env, ...rest } = options
  refuseOutsideDemo(environment)
  return importFolder(graph, folder, { ...rest, right: 'seed' })
}

/** A demo speaks for people who are not there: it may never meet people who are. */
function refuseOutsideDemo(environment: Environment): void {
  const isProduction = environment.NODE_ENV === 'production' || (environment.BASE_URL ?? '').startsWith('https:')
  const signIn = environment.SIGN_IN || 'demo'
  if (!isProduction && signIn === 'demo') return
  throw new SeedRefused(
    `A demo is never loaded ${isProduction ? 'in production' : `with SIGN_IN=${signIn}`}, because it speaks for people. ` +
      'Use "npm run import -- DIR" for the data of an organization.',
  )
}
