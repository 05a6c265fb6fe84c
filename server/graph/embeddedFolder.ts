import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import grafeo, { type CheckpointTriggers, type GrafeoDB } from '@grafeo-db/js'
import { FolderInUse, FolderUnusable } from './errors.ts'

const GRAPH_FILE = 'graph.grafeo'

/** How much may stand in the log, and how long, before it is folded into the graph's file: keeps the next start short. */
export const CHECKPOINT_EVERY: CheckpointTriggers = { intervalMs: 60_000, walBytes: 16 * 1024 * 1024 }

export interface DatabaseOptions {
  readonly folder: string | null
  readonly shuffleUnordered: boolean
  readonly checkpointEvery: CheckpointTriggers
}

/**
 * Opens the embedded database in a folder, which is made when it is not there, or in memory for `null`.
 * @throws FolderInUse when another process, or this one, has it open; FolderUnusable when it cannot be made, written or read.
 */
export function openDatabase({ folder, shuffleUnordered, checkpointEvery }: DatabaseOptions): GrafeoDB {
  if (folder === null) return grafeo.GrafeoDB.create(null, { shuffleUnordered })
  makeWritable(folder)
  const database = openFile(folder, shuffleUnordered)
  database.setCheckpointTriggers(checkpointEvery)
  return database
}

function makeWritable(folder: string): void {
  try {
    const path = resolve(folder)
    makeFolder(path)
    readdirSync(path) // Says ENOTDIR for a file, where the check of rights would blame the rights.
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new FolderUnusable(folder, folderProblem(error), error)
  }
}

/** Step by step, because Node's recursive form never returns below a folder such as /proc that refuses new ones as "not found". */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function folderProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a part of its path is a file'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not write there'
  if (code === 'EROFS') return 'it is on a disk that cannot be written'
  if (code === 'ENOSPC') return 'the disk is full'
  return 'it cannot be made or written'
}

function openFile(folder: string, shuffleUnordered: boolean): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(join(folder, GRAPH_FILE), { shuffleUnordered })
  } catch (error) {
    // The engine gives no status for a lock that is held, only this sentence.
    if (error instanceof Error && error.message.includes('cannot be locked')) throw new FolderInUse(folder, error)
    throw new FolderUnusable(folder, `its file ${GRAPH_FILE} is damaged or not a graph`, error)
  }
}
