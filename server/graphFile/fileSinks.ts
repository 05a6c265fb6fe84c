import { rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { FileSink } from './exportGraph.ts'
import { GraphFileRefused } from './graphFileRefused.ts'

/** The file holds what people keep to themselves: nobody but its owner reads it. */
const OWNER_ONLY = 0o600

/**
 * A file that appears under its name only once it is whole; what stood there before stays until then. Packed when the name ends
 * in `.gz`.
 */
export async function openFileSink(path: string): Promise<FileSink> {
  const unfinished = `${path}.unfinished-${process.pid}`
  const handle = await openNew(path, unfinished)
  const forget = removeOnSignal(unfinished)
  const close = async () => {
    await handle.close()
    forget()
  }
  return {
    async write(lines) {
      try {
        await sendThrough(lines, path.endsWith('.gz'), handle)
        await handle.sync()
      } catch (error) {
        throw unwritable(path, error)
      }
    },
    async keep() {
      await close()
      await rename(unfinished, path).catch((error: unknown) => {
        throw unwritable(path, error)
      })
    },
    async drop() {
      await close().catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** Standard output: what was sent is gone, so that only the last line makes it whole. */
export async function openOutputSink(output: Writable = process.stdout): Promise<FileSink> {
  return {
    async write(lines) {
      try {
        await pipeline(Readable.from(lines), output, { end: false })
      } catch (error) {
        throw codeOf(error) === 'EPIPE' ? new GraphFileRefused('Nobody takes the output any more.', error) : error
      }
    },
    keep: async () => {},
    drop: async () => {},
  }
}

async function openNew(path: string, unfinished: string): Promise<FileHandle> {
  try {
    await rm(unfinished, { force: true })
    return await open(unfinished, 'wx', OWNER_ONLY)
  } catch (error) {
    throw unwritable(path, error)
  }
}

function sendThrough(lines: AsyncIterable<string>, isPacked: boolean, handle: FileHandle): Promise<void> {
  const from = Readable.from(lines)
  const into = async (chunks: AsyncIterable<string | Buffer>) => {
    for await (const chunk of chunks) await handle.appendFile(chunk)
  }
  return isPacked ? pipeline(from, createGzip(), into) : pipeline(from, into)
}

/** What ends a command: by hand, by whatever runs it, and with its terminal. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whoever stops the command finds nothing left of it. */
function removeOnSignal(unfinished: string): () => void {
  const remove = () => {
    rmSync(unfinished, { force: true })
    process.exit(130)
  }
  for (const signal of ENDINGS) process.once(signal, remove)
  return () => {
    for (const signal of ENDINGS) process.off(signal, remove)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that cannot be written',
  ENOSPC: 'the disk is full',
}

function unwritable(path: string, error: unknown): unknown {
  const reason = REASONS[codeOf(error)]
  return reason === undefined ? error : new GraphFileRefused(`"${path}" cannot be written: ${reason}.`, error)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
