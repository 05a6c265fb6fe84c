import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import grafeo, { type CheckpointTriggers, type GrafeoDB } from '@grafeo-db/js'
import { FolderInUse, FolderUnusable, GraphUnavailable } from './errors.ts'

const GRAPH_FILE = 'graph.grafeo'

/** The folder beside the graph's file where the engine keeps its log of changes. */
const LOG_FOLDER = `${GRAPH_FILE}.wal`

/** How much may stand in the log, and how long, before it is folded into the graph's file: keeps the next start short. */
export const CHECKPOINT_EVERY: CheckpointTriggers = { intervalMs: 60_000, walBytes: 16 * 1024 * 1024 }

/** While much is loaded at once: each checkpoint writes the whole file, which would take most of the time. */
export const CHECKPOINT_SELDOM: CheckpointTriggers = { intervalMs: 600_000, walBytes: 512 * 1024 * 1024 }

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

/** Whether a graph was made in this folder. */
export function holdsGraph(folder: string): boolean {
  return existsSync(join(folder, GRAPH_FILE))
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

/** The graph holds what people keep to themselves: nobody but its owner looks into a folder that is made for it. */
const OWNER_ONLY = 0o700

/** Step by step, because Node's recursive form never returns below a folder such as /proc that refuses new ones as "not found". */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: OWNER_ONLY })
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

/**
 * Watches the files of an open database: the engine goes on writing into files that someone removed, and tells nobody.
 * @returns a check that throws GraphUnavailable when the files are gone, are others than those opened, or cannot be written.
 */
export function watchFiles(folder: string): () => void {
  const paths = [folder, join(folder, GRAPH_FILE), join(folder, LOG_FOLDER)]
  const opened = paths.map(identityOf)
  return () => {
    try {
      for (const path of paths) accessSync(path, constants.W_OK)
      if (paths.every((path, place) => identityOf(path) === opened[place])) return
    } catch (error) {
      throw filesLost(folder, lossOf(error), error)
    }
    throw filesLost(folder, 'holds other files than before')
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev}:${ino}`
}

function lossOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'is gone, or a part of it' : 'cannot be written any more'
}

const filesLost = (folder: string, loss: string, cause?: unknown): GraphUnavailable =>
  new GraphUnavailable(
    `The data folder "${folder}" ${loss}. Nothing is kept until it is back as it was; or start Over the Wall again.`,
    cause,
  )
