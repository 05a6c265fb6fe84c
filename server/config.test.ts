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

  it('refuse demo sign-in in production', () => {
    expect(wrong({ NODE_ENV: 'production' })).toContain('never starts in production')
    expect(wrong({ BASE_URL: 'https://wall.example' })).toContain('never starts in production')
  })

  it('refuse demo sign-in on an address others can reach', () => {
    expect(wrong({ HOST: '0.0.0.0' })).toContain('listens on this machine only')
  })
})
