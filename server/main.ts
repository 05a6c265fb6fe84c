import type { Server } from 'node:http'
import { type Server as AnyServer, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type App, createApp } from './app.ts'
import { type Config, readConfig, WrongSettings } from './config.ts'
import { isMendable as isMendableInGraph } from './graph/errors.ts'
import type { Graph } from './graph/graph.ts'
import { migrate } from './graph/migrate.ts'
import { openGraph } from './graph/openGraph.ts'
import { isGraphEmpty, seedFolder } from './import/seedFolder.ts'
import { allJobs } from './jobs/allJobs.ts'
import { type JobRunner, startJobRunner } from './jobs/jobRunner.ts'
import { sessionSecret } from './session/sessionSecret.ts'
import { builtWebApp, webAppInProgress } from './webApp.ts'

const DEMO_FOLDER = fileURLToPath(new URL('../seed/demo', import.meta.url))

/** A start that cannot go on for a reason that the person starting can mend. */
class CannotStart extends Error {}

async function main(): Promise<void> {
  const started = performance.now()
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel })
  const inProgress = process.argv.includes('--dev')
  await tryPort(config)
  const graph = await openFilledGraph(config)
  try {
    let jobs: JobRunner | null = null
    const app = await createApp({
      graph,
      config,
      sessionSecret: config.sessionSecret ?? sessionSecret(config.dataFolder),
      log,
      now: () => new Date(),
      onJobAsked: () => void jobs?.look(),
      addWebApp: inProgress ? webAppInProgress : builtWebApp,
    })
    await listen(app.httpServer, config)
    const { model } = app.services
    const indexNow = async () => ({ index: model.index(), people: model.people() })
    jobs = startJobRunner(graph, { jobs: allJobs(indexNow), clock: () => new Date(), log })
    stopOnSignal(app, jobs, graph)
    greet(app.httpServer, config, performance.now() - started)
  } catch (error) {
    await graph.close()
    throw error
  }
}

async function openFilledGraph(config: Config): Promise<Graph> {
  const graph = await openGraph(config)
  try {
    await migrate(graph, new Date())
    if (await isGraphEmpty(graph)) {
      console.log('Making the demo organization (once, some seconds) …')
      await seedFolder(graph, DEMO_FOLDER, { today: new Date().toISOString().slice(0, 10) })
    }
    return graph
  } catch (error) {
    await graph.close()
    throw error
  }
}

/** A port that cannot be had is told at once, not after the graph is filled and the web app built. */
async function tryPort(config: Config): Promise<void> {
  const server = createServer()
  await listen(server, config)
  await new Promise((resolve) => server.close(resolve))
}

function listen(server: AnyServer, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(whyNotListening(error, host, port))))
    server.listen(port, host, resolve)
  })
}

function whyNotListening({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} needs rights that this account does not have. Choose one above 1023: PORT=4000 npm start`
  return `The server cannot listen on ${host}, port ${port} (${code ?? 'unknown reason'}). Check HOST and PORT.`
}

/** The first signal finishes what is under way and closes the graph; a second one is left to end the process at once. */
function stopOnSignal(app: App, jobs: JobRunner, graph: Graph): void {
  const stop = async () => {
    console.log('\nStopping …')
    await Promise.all([app.stop(), jobs.close()])
    await graph.close()
    process.exit(0)
  }
  const stopOrTell = () => stop().catch(tellAndExit)
  process.once('SIGTERM', stopOrTell)
  process.once('SIGINT', stopOrTell)
}

function greet(server: Server, config: Config, milliseconds: number): void {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const url = config.baseUrl.replace(/:0$/, `:${port}`)
  console.log(`
Over the Wall is ready after ${(milliseconds / 1000).toFixed(1)} s at ${url}

Open it, pick a person (Noor Claes, for one) and look over the wall.
This is the demo: fictional people, and anyone on this machine can be any of them. Ctrl-C stops it; nothing is lost.
`)
}

function isMendable(error: unknown): error is Error {
  return error instanceof CannotStart || error instanceof WrongSettings || isMendableInGraph(error)
}

function tellAndExit(error: unknown): never {
  if (isMendable(error))
    console.error(error instanceof WrongSettings ? `These settings need mending:\n${error.message}` : error.message)
  else console.error('Over the Wall had to stop.', error)
  process.exit(1)
}

main().catch(tellAndExit)
