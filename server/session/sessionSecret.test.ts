import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderUnusable } from '../graph/errors.ts'
import { sessionSecret } from './sessionSecret.ts'

describe('the secret of a server', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const file = () => join(folder, 'session.key')

  it('is made once, for its owner alone, and is the same at the next start', () => {
    const secret = sessionSecret(folder)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(sessionSecret(folder)).toBe(secret)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['session.key'])
  })

  it.each(['', 'a1b2c3', '\n'.repeat(64)])('is made anew where %j is left of it', (left) => {
    writeFileSync(file(), left)
    const secret = sessionSecret(folder)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(file(), 'utf8')).toBe(secret)
  })

  it('is refused in a sentence where it cannot be kept, and leaves nothing behind', () => {
    mkdirSync(file())
    expect(() => sessionSecret(folder)).toThrow(FolderUnusable)
    expect(() => sessionSecret(folder)).toThrow(/its file session\.key cannot be written\. Choose another folder/)
    expect(readdirSync(folder)).toEqual(['session.key'])
  })
})
