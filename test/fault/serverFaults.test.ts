import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { EXAMPLE_DAY, seedWorld } from '../support/exampleApp.ts'
import { expectCleanAnswer, refusalsOf, sendJson } from '../support/rawAnswers.ts'
import {
  addressOf,
  killServers,
  PATIENCE_MS,
  type ServerProcess,
  startServer,
  until,
} from '../support/serverProcess.ts'

let place: string
let dataFolder: string
const servers: ServerProcess[] = []

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  dataFolder = join(place, 'data')
})
afterEach(async () => {
  await killServers(servers.splice(0))
  rmSync(place, { recursive: true })
})

function start(settings: Readonly<Record<string, string>>): ServerProcess {
  const server = startServer({ DATA_DIR: dataFolder, ...settings })
  servers.push(server)
  return server
}

/** Makes the example organization in the data folder, so that a start is quick. */
async function fillDataFolder(): Promise<void> {
  const graph = await openEmbeddedGraph({ folder: join(dataFolder, 'graph') })
  await migrate(graph, new Date(`${EXAMPLE_DAY}T10:00:00Z`))
  await seedWorld(graph)
  await graph.close()
}

const untilReadyIs = (url: string, status: number) =>
  until(servers, async () => ((await fetch(`${url}/readyz`)).status === status ? true : undefined))

describe('a server whose data folder', () => {
  const ask = (url: string) => sendJson({ url }, '', { query: '{ signInOptions { name } }' })

  it('is taken away says so, keeps nothing, and goes on when it is back', { timeout: 2 * PATIENCE_MS }, async () => {
    await fillDataFolder()
    const server = start({})
    const url = await addressOf(server)
    renameSync(dataFolder, `${dataFolder}-elsewhere`)
    await untilReadyIs(url, 503)
    const answer = await ask(url)
    expect([answer.status, answer.headers['retry-after'], refusalsOf(answer)]).toEqual([
      503,
      '2',
      [
        {
          code: 'SERVICE_UNAVAILABLE',
          message: 'The data cannot be reached right now. Nothing is lost; try again in a moment.',
        },
      ],
    ])
    expect(server.printed().out).toContain(`The data folder \\"${dataFolder}/graph\\" is gone, or a part of it.`)
    renameSync(`${dataFolder}-elsewhere`, dataFolder)
    await untilReadyIs(url, 200)
    const again = await ask(url)
    expectCleanAnswer(again)
    expect(again.text).toContain('Ann Peeters')
    server.process.kill('SIGTERM')
    expect([await server.ended, server.printed().errors]).toEqual([0, ''])
  })

  it('is removed for good ends in order, with a sentence', { timeout: 2 * PATIENCE_MS }, async () => {
    await fillDataFolder()
    const server = start({ LOG_LEVEL: 'silent' })
    const url = await addressOf(server)
    rmSync(dataFolder, { recursive: true })
    await untilReadyIs(url, 503)
    server.process.kill('SIGTERM')
    expect([await server.ended, server.printed().errors]).toEqual([
      1,
      `The data folder "${dataFolder}/graph" is gone, or a part of it. Nothing is kept until it is back as it was; or start Over the Wall again.\n`,
    ])
  })

  it('is another one than before is not written into', { timeout: 2 * PATIENCE_MS }, async () => {
    await fillDataFolder()
    const server = start({})
    const url = await addressOf(server)
    renameSync(dataFolder, `${dataFolder}-elsewhere`)
    await fillDataFolder()
    await untilReadyIs(url, 503)
    expect((await ask(url)).status).toBe(503)
  })

  // Who may do everything may write everywhere.
  it.skipIf(process.getuid?.() === 0)('cannot be written any more says so', { timeout: 2 * PATIENCE_MS }, async () => {
    await fillDataFolder()
    const server = start({})
    const url = await addressOf(server)
    chmodSync(join(dataFolder, 'graph'), 0o555)
    await untilReadyIs(url, 503)
    chmodSync(join(dataFolder, 'graph'), 0o755)
    await untilReadyIs(url, 200)
  })
})

describe('a start that cannot be', () => {
  /** What a start that fails prints, and the code it ends with. */
  async function refused(settings: Readonly<Record<string, string>>): Promise<[number | null, string]> {
    const server = start(settings)
    return [await server.ended, server.printed().errors]
  }

  it('on a port in use names another, before anything is made', { timeout: 2 * PATIENCE_MS }, async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const [code, errors] = await refused({ PORT: String(port) })
    expect(code).toBe(1)
    expect(errors).toBe(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`)
    expect(existsSync(dataFolder)).toBe(false)
    holder.close()
  })

  it('on the data of another process names the folder', { timeout: 2 * PATIENCE_MS }, async () => {
    await fillDataFolder()
    await addressOf(start({}))
    expect(await refused({})).toEqual([
      1,
      `Another process uses the data folder "${dataFolder}/graph". Stop it, or choose another folder with DATA_DIR.\n`,
    ])
  })

  it('where no folder can be says why', { timeout: 2 * PATIENCE_MS }, async () => {
    const file = join(place, 'file')
    writeFileSync(file, 'text')
    expect(await refused({ DATA_DIR: file })).toEqual([
      1,
      `The data folder "${file}/graph" cannot be used: a part of its path is a file. Choose another folder with DATA_DIR.\n`,
    ])
  })

  it('with settings that are none names each of them', { timeout: 2 * PATIENCE_MS }, async () => {
    const starts = [
      refused({ PORT: '70000', LOG_LEVEL: 'loud' }),
      refused({ HOST: '0.0.0.0' }),
      refused({ NODE_ENV: 'production' }),
      refused({ BASE_URL: 'wall.example' }),
      refused({ SIGN_IN: 'everyone' }),
    ]
    const sentences = [
      '- PORT must be a whole number from 0 to 65535\n- LOG_LEVEL must be fatal, error, warn, info, debug or silent',
      '- HOST is 0.0.0.0, but demo sign-in listens on this machine only. Use 127.0.0.1.',
      '- Demo sign-in lets anyone be anyone, so it never starts in production (NODE_ENV=production or an https BASE_URL). Unset those to try the demo.',
      '- BASE_URL must be an http or https address',
      '- SIGN_IN must be demo: no other way to sign in exists yet',
    ]
    expect(await Promise.all(starts)).toEqual(
      sentences.map((sentence) => [1, `These settings need mending:\n${sentence}\n`]),
    )
  })
})
