import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { openNeo4jGraph } from '../graph/neo4jGraph.ts'

/** The long-term line; the newer one needs Java 21. */
export const NEO4J_VERSION = '5.26.30'

const START_WAIT_MS = 90_000
const STOP_WAIT_MS = 20_000

/** What a client needs to use a running Neo4j. */
export interface Neo4jAccess {
  readonly url: string
  readonly user: string
  readonly password: string
}

interface RunningNeo4j extends Neo4jAccess {
  readonly version: string
  readonly processId: number
}

/** Neo4j cannot be fetched, started or stopped here. The message says what is missing and how to get it. */
export class Neo4jNotPossible extends Error {
  override readonly name = 'Neo4jNotPossible'
}

export interface Neo4jPlace {
  /** Where the program is kept, shared by all that run. Made when it is not there. */
  readonly programs: string
  /** Where one Neo4j has its data, logs and settings. */
  readonly home: string
  readonly version?: string
  /** Of Java, and lines of Neo4j's own settings, beside those it always gets. */
  readonly javaOptions?: readonly string[]
  readonly settings?: readonly string[]
}

/**
 * Starts a Neo4j of our own on a free port of this machine, with a random password, and waits until it answers queries.
 * Fetches the program first when it is not there (about 125 MB). One that runs already is left as it is.
 * @throws Neo4jNotPossible
 */
export async function startNeo4j(place: Neo4jPlace, say: (line: string) => void): Promise<Neo4jAccess> {
  const running = runningNeo4j(place.home)
  if (running !== null) return running
  const version = place.version ?? NEO4J_VERSION
  checkJava(version)
  const libraries = await fetchNeo4j(place.programs, version, say)
  say(`Starting Neo4j ${version} …`)
  const access = await prepareHome(place, libraries)
  const processId = launch(place, libraries, version)
  try {
    await untilItAnswers(access, processId, place.home)
  } catch (error) {
    if (isOurs(processId, place.home)) process.kill(processId, 'SIGKILL')
    throw error
  }
  const started: RunningNeo4j = { ...access, version, processId }
  writeFileSync(stateFile(place.home), JSON.stringify(started), { mode: 0o600 })
  return started
}

/** The Neo4j that was started in this home and still lives; null when there is none. */
export function runningNeo4j(home: string): RunningNeo4j | null {
  if (!existsSync(stateFile(home))) return null
  const state = JSON.parse(readFileSync(stateFile(home), 'utf8')) as RunningNeo4j // Written by `startNeo4j` alone.
  return isOurs(state.processId, home) ? state : null
}

/** Asks it to stop and waits for the end. False when none runs. */
export async function stopNeo4j(home: string): Promise<boolean> {
  const running = runningNeo4j(home)
  if (running === null) return false
  process.kill(running.processId, 'SIGTERM')
  const stopped = await within(STOP_WAIT_MS, async () => !isOurs(running.processId, home))
  if (!stopped) throw new Neo4jNotPossible(`Neo4j (process ${running.processId}) has not stopped in 20 seconds.`)
  return true
}

const stateFile = (home: string) => join(home, 'running.json')

/** A process id may be given to another program after a restart of the machine, so its command line is looked at too. */
function isOurs(processId: number, home: string): boolean {
  try {
    const commandLine = execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(processId)], { encoding: 'utf8' })
    return commandLine.includes(`--home-dir=${resolve(home)}`)
  } catch {
    return false // `ps` fails when there is no such process.
  }
}

function checkJava(version: string): void {
  const needed = version.startsWith('5.') ? 17 : 21
  const found = javaVersion()
  if (found !== null && found >= needed) return
  const seen = found === null ? 'there is none on this machine' : `this machine has Java ${found}`
  throw new Neo4jNotPossible(
    `Neo4j ${version} needs Java ${needed} or newer, and ${seen}. Install it (Debian: apt install openjdk-${needed}-jre-headless), or use Docker with the image neo4j:${version}-community.`,
  )
}

/** The main number of the Java on the path, as in 17; null when there is none. */
export function javaVersion(): number | null {
  const found = /version "?(\d+)/.exec(outputOf('java', ['-version']) ?? '')?.[1]
  return found === undefined ? null : Number(found)
}

export function hasMaven(): boolean {
  return outputOf('mvn', ['--version']) !== null
}

function outputOf(command: string, options: readonly string[]): string | null {
  try {
    // Java writes its version to standard error.
    return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', command, ...options], { encoding: 'utf8' })
  } catch {
    return null
  }
}

