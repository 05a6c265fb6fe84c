import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import express, { type Express, type RequestHandler } from 'express'
import { refuse } from './http/guards.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = `${ROOT}web/dist`
const STAMP = `${BUILT}/.built-from`

/** What the built app depends on, seen from the root. */
const SOURCES = ['web', 'schema', 'package-lock.json', 'vite.config.ts']

const NEVER_CHANGES = 'public, max-age=31536000, immutable'

/** Builds the web app when it is not there or older than its sources; always as it is served to people. */
export async function buildWebApp(): Promise<void> {
  const sources = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  console.log('Building the web app (once for each version) …')
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('vite')
    await build({ configFile: `${ROOT}vite.config.ts`, logLevel: 'warn' })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  writeFileSync(STAMP, sources)
}

/** Serves the web app from `web/dist`, built first when it is stale. */
export async function builtWebApp(app: Express): Promise<void> {
  await buildWebApp()
  app.use(
    '/assets',
    express.static(`${BUILT}/assets`, { setHeaders: (response) => response.set('Cache-Control', NEVER_CHANGES) }),
  )
  app.use('/assets', (_, response) => refuse(response, 404, 'NOT_FOUND', 'There is nothing at this address.'))
  app.use(
    express.static(BUILT, {
      index: false,
      dotfiles: 'ignore',
      setHeaders: (response) => response.set('Cache-Control', 'no-cache'),
    }),
  )
  app.get(
    '/{*path}',
    page(() => Promise.resolve(readFileSync(`${BUILT}/index.html`, 'utf8'))),
  )
}

/** Serves the web app from its sources, each change seen at once. For people who build it. */
export async function webAppInProgress(app: Express, server: Server): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: `${ROOT}vite.config.ts`,
    appType: 'custom',
    server: { middlewareMode: { server }, hmr: { server } },
  })
  app.use((_, response, next) => {
    response.removeHeader('Content-Security-Policy') // the development client needs inline scripts
    next()
  })
  app.use(vite.middlewares)
  app.get(
    '/{*path}',
    page((path) => vite.transformIndexHtml(path, readFileSync(`${ROOT}web/index.html`, 'utf8'))),
  )
}

/** Every address of the app is the same page; the app itself knows what to show there. */
const page =
  (html: (path: string) => Promise<string>): RequestHandler =>
  async (request, response) => {
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(await html(request.originalUrl))
  }

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) addToHash(hash, source)
  return hash.digest('hex')
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  if (path === 'web/dist') return
  const whole = `${ROOT}${path}`
  if (!existsSync(whole)) return
  const names = isFolder(whole)
  if (names === null) hash.update(path).update(readFileSync(whole))
  else for (const name of names.sort()) addToHash(hash, `${path}/${name}`)
}

function isFolder(path: string): string[] | null {
  try {
    return readdirSync(path)
  } catch {
    return null
  }
}
