import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** A start, and every step after it, comes within this on a busy machine. */
export const PATIENCE_MS = 30_000

/** A server that is a process of its own, as in real life. */
export interface ServerProcess {
  readonly process: ChildProcess
  /** All it printed so far. */
  readonly printed: () => { readonly out: string; readonly errors: string }
  /** The code it ended with. */
  readonly ended: Promise<number | null>
}

/** Starts a server with nothing but these settings, on a port that the system gives. Whoever starts it ends it. */
export function startServer(settings: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  return { process: child, printed: () => ({ out, errors }), ended }
}

/** Ends servers at once, however they are. */
export async function killServers(servers: readonly ServerProcess[]): Promise<void> {
  for (const server of servers) {
    server.process.kill('SIGKILL')
    await server.ended
  }
}

/** Where a server answers, once it is ready. */
export const addressOf = (server: ServerProcess): Promise<string> =>
  until([server], () => /ready after .* at (\S+)/.exec(server.printed().out)?.[1])

/** Waits until something is there; says what the servers printed when it never comes. */
export async function until<Value>(
  servers: readonly ServerProcess[],
  look: () => Value | undefined | Promise<Value | undefined>,
): Promise<Value> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It never came. The server said: ${JSON.stringify(servers.map(({ printed }) => printed()))}`)
}
