import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Neo4jOptions } from './graph/neo4jLine.ts'

/** The settings of one process, read once. Names and presets stand in .env.example. */
export interface Config {
  readonly host: string
  readonly port: number
  /** The address people use, without a slash at the end. */
  readonly baseUrl: string
  readonly dataFolder: string
  /** The Neo4j that holds the graph; null for the embedded graph in the data folder. */
  readonly neo4j: Neo4jOptions | null
  /** Signs session cookies; null for one that this process makes and keeps in the data folder. */
  readonly sessionSecret: string | null
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

/** Of letters and digits drawn at random: too many to try. */
const SHORTEST_SESSION_SECRET = 32

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
  GRAPH_URL: z
    .url({
      protocol: /^(neo4j|bolt)(\+s|\+ssc)?$/,
      error: 'GRAPH_URL must look like neo4j://host:7687, or neo4j+s://host:7687 with encryption',
    })
    .optional(),
  GRAPH_USER: z.string().default('neo4j'),
  GRAPH_PASSWORD: z.string().optional(),
  GRAPH_PASSWORD_FILE: z.string().optional(),
  GRAPH_DATABASE: z.string().optional(),
  SESSION_SECRET: z.string().optional(),
  SESSION_SECRET_FILE: z.string().optional(),
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
  const neo4j = neo4jIn(parsed.data)
  const session = sessionSecretIn(parsed.data)
  const production = given.NODE_ENV === 'production' || (BASE_URL?.startsWith('https:') ?? false)
  const problems = [
    production &&
      '- Demo sign-in lets anyone be anyone, so it never starts in production (NODE_ENV=production or an https BASE_URL). Unset those to try the demo.',
    !LOOPBACK.has(HOST) && `- HOST is ${HOST}, but demo sign-in listens on this machine only. Use 127.0.0.1.`,
    typeof neo4j === 'string' && `- ${neo4j}`,
    'problem' in session && `- ${session.problem}`,
  ].filter((problem) => problem !== false)
  if (problems.length > 0 || typeof neo4j === 'string' || 'problem' in session)
    throw new WrongSettings(problems.join('\n'))
  return {
    host: HOST,
    port: PORT,
    baseUrl: (BASE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/$/, ''),
    dataFolder: DATA_DIR,
    neo4j,
    sessionSecret: session.secret,
    signIn: SIGN_IN,
    production,
    logLevel: LOG_LEVEL,
    requestsPerMinute: RATE_LIMIT,
  }
}

/** The connection to Neo4j, null when none is asked for, or a sentence about what is wrong with its settings. */
function neo4jIn(given: z.infer<typeof settings>): Neo4jOptions | string | null {
  const { GRAPH_URL: url, GRAPH_USER: user, GRAPH_PASSWORD_FILE: file, GRAPH_DATABASE: database } = given
  if (url === undefined) {
    // Whoever means Neo4j must not find their data in a folder of this machine.
    const isMeant = [given.GRAPH_PASSWORD, file, database].some((setting) => setting !== undefined)
    return isMeant ? 'GRAPH_URL is missing, while other settings of Neo4j are there. Set it, or unset those.' : null
  }
  const password = given.GRAPH_PASSWORD ?? (file === undefined ? null : contentOf(file))
  if (password === null) {
    if (file === undefined)
      return 'GRAPH_PASSWORD is missing: set it, or name a file that holds it in GRAPH_PASSWORD_FILE'
    return `GRAPH_PASSWORD_FILE is "${file}", which cannot be read`
  }
  return { url, user, password, ...(database !== undefined && { database }) }
}

/** The secret that several servers share, null when none is given, or a sentence about what is wrong with it. */
function sessionSecretIn(
  given: z.infer<typeof settings>,
): { readonly secret: string | null } | { readonly problem: string } {
  const { SESSION_SECRET: said, SESSION_SECRET_FILE: file } = given
  if (said === undefined && file === undefined) return { secret: null }
  const secret = said ?? contentOf(file ?? '')
  if (secret === null) return { problem: `SESSION_SECRET_FILE is "${file}", which cannot be read` }
  if (secret.length >= SHORTEST_SESSION_SECRET) return { secret }
  const problem = `The session secret must have at least ${SHORTEST_SESSION_SECRET} characters; this one has ${secret.length}. \`openssl rand -hex 32\` makes one.`
  return { problem }
}

/** A secret in a file, without the line end that editors add; null when it cannot be read. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
