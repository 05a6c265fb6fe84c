import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { FolderUnusable } from '../graph/errors.ts'

const FILE = 'session.key'

const WHOLE = /^[0-9a-f]{64}$/

/**
 * The secret of a server by itself, which signs its session cookies: made once, kept in the data folder, readable by its owner
 * alone. One that is not whole, as a full disk leaves it, is made anew: whoever was signed in signs in again.
 * @throws FolderUnusable when it can be neither read nor written.
 */
export function sessionSecret(dataFolder: string): string {
  const file = `${dataFolder}/${FILE}`
  const kept = contentOf(file)
  if (kept !== null && WHOLE.test(kept)) return kept
  const secret = randomBytes(32).toString('hex')
  const unfinished = `${file}.unfinished-${process.pid}`
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(unfinished, secret, { mode: 0o600, flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw new FolderUnusable(dataFolder, `its file ${FILE} cannot be written`, error)
  }
  return secret
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
