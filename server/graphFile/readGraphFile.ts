import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { versionOf } from '../graph/migrate.ts'
import {
  type ClosingLine,
  type FileHeader,
  type NodeLine,
  type RelationshipLine,
  readHeader,
  readLine,
  WrongLine,
} from './fileLines.ts'
import { GraphFileRefused } from './graphFileRefused.ts'

/** A node of ours is a few hundred bytes, a change with a thousand ids 40 kB. */
const LONGEST_LINE = 16 * 1024 * 1024

const LINE_END = 0x0a

/** A node or a relationship, and where it stands: for the messages of whoever cannot use it. */
export interface FileEntry {
  readonly number: number
  readonly line: NodeLine | RelationshipLine
}

/** A graph file that was found whole. */
export interface CheckedFile {
  readonly header: FileHeader
  readonly closing: ClosingLine
  /** Reads it again from its beginning, nodes before relationships, and once more checks it all. @throws GraphFileRefused */
  readonly entries: () => AsyncIterable<FileEntry>
}

/**
 * Reads a graph file from its first line to its last: nothing of it is worth anything unless all of it is there as it was
 * written. Keeps one line at a time.
 * @throws GraphFileRefused naming the first line that is wrong.
 */
export async function checkGraphFile(path: string): Promise<CheckedFile> {
  await checkIsFile(path)
  const outcome: { header?: FileHeader; closing?: ClosingLine } = {}
  for await (const _ of readEntries(path, outcome)) void _
  const { header, closing } = outcome
  if (header === undefined || closing === undefined) throw new GraphFileRefused(`"${path}" is empty.`)
  return { header, closing, entries: () => readEntries(path, {}) }
}

async function checkIsFile(path: string): Promise<void> {
  try {
    if ((await stat(path)).isFile()) return
  } catch (error) {
    throw unreadable(path, error)
  }
  throw new GraphFileRefused(`"${path}" is not a file.`)
}

/** Puts the first and the last line into `found`. */
async function* readEntries(
  path: string,
  found: { header?: FileHeader; closing?: ClosingLine },
): AsyncGenerator<FileEntry> {
  const hash = createHash('sha256')
  const counts = { nodes: 0, relationships: 0 }
  let number = 0
  for await (const bytes of linesOf(path)) {
    number++
    const line = lineAt(path, number, () => {
      if (found.closing !== undefined) throw new WrongLine('something stands after the last line')
      if (number === 1) return checkVersion(readHeader(textOf(bytes)))
      const read = readLine(textOf(bytes))
      if ('sha256' in read) checkClosing(read, counts, hash.copy().digest('hex'))
      if ('node' in read && counts.relationships > 0) throw new WrongLine('a node stands after relationships')
      return read
    })
    hash.update(bytes)
    if ('format' in line) found.header = line
    else if ('sha256' in line) found.closing = line
    else {
      counts['node' in line ? 'nodes' : 'relationships']++
      yield { number, line }
    }
  }
  if (number > 0 && found.closing === undefined) {
    throw new GraphFileRefused(`"${path}" was cut: it ends after line ${number}, and its last line is missing.`)
  }
}

function lineAt<Line>(path: string, number: number, read: () => Line): Line {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WrongLine)) throw error
    throw new GraphFileRefused(`"${path}" cannot be taken in. Line ${number}: ${error.message}.`, error)
  }
}

function checkVersion(header: FileHeader): FileHeader {
  const known = versionOf()
  if (header.graphVersion <= known) return header
  throw new WrongLine(
    `the file was made by a newer version of Over the Wall (its migrations go to ${header.graphVersion}, this version knows ` +
      `${known})`,
  )
}

function checkClosing(
  closing: ClosingLine,
  counts: Pick<ClosingLine, 'nodes' | 'relationships'>,
  sha256: string,
): void {
  const { nodes, relationships } = closing
  if (nodes !== counts.nodes || relationships !== counts.relationships) {
    throw new WrongLine(
      `the file should have ${nodes} nodes and ${relationships} relationships, and has ${counts.nodes} and ${counts.relationships}`,
    )
  }
  if (closing.sha256 !== sha256) throw new WrongLine('the file was changed since it was made: its checksum is another')
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes)
  } catch {
    throw new WrongLine('it is not UTF-8')
  }
}

/** The lines of a file with their ends, unpacked when its name ends in `.gz`. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of bytesOf(path)) {
      let from = 0
      for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end + 1)])
        begun = []
        length = 0
        from = end + 1
      }
      begun.push(chunk.subarray(from))
      length += chunk.length - from
      if (length > LONGEST_LINE) throw new GraphFileRefused(`"${path}" is not a graph file: its lines are too long.`)
    }
  } catch (error) {
    throw error instanceof GraphFileRefused ? error : unreadable(path, error)
  }
  if (length > 0) yield Buffer.concat(begun)
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path)
  if (!path.endsWith('.gz')) return file
  const unpacked = createGunzip()
  // Its failure reaches whoever reads what is unpacked.
  pipeline(file, unpacked).catch(() => undefined)
  return unpacked as Readable & AsyncIterable<Buffer>
}

function unreadable(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new GraphFileRefused(`There is no file "${path}".`, error)
  if (code === 'EISDIR') return new GraphFileRefused(`"${path}" is not a file.`, error)
  if (code === 'Z_BUF_ERROR')
    return new GraphFileRefused(`"${path}" was cut: it ends before what is packed in it.`, error)
  if (code.startsWith('Z_')) return new GraphFileRefused(`"${path}" is not packed with gzip, or is damaged.`, error)
  if (code !== '') return new GraphFileRefused(`"${path}" cannot be read (${code}).`, error)
  return error instanceof Error ? error : new Error(String(error))
}
