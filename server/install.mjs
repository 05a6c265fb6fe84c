// Installs what is missing, so that `npm start` and `npm test` are the only commands one needs to know.
// Plain JavaScript without dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = [20, 19]

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  console.error(`Over the Wall needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Says at once when another program uses the port, not after packages are fetched. All other settings are the server's to check. */
export async function checkPort() {
  const port = Number(process.env.PORT || 4000)
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) return
  const isTaken = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code === 'EADDRINUSE'))
    server.listen(port, process.env.HOST || '127.0.0.1', () => server.close(() => resolve(false)))
  })
  if (!isTaken) return
  console.error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`)
  process.exit(1)
}

/** Runs `npm ci` unless the packages of this very lock file are installed already. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  const stamp = `${root}node_modules/.installed`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages (once, about half a minute) …')
  // Development packages too: the web app is built here, and tests run here.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check the network and that this folder can be written, then try again.',
    )
    process.exit(1)
  }
  mkdirSync(`${root}node_modules`, { recursive: true })
  writeFileSync(stamp, lock)
}

/** Runs a TypeScript entry with the same environment and terminal, and ends as it ends. Signals reach it as well. */
export async function runTypeScript(entry, argumentsOfEntry) {
  const { register } = await import('tsx/esm/api')
  register()
  process.argv = [process.argv[0], fileURLToPath(new URL(`../${entry}`, import.meta.url)), ...argumentsOfEntry]
  await import(new URL(`../${entry}`, import.meta.url).href)
}
