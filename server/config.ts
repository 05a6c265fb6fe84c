import { z } from 'zod'

/** The settings of one process, read once. Names and presets stand in .env.example. */
export interface Config {
  readonly host: string
  readonly port: number
  /** The address people use, without a slash at the end. */
  readonly baseUrl: string
  readonly dataFolder: string
  readonly signIn: 'demo'
  readonly production: boolean
  readonly logLevel: string
  /** Requests a minute from one address before it is asked to wait. */
  readonly requestsPerMinute: number
}

/** Wrong or missing settings: the message lists every one of them and how to mend it. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT must be a whole number from 0 to 65535' })
    .int('PORT must be a whole number from 0 to 65535')
    .min(0, 'PORT must be a whole number from 0 to 65535')
    .max(65_535, 'PORT must be a whole number from 0 to 65535')
    .default(4000),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'BASE_URL must be an http or https address' }).optional(),
  DATA_DIR: z.string().min(1, 'DATA_DIR must name a folder').default('./data'),
  SIGN_IN: z.enum(['demo'], { error: 'SIGN_IN must be demo: no other way to sign in exists yet' }).default('demo'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent',
    })
    .default('warn'),
  RATE_LIMIT: z.coerce
    .number({ error: 'RATE_LIMIT must be a whole number of requests a minute, 1 or more' })
    .int('RATE_LIMIT must be a whole number of requests a minute, 1 or more')
    .min(1, 'RATE_LIMIT must be a whole number of requests a minute, 1 or more')
    .default(1200),
})

/**
 * Reads the settings from an environment such as `process.env`; empty values count as not set.
 * @throws WrongSettings with one line for each setting that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new WrongSettings(parsed.error.issues.map((issue) => `- ${issue.message}`).join('\n'))
  const { HOST, PORT, BASE_URL, DATA_DIR, SIGN_IN, LOG_LEVEL, RATE_LIMIT } = parsed.data
  const production = given.NODE_ENV === 'production' || (BASE_URL?.startsWith('https:') ?? false)
  const problems = [
    production &&
      '- Demo sign-in lets anyone be anyone, so it never starts in production (NODE_ENV=production or an https BASE_URL). Unset those to try the demo.',
    !LOOPBACK.has(HOST) && `- HOST is ${HOST}, but demo sign-in listens on this machine only. Use 127.0.0.1.`,
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw new WrongSettings(problems.join('\n'))
  return {
    host: HOST,
    port: PORT,
    baseUrl: (BASE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/$/, ''),
    dataFolder: DATA_DIR,
    signIn: SIGN_IN,
    production,
    logLevel: LOG_LEVEL,
    requestsPerMinute: RATE_LIMIT,
  }
}
