import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The secret of a server by itself, which signs its session cookies: made once, kept in the data folder, readable by its owner alone. */
export function sessionSecret(dataFolder: string): string {
  const file = `${dataFolder}/session.key`
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const secret = randomBytes(32).toString('hex')
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  }
}