/** Fetches the program through Maven once, and returns the folder of its libraries. */
async function fetchNeo4j(programs: string, version: string, say: (line: string) => void): Promise<string> {
  const libraries = join(resolve(programs), `neo4j-${version}`)
  if (existsSync(libraries)) return libraries
  if (!hasMaven()) {
    throw new Neo4jNotPossible(
      'Maven fetches Neo4j and is not on this machine. Install it (Debian: apt install maven).',
    )
  }
  say(`Fetching Neo4j ${version}, about 125 MB, once …`)
  const unfinished = `${libraries}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(join(unfinished, 'pom.xml'), projectFile(version))
  await runMaven(unfinished)
  renameSync(unfinished, libraries)
  return libraries
}

async function runMaven(folder: string): Promise<void> {
  const options = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=.', '-DincludeScope=runtime']
  try {
    await promisify(execFile)('mvn', options, { cwd: folder })
  } catch (error) {
    throw new Neo4jNotPossible('Maven could not fetch Neo4j. Is Maven Central, or a mirror of it, within reach?', {
      cause: error,
    })
  }
}

function projectFile(version: string): string {
  const dependency = (group: string, artifact: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>over-the-wall</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies>
</project>
`
}

/** A password can be set only before the first start, so it is kept beside the data, readable by this user alone. */
async function prepareHome({ home, settings = [] }: Neo4jPlace, libraries: string): Promise<Neo4jAccess> {
  const folder = resolve(home)
  const passwordFile = join(folder, 'password')
  const isNew = !existsSync(passwordFile)
  mkdirSync(join(folder, 'conf'), { recursive: true })
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const settingsFile = join(folder, 'conf', 'neo4j.conf')
  const port = await portToUse(settingsFile)
  writeFileSync(settingsFile, [...ownSettings(port), ...settings, ''].join('\n'))
  if (isNew) {
    // Digits and letters alone: one that begins with a hyphen would be taken for an option.
    const password = randomBytes(16).toString('hex')
    setFirstPassword(folder, libraries, password)
    writeFileSync(passwordFile, password, { mode: 0o600 })
  }
  return { url: `neo4j://127.0.0.1:${port}`, user: 'neo4j', password: readFileSync(passwordFile, 'utf8') }
}

function setFirstPassword(folder: string, libraries: string, password: string): void {
  execFileSync(
    'java',
    ['-cp', `${libraries}/*`, 'org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password],
    { env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') }, stdio: 'pipe' },
  )
}

/** Small, quiet, and on this machine only. Without the last two lines an empty graph takes 516 MB and a stop 12 seconds. */
function ownSettings(port: number): string[] {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    'db.transaction.timeout=10s',
    'dbms.usage_report.enabled=false',
    'db.tx_log.preallocate=false',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
  ]
}

/** The port of the last start where it is free, so that noted settings stay right; else any free one. */
async function portToUse(settingsFile: string): Promise<number> {
  const last =
    existsSync(settingsFile) && /^server\.bolt\.listen_address=.*:(\d+)$/m.exec(readFileSync(settingsFile, 'utf8'))
  return (last && (await freePort(Number(last[1])))) || (await freePort(0)) || 0
}

/** The port itself when it is free, a free one for 0, null when it is taken. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolvePort) => {
    const server = createServer()
    server.once('error', () => resolvePort(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolvePort(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}

const OPEN_MODULES = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map(
  (name) => `--add-opens=${name}=ALL-UNNAMED`,
)

/** Starts it so that it outlives this process, and returns its process id. */
function launch({ home, javaOptions = [] }: Neo4jPlace, libraries: string, version: string): number {
  const folder = resolve(home)
  const isLongTerm = version.startsWith('5.')
  const log = openSync(join(folder, 'logs', 'console.log'), 'a')
  const child = spawn(
    'java',
    [
      '-Xmx1g',
      '-XX:+UseG1GC',
      ...javaOptions,
      ...OPEN_MODULES,
      ...(isLongTerm ? [] : ['--add-modules', 'jdk.incubator.vector']),
      '-cp',
      `${libraries}/*`,
      isLongTerm ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity',
      `--home-dir=${folder}`,
      `--config-dir=${join(folder, 'conf')}`,
    ],
    { detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  if (child.pid === undefined) throw new Neo4jNotPossible('Java could not be started.')
  return child.pid
}

/** The port opens shortly before queries work, so the graph is asked, not the port. */
async function untilItAnswers(access: Neo4jAccess, processId: number, home: string): Promise<void> {
  const logs = join(home, 'logs')
  const answers = await within(START_WAIT_MS, async () => {
    if (!isOurs(processId, home)) throw new Neo4jNotPossible(`Neo4j ended at once. Its log is in ${logs}.`)
    const graph = await openNeo4jGraph(access).catch(() => null)
    await graph?.close()
    return graph !== null
  })
  if (!answers) throw new Neo4jNotPossible(`Neo4j does not answer after 90 seconds. Its log is in ${logs}.`)
}

const ASK_EVERY_MS = 200

async function within(milliseconds: number, isTrue: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    if (await isTrue()) return true
    await new Promise((next) => setTimeout(next, ASK_EVERY_MS))
  }
  return false
}
