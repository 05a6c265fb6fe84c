import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, WrongSettings } from './config.ts'

const wrong = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof WrongSettings) return error.message
    throw error
  }
  return 'accepted'
}

describe('the settings', () => {
  it('need none: the demo listens on this machine only', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      baseUrl: 'http://127.0.0.1:4000',
      dataFolder: './data',
      neo4j: null,
      sessionSecret: null,
      signIn: 'demo',
      production: false,
      logLevel: 'warn',
      requestsPerMinute: 1200,
    })
  })

  it('treat an empty value as not set', () => {
    expect(readConfig({ PORT: '', DATA_DIR: '' }).port).toBe(4000)
  })

  it('name every wrong one at once', () => {
    expect(wrong({ PORT: 'eighty', LOG_LEVEL: 'loud' })).toBe(
      '- PORT must be a whole number from 0 to 65535\n- LOG_LEVEL must be fatal, error, warn, info, debug or silent',
    )
  })

  it('name the Neo4j that holds the graph, its password in a file or not', () => {
    const url = 'neo4j+s://graph.example:7687'
    expect(readConfig({ GRAPH_URL: url, GRAPH_PASSWORD: 'secret' }).neo4j).toEqual({
      url,
      user: 'neo4j',
      password: 'secret',
    })
    const file = join(mkdtempSync(join(tmpdir(), 'password-')), 'password')
    writeFileSync(file, 'from a file\n')
    const named = { GRAPH_URL: url, GRAPH_USER: 'wall', GRAPH_PASSWORD_FILE: file, GRAPH_DATABASE: 'people' }
    expect(readConfig(named).neo4j).toEqual({ url, user: 'wall', password: 'from a file', database: 'people' })
  })

  it('say which setting of Neo4j needs mending', () => {
    expect(wrong({ GRAPH_URL: 'http://127.0.0.1:7474', GRAPH_PASSWORD: 'x' })).toBe(
      '- GRAPH_URL must look like neo4j://host:7687, or neo4j+s://host:7687 with encryption',
    )
    expect(wrong({ GRAPH_URL: 'bolt://127.0.0.1' })).toBe(
      '- GRAPH_PASSWORD is missing: set it, or name a file that holds it in GRAPH_PASSWORD_FILE',
    )
    expect(wrong({ GRAPH_URL: 'bolt://127.0.0.1', GRAPH_PASSWORD_FILE: '/nowhere/password' })).toBe(
      '- GRAPH_PASSWORD_FILE is "/nowhere/password", which cannot be read',
    )
    expect(wrong({ GRAPH_PASSWORD: 'x' })).toContain('GRAPH_URL is missing')
  })

  it('name the secret that several servers share, in a file or not', () => {
    const secret = 'a secret of thirty-two characters'
    expect(readConfig({ SESSION_SECRET: secret }).sessionSecret).toBe(secret)
    const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret')
    writeFileSync(file, `${secret}\n`)
    expect(readConfig({ SESSION_SECRET_FILE: file }).sessionSecret).toBe(secret)
  })

  it('refuse a session secret that can be guessed, or cannot be read', () => {
    expect(wrong({ SESSION_SECRET: 'x'.repeat(31) })).toBe(
      '- The session secret must have at least 32 characters; this one has 31. `openssl rand -hex 32` makes one.',
    )
    expect(wrong({ SESSION_SECRET_FILE: '/nowhere/secret' })).toBe(
      '- SESSION_SECRET_FILE is "/nowhere/secret", which cannot be read',
    )
  })

  it('refuse demo sign-in in production', () => {
    expect(wrong({ NODE_ENV: 'production' })).toContain('never starts in production')
    expect(wrong({ BASE_URL: 'https://wall.example' })).toContain('never starts in production')
  })

  it('refuse demo sign-in on an address others can reach', () => {
    expect(wrong({ HOST: '0.0.0.0' })).toContain('listens on this machine only')
  })
})
